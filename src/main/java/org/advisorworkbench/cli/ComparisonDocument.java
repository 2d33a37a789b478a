package org.advisorworkbench.cli;

import java.util.List;
import java.util.OptionalInt;
import org.advisorworkbench.advice.Comparison;
import org.advisorworkbench.advice.Contrast;
import org.advisorworkbench.advice.Contrast.ClientTerm;
import org.advisorworkbench.advice.Contrast.Contender;
import org.advisorworkbench.advice.Contrast.FigureTerm;
import org.advisorworkbench.advice.Contrast.ProductTerm;
import org.advisorworkbench.advice.Contrast.Term;
import org.advisorworkbench.advice.Contrast.Which;
import org.advisorworkbench.advice.Explanation.TextPlayer;
import org.advisorworkbench.advice.Flip;
import org.advisorworkbench.advice.Grain;
import org.jspecify.annotations.Nullable;

/// A comparison as JSON tells it.
///
/// @param gap logit of the first product less that of the second: `baseline` and all values
record ComparisonDocument(
    String client,
    ModelName model,
    Side first,
    Side second,
    double gap,
    double baseline,
    double residual,
    int evaluations,
    int readings,
    String method,
    long seed,
    List<Share> players,
    List<Turn> flips) {

  /// One of the products.
  record Side(String product, double logit, double baseline) {
    static Side of(Contender contender) {
      return new Side(contender.productId(), contender.logit(), contender.baseline());
    }
  }

  /// Who makes a difference, where it stands, and its numbers among the players of the client with
  /// the first and with the second product.
  ///
  /// @param of `client`, `first`, `second`; `both` for a figure
  record Entry(
      int index,
      String kind,
      String text,
      String field,
      String of,
      @Nullable Integer start,
      @Nullable Integer end,
      @Nullable Integer inFirst,
      @Nullable Integer inSecond) {
    /// A word or a figure.
    static Entry of(Term term) {
      return of(term, Grain.WORDS);
    }

    /// @param grain what a term of the texts is
    static Entry of(Term term, Grain grain) {
      return switch (term) {
        case ClientTerm client -> ofText(client, client.player(), grain, "client");
        case ProductTerm product ->
            ofText(product, product.player(), grain, Labels.of(product.product()));
        case FigureTerm figure ->
            new Entry(
                figure.index(),
                "figure",
                figure.text(),
                figure.first().figure().key(),
                "both",
                null,
                null,
                index(figure, Which.FIRST),
                index(figure, Which.SECOND));
      };
    }

    private static Entry ofText(Term term, TextPlayer player, Grain grain, String of) {
      return new Entry(
          term.index(),
          grain.player(),
          player.text(),
          player.field(),
          of,
          player.start(),
          player.end(),
          index(term, Which.FIRST),
          index(term, Which.SECOND));
    }

    private static @Nullable Integer index(Term term, Which product) {
      OptionalInt index = term.indexIn(product);
      return index.isPresent() ? index.getAsInt() : null;
    }
  }

  /// A player and what it adds to the gap.
  record Share(
      int index,
      String kind,
      String text,
      String field,
      String of,
      @Nullable Integer start,
      @Nullable Integer end,
      @Nullable Integer inFirst,
      @Nullable Integer inSecond,
      double value,
      double low,
      double high) {
    static Share of(Term term, Contrast contrast) {
      var entry = Entry.of(term, contrast.grain());
      var contribution = contrast.contribution(term);
      return new Share(
          entry.index(),
          entry.kind(),
          entry.text(),
          entry.field(),
          entry.of(),
          entry.start(),
          entry.end(),
          entry.inFirst(),
          entry.inSecond(),
          contribution.value(),
          contribution.low(),
          contribution.high());
    }
  }

  /// What turns the order.
  ///
  /// @param words `client` or `all`: which words may be removed
  /// @param found whether a set was found; the fields up to `secondLogit` are about that set
  /// @param smallest whether every smaller set was tried
  /// @param absentInFirst what `score` takes as `absent` for the first product
  /// @param firstLogit of the first product without the words
  /// @param noneUpTo every set of up to so many words was tried, and none turns the order
  /// @param longestTried how many words the largest set had that was tried
  record Turn(
      String words,
      boolean found,
      boolean smallest,
      List<Entry> removed,
      List<Integer> absentInFirst,
      List<Integer> absentInSecond,
      double firstLogit,
      double secondLogit,
      int noneUpTo,
      int longestTried,
      int tried) {
    static Turn of(Flip flip) {
      return new Turn(
          Labels.of(flip.scope()),
          flip.found(),
          flip.found() && flip.smallest(),
          flip.removed().stream().map(Entry::of).toList(),
          absent(flip, Which.FIRST),
          absent(flip, Which.SECOND),
          flip.firstLogit(),
          flip.secondLogit(),
          flip.exhausted(),
          flip.longest(),
          flip.tried());
    }

    private static List<Integer> absent(Flip flip, Which product) {
      return flip.removed().stream()
          .map(term -> term.indexIn(product))
          .filter(OptionalInt::isPresent)
          .map(OptionalInt::getAsInt)
          .toList();
    }
  }

  static ComparisonDocument of(Comparison comparison) {
    var contrast = comparison.contrast();
    var gap = contrast.gap();
    return new ComparisonDocument(
        contrast.clientId(),
        new ModelName(contrast.modelId(), contrast.modelSha256()),
        Side.of(contrast.first()),
        Side.of(contrast.second()),
        gap.logit(),
        gap.baseline(),
        gap.residual(),
        gap.evaluations(),
        contrast.readings(),
        gap.method(),
        gap.seed(),
        contrast.terms().stream().map(term -> Share.of(term, contrast)).toList(),
        comparison.flips().stream().map(Turn::of).toList());
  }
}
