package org.advisorworkbench.cli;

import java.util.Locale;
import java.util.stream.Stream;
import org.advisorworkbench.training.drift.Alarm;
import org.advisorworkbench.training.drift.DriftReport;
import org.advisorworkbench.training.drift.Reliability.Quarter;
import org.advisorworkbench.training.drift.Shift;

/// Tells a report on drift.
final class DriftText {
  private DriftText() {}

  /// The report with its verdict, for programs.
  record Document(Alarm alarm, DriftReport drift) {}

  static Document of(DriftReport report) {
    return new Document(report.alarm(), report);
  }

  static String text(DriftReport report) {
    return """
    %s: %s
    %,d answers from %s to %s beside %,d from %s to %s

    %s
    Calibration: %s
    %s\
    """
        .formatted(
            report.model(),
            Labels.spoken(report.alarm()),
            report.recent().answers(),
            report.recent().from(),
            report.recent().to(),
            report.reference().answers(),
            report.reference().from(),
            report.reference().to(),
            shifts(report),
            Labels.spoken(report.calibration().alarm()),
            calibration(report));
  }

  private static TextTable shifts(DriftReport report) {
    var table = new TextTable("WHAT", ">INDEX", ">CHANCE", "FOUND");
    Stream.concat(report.inputs().stream(), Stream.of(report.scores()))
        .forEach(shift -> row(table, shift));
    return table;
  }

  private static void row(TextTable table, Shift shift) {
    var index = shift.index();
    table.row(
        shift.name(), number(index.value()), number(index.chance()), Labels.spoken(index.alarm()));
  }

  private static TextTable calibration(DriftReport report) {
    var table = new TextTable("QUARTER", ">ANSWERS", ">EXPECTED", ">ACCEPTED", ">LOW", ">HIGH");
    for (Quarter quarter : report.calibration().quarters()) {
      table.row(
          quarter.name(),
          quarter.answers(),
          number(quarter.expected()),
          number(quarter.observed()),
          number(quarter.low()),
          number(quarter.high()));
    }
    return table;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
