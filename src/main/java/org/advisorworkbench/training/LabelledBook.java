package org.advisorworkbench.training;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.advisorworkbench.behaviour.Figures;
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

  /// A real book: what its clients want beyond their answers is not known.
  public static LabelledBook ofAnswers(
      List<String> pastClients, List<String> products, List<Answer> answers) {
    return new LabelledBook(List.of(), pastClients, products, answers, Truth.UNKNOWN);
  }

  /// Hexadecimal SHA-256 of what a model can learn from books: the texts before the answers, and
  /// the answers. Equal for equal books in the same order.
  public static String sha256(List<LabelledBook> books) {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      for (var book : books) {
        for (var texts : List.of(book.pastClients(), book.products())) {
          sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(texts.size()).flip());
          for (var text : texts) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
            sha256.update(bytes);
          }
        }
        sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(book.answers().size()).flip());
        for (var answer : book.answers()) {
          sha256.update(answer.fact().getBytes(StandardCharsets.UTF_8));
        }
      }
      return HexFormat.of().formatHex(sha256.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  /// The same book with other answers.
  LabelledBook with(List<Answer> others) {
    return new LabelledBook(clients, pastClients, products, others, truth);
  }

  /// A past recommendation.
  ///
  /// @param client index of the text about the client
  /// @param product index of the text about the product
  /// @param figures what was known before the recommendation was made
  /// @param chance with which the generator of a synthetic book drew `accepted`; NaN in real books
  /// @param taught the logit that a [Teacher] gives the pair; NaN without a teacher
  public record Answer(
      int client, int product, boolean accepted, Figures figures, double chance, double taught) {
    /// A recorded answer.
    public Answer(int client, int product, boolean accepted, Figures figures) {
      this(client, product, accepted, figures, Double.NaN, Double.NaN);
    }

    /// The same answer, drawn with a chance that is known.
    Answer drawnWith(double known) {
      return new Answer(client, product, accepted, figures, known, taught);
    }

    /// An answer of which no figures are known.
    public Answer(int client, int product, boolean accepted) {
      this(client, product, accepted, Figures.NONE);
    }

    /// The same answer where other figures are known.
    Answer knowing(Figures others) {
      return new Answer(client, product, accepted, others, chance, taught);
    }

    /// The same answer with a teacher's logit.
    Answer taught(double logit) {
      return new Answer(client, product, accepted, figures, chance, logit);
    }

    /// What happened, without what anybody thinks of it.
    private String fact() {
      return "Answer[client=%d, product=%d, accepted=%b, figures=%s]"
          .formatted(client, product, accepted, figures);
    }

    /// The same answer where its texts stand in other places.
    Answer at(int client, int product) {
      return new Answer(client, product, accepted, figures, chance, taught);
    }
  }

  /// Figures by the places of texts.
  @FunctionalInterface
  public interface Behaviour {
    Figures of(int client, int product);
  }

  /// What clients hold and want today, all `[client][product]`, what the products are, and what is
  /// known of either beside the texts.
  public static final class Truth {
    /// Of no client and no product.
    static final Truth UNKNOWN =
        new Truth(
            new boolean[0][],
            new boolean[0][],
            new double[0][],
            new double[0][],
            List.of(),
            (client, product) -> Figures.NONE);

    private final boolean[][] held;
    private final boolean[][] interested;
    private final double[][] probability;
    private final double[][] recentPurchases;
    private final List<ProductKind> kinds;

    /// Computed when it is asked for, and no part of what is written of a book.
    private final transient Behaviour behaviour;

    /// @param held what is therefore no candidate
    /// @param interested drawn from `probability`
    /// @param probability of interest, by the model that drew the book
    /// @param recentPurchases see [#recentPurchases()]
    /// @param kinds of the products
    /// @param behaviour as it is known today
    Truth(
        boolean[][] held,
        boolean[][] interested,
        double[][] probability,
        double[][] recentPurchases,
        List<ProductKind> kinds,
        Behaviour behaviour) {
      this.held = held;
      this.interested = interested;
      this.probability = probability;
      this.recentPurchases = recentPurchases;
      this.kinds = List.copyOf(kinds);
      this.behaviour = behaviour;
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

    /// What clients bought, where a purchase counts half for every sixteen weeks that it lies back:
    /// the half-life of recent popularity on FAR-Trans.
    double[][] recentPurchases() {
      return recentPurchases;
    }

    List<ProductKind> kinds() {
      return kinds;
    }

    Behaviour behaviour() {
      return behaviour;
    }

    /// How many clients hold each product.
    int[] holders() {
      return IntStream.range(0, kinds.size())
          .map(product -> (int) Arrays.stream(held).filter(row -> row[product]).count())
          .toArray();
    }
  }
}
