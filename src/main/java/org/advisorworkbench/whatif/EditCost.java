package org.advisorworkbench.whatif;

import org.advisorworkbench.whatif.FieldDomain.Words;
import org.advisorworkbench.whatif.FieldValue.Amount;
import org.advisorworkbench.whatif.FieldValue.Choice;
import org.advisorworkbench.whatif.FieldValue.Whole;

/// How much of a change an edit is, so that small ones can be told first. A convention of this
/// program, not a measurement:
///
/// | field | cost of a change |
/// |---|---|
/// | years (horizon, goal year) | log2(1 + years): 1 for one year, 2 for three, 3.46 for ten |
/// | ordered words (risk, liquidity, experience) | 1 for each step |
/// | another goal | 2 |
/// | amounts | ln(ratio) / ln(1.2), whatever its sign: 1 for a fifth more, 3.8 for twice as much |
///
/// Several edits cost the sum of each. Fewer fields come before more, whatever they cost.
final class EditCost {
  private static final double ANOTHER_GOAL = 2;
  private static final double FIFTH = Math.log(1.2);

  /// A change of sign, or from or to nothing, has no ratio: it counts like a change by a hundred.
  private static final double NO_RATIO = Math.log(100) / FIFTH;

  private EditCost() {}

  /// @return above 0
  static double of(Edit edit) {
    return switch (edit.to()) {
      case Whole to ->
          Math.log1p(Math.abs(to.number() - ((Whole) edit.from()).number())) / Math.log(2);
      case Choice to -> words((Words) edit.field().domain(), (Choice) edit.from(), to);
      case Amount to ->
          amounts(((Amount) edit.from()).amount().doubleValue(), to.amount().doubleValue());
    };
  }

  private static double words(Words words, Choice from, Choice to) {
    return words.ordered() ? Math.abs(words.steps(from.word(), to.word())) : ANOTHER_GOAL;
  }

  private static double amounts(double from, double to) {
    return from * to > 0 ? Math.abs(Math.log(to / from)) / FIFTH : NO_RATIO;
  }
}
