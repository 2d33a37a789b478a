package org.advisorworkbench.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.advisorworkbench.failure.Incident;

/// A folder with one file for each incident.
final class IncidentLog {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private final Path folder;
  private final Clock clock;

  IncidentLog(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /// Writes an incident down.
  ///
  /// @return the file, or empty where it cannot be written: there is then nowhere left to say so
  Optional<Path> write(Incident incident) {
    var now = clock.instant();
    var file = folder.resolve("error-%s-%s.log".formatted(STAMP.format(now), incident.code()));
    try {
      Files.createDirectories(folder);
      return Optional.of(Files.writeString(file, text(incident, now)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static String text(Incident incident, Instant now) {
    var stack = new StringWriter();
    incident.cause().printStackTrace(new PrintWriter(stack));
    return """
    code: %s
    time: %s
    java: %s (%s)
    system: %s %s

    %s\
    """
        .formatted(
            incident.code(),
            now,
            System.getProperty("java.version"),
            System.getProperty("java.vendor"),
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            stack);
  }
}
