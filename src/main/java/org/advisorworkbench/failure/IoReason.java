package org.advisorworkbench.failure;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/// Says why a file could not be read or written. Some exceptions of the library hold no more than
/// the file's name.
public final class IoReason {
  private IoReason() {}

  public static String of(IOException e) {
    return switch (e) {
      case NoSuchFileException _ -> "there is no such file";
      case AccessDeniedException _ -> "access is denied";
      case FileAlreadyExistsException _ -> "a file of that name is in the way";
      case NotDirectoryException _ -> "it is not a folder";
      case FileSystemException f when f.getReason() != null -> f.getReason();
      default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    };
  }
}
