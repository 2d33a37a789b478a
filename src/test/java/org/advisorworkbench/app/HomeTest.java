package org.advisorworkbench.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {
  @TempDir Path folder;

  @Test
  void aMissingHomeIsMadeAndLeftEmpty() throws Exception {
    var home = Home.open(folder.resolve("new/home")).folder();
    assertTrue(Files.isDirectory(home));
    try (var files = Files.list(home)) {
      assertEquals(List.of(), files.toList());
    }
  }

  @Test
  void aFileInTheWayIsAnUnwritableHome() throws IOException {
    var file = Files.writeString(folder.resolve("file"), "");
    assertEquals(FailureCode.HOME_UNWRITABLE, failureAt(file));
    assertEquals(FailureCode.HOME_UNWRITABLE, failureAt(file.resolve("home")));
  }

  private static FailureCode failureAt(Path home) {
    return assertThrows(Failure.class, () -> Home.open(home)).code();
  }
}
