package org.advisorworkbench.ui.reasons;

import org.advisorworkbench.advice.Explanation.Side;
import org.advisorworkbench.behaviour.Figure;
import org.advisorworkbench.ui.common.Interval;

/// One row of the list of reasons.
///
/// @param interval what it contributes to the logit; its ends are NaN where they are not known
/// @param hundredths the contribution as it is shown; all rows of a list add up to the shown
///   distance between score and baseline
record Reason(Subject subject, Interval interval, long hundredths) {

  /// Whether it is certain to have its sign.
  boolean certain() {
    return interval.leavesOutZero();
  }

  /// Who contributes.
  sealed interface Subject {}

  /// A word or a phrase of a text.
  ///
  /// @param player its index among the players, which tells it from the same words elsewhere
  record Quote(int player, String text, String field, Side side) implements Subject {}

  /// A figure of behaviour.
  ///
  /// @param value NaN where it is not known
  record Behaviour(Figure figure, double value) implements Subject {}

  /// All words of a field.
  record Field(String name, Side side) implements Subject {}

  /// All that have no row of their own.
  record Others(int count) implements Subject {}
}
