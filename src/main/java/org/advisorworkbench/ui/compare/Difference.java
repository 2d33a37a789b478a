package org.advisorworkbench.ui.compare;

import java.util.List;
import org.advisorworkbench.advice.Contrast.Term;
import org.advisorworkbench.ui.common.Interval;

/// One row of the list of differences.
///
/// @param interval what it adds to the gap, in logits; its ends are NaN where they are not known
/// @param hundredths the same as it is shown; all rows of a list make up the shown gap
record Difference(Subject subject, Interval interval, long hundredths) {

  /// What makes a difference.
  sealed interface Subject {}

  /// A word or a figure.
  record Single(Term term) implements Subject {}

  /// All of a group that have no row of their own.
  record Others(int count) implements Subject {}

  /// Whose words they are, or that they are figures.
  enum Group {
    CLIENT,
    FIRST,
    SECOND,
    FIGURES,
  }

  /// The rows of a group under their sum.
  ///
  /// @param hundredths the sum as it is shown, which is that of the shown rows
  record Part(Group group, long hundredths, List<Difference> rows) {
    Part {
      rows = List.copyOf(rows);
    }
  }
}
