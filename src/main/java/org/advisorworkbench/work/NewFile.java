package org.advisorworkbench.work;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.advisorworkbench.failure.IoReason;

/// A file that a person asked for. It is there whole or not at all, whatever happens meanwhile.
public final class NewFile {
  private NewFile() {}

  /// What goes into a file.
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /// Makes sure that a file may be written here, before the work for it is done.
  ///
  /// @throws Failure FILE_EXISTS if there is one already and it may not be replaced
  public static void require(Path file, boolean replace) throws Failure {
    if (!replace && Files.exists(file)) {
      throw new Failure(FailureCode.FILE_EXISTS, file);
    }
  }

  /// @param replace whether a file of that name may be replaced
  /// @throws Failure FILE_EXISTS if it may not and there is one; FILE_UNWRITABLE if nothing can be
  ///   written there
  public static void write(Path file, boolean replace, Content content) throws Failure {
    require(file, replace);
    var place = file.toAbsolutePath();
    var draft = place.resolveSibling("." + place.getFileName() + ".part");
    try {
      try {
        try (var out = new BufferedOutputStream(Files.newOutputStream(draft))) {
          content.writeTo(out);
        }
        Files.move(
            draft, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw new Failure(FailureCode.FILE_UNWRITABLE, e, file, IoReason.of(e));
    }
  }
}
