package org.advisorworkbench.training;

import java.util.List;

/// A book as a model learns from it and is measured on it: what it would read, what came of past
/// recommendations, and, because the book is synthetic, what clients really want.
public final class LabelledBook {
  private final List<String> clients;
  private final List<String> products;
  private final List<Answer> answers;
  private final boolean[][] held;
  private final boolean[][] interested;
  private final double[][] probability;

  /// @param clients texts about clients
  /// @param products texts about products
  /// @param answers past recommendations, which carry the bias of those who made them
  /// @param held `[client][product]`: what each client holds and is therefore no candidate
  /// @param interested `[client][product]`, drawn from `probability`
  /// @param probability `[client][product]`: of interest, by the model that drew the book
  LabelledBook(
      List<String> clients,
      List<String> products,
      List<Answer> answers,
      boolean[][] held,
      boolean[][] interested,
      double[][] probability) {
    this.clients = List.copyOf(clients);
    this.products = List.copyOf(products);
    this.answers = List.copyOf(answers);
    this.held = held;
    this.interested = interested;
    this.probability = probability;
  }

  /// A past recommendation.
  ///
  /// @param client index of the text about the client
  /// @param product index of the text about the product
  public record Answer(int client, int product, boolean accepted) {}

  public List<String> clients() {
    return clients;
  }

  public List<String> products() {
    return products;
  }

  public List<Answer> answers() {
    return answers;
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
}
