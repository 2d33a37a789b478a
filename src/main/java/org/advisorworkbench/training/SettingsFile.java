package org.advisorworkbench.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;

/// A file of `key = value` lines that is asked for each of its keys, and afterwards refuses those
/// that nobody asked for: a misspelt setting must not be ignored.
final class SettingsFile {
  private static final Pattern RANGE = Pattern.compile("(\\d{1,9})(?:\\s*-\\s*(\\d{1,9}))?");
  private static final int LONGEST_RANGE = 10_000;

  private final Path file;
  private final Properties values;
  private final Set<String> asked = new HashSet<>();

  private SettingsFile(Path file, Properties values) {
    this.file = file;
    this.values = values;
  }

  static SettingsFile read(Path file) throws Failure {
    var values = new Properties();
    try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      values.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw new Failure(FailureCode.FILE_UNREADABLE, e, file, String.valueOf(e.getMessage()));
    }
    return new SettingsFile(file, values);
  }

  String choice(String key, List<String> choices) throws Failure {
    var value = text(key);
    if (!choices.contains(value)) {
      throw wrong(key, "one of " + String.join(", ", choices), value);
    }
    return value;
  }

  int integer(String key, int low, int high) throws Failure {
    var value = text(key);
    try {
      int number = Integer.parseInt(value);
      if (number >= low && number <= high) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, as a number out of range is.
    }
    throw wrong(key, "a whole number from %d to %d".formatted(low, high), value);
  }

  double number(String key, double low, double high) throws Failure {
    var value = text(key);
    double number = numberOrNan(value);
    if (number >= low && number <= high) {
      return number;
    }
    throw wrong(key, "a number from %s to %s".formatted(low, high), value);
  }

  boolean flag(String key) throws Failure {
    return choice(key, List.of("true", "false")).equals("true");
  }

  /// A value with a meaning of its own.
  ///
  /// @param parser refuses a value by an [IllegalArgumentException] whose message tells what is
  ///   expected instead
  <T> T parsed(String key, Function<String, T> parser) throws Failure {
    var value = text(key);
    try {
      return parser.apply(value);
    } catch (IllegalArgumentException e) {
      throw wrong(key, String.valueOf(e.getMessage()), value);
    }
  }

  static double numberOrNan(String value) {
    try {
      return Double.parseDouble(value);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  /// Whole numbers and ranges of them, such as `1, 5-7`.
  List<Long> ranges(String key) throws Failure {
    var value = text(key);
    var numbers = new ArrayList<Long>();
    for (var part : value.split(",", -1)) {
      var match = RANGE.matcher(part.strip());
      if (!match.matches()) {
        throw wrong(key, "numbers and ranges such as 1, 5-7", value);
      }
      long first = Long.parseLong(match.group(1));
      long last = match.group(2) == null ? first : Long.parseLong(match.group(2));
      if (last < first || last - first >= LONGEST_RANGE) {
        throw wrong(key, "ranges that rise, of at most " + LONGEST_RANGE, value);
      }
      for (long number = first; number <= last; number++) {
        numbers.add(number);
      }
    }
    return numbers;
  }

  void refuseOthers() throws Failure {
    var others = new TreeSet<>(values.stringPropertyNames());
    others.removeAll(asked);
    if (!others.isEmpty()) {
      throw new Failure(
          FailureCode.INPUT_INVALID,
          "%s: unknown settings: %s".formatted(file, String.join(", ", others)));
    }
  }

  /// @param rule that the settings have to keep together
  void check(boolean kept, String rule) throws Failure {
    if (!kept) {
      throw new Failure(FailureCode.INPUT_INVALID, "%s: %s".formatted(file, rule));
    }
  }

  /// Whether a key stands in the file, which is asked of those alone that may be missing.
  boolean has(String key) {
    return values.containsKey(key);
  }

  String text(String key) throws Failure {
    asked.add(key);
    var value = values.getProperty(key);
    if (value == null) {
      throw new Failure(FailureCode.INPUT_INVALID, "%s: %s is missing".formatted(file, key));
    }
    return value.strip();
  }

  private Failure wrong(String key, String expected, String found) {
    return new Failure(
        FailureCode.INPUT_INVALID,
        "%s: expected %s to be %s, found '%s'".formatted(file, key, expected, found));
  }
}
