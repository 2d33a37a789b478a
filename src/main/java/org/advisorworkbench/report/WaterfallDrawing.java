package org.advisorworkbench.report;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.advisorworkbench.report.ExplanationPage.Step;
import org.advisorworkbench.report.ExplanationPage.StepLook;

/// Draws how contributions lead from the baseline to the score, with a whisker over the ends that a
/// bar may have.
final class WaterfallDrawing {
  private static final double ROW = 15;
  private static final double BAR = 9;
  private static final double CAP = 5;
  private static final double NAMES = 190;
  private static final double NAME = 9;
  private static final double NAME_LEADING = 11;
  private static final double NOTE = 7;
  private static final double NOTE_LEADING = 9;
  private static final double FIGURES = 40;
  private static final double RANGES = 66;
  private static final double GAP = 8;
  private static final double THINNEST = 1;

  private final Sheet sheet;
  private final Typeface regular;
  private final Typeface bold;
  private final double low;
  private final double high;

  WaterfallDrawing(Sheet sheet, Typeface regular, Typeface bold, List<Step> steps) {
    this.sheet = sheet;
    this.regular = regular;
    this.bold = bold;
    low = Math.min(0, steps.stream().mapToDouble(WaterfallDrawing::least).min().orElse(0));
    high = Math.max(0, steps.stream().mapToDouble(WaterfallDrawing::most).max().orElse(1));
  }

  private static double least(Step step) {
    double bar = Math.min(step.from(), step.to());
    return step.hasRange() ? Math.min(bar, step.low()) : bar;
  }

  private static double most(Step step) {
    double bar = Math.max(step.from(), step.to());
    return step.hasRange() ? Math.max(bar, step.high()) : bar;
  }

  /// Text of a row, its baseline `down` points under the top of the row's text.
  private record Line(
      Typeface face, double size, Color color, double x, double down, String text) {}

  /// @param block the height of all lines
  private record Row(Step step, List<Line> lines, double block) {
    double height() {
      return Math.max(ROW, block + 4);
    }
  }

  void draw(List<Step> steps) throws IOException {
    var rows = new ArrayList<Row>();
    for (var step : steps) {
      rows.add(row(step));
    }
    sheet.keepTogether(rows.stream().mapToDouble(Row::height).sum());
    for (int i = 0; i < rows.size(); i++) {
      drawWords(rows.get(i));
      drawBar(rows.get(i).step(), rows.get(i).height());
      if (i + 1 < rows.size()) {
        lead(rows.get(i), rows.get(i + 1));
      }
      sheet.skip(rows.get(i).height());
    }
  }

  /// The name in two lines at most, and the note beside it, or below where there is no room.
  private Row row(Step step) throws IOException {
    var face = face(step);
    var lines = new ArrayList<Line>();
    double down = 0;
    double end = 0;
    for (var line : face.lines(step.name(), NAME, NAMES, 2)) {
      lines.add(new Line(face, NAME, Ink.TEXT, 0, down + NAME, line));
      end = face.width(line, NAME) + 5;
      down += NAME_LEADING;
    }
    if (end + regular.width(step.note(), NOTE) <= NAMES) {
      double beside = down - NAME_LEADING + NAME;
      lines.add(new Line(regular, NOTE, Ink.MUTED, end, beside, step.note()));
    } else {
      for (var line : regular.lines(step.note(), NOTE, NAMES, 2)) {
        lines.add(new Line(regular, NOTE, Ink.MUTED, 0, down + NOTE, line));
        down += NOTE_LEADING;
      }
    }
    return new Row(step, lines, down);
  }

  private Typeface face(Step step) {
    return step.look() == StepLook.TOTAL ? bold : regular;
  }

  private void drawWords(Row row) throws IOException {
    double top = (row.height() - row.block()) / 2;
    for (var line : row.lines()) {
      sheet.text(line.face(), line.size(), line.color(), line.x(), top + line.down(), line.text());
    }
    double baseline = row.height() / 2 + 3.2;
    var step = row.step();
    double right = sheet.width() - RANGES;
    double figure = right - face(step).width(step.figure(), NAME);
    sheet.text(face(step), NAME, Ink.TEXT, figure, baseline, step.figure());
    double range = sheet.width() - regular.width(step.range(), NOTE);
    sheet.text(regular, NOTE, Ink.MUTED, range, baseline, step.range());
  }

  private void drawBar(Step step, double height) throws IOException {
    double from = x(step.look() == StepLook.TOTAL ? 0 : step.from());
    double to = x(step.to());
    double left = Math.min(from, to);
    double width = Math.max(Math.abs(to - from), THINNEST);
    double top = (height - BAR) / 2;
    sheet.line(Ink.HAIRLINE, 0.5, new double[] {x(0), 0}, new double[] {x(0), height});
    switch (step.look()) {
      case TOTAL -> sheet.fill(Ink.TOTAL, left, top, width, BAR);
      case CERTAIN ->
          sheet.fill(step.to() < step.from() ? Ink.AGAINST : Ink.FOR, left, top, width, BAR);
      case UNCERTAIN -> sheet.outline(Ink.LINE, left, top, width, BAR);
    }
    if (step.hasRange()) {
      whisker(x(step.low()), x(step.high()), height / 2);
    }
  }

  private void whisker(double from, double to, double middle) throws IOException {
    sheet.line(Ink.TEXT, 0.8, new double[] {from, middle}, new double[] {to, middle});
    for (double end : new double[] {from, to}) {
      sheet.line(
          Ink.TEXT,
          0.8,
          new double[] {end, middle - CAP / 2},
          new double[] {end, middle + CAP / 2});
    }
  }

  /// The line from the end of a bar down to the next one.
  private void lead(Row row, Row next) throws IOException {
    double x = x(row.step().to());
    double from = (row.height() + BAR) / 2;
    double to = row.height() + (next.height() - BAR) / 2;
    sheet.line(Ink.LINE, 0.5, new double[] {x, from}, new double[] {x, to}, 1.5f, 1.5f);
  }

  private double x(double logit) {
    double width = sheet.width() - NAMES - FIGURES - RANGES - 2 * GAP;
    return NAMES + GAP + width * (logit - low) / (high - low);
  }
}
