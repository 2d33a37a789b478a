package org.advisorworkbench.ui.reasons;

import java.util.List;
import java.util.stream.Collectors;
import org.advisorworkbench.advice.Explanation;

/// An explanation as plain text, to be pasted into a mail or a table: the sentence, then a line for
/// each reason with tabs between its parts.
final class ReasonsText {
  private ReasonsText() {}

  /// @param shown the rows of a list
  static String of(Explanation explanation, List<Reason> shown, ReasonsWording wording) {
    var rows =
        shown.stream()
            .map(
                reason ->
                    String.join(
                        "\t",
                        wording.subject(reason.subject()),
                        wording.place(reason.subject()),
                        wording.signed(reason.hundredths())))
            .collect(Collectors.joining("\n"));
    return String.join(
        "\n",
        wording.headline(explanation),
        wording.sentence(explanation),
        "",
        rows,
        "",
        wording.smallPrint(explanation));
  }
}
