package org.advisorworkbench.advice;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.advisorworkbench.advice.Contrast.ClientTerm;
import org.advisorworkbench.advice.Contrast.FigureTerm;
import org.advisorworkbench.advice.Contrast.ProductTerm;
import org.advisorworkbench.advice.Contrast.Term;
import org.advisorworkbench.advice.Contrast.Which;
import org.advisorworkbench.advice.Explanation.TextPlayer;
import org.advisorworkbench.bert.InterestModel;
import org.advisorworkbench.bert.InterestModel.Pair;
import org.advisorworkbench.bert.MaskedText;
import org.advisorworkbench.narrative.Words;
import org.advisorworkbench.work.Progress;

/// Scores two products again without some words, from the texts and from where the words stand in
/// them alone: neither the search that found the words nor the game that it played has a part.
public record FlipProof(InterestModel model) {
  /// What becomes of the words.
  public enum Removal {
    /// They are removed from the model's input while all others keep their positions, as absence is
    /// defined wherever the program explains.
    MASKED,
    /// They are deleted from the text, so that all that follows moves up.
    DELETED,
  }

  /// How much higher the logit of the first product is than that of the second, figures included.
  ///
  /// @param first about the same client as `second`
  public double gap(Question first, Question second, List<Term> removed, Removal removal) {
    var logits = logits(first, second, removed, removal);
    return logits[0] - logits[1];
  }

  /// The logits of both products, figures included.
  double[] logits(Question first, Question second, List<Term> removed, Removal removal) {
    return model.logits(
        List.of(
            pair(first, removed, Which.FIRST, removal),
            pair(second, removed, Which.SECOND, removal)),
        Progress.NONE);
  }

  private static Pair pair(Question question, List<Term> removed, Which which, Removal removal) {
    var ofClient = new ArrayList<TextPlayer>();
    var ofProduct = new ArrayList<TextPlayer>();
    for (var term : removed) {
      switch (term) {
        case ClientTerm client -> ofClient.add(client.player());
        case ProductTerm product when product.product() == which -> ofProduct.add(product.player());
        case ProductTerm other -> {}
        case FigureTerm figure ->
            throw new IllegalArgumentException("expected words, found " + figure);
      }
    }
    return new Pair(
        without(question.client().text(), ofClient, removal),
        without(question.product().text(), ofProduct, removal),
        question.figures());
  }

  private static MaskedText without(String text, List<TextPlayer> removed, Removal removal) {
    var words = Words.of(text);
    var absent = new BitSet();
    for (int word = 0; word < words.size(); word++) {
      int start = words.get(word).start();
      absent.set(word, removed.stream().anyMatch(player -> player.start() == start));
    }
    return switch (removal) {
      case MASKED -> new MaskedText(text, absent);
      case DELETED -> MaskedText.whole(withoutThem(text, words, absent));
    };
  }

  /// What is no word goes with the word before it.
  private static String withoutThem(String text, List<Words.Word> words, BitSet absent) {
    var left = new StringBuilder();
    int end = words.isEmpty() ? text.length() : words.getFirst().start();
    left.append(text, 0, end);
    for (int word = 0; word < words.size(); word++) {
      int next = word + 1 < words.size() ? words.get(word + 1).start() : text.length();
      if (!absent.get(word)) {
        left.append(text, words.get(word).start(), next);
      }
    }
    return left.toString();
  }
}
