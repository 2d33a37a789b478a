package org.advisorworkbench.advice;

import java.util.List;
import java.util.OptionalInt;
import org.advisorworkbench.advice.Explanation.FigurePlayer;
import org.advisorworkbench.advice.Explanation.TextPlayer;
import org.advisorworkbench.explain.Attribution;
import org.advisorworkbench.narrative.Narrative;

/// Why one product has a higher score than another for the same client.
///
/// The values are Shapley values of the gap between the two logits. The client's words (or phrases,
/// or fields) are the same players for both products, so each is worth what it is worth for the
/// first less what it is worth for the second; a word of a product takes part in its own score
/// alone.
///
/// The intervals are those of the differences themselves: both products were read with the same
/// words of the client present, so that errors they share cancel out. Each interval holds for its
/// own term; that all of them hold at once is less certain.
///
/// @param grain what a term of the texts is
/// @param terms in the order of their indexes: the client's words, those of the first product,
///   those of the second, the figures
/// @param gap attribution of the first logit less the second; its contributions follow the order of
///   `terms`, and its baseline is the difference of the baselines
/// @param readings how often the model read a pair of texts
public record Contrast(
    String clientId,
    String modelId,
    String modelSha256,
    Narrative client,
    Contender first,
    Contender second,
    Grain grain,
    List<Term> terms,
    Attribution gap,
    int readings) {
  /// How far apart two scores have to be to have an order, in logits: ten times what the same pair
  /// may differ by from batch to batch, so that whoever scores it again sees the same order.
  public static final double MARGIN = 1e-4;

  public Contrast {
    terms = List.copyOf(terms);
  }

  /// Whether the scores are too close to have an order.
  public boolean level() {
    return Math.abs(gap.logit()) <= MARGIN;
  }

  /// Which of the two products.
  public enum Which {
    FIRST,
    SECOND,
  }

  /// One of the two products.
  ///
  /// @param logit of the whole texts and all figures
  /// @param baseline of no words and no figures
  public record Contender(String productId, Narrative text, double logit, double baseline) {}

  /// Who makes a difference.
  public sealed interface Term {
    int index();

    /// The words, or the name of the figure in plain words.
    String text();

    /// Its number among the players of the client and one of the products, if it takes part there.
    OptionalInt indexIn(Which product);
  }

  /// A word (or phrase, or field) of the client, which takes part in both scores.
  ///
  /// @param player of either pair
  public record ClientTerm(int index, TextPlayer player) implements Term {
    @Override
    public String text() {
      return player.text();
    }

    @Override
    public OptionalInt indexIn(Which product) {
      return OptionalInt.of(player.index());
    }
  }

  /// A word (or phrase, or field) of one of the products.
  ///
  /// @param player of its product's pair
  public record ProductTerm(int index, Which product, TextPlayer player) implements Term {
    @Override
    public String text() {
      return player.text();
    }

    @Override
    public OptionalInt indexIn(Which other) {
      return other == product ? OptionalInt.of(player.index()) : OptionalInt.empty();
    }
  }

  /// A figure, which has a value for each product.
  public record FigureTerm(int index, FigurePlayer first, FigurePlayer second) implements Term {
    @Override
    public String text() {
      return first.text();
    }

    @Override
    public OptionalInt indexIn(Which product) {
      return OptionalInt.of(product == Which.FIRST ? first.index() : second.index());
    }
  }

  /// One of the products.
  public Contender contender(Which which) {
    return which == Which.FIRST ? first : second;
  }

  public Attribution.Contribution contribution(Term term) {
    return gap.contributions().get(term.index());
  }
}
