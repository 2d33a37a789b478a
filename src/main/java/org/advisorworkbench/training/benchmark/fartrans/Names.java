package org.advisorworkbench.training.benchmark.fartrans;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// Numbers names in the order in which they first come.
final class Names {
  private final Map<String, Integer> numbers = new LinkedHashMap<>();

  /// The number of a name, new names included.
  int number(String name) {
    return numbers.computeIfAbsent(name, n -> numbers.size());
  }

  /// The number of a name that came before.
  OptionalInt find(String name) {
    var number = numbers.get(name);
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }

  /// By their numbers.
  List<String> all() {
    return List.copyOf(numbers.keySet());
  }
}
