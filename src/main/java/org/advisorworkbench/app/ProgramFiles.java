package org.advisorworkbench.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.advisorworkbench.failure.IoReason;

/// The models and the sample book that come with the program.
///
/// @param folder where the program is installed, or the root of the source tree
public record ProgramFiles(Path folder) {

  public Path models() {
    return folder.resolve("models");
  }

  public Path sampleBook() {
    return folder.resolve("sample-data");
  }

  /// The model that is used where no other is chosen: the last one by name. Names end in the year
  /// and month of their making, so that is the newest.
  ///
  /// @throws Failure MODEL_MISSING if no model came with the program
  public Path defaultModel() throws Failure {
    return newestModel().orElseThrow(() -> new Failure(FailureCode.MODEL_MISSING, models()));
  }

  private Optional<Path> newestModel() throws Failure {
    if (!Files.isDirectory(models())) {
      return Optional.empty();
    }
    try (var folders = Files.list(models())) {
      return folders
          .filter(model -> Files.exists(model.resolve("model.json")))
          .max(Comparator.comparing(model -> model.getFileName().toString()));
    } catch (IOException e) {
      throw new Failure(FailureCode.FILE_UNREADABLE, e, models(), IoReason.of(e));
    }
  }
}
