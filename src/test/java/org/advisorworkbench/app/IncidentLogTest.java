package org.advisorworkbench.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.advisorworkbench.failure.Incident;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncidentLogTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
  private static final Incident INCIDENT = Incident.of(new IllegalStateException("odd"));

  @TempDir Path folder;

  @Test
  void anIncidentIsWrittenDownWithItsCodeAndItsStack() throws IOException {
    var file = new IncidentLog(folder.resolve("logs"), NOON).write(INCIDENT).orElseThrow();
    assertEquals(
        "error-20261123-120000-" + INCIDENT.code() + ".log", file.getFileName().toString());
    var text = Files.readString(file);
    assertTrue(text.contains("code: " + INCIDENT.code()));
    assertTrue(text.contains("IllegalStateException: odd"));
    assertTrue(text.contains("IncidentLogTest"));
  }

  @Test
  void aLogThatCannotBeWrittenIsNoIncidentOfItsOwn() throws IOException {
    var file = Files.writeString(folder.resolve("file"), "");
    assertEquals(Optional.empty(), new IncidentLog(file.resolve("logs"), NOON).write(INCIDENT));
  }
}
