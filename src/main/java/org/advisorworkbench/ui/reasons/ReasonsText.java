package org.advisorworkbench.ui.reasons;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.advisorworkbench.advice.Explanation;

/// An explanation as plain text, to be pasted into a mail or a table: the sentence, the warning
/// where there is one, then a line for each reason with tabs between its parts.
final class ReasonsText {
  private ReasonsText() {}

  /// @param shown the rows of a list
  /// @param warning that the strongest words depend on how one asks, by paragraphs; none where they
  ///   do not
  static String of(
      Explanation explanation, List<Reason> shown, List<String> warning, ReasonsWording wording) {
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
    var parts = new ArrayList<String>();
    parts.add(wording.headline(explanation));
    parts.add(wording.sentence(explanation));
    parts.add("");
    if (!warning.isEmpty()) {
      parts.addAll(warning);
      parts.add("");
    }
    parts.add(rows);
    parts.add("");
    parts.add(wording.smallPrint(explanation));
    return String.join("\n", parts);
  }
}
