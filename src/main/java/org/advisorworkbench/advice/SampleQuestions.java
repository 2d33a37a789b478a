package org.advisorworkbench.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.advisorworkbench.advice.EstimatorStudy.Question;
import org.advisorworkbench.bert.InterestModel;
import org.advisorworkbench.bert.MaskedText;
import org.advisorworkbench.client.ClientFile;
import org.advisorworkbench.client.ClientRepository;
import org.advisorworkbench.narrative.ClientNarrator;
import org.advisorworkbench.narrative.Narrative;
import org.advisorworkbench.narrative.ProductNarrator;
import org.advisorworkbench.product.Product;
import org.advisorworkbench.product.ProductRepository;
import org.advisorworkbench.work.Progress;

/// The recommendations of a book as questions to explain: first the product whose text a model
/// prefers for each client, by the order of clients' ids, then their second ones, and so on.
public final class SampleQuestions {
  private final InterestModel model;
  private final List<ClientFile> clients;
  private final List<Narrative> products;
  private final ClientNarrator narrator = new ClientNarrator();
  private final Map<String, Product> shelf;

  public SampleQuestions(
      InterestModel model, ClientRepository clients, ProductRepository products) {
    this.model = model;
    this.clients =
        clients.files().stream().sorted(Comparator.comparing(file -> file.client().id())).toList();
    this.shelf =
        products.all().stream().collect(Collectors.toMap(Product::id, Function.identity()));
    this.products = products.all().stream().map(new ProductNarrator()::narrate).toList();
  }

  /// @return so many, or fewer where the book has no more
  /// @throws java.util.concurrent.CancellationException if `progress` says so
  public List<Question> first(int count, Progress progress) {
    var asked = clients.subList(0, Math.min(count, clients.size()));
    var preferred = asked.stream().map(client -> preferred(client, progress)).toList();
    var questions = new ArrayList<Question>();
    for (int place = 0; place < products.size(); place++) {
      for (var ofClient : preferred) {
        if (questions.size() < count) {
          questions.add(ofClient.get(place));
        }
      }
    }
    return questions;
  }

  private List<Question> preferred(ClientFile file, Progress progress) {
    var client = narrator.narrate(file, shelf);
    var pairs =
        products.stream()
            .map(
                product ->
                    new InterestModel.Pair(
                        MaskedText.whole(client.text()), MaskedText.whole(product.text())))
            .toList();
    var logits = model.logits(pairs, progress);
    return IntStream.range(0, logits.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -logits[i]))
        .map(i -> new Question(client, products.get(i)))
        .toList();
  }
}
