package org.advisorworkbench.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.stream.Collectors;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.advisorworkbench.failure.IoReason;

/// A file of training settings from which others are made: some values change, all others and the
/// comments stay.
///
/// @param text of the file
public record SettingsTemplate(String text) {
  /// Settings lie beside every model under this name.
  public static final String FILE = "training.properties";

  /// Lays a file of settings beside the model that was made with it.
  ///
  /// @throws Failure if it cannot be read or written
  public static void keep(Path settings, Path model) throws Failure {
    var kept = model.resolve(FILE);
    try {
      if (Files.notExists(kept) || !Files.isSameFile(settings, kept)) {
        Files.write(kept, Files.readAllBytes(settings));
      }
    } catch (IOException e) {
      throw new Failure(FailureCode.FILE_UNWRITABLE, e, kept, IoReason.of(e));
    }
  }

  public static SettingsTemplate read(Path file) throws Failure {
    try {
      return new SettingsTemplate(Files.readString(file));
    } catch (IOException e) {
      throw new Failure(FailureCode.FILE_UNREADABLE, e, file, IoReason.of(e));
    }
  }

  /// @param values by key
  /// @throws IllegalArgumentException if a key does not stand in the file
  public String with(Map<String, String> values) {
    var left = new HashSet<>(values.keySet());
    var changed =
        text.lines()
            .map(
                line -> {
                  var key = line.split("=", 2)[0].strip();
                  var value = values.get(key);
                  if (value == null || !line.contains("=")) {
                    return line;
                  }
                  left.remove(key);
                  return key + " = " + value;
                })
            .collect(Collectors.joining("\n", "", "\n"));
    if (!left.isEmpty()) {
      throw new IllegalArgumentException("expected settings for " + left + ", found none");
    }
    return changed;
  }
}
