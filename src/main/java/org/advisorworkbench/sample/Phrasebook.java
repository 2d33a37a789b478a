package org.advisorworkbench.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Phrases by section, read from a text resource: `[section]`, then one phrase a line; `#` begins a
/// comment.
final class Phrasebook {
  private final String resource;
  private final Map<String, List<String>> sections = new LinkedHashMap<>();

  /// @param resource the name of a file beside this class
  Phrasebook(String resource) {
    this.resource = resource;
    var stream = Phrasebook.class.getResourceAsStream(resource);
    if (stream == null) {
      throw new IllegalStateException("the resource " + resource + " is missing");
    }
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      read(reader.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  private void read(List<String> lines) {
    List<String> phrases = new ArrayList<>();
    for (var line : lines) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith("[")) {
        phrases = new ArrayList<>();
        sections.put(line.substring(1, line.length() - 1), phrases);
      } else {
        phrases.add(line);
      }
    }
  }

  /// @throws IllegalArgumentException if there is no such section
  List<String> section(String name) {
    var phrases = sections.get(name);
    if (phrases == null) {
      throw new IllegalArgumentException("no section [%s] in %s".formatted(name, resource));
    }
    return phrases;
  }
}
