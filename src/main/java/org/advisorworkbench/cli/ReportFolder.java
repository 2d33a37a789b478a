package org.advisorworkbench.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.advisorworkbench.failure.IoReason;
import picocli.CommandLine.Option;

/// The option of every benchmark on a published data set: where its table goes, for spreadsheets
/// and for programs.
final class ReportFolder {
  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Also write ${COMMAND-NAME}.csv and ${COMMAND-NAME}.json there.")
  private Optional<Path> folder = Optional.empty();

  /// Writes both files, if a folder was named.
  ///
  /// @param name of the command
  /// @param csv a row for each part
  /// @param json everything
  /// @throws Failure FILE_UNWRITABLE
  void write(String name, String csv, String json) throws Failure {
    if (folder.isEmpty()) {
      return;
    }
    try {
      Files.createDirectories(folder.get());
      Files.writeString(folder.get().resolve(name + ".csv"), csv);
      Files.writeString(folder.get().resolve(name + ".json"), json + "\n");
    } catch (IOException e) {
      throw new Failure(FailureCode.FILE_UNWRITABLE, e, folder.get(), IoReason.of(e));
    }
  }
}
