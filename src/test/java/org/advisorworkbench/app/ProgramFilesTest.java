package org.advisorworkbench.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramFilesTest {
  @TempDir Path folder;

  @Test
  void theDefaultModelIsTheLastByNameThatIsComplete() throws Exception {
    model("minilm-2026-11");
    model("minilm-2026-09");
    Files.createDirectories(folder.resolve("models/minilm-2026-12"));
    assertEquals(folder.resolve("models/minilm-2026-11"), new ProgramFiles(folder).defaultModel());
  }

  @Test
  void aProgramWithoutModelsSaysSo() throws IOException {
    assertEquals(FailureCode.MODEL_MISSING, failure());
    Files.createDirectories(folder.resolve("models"));
    assertEquals(FailureCode.MODEL_MISSING, failure());
  }

  private FailureCode failure() {
    return assertThrows(Failure.class, () -> new ProgramFiles(folder).defaultModel()).code();
  }

  private void model(String id) throws IOException {
    var model = Files.createDirectories(folder.resolve("models").resolve(id));
    Files.writeString(model.resolve("model.json"), "{}");
  }
}
