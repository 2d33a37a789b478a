package org.advisorworkbench.imports;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;

/// How a text file is encoded, found by decoding all of it strictly.
///
/// @param lines how many line breaks the file has, to measure progress by
record TextEncoding(Charset charset, long lines) {
  private static final List<Charset> CANDIDATES =
      List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

  static TextEncoding of(Path path) throws Failure {
    try {
      for (var charset : CANDIDATES) {
        var lines = lines(path, charset);
        if (lines.isPresent()) {
          return new TextEncoding(charset, lines.getAsLong());
        }
      }
    } catch (IOException e) {
      throw unreadable(path, e);
    }
    throw new Failure(FailureCode.FILE_ENCODING, path);
  }

  /// How many line breaks the file has, empty if it is encoded otherwise.
  private static OptionalLong lines(Path path, Charset charset) throws IOException {
    long lines = 0;
    var buffer = new char[1 << 16];
    try (var reader = new InputStreamReader(Files.newInputStream(path), charset.newDecoder())) {
      for (int length = reader.read(buffer); length >= 0; length = reader.read(buffer)) {
        for (int i = 0; i < length; i++) {
          if (buffer[i] == '\n') {
            lines++;
          }
        }
      }
      return OptionalLong.of(lines);
    } catch (CharacterCodingException e) {
      return OptionalLong.empty();
    }
  }

  /// Tells in words why a file could not be read.
  static Failure unreadable(Path path, IOException error) {
    var why =
        switch (error) {
          case NoSuchFileException e -> "no such file";
          case AccessDeniedException e -> "access denied";
          default ->
              error.getMessage() == null ? error.getClass().getSimpleName() : error.getMessage();
        };
    return new Failure(FailureCode.FILE_UNREADABLE, error, path, why);
  }
}
