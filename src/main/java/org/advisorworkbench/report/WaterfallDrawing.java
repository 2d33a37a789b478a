package org.advisorworkbench.report;

import java.io.IOException;
import java.util.List;
import org.advisorworkbench.report.ExplanationPage.Step;
import org.advisorworkbench.report.ExplanationPage.StepLook;

/// Draws how contributions lead from the baseline to the score.
final class WaterfallDrawing {
  private static final double ROW = 15;
  private static final double BAR = 9;
  private static final double NAMES = 190;
  private static final double FIGURES = 48;
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
    low = Math.min(0, steps.stream().mapToDouble(s -> Math.min(s.from(), s.to())).min().orElse(0));
    high = Math.max(0, steps.stream().mapToDouble(s -> Math.max(s.from(), s.to())).max().orElse(1));
  }

  void draw(List<Step> steps) throws IOException {
    sheet.keepTogether(ROW * steps.size());
    for (int i = 0; i < steps.size(); i++) {
      draw(steps.get(i), i + 1 < steps.size());
    }
  }

  private void draw(Step step, boolean leadsOn) throws IOException {
    boolean total = step.look() == StepLook.TOTAL;
    var face = total ? bold : regular;
    double baseline = ROW / 2 + 3.2;
    var name = face.shortened(step.name(), 9, NAMES);
    sheet.text(face, 9, Ink.TEXT, 0, baseline, name);
    double left = face.width(name, 9) + 5;
    if (!step.note().isEmpty() && left < NAMES - 20) {
      sheet.text(
          regular, 7, Ink.MUTED, left, baseline, regular.shortened(step.note(), 7, NAMES - left));
    }
    double right = sheet.width() - face.width(step.figure(), 9);
    sheet.text(face, 9, Ink.TEXT, right, baseline, step.figure());
    drawBar(step, leadsOn);
    sheet.skip(ROW);
  }

  private void drawBar(Step step, boolean leadsOn) throws IOException {
    double from = x(step.look() == StepLook.TOTAL ? 0 : step.from());
    double to = x(step.to());
    double left = Math.min(from, to);
    double width = Math.max(Math.abs(to - from), THINNEST);
    double top = (ROW - BAR) / 2;
    sheet.line(Ink.HAIRLINE, 0.5, new double[] {x(0), 0}, new double[] {x(0), ROW});
    switch (step.look()) {
      case TOTAL -> sheet.fill(Ink.TOTAL, left, top, width, BAR);
      case CERTAIN ->
          sheet.fill(step.to() < step.from() ? Ink.AGAINST : Ink.FOR, left, top, width, BAR);
      case UNCERTAIN -> sheet.outline(Ink.LINE, left, top, width, BAR);
    }
    if (leadsOn) {
      sheet.line(
          Ink.LINE, 0.5, new double[] {to, top + BAR}, new double[] {to, ROW + top}, 1.5f, 1.5f);
    }
  }

  private double x(double logit) {
    double width = sheet.width() - NAMES - FIGURES - 2 * GAP;
    return NAMES + GAP + width * (logit - low) / (high - low);
  }
}
