package org.advisorworkbench.imports;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.advisorworkbench.imports.BookWriter.OpenBook;
import org.advisorworkbench.imports.ImportReport.FileReport;
import org.advisorworkbench.work.Progress;

/// Imports the CSV files of a book, as `docs/book-format.md` describes them.
///
/// An import is one transaction, and within it each file is taken as a whole or not at all. Rows
/// that cannot be taken are refused one by one, with line and reason, and do not keep the others
/// out. Importing the same file again changes nothing; a row with a known key and other values
/// replaces what the book held.
public final class BookImporter {
  private final BookWriter writer;

  public BookImporter(BookWriter writer) {
    this.writer = writer;
  }

  /// Imports files, or all files of a book in a folder; files of other names in a folder are passed
  /// over.
  ///
  /// @param progress hears of lines
  /// @throws Failure if a path cannot be read or is none of the files of a book, or the store
  ///   fails; the book is then as it was. A file that breaks the format is told of in the report
  /// @throws CancellationException if `progress` says so; the book is then as it was
  public ImportReport run(List<Path> paths, Progress progress) throws Failure {
    long start = System.nanoTime();
    var sources = sources(paths);
    var reports = writer.write(book -> take(sources, book, progress));
    return new ImportReport(reports, Duration.ofNanos(System.nanoTime() - start));
  }

  private record Source(Path path, BookFile kind) {}

  private static List<Source> sources(List<Path> paths) throws Failure {
    var sources = new ArrayList<Source>();
    for (var path : paths) {
      if (Files.isDirectory(path)) {
        sources.addAll(sourcesIn(path));
      } else if (!Files.isReadable(path)) {
        throw new Failure(FailureCode.FILE_UNREADABLE, path, "no such file, or no access");
      } else {
        var kind =
            BookFile.of(path).orElseThrow(() -> new Failure(FailureCode.FILE_UNRECOGNISED, path));
        sources.add(new Source(path, kind));
      }
    }
    sources.sort(comparing(Source::kind));
    return sources;
  }

  private static List<Source> sourcesIn(Path folder) throws Failure {
    try (var entries = Files.list(folder)) {
      var sources =
          entries
              .filter(Files::isRegularFile)
              .flatMap(path -> BookFile.of(path).map(kind -> new Source(path, kind)).stream())
              .toList();
      if (sources.isEmpty()) {
        throw new Failure(FailureCode.FOLDER_WITHOUT_BOOK, folder);
      }
      return sources;
    } catch (IOException e) {
      throw TextEncoding.unreadable(folder, e);
    }
  }

  private static List<FileReport> take(List<Source> sources, OpenBook book, Progress progress)
      throws Failure {
    var watch = new LineCount(progress);
    var readable = new ArrayList<DecodableSource>();
    var reports = new ArrayList<FileReport>();
    for (var source : sources) {
      progress.checkCancelled();
      try {
        var encoding = TextEncoding.of(source.path());
        watch.expect(encoding.lines());
        readable.add(new DecodableSource(source, encoding));
      } catch (Failure e) {
        reports.add(FileReport.failed(source.path(), source.kind(), e));
      }
    }
    for (var file : readable) {
      reports.add(take(file, book, watch));
    }
    reports.sort(comparing(FileReport::kind));
    return reports;
  }

  private record DecodableSource(Source source, TextEncoding encoding) {}

  private static FileReport take(DecodableSource file, OpenBook book, LineCount watch) {
    var source = file.source();
    try {
      var report =
          book.allOrNothing(
              part ->
                  new FileImport<>(source.path(), source.kind(), RowReader.of(source.kind()), part)
                      .run(file.encoding(), watch::readInFile));
      watch.fileDone(file.encoding().lines());
      return report;
    } catch (Failure e) {
      watch.fileDone(file.encoding().lines());
      return FileReport.failed(source.path(), source.kind(), e);
    }
  }

  /// Counts lines over all files, and stops the work when somebody asks for it.
  private static final class LineCount {
    private final Progress progress;
    private long total;
    private long before;

    LineCount(Progress progress) {
      this.progress = progress;
    }

    void expect(long lines) {
      total += lines;
    }

    void readInFile(long lines) {
      progress.checkCancelled();
      progress.report(Math.min(before + lines, total), total);
    }

    void fileDone(long lines) {
      before += lines;
      readInFile(0);
    }
  }
}
