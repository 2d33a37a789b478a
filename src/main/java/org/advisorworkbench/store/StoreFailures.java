package org.advisorworkbench.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.h2.api.ErrorCode;

/// Tells what the errors of the database mean to a user.
final class StoreFailures {
  private static final long NEARLY_NOTHING_BYTES = 64 * 1024;

  private StoreFailures() {}

  /// What keeps a store from being opened: where nothing better is known, that it is damaged. H2
  /// tells of a file that was cut off as of one that cannot be read.
  static Failure ofOpening(Path file, Throwable error) {
    var failure = of(file, error);
    return failure.code() == FailureCode.STORE_FAILED
        ? new Failure(FailureCode.STORE_CORRUPT, error, file, oneLine(sqlError(error)))
        : failure;
  }

  static Failure of(Path file, Throwable error) {
    if (isDiskFull(file, error)) {
      return new Failure(FailureCode.DISK_FULL, error, file);
    }
    if (causes(error).anyMatch(FlywayValidateException.class::isInstance)) {
      return new Failure(FailureCode.STORE_NEWER, error, file);
    }
    var told = sqlError(error);
    int code = told instanceof SQLException sql ? sql.getErrorCode() : 0;
    return switch (code) {
      case ErrorCode.DATABASE_ALREADY_OPEN_1 -> new Failure(FailureCode.STORE_LOCKED, error, file);
      case ErrorCode.FILE_CORRUPTED_1, ErrorCode.FILE_VERSION_ERROR_1 ->
          new Failure(FailureCode.STORE_CORRUPT, error, file, oneLine(told));
      default -> new Failure(FailureCode.STORE_FAILED, error, file, oneLine(told));
    };
  }

  private static Throwable sqlError(Throwable error) {
    return causes(error).filter(SQLException.class::isInstance).findFirst().orElse(error);
  }

  /// The operating system's words differ, so the free space is looked at too.
  private static boolean isDiskFull(Path file, Throwable error) {
    if (causes(error)
        .map(Throwable::getMessage)
        .anyMatch(message -> message != null && saysDiskFull(message))) {
      return true;
    }
    return causes(error).anyMatch(IOException.class::isInstance)
        && usableBytes(file).filter(bytes -> bytes < NEARLY_NOTHING_BYTES).isPresent();
  }

  private static boolean saysDiskFull(String message) {
    var lowerCase = message.toLowerCase(Locale.ROOT);
    return lowerCase.contains("no space left")
        || lowerCase.contains("not enough space")
        || lowerCase.contains("file too large") // a quota, or the limit of a file system
        || lowerCase.contains("quota exceeded");
  }

  private static Optional<Long> usableBytes(Path file) {
    try {
      return Optional.of(Files.getFileStore(file.toAbsolutePath().getParent()).getUsableSpace());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /// An error and all that lies behind it. Of a batch that fails, JDBC chains the errors beside
  /// their causes, and H2 leads these chains back into themselves.
  private static Stream<Throwable> causes(Throwable error) {
    var found = new LinkedHashSet<Throwable>();
    var open = new ArrayDeque<Throwable>(List.of(error));
    while (!open.isEmpty()) {
      var next = open.remove();
      if (found.add(next)) {
        Stream.ofNullable(next.getCause()).forEach(open::add);
        if (next instanceof SQLException sql) {
          Stream.ofNullable(sql.getNextException()).forEach(open::add);
        }
      }
    }
    return found.stream();
  }

  /// What the database says, without its statement and its stack.
  private static String oneLine(Throwable error) {
    var message =
        error.getMessage() == null ? error.getClass().getSimpleName() : error.getMessage();
    var end = message.indexOf("; SQL statement");
    return (end < 0 ? message : message.substring(0, end)).lines().findFirst().orElse("").strip();
  }
}
