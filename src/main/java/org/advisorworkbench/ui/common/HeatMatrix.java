package org.advisorworkbench.ui.common;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/// A small table of signed values, each cell tinted by its value on one symmetric scale. A value
/// that may be zero has a dotted outline and no figure; sign and figure stand in every other cell,
/// so that colour never stands alone. Each cell tells its detail in a tooltip and to screen
/// readers; the arrow keys go from cell to cell.
public final class HeatMatrix extends GridPane {

  /// A cell.
  ///
  /// @param figure what stands in it, `""` where it may be zero
  /// @param look how it is drawn
  /// @param detail the words, the value and its interval
  public record Cell(String figure, TintedText.Look look, String detail) {}

  private final List<Square> squares = new ArrayList<>();
  private final Label corner = heading("", "corner");
  private List<List<String>> headings = List.of();
  private final RovingFocus focus =
      new RovingFocus(this, () -> squares, () -> headings.getLast().size());

  public HeatMatrix() {
    getStyleClass().add("heat-matrix");
  }

  /// Shows these cells. Where rows and columns stay the same, so does what the keyboard came to.
  ///
  /// @param rows names of the rows
  /// @param columns names of the columns
  /// @param cells row by row
  /// @param what the rows and the columns are
  public void show(List<String> rows, List<String> columns, List<Cell> cells, String what) {
    corner.setText(what);
    if (!headings.equals(List.of(rows, columns))) {
      headings = List.of(List.copyOf(rows), List.copyOf(columns));
      build(rows, columns);
    }
    for (int i = 0; i < cells.size(); i++) {
      squares.get(i).show(cells.get(i));
    }
  }

  private void build(List<String> rows, List<String> columns) {
    squares.clear();
    getChildren().clear();
    add(corner, 0, 0);
    for (int column = 0; column < columns.size(); column++) {
      add(heading(columns.get(column), "column"), column + 1, 0);
    }
    for (int row = 0; row < rows.size(); row++) {
      add(heading(rows.get(row), "row"), 0, row + 1);
      for (int column = 0; column < columns.size(); column++) {
        var square = new Square();
        squares.add(square);
        add(square, column + 1, row + 1);
      }
    }
    focus.refresh();
  }

  private static Label heading(String text, String kind) {
    var heading = new Label(text);
    heading.getStyleClass().addAll("heading", kind);
    heading.setTooltip(new Tooltip(text));
    return heading;
  }

  private static final class Square extends Label {
    private final DetailTip detail = new DetailTip();

    Square() {
      setMinWidth(Region.USE_PREF_SIZE);
      detail.on(this);
    }

    void show(Cell cell) {
      setText(cell.figure());
      getStyleClass().setAll("cell", cell.look().styleClass());
      detail.setText(cell.detail());
      setAccessibleText(cell.detail());
    }
  }
}
