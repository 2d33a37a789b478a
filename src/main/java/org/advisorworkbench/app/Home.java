package org.advisorworkbench.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;

/// The folder that holds a person's store, settings and logs. It exists and can be written.
public final class Home {
  private final Path folder;

  private Home(Path folder) {
    this.folder = folder;
  }

  /// Opens a home folder; a missing one is made.
  ///
  /// @throws Failure HOME_UNWRITABLE if nothing can be written there
  public static Home open(Path folder) throws Failure {
    var absolute = folder.toAbsolutePath().normalize();
    try {
      Files.createDirectories(absolute);
      // Permissions do not tell the whole truth (read-only mounts, quotas): try.
      Files.delete(Files.createTempFile(absolute, "probe", ""));
      return new Home(absolute);
    } catch (IOException e) {
      throw new Failure(FailureCode.HOME_UNWRITABLE, e, absolute);
    }
  }

  public Path folder() {
    return folder;
  }
}
