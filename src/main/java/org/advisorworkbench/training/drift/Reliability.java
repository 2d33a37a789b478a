package org.advisorworkbench.training.drift;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.advisorworkbench.fairness.Wilson;

/// Whether a model's probabilities come true, quarter by quarter.
///
/// A quarter is off when the share of recommendations that the model expects to be accepted lies
/// outside the interval of the share that was. By chance one of twenty is, so that the latest
/// quarter alone is worth a watch, and the latest two in the same direction an alarm.
///
/// @param quarters those with answers, oldest first
public record Reliability(List<Quarter> quarters, Alarm alarm) {
  public Reliability {
    quarters = List.copyOf(quarters);
  }

  /// What was expected and what happened in a quarter.
  ///
  /// @param name such as `2026-Q3`
  /// @param answers how many
  /// @param expected the mean calibrated probability, 0 to 1
  /// @param observed the share that was accepted, 0 to 1
  /// @param low of the 95 % interval of the observed share
  /// @param high likewise
  public record Quarter(
      String name, int answers, double expected, double observed, double low, double high) {
    /// 1 if more was expected than happened, -1 if less, 0 if either is possible.
    int direction() {
      return expected > high ? 1 : expected < low ? -1 : 0;
    }
  }

  /// An answer and what the model expected.
  record Expectation(LocalDate day, double probability, boolean accepted) {}

  static Reliability of(List<Expectation> expectations) {
    Map<String, List<Expectation>> byQuarter = new TreeMap<>();
    for (var expectation : expectations) {
      byQuarter.computeIfAbsent(name(expectation.day()), q -> new ArrayList<>()).add(expectation);
    }
    var quarters =
        byQuarter.entrySet().stream().map(e -> quarter(e.getKey(), e.getValue())).toList();
    return new Reliability(quarters, alarm(quarters));
  }

  private static String name(LocalDate day) {
    return "%d-Q%d".formatted(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
  }

  private static Quarter quarter(String name, List<Expectation> expectations) {
    int answers = expectations.size();
    int accepted = (int) expectations.stream().filter(Expectation::accepted).count();
    var interval = Wilson.interval(accepted, answers);
    return new Quarter(
        name,
        answers,
        expectations.stream().mapToDouble(Expectation::probability).average().orElse(Double.NaN),
        (double) accepted / answers,
        interval.low(),
        interval.high());
  }

  private static Alarm alarm(List<Quarter> quarters) {
    if (quarters.isEmpty()) {
      return Alarm.NOT_ENOUGH_DATA;
    }
    int latest = quarters.getLast().direction();
    if (latest == 0) {
      return Alarm.STEADY;
    }
    boolean again = quarters.size() > 1 && quarters.get(quarters.size() - 2).direction() == latest;
    return again ? Alarm.ALARM : Alarm.WATCH;
  }
}
