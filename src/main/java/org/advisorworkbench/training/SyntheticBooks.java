package org.advisorworkbench.training;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.advisorworkbench.client.Interaction;
import org.advisorworkbench.narrative.ClientNarrator;
import org.advisorworkbench.narrative.ProductNarrator;
import org.advisorworkbench.product.Product;
import org.advisorworkbench.sample.BookGenerator;
import org.advisorworkbench.sample.SampleBook;
import org.advisorworkbench.training.LabelledBook.Answer;

/// Tells generated books in the words that a model reads.
public final class SyntheticBooks {
  private final ClientNarrator clientNarrator = new ClientNarrator();
  private final ProductNarrator productNarrator = new ProductNarrator();

  /// @param seed of the generator
  public LabelledBook generate(long seed, int clients) {
    return tell(new BookGenerator(seed, clients).generate());
  }

  LabelledBook tell(SampleBook book) {
    Map<String, Product> shelf =
        book.products().stream().collect(Collectors.toMap(Product::id, Function.identity()));
    var files = book.files();
    var products = book.products();
    var held = new boolean[files.size()][products.size()];
    var interested = new boolean[files.size()][products.size()];
    var probability = new double[files.size()][products.size()];
    var rows = rows(products.stream().map(Product::id).toList());
    for (int client = 0; client < files.size(); client++) {
      for (var holding : files.get(client).holdings()) {
        held[client][row(rows, holding.productId())] = true;
      }
      var truth = book.truthAbout(client);
      for (int product = 0; product < products.size(); product++) {
        interested[client][product] = truth.get(product).interested();
        probability[client][product] = truth.get(product).probability();
      }
    }
    return new LabelledBook(
        files.stream().map(file -> clientNarrator.narrate(file, shelf).text()).toList(),
        products.stream().map(product -> productNarrator.narrate(product).text()).toList(),
        answers(book, rows(files.stream().map(file -> file.client().id()).toList()), rows),
        held,
        interested,
        probability);
  }

  private static List<Answer> answers(
      SampleBook book, Map<String, Integer> clients, Map<String, Integer> products) {
    return book.interactions().stream()
        .filter(interaction -> interaction.kind() == Interaction.Kind.RECOMMENDATION)
        .filter(interaction -> interaction.outcome() != Interaction.Outcome.NONE)
        .map(
            interaction ->
                new Answer(
                    row(clients, interaction.clientId()),
                    row(products, interaction.productId()),
                    interaction.outcome() == Interaction.Outcome.ACCEPTED))
        .toList();
  }

  private static Map<String, Integer> rows(List<String> ids) {
    var rows = new HashMap<String, Integer>();
    IntStream.range(0, ids.size()).forEach(row -> rows.put(ids.get(row), row));
    return rows;
  }

  private static int row(Map<String, Integer> rows, String id) {
    var row = rows.get(id);
    if (row == null) {
      throw new IllegalArgumentException("expected a known id, found " + id);
    }
    return row;
  }
}
