package org.advisorworkbench.ui.compare;

import java.util.ArrayList;
import java.util.List;
import org.advisorworkbench.advice.Contrast;

/// A comparison as plain text, to be pasted into a mail or a table: the sentences, then a line for
/// each difference with tabs between its parts.
final class CompareText {
  private CompareText() {}

  /// @param title what is compared
  /// @param flips what turns the order, in sentences
  static String of(String title, List<String> flips, Contrast contrast, CompareWording wording) {
    var differences = new Differences(contrast);
    var lines = new ArrayList<String>();
    lines.add(title);
    lines.add(wording.headline(contrast));
    lines.addAll(flips);
    lines.add(wording.refusal());
    if (!wording.refusal().isEmpty()) {
      lines.add("");
    }
    for (var part : differences.parts(DifferenceRows.MOST)) {
      lines.add(line(wording.group(part.group()), "", wording.signed(part.hundredths())));
      for (var row : part.rows()) {
        lines.add(
            line(
                wording.name(row.subject()),
                wording.place(row.subject()),
                wording.signed(row.hundredths())));
      }
    }
    lines.add(line(wording.baselines(), "", wording.signed(differences.baselineHundredths())));
    lines.add(line(wording.gap(), "", wording.signed(differences.gapHundredths())));
    lines.add("");
    lines.add(wording.smallPrint(contrast));
    return String.join("\n", lines);
  }

  private static String line(String name, String place, String value) {
    return String.join("\t", name, place, value);
  }
}
