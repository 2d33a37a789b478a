package org.advisorworkbench.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.advisorworkbench.failure.IoReason;
import org.advisorworkbench.registry.RegisteredModel.Origin;

/// Where models lie: one folder for each.
///
/// @param program the folder of those that came with the program
/// @param home the folder of the book's own; it need not exist yet
public record ModelPlaces(Path program, Path home) {
  public ModelPlaces {
    program = program.toAbsolutePath().normalize();
    home = home.toAbsolutePath().normalize();
  }

  /// The folder of a model.
  public Path folder(RegisteredModel model) {
    return parent(model.origin()).resolve(model.folder());
  }

  private Path parent(Origin origin) {
    return switch (origin) {
      case PROGRAM -> program;
      case HOME -> home;
    };
  }

  Origin originOf(Path folder) {
    return isIn(program, folder) ? Origin.PROGRAM : Origin.HOME;
  }

  /// Makes sure that a model lies in its place: one that lies elsewhere is copied, first beside its
  /// place, so that it never stands there in part.
  ///
  /// @throws Failure FILE_UNWRITABLE if it cannot be copied or another folder is in the way
  void keep(Path source, RegisteredModel model) throws Failure {
    var place = folder(model);
    if (source.toAbsolutePath().normalize().equals(place)) {
      return;
    }
    if (Files.exists(place)) {
      throw new Failure(FailureCode.FILE_UNWRITABLE, place, "another folder is in the way");
    }
    var unfinished = place.resolveSibling("." + model.folder() + ".copying");
    try {
      Files.createDirectories(unfinished);
      copyFiles(source, unfinished);
      Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new Failure(FailureCode.FILE_UNWRITABLE, e, place, IoReason.of(e));
    }
  }

  private static void copyFiles(Path source, Path target) throws IOException {
    try (var files = Files.list(source)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, target.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static boolean isIn(Path parent, Path folder) {
    return parent.equals(folder.toAbsolutePath().normalize().getParent());
  }
}
