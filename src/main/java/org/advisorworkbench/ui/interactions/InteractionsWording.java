package org.advisorworkbench.ui.interactions;

import java.text.ListFormat;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.advisorworkbench.advice.InteractionMatrix;
import org.advisorworkbench.ui.common.Figures;
import org.advisorworkbench.ui.common.HeatMatrix.Cell;
import org.advisorworkbench.ui.common.Texts;
import org.advisorworkbench.ui.common.TintScale;
import org.advisorworkbench.ui.common.TintedText.Look;

/// Says in the user's language how words act together.
final class InteractionsWording {
  private static final int PAIRS = 3;

  private final Texts texts;

  InteractionsWording(Texts texts) {
    this.texts = texts;
  }

  /// One sentence of the strongest pairs whose interval leaves out zero, and nothing else.
  String sentence(InteractionMatrix matrix) {
    var pairs =
        IntStream.range(0, matrix.cells().size())
            .boxed()
            .filter(cell -> supported(matrix, cell))
            .sorted(Comparator.comparingDouble(cell -> -Math.abs(matrix.cells().get(cell).value())))
            .limit(PAIRS)
            .map(cell -> pair(matrix, cell))
            .toList();
    return pairs.isEmpty()
        ? texts.get("interactions.none")
        : texts.get(
            "interactions.strongest",
            ListFormat.getInstance(texts.locale(), ListFormat.Type.STANDARD, ListFormat.Style.FULL)
                .format(pairs));
  }

  private String pair(InteractionMatrix matrix, int cell) {
    return texts.get(
        matrix.cells().get(cell).value() > 0
            ? "interactions.pair.stronger"
            : "interactions.pair.weaker",
        row(matrix, cell),
        column(matrix, cell),
        signed(matrix.cells().get(cell).value()));
  }

  private static String row(InteractionMatrix matrix, int cell) {
    return matrix.rows().get(cell / matrix.columns().size()).text();
  }

  private static String column(InteractionMatrix matrix, int cell) {
    return matrix.columns().get(cell % matrix.columns().size()).text();
  }

  private static boolean supported(InteractionMatrix matrix, int cell) {
    return matrix.cells().get(cell).low() > 0 || matrix.cells().get(cell).high() < 0;
  }

  List<Cell> cells(InteractionMatrix matrix) {
    var scale = new TintScale(extent(matrix));
    var cells = new ArrayList<Cell>();
    for (int cell = 0; cell < matrix.cells().size(); cell++) {
      var found = matrix.cells().get(cell);
      boolean supported = supported(matrix, cell);
      // A tint of 0 would be drawn plain, as if it were surely nothing.
      int tint = supported ? scale.tint(found.value()) : 1;
      cells.add(
          new Cell(
              supported ? signed(found.value()) : "",
              new Look(tint, supported),
              texts.get(
                  supported ? "interactions.detail" : "interactions.detail.uncertain",
                  row(matrix, cell),
                  column(matrix, cell),
                  signed(found.value()),
                  signed(found.low()),
                  signed(found.high()))));
    }
    return cells;
  }

  /// The largest absolute value that is shown; 1 where none is.
  static double extent(InteractionMatrix matrix) {
    double largest =
        IntStream.range(0, matrix.cells().size())
            .filter(cell -> supported(matrix, cell))
            .mapToDouble(cell -> Math.abs(matrix.cells().get(cell).value()))
            .max()
            .orElse(0);
    return largest > 0 ? largest : 1;
  }

  /// How it was found, and what may be relied on.
  String smallPrint(InteractionMatrix matrix) {
    long supported =
        IntStream.range(0, matrix.cells().size()).filter(cell -> supported(matrix, cell)).count();
    return texts.get(
        "interactions.small-print",
        supported,
        matrix.cells().size(),
        NumberFormat.getIntegerInstance(texts.locale()).format(matrix.evaluations()),
        matrix.modelId());
  }

  /// The lower and the upper end of the scale of tints.
  List<String> legend(InteractionMatrix matrix) {
    double extent = extent(matrix);
    return List.of(
        texts.get("interactions.legend.weaker", signed(-extent)),
        texts.get("interactions.legend.stronger", signed(extent)));
  }

  private String signed(double value) {
    return Figures.signed(Math.round(100 * value), texts.locale());
  }
}
