package org.advisorworkbench.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.advisorworkbench.product.ProductKind;

/// Some clients and some products of a book, on which a model is measured apart.
final class BookPart {
  /// A product is new where at most this share of the clients hold it.
  private static final double NEW_PRODUCT = 0.01;

  /// A client is new who holds at most so many products.
  private static final int NEW_CLIENT = 1;

  private final String name;
  private final int[] clients;
  private final int[] products;

  private BookPart(String name, int[] clients, int[] products) {
    this.name = name;
    this.clients = clients;
    this.products = products;
  }

  /// All clients and all products.
  static BookPart whole(LabelledBook.Truth truth) {
    return new BookPart("whole book", clients(truth, client -> true), products(truth, p -> true));
  }

  /// The parts in which a model has least to go by, and each kind of product.
  ///
  /// @return none that is empty
  static List<BookPart> slices(LabelledBook.Truth truth) {
    var whole = whole(truth);
    var holders = truth.holders();
    int few = (int) (NEW_PRODUCT * truth.held().length);
    var parts = new ArrayList<BookPart>();
    parts.add(
        new BookPart(
            "new products (at most %d holders)".formatted(few),
            whole.clients,
            products(truth, product -> holders[product] <= few)));
    parts.add(
        new BookPart(
            "new clients (at most %d holding)".formatted(NEW_CLIENT),
            clients(truth, client -> count(truth.held()[client]) <= NEW_CLIENT),
            whole.products));
    for (var kind : ProductKind.values()) {
      parts.add(
          new BookPart(
              kind.name().toLowerCase(Locale.ROOT).replace('_', ' '),
              whole.clients,
              products(truth, product -> truth.kinds().get(product) == kind)));
    }
    parts.removeIf(part -> part.clients.length == 0 || part.products.length == 0);
    return List.copyOf(parts);
  }

  private static int[] clients(LabelledBook.Truth truth, IntPredicate chosen) {
    return IntStream.range(0, truth.held().length).filter(chosen).toArray();
  }

  private static int[] products(LabelledBook.Truth truth, IntPredicate chosen) {
    return IntStream.range(0, truth.kinds().size()).filter(chosen).toArray();
  }

  private static int count(boolean[] flags) {
    return (int) IntStream.range(0, flags.length).filter(i -> flags[i]).count();
  }

  /// For people.
  String name() {
    return name;
  }

  /// Rows of the book's clients, ascending.
  int[] clients() {
    return clients;
  }

  /// Rows of the book's products, ascending.
  int[] products() {
    return products;
  }
}
