package org.advisorworkbench.training;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.advisorworkbench.product.ProductKind;

/// A book as a model learns from it and is measured on it: what it would read, what came of past
/// recommendations, and, because the book is synthetic, what clients really want.
///
/// @param clients texts about the clients of today
/// @param pastClients texts about the same clients before the recommendations of `answers`
/// @param products texts about products
/// @param answers past recommendations, which carry the bias of those who made them
public record LabelledBook(
    List<String> clients,
    List<String> pastClients,
    List<String> products,
    List<Answer> answers,
    Truth truth) {
  public LabelledBook {
    clients = List.copyOf(clients);
    pastClients = List.copyOf(pastClients);
    products = List.copyOf(products);
    answers = List.copyOf(answers);
  }

  /// A past recommendation.
  ///
  /// @param client index of the text about the client
  /// @param product index of the text about the product
  public record Answer(int client, int product, boolean accepted) {}

  /// What clients hold and want today, all `[client][product]`, and what the products are.
  public static final class Truth {
    private final boolean[][] held;
    private final boolean[][] interested;
    private final double[][] probability;
    private final List<ProductKind> kinds;

    /// @param held what is therefore no candidate
    /// @param interested drawn from `probability`
    /// @param probability of interest, by the model that drew the book
    /// @param kinds of the products
    Truth(
        boolean[][] held, boolean[][] interested, double[][] probability, List<ProductKind> kinds) {
      this.held = held;
      this.interested = interested;
      this.probability = probability;
      this.kinds = List.copyOf(kinds);
    }

    boolean[][] held() {
      return held;
    }

    boolean[][] interested() {
      return interested;
    }

    double[][] probability() {
      return probability;
    }

    List<ProductKind> kinds() {
      return kinds;
    }

    /// How many clients hold each product.
    int[] holders() {
      return IntStream.range(0, kinds.size())
          .map(product -> (int) Arrays.stream(held).filter(row -> row[product]).count())
          .toArray();
    }
  }
}
