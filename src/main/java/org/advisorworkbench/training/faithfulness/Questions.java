package org.advisorworkbench.training.faithfulness;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.advisorworkbench.behaviour.BookBehaviour;
import org.advisorworkbench.behaviour.BookRecords;
import org.advisorworkbench.behaviour.FigureSource;
import org.advisorworkbench.bert.InterestModel;
import org.advisorworkbench.bert.InterestModel.Pair;
import org.advisorworkbench.bert.MaskedText;
import org.advisorworkbench.client.ClientFile;
import org.advisorworkbench.client.Holding;
import org.advisorworkbench.narrative.ClientNarrator;
import org.advisorworkbench.narrative.Narrative;
import org.advisorworkbench.narrative.ProductNarrator;
import org.advisorworkbench.product.Product;
import org.advisorworkbench.sample.BookGenerator;
import org.advisorworkbench.sample.Rephraser;
import org.advisorworkbench.sample.SampleBook;
import org.advisorworkbench.work.Progress;

/// Draws recommendations as an advisor would see them: of clients chosen at random, each one of the
/// ten products that the model puts first among those that the client does not hold.
final class Questions {
  private static final int PLACES = 10;

  private final InterestModel model;
  private final SampleBook book;
  private final Map<String, Product> shelf;
  private final FigureSource behaviour;
  private final ClientNarrator clientNarrator = new ClientNarrator();
  private final List<Narrative> products;

  Questions(InterestModel model, SampleBook book) {
    this.model = model;
    this.book = book;
    this.shelf =
        book.products().stream().collect(Collectors.toMap(Product::id, Function.identity()));
    this.behaviour = model.figures().isEmpty() ? FigureSource.NONE : behaviour(book);
    var productNarrator = new ProductNarrator();
    this.products = book.products().stream().map(productNarrator::narrate).toList();
  }

  private static FigureSource behaviour(SampleBook book) {
    return BookBehaviour.of(
        new BookRecords(
            BookGenerator.LAST_DAY.plusDays(1),
            book.clients(),
            book.products(),
            book.holdings(),
            book.transactions(),
            book.interactions()));
  }

  /// @param count at most one for each client
  List<Question> draw(int count, long seed, Progress progress) {
    var files = new ArrayList<>(book.files());
    var random = new Random(seed);
    Collections.shuffle(files, random);
    var rephraser = new Rephraser(seed);
    var questions = new ArrayList<Question>();
    for (var file : files.subList(0, count)) {
      progress.checkCancelled();
      var client = clientNarrator.narrate(file, shelf);
      var first = first(file, client);
      var notes = rephraser.rephrase(file.client(), file.notes());
      questions.add(
          new Question(
              client,
              clientNarrator.narrate(
                  new ClientFile(file.client(), file.household(), file.holdings(), notes), shelf),
              products.get(first.get(random.nextInt(first.size())))));
    }
    return List.copyOf(questions);
  }

  /// The places on the shelf of the products that come first.
  private List<Integer> first(ClientFile file, Narrative client) {
    Set<String> held =
        file.holdings().stream()
            .map(Holding::productId)
            .collect(Collectors.toCollection(HashSet::new));
    var known = behaviour.of(file);
    var candidates =
        IntStream.range(0, products.size())
            .boxed()
            .filter(product -> !held.contains(book.products().get(product).id()))
            .toList();
    var logits =
        model.logits(
            candidates.stream()
                .map(
                    product ->
                        new Pair(
                            MaskedText.whole(client.text()),
                            MaskedText.whole(products.get(product).text()),
                            known.toward(book.products().get(product))))
                .toList(),
            Progress.NONE);
    return IntStream.range(0, logits.length)
        .boxed()
        .sorted(Comparator.comparingDouble(place -> -logits[place]))
        .limit(PLACES)
        .map(candidates::get)
        .toList();
  }
}
