package org.advisorworkbench.ui.interactions;

import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.advisorworkbench.advice.Explanation.TextPlayer;
import org.advisorworkbench.advice.InteractionMatrix;
import org.advisorworkbench.ui.common.HeatMatrix.Cell;
import org.advisorworkbench.ui.common.Texts;

/// A matrix of words that act together as plain text, to be pasted into a mail or a table: the
/// sentence, then the table with tabs between its cells.
final class InteractionsText {
  private InteractionsText() {}

  /// @param title what the matrix is
  static String of(
      String title, InteractionMatrix matrix, InteractionsWording wording, Texts texts) {
    var figures = wording.cells(matrix).stream().map(Cell::figure).toList();
    int columns = matrix.columns().size();
    var lines = new ArrayList<String>();
    lines.add(title);
    lines.add(wording.sentence(matrix));
    lines.add("");
    lines.add(
        line(texts.get("interactions.corner"), matrix.columns().stream().map(TextPlayer::text)));
    for (int row = 0; row < matrix.rows().size(); row++) {
      var cells = figures.subList(row * columns, (row + 1) * columns);
      lines.add(line(matrix.rows().get(row).text(), cells.stream()));
    }
    lines.add("");
    lines.add(texts.get("interactions.sign"));
    lines.add(wording.smallPrint(matrix));
    return String.join("\n", lines);
  }

  private static String line(String name, Stream<String> cells) {
    return Stream.concat(Stream.of(name), cells).collect(Collectors.joining("\t"));
  }
}
