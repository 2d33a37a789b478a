package org.advisorworkbench.ui.imports;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.advisorworkbench.imports.BookFile;
import org.advisorworkbench.imports.BookWriter.Saved;
import org.advisorworkbench.imports.ImportReport;
import org.advisorworkbench.imports.ImportReport.FileReport;
import org.advisorworkbench.imports.Reason;
import org.advisorworkbench.imports.Remark;

/// Reports as an import makes them.
final class Reports {
  private Reports() {}

  /// Clients alone, all well.
  static ImportReport clients(Saved saved) {
    return new ImportReport(List.of(file(BookFile.CLIENTS, saved)), Duration.ofMillis(420));
  }

  /// One file that is fine, one with remarks, one that could not be read.
  static ImportReport mixed() {
    var mended = List.of(new Remark(17, "name", Reason.TRIMMED, List.of()));
    var refused =
        List.of(
            new Remark(42, "birth_date", Reason.NO_DATE, List.of("31.02.1980")),
            new Remark(108, "client_id", Reason.DUPLICATE, List.of("C0107", "107")));
    return new ImportReport(
        List.of(
            file(BookFile.PRODUCTS, new Saved(80, 0, 0)),
            new FileReport(
                Path.of("book/clients.csv"),
                BookFile.CLIENTS,
                new Saved(318, 0, 0),
                1,
                mended,
                2,
                refused,
                Optional.empty()),
            new FileReport(
                Path.of("book/notes.csv"),
                BookFile.NOTES,
                Saved.NOTHING,
                0,
                List.of(),
                0,
                List.of(),
                Optional.of(new Failure(FailureCode.FILE_UNREADABLE, "notes.csv", "no access")))),
        Duration.ofMillis(1230));
  }

  private static FileReport file(BookFile kind, Saved saved) {
    return new FileReport(
        Path.of("book", kind.fileName()),
        kind,
        saved,
        0,
        List.of(),
        0,
        List.of(),
        Optional.empty());
  }
}
