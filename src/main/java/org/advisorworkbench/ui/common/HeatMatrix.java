package org.advisorworkbench.ui.common;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/// A small table of signed values, each cell tinted by its value on one symmetric scale. A value
/// that may be zero has a dotted outline and no figure; sign and figure stand in every other cell,
/// so that colour never stands alone. Each cell tells its detail in a tooltip and to screen
/// readers; the keyboard goes from cell to cell.
public final class HeatMatrix extends GridPane {

  /// A cell.
  ///
  /// @param figure what stands in it, `""` where it may be zero
  /// @param look how it is drawn
  /// @param detail the words, the value and its interval
  public record Cell(String figure, TintedText.Look look, String detail) {}

  public HeatMatrix() {
    getStyleClass().add("heat-matrix");
  }

  /// @param rows names of the rows
  /// @param columns names of the columns
  /// @param cells row by row
  /// @param corner what the rows and the columns are
  public void show(List<String> rows, List<String> columns, List<Cell> cells, String corner) {
    getChildren().clear();
    add(heading(corner, "corner"), 0, 0);
    for (int column = 0; column < columns.size(); column++) {
      add(heading(columns.get(column), "column"), column + 1, 0);
    }
    for (int row = 0; row < rows.size(); row++) {
      add(heading(rows.get(row), "row"), 0, row + 1);
      for (int column = 0; column < columns.size(); column++) {
        add(cell(cells.get(row * columns.size() + column)), column + 1, row + 1);
      }
    }
  }

  private static Label heading(String text, String kind) {
    var heading = new Label(text);
    heading.getStyleClass().addAll("heading", kind);
    heading.setTooltip(new Tooltip(text));
    return heading;
  }

  private static Label cell(Cell shown) {
    var cell = new Label(shown.figure());
    cell.getStyleClass().setAll("cell", shown.look().styleClass());
    cell.setMinWidth(Region.USE_PREF_SIZE);
    cell.setTooltip(new Tooltip(shown.detail()));
    cell.setAccessibleText(shown.detail());
    cell.setFocusTraversable(true);
    return cell;
  }
}
