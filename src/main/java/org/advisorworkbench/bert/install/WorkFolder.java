package org.advisorworkbench.bert.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A folder of files that is gone when the work is done.
///
/// @param path where it lies
record WorkFolder(Path path) implements AutoCloseable {
  /// @param parent is made where it is missing
  static WorkFolder in(Path parent) throws IOException {
    Files.createDirectories(parent);
    return new WorkFolder(Files.createTempDirectory(parent, ".unfinished"));
  }

  /// Gives the folder a name under which it stays, in place of what bore it.
  void moveTo(Path target) throws IOException {
    new WorkFolder(target).close();
    Files.move(path, target);
  }

  @Override
  public void close() throws IOException {
    if (Files.exists(path)) {
      try (var files = Files.list(path)) {
        for (var file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(path);
    }
  }
}
