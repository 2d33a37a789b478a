package org.advisorworkbench.training.drift;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// How what a model reads and says has moved.
///
/// @param model its id
/// @param sha256 its hash
/// @param inputs what it reads, one by one
/// @param scores its calibrated probabilities
/// @param calibration whether they come true
public record DriftReport(
    String model,
    String sha256,
    Period reference,
    Period recent,
    List<Shift> inputs,
    Shift scores,
    Reliability calibration) {
  public DriftReport {
    inputs = List.copyOf(inputs);
  }

  /// Answered recommendations of some time.
  ///
  /// @param from the first day, in ISO 8601; empty without answers
  /// @param to the last one
  /// @param answers in all
  /// @param scored how many of them, drawn at random, the model was asked about
  public record Period(String from, String to, int answers, int scored) {}

  /// The most serious of all findings.
  public Alarm alarm() {
    return Stream.concat(
            Stream.of(scores.index().alarm(), calibration.alarm()),
            inputs.stream().map(input -> input.index().alarm()))
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }
}
