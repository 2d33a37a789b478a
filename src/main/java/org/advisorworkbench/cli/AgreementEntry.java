package org.advisorworkbench.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.advisorworkbench.advice.Agreement;
import org.advisorworkbench.advice.Agreement.Check;
import org.advisorworkbench.advice.Explanation;
import org.advisorworkbench.advice.Grain;

/// Whether other ways to ask name the same strongest words, as JSON tells it.
///
/// @param doubtful whether any check finds fewer than two in common
/// @param evaluations that the checks took, beside those of the explanation
record AgreementEntry(boolean doubtful, int evaluations, List<Entry> checks) {
  AgreementEntry {
    checks = List.copyOf(checks);
  }

  /// @param question `method`: the explanation beside each word left out alone; `masking`: that
  ///   beside each word replaced by `[MASK]`
  /// @param common how many of the `possible` strongest words both name
  /// @param first indexes of players
  /// @param second indexes of players
  record Entry(
      String question,
      int common,
      int possible,
      boolean doubtful,
      List<Integer> first,
      List<Integer> second) {}

  static AgreementEntry of(Agreement agreement) {
    return new AgreementEntry(
        agreement.doubtful(),
        agreement.evaluations(),
        agreement.checks().stream()
            .map(
                check ->
                    new Entry(
                        Labels.of(check.question()),
                        check.common(),
                        check.possible(),
                        check.doubtful(),
                        check.first(),
                        check.second()))
            .toList());
  }

  /// Some lines for people; nothing where there is nothing to warn of.
  static String warning(Explanation explanation, Agreement agreement) {
    if (!agreement.doubtful()) {
      return "";
    }
    return agreement.checks().stream()
        .filter(Check::doubtful)
        .map(check -> line(explanation, check))
        .collect(
            Collectors.joining(
                "\n",
                "\nWarning: which %s matter most depends on how one asks; %s.\n"
                    .formatted(explanation.grain(), advice(explanation.grain())),
                "\n"));
  }

  /// There are no larger players than fields to ask for.
  private static String advice(Grain grain) {
    return grain == Grain.FIELDS
        ? "quote only what both ways name"
        : "look at --players fields too, which change less";
  }

  private static String line(Explanation explanation, Check check) {
    var line =
        switch (check.question()) {
          case METHOD -> "  this explanation: %s; each left out alone: %s";
          case MASKING -> "  each left out alone: %s; each replaced by [MASK]: %s";
        };
    return line.formatted(words(explanation, check.first()), words(explanation, check.second()));
  }

  private static String words(Explanation explanation, List<Integer> players) {
    return players.stream()
        .map(player -> explanation.players().get(player).text())
        .collect(Collectors.joining(", "));
  }
}
