package org.advisorworkbench.imports;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.imports.BookWriter.Saved;

/// What an import did to the book, file by file, in the order of the import.
public record ImportReport(List<FileReport> files, Duration elapsed) {
  public ImportReport {
    files = List.copyOf(files);
  }

  /// Whether every file could be read; rows may have been refused nevertheless.
  public boolean everyFileRead() {
    return files.stream().allMatch(file -> file.failure().isEmpty());
  }

  /// The rows of all files that are now in the book.
  public Saved saved() {
    return files.stream().map(FileReport::saved).reduce(Saved.NOTHING, Saved::plus);
  }

  public int mendedRows() {
    return files.stream().mapToInt(FileReport::mendedRows).sum();
  }

  public int refusedRows() {
    return files.stream().mapToInt(FileReport::refusedRows).sum();
  }

  /// What became of one file. Refused rows do not keep the other rows of the file out.
  ///
  /// @param saved the rows that are now in the book
  /// @param mendedRows how many of them were mended first
  /// @param mended what was mended, the first [#MAX_REMARKS] remarks
  /// @param refusedRows how many rows were left out
  /// @param refused why they were left out, the first [#MAX_REMARKS] remarks
  /// @param failure why nothing of the file was taken, if nothing was
  public record FileReport(
      Path path,
      BookFile kind,
      Saved saved,
      int mendedRows,
      List<Remark> mended,
      int refusedRows,
      List<Remark> refused,
      Optional<Failure> failure) {
    /// More remarks than anybody reads are counted but not kept.
    public static final int MAX_REMARKS = 1_000;

    public FileReport {
      mended = List.copyOf(mended);
      refused = List.copyOf(refused);
    }

    static FileReport failed(Path path, BookFile kind, Failure failure) {
      return new FileReport(
          path, kind, Saved.NOTHING, 0, List.of(), 0, List.of(), Optional.of(failure));
    }
  }
}
