package org.advisorworkbench.training.benchmark.fartrans;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/// What the bank says of a customer, in the data set's own words. None of it is a protected
/// attribute.
///
/// @param type such as `Mass` or `Premium`
/// @param riskLevel such as `Balanced`, or `Predicted_Balanced` where the bank guessed it
/// @param capacity for investment, such as `CAP_30K_80K`
record Profile(String type, String riskLevel, String capacity) {
  private static final String NOT_AVAILABLE = "Not_Available";
  private static final String PREDICTED = "Predicted_";

  static final Profile UNKNOWN = new Profile(NOT_AVAILABLE, NOT_AVAILABLE, NOT_AVAILABLE);

  private static final Map<String, Integer> BANDS =
      Map.of("Conservative", 0, "Income", 1, "Balanced", 2, "Aggressive", 3);

  private static final Map<String, String> AMOUNTS =
      Map.of(
          "CAP_LT30K", "less than 30,000 euros",
          "CAP_LT_30K", "less than 30,000 euros",
          "CAP_30K_80K", "30,000 to 80,000 euros",
          "CAP_80K_300K", "80,000 to 300,000 euros",
          "CAP_GT300K", "more than 300,000 euros",
          "GT300K", "more than 300,000 euros");

  /// The risk level, whether the customer stated it or the bank guessed it.
  String plainRiskLevel() {
    return riskLevel.replace(PREDICTED, "");
  }

  /// The capacity, likewise.
  String plainCapacity() {
    return capacity.replace(PREDICTED, "");
  }

  /// From 0, conservative, to 3, aggressive; empty where nothing is known.
  OptionalInt riskBand() {
    var band = BANDS.get(plainRiskLevel());
    return band == null ? OptionalInt.empty() : OptionalInt.of(band);
  }

  /// The profile as a model reads it.
  String text() {
    return "Customer type: %s. Risk tolerance: %s. Investment capacity: %s."
        .formatted(
            spoken(type),
            said(riskLevel, spoken(plainRiskLevel())),
            said(capacity, AMOUNTS.getOrDefault(plainCapacity(), spoken(plainCapacity()))));
  }

  private static String said(String original, String text) {
    return original.startsWith(PREDICTED) ? text + ", estimated by the bank" : text;
  }

  private static String spoken(String word) {
    return word.equals(NOT_AVAILABLE)
        ? "not known"
        : word.replace('_', ' ').toLowerCase(Locale.ROOT);
  }
}
