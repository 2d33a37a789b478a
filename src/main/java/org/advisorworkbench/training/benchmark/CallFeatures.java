package org.advisorworkbench.training.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The fields of calls as numbers: names become one column for each value, numbers are standardised
/// over the calls of the training part.
final class CallFeatures {
  private final List<String> values;
  private final double[] means;
  private final double[] deviations;

  private CallFeatures(List<String> values, double[] means, double[] deviations) {
    this.values = values;
    this.means = means;
    this.deviations = deviations;
  }

  static CallFeatures of(List<Map<String, String>> calls) {
    var values = new ArrayList<String>();
    for (var name : BankMarketing.NAMES) {
      calls.stream().map(call -> value(call, name)).distinct().sorted().forEach(values::add);
    }
    int count = BankMarketing.NUMBERS.size();
    var means = new double[count];
    var deviations = new double[count];
    for (int i = 0; i < count; i++) {
      var name = BankMarketing.NUMBERS.get(i);
      double mean =
          calls.stream().mapToDouble(call -> number(call, name)).average().orElse(Double.NaN);
      double square =
          calls.stream()
              .mapToDouble(call -> Math.pow(number(call, name) - mean, 2))
              .average()
              .orElse(Double.NaN);
      means[i] = mean;
      deviations[i] = square > 0 ? Math.sqrt(square) : 1;
    }
    return new CallFeatures(values, means, deviations);
  }

  double[] row(Map<String, String> call) {
    var row = new double[values.size() + means.length];
    for (var name : BankMarketing.NAMES) {
      int column = values.indexOf(value(call, name));
      if (column >= 0) {
        row[column] = 1;
      }
    }
    IntStream.range(0, means.length)
        .forEach(
            i ->
                row[values.size() + i] =
                    (number(call, BankMarketing.NUMBERS.get(i)) - means[i]) / deviations[i]);
    return row;
  }

  private static String value(Map<String, String> call, String name) {
    return name + "=" + call.get(name);
  }

  private static double number(Map<String, String> call, String name) {
    return Double.parseDouble(call.getOrDefault(name, "NaN"));
  }
}
