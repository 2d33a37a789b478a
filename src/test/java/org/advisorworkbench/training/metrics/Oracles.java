package org.advisorworkbench.training.metrics;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Values that the test suites of other libraries assert. Tests that need them are skipped where
/// they are absent.
final class Oracles {
  private static final Path FILE =
      Path.of(System.getProperty("shared", "../shared"), "oracles", "oracles.json");

  private Oracles() {}

  record Oracle(JsonObject input, JsonObject expected, double tolerance) {}

  /// The names of all cases of an area.
  static Set<String> ids(String area) throws IOException {
    return cases()
        .filter(element -> element.get("area").getAsString().equals(area))
        .map(element -> element.get("id").getAsString())
        .collect(Collectors.toSet());
  }

  private static Stream<JsonObject> cases() throws IOException {
    assumeTrue(Files.exists(FILE), () -> "no reference values at " + FILE);
    return StreamSupport.stream(
            JsonParser.parseString(Files.readString(FILE)).getAsJsonArray().spliterator(), false)
        .map(element -> element.getAsJsonObject());
  }

  static Oracle named(String id) throws IOException {
    return cases()
        .filter(element -> element.get("id").getAsString().equals(id))
        .findFirst()
        .map(
            element ->
                new Oracle(
                    element.getAsJsonObject("input"),
                    element.getAsJsonObject("expected"),
                    element.get("tolerance").getAsDouble()))
        .orElseThrow();
  }

  static double[] numbers(JsonArray array) {
    return StreamSupport.stream(array.spliterator(), false)
        .mapToDouble(element -> element.getAsDouble())
        .toArray();
  }

  static boolean[] flags(JsonArray array) {
    var flags = new boolean[array.size()];
    for (int i = 0; i < flags.length; i++) {
      flags[i] = array.get(i).getAsInt() == 1;
    }
    return flags;
  }
}
