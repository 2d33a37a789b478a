package org.advisorworkbench.advice;

import java.util.List;
import org.advisorworkbench.explain.faithfulness.Likeness;

/// Whether other ways to ask for the strongest words of an explanation name the same ones.
///
/// Only words are compared: figures are explained exactly by every method.
///
/// @param evaluations that the checks took
public record Agreement(List<Check> checks, int evaluations) {
  public Agreement {
    checks = List.copyOf(checks);
  }

  /// What is asked in another way.
  public enum Question {
    /// The shown method beside the loss of each word alone.
    METHOD,
    /// The loss of each word alone, dropped as in training, beside that of each word replaced by
    /// `[MASK]`.
    MASKING,
  }

  /// One comparison.
  ///
  /// @param common how many of the strongest words both name, 0 to `possible`
  /// @param possible how many there could be: 3, or all words where there are fewer
  /// @param first the strongest words by the first way, as indexes of players, strongest first
  /// @param second by the second
  public record Check(
      Question question, int common, int possible, List<Integer> first, List<Integer> second) {
    public Check {
      first = List.copyOf(first);
      second = List.copyOf(second);
    }

    static Check of(Question question, double[] first, double[] second) {
      var likeness = Likeness.of(first, second);
      return new Check(
          question,
          likeness.common(),
          likeness.possible(),
          Likeness.strongest(first),
          Likeness.strongest(second));
    }

    /// Whether fewer than two of the three strongest are common, though they could be.
    public boolean doubtful() {
      return common < Math.min(Likeness.ENOUGH_IN_COMMON, possible);
    }
  }

  /// Compares the values of words, all `[word]`.
  ///
  /// @param shown by the method of the explanation
  /// @param dropped what is lost with each word alone
  /// @param replaced the same with `[MASK]` in place of the word
  public static Agreement of(double[] shown, double[] dropped, double[] replaced) {
    return of(shown, dropped, replaced, 0);
  }

  static Agreement of(double[] shown, double[] dropped, double[] replaced, int evaluations) {
    return new Agreement(
        List.of(
            Check.of(Question.METHOD, shown, dropped),
            Check.of(Question.MASKING, dropped, replaced)),
        evaluations);
  }

  /// Whether any comparison is doubtful: then the strongest words depend on how one asks.
  public boolean doubtful() {
    return checks.stream().anyMatch(Check::doubtful);
  }
}
