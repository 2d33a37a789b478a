package org.advisorworkbench.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.imports.BookImporter;
import org.advisorworkbench.imports.ImportReport;
import org.advisorworkbench.imports.ImportReport.FileReport;
import org.advisorworkbench.imports.Remark;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

/// Takes the CSV files of a book into the store and reports what became of every row.
@Command(name = "import", description = "Imports the CSV files of a book.")
final class ImportCommand implements Callable<Integer> {
  private static final int REMARKS_SHOWN = 10;

  private final WorkbenchCommand workbench;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Folders, or files such as clients.csv; docs/book-format.md describes them.")
  private List<Path> paths = List.of();

  ImportCommand(WorkbenchCommand workbench) {
    this.workbench = workbench;
  }

  @Override
  public Integer call() throws Failure {
    try (var book = workbench.openBook()) {
      var output = workbench.output();
      var report = new BookImporter(book).run(paths, output.progress("lines read"));
      output.print(document(report), () -> text(report));
      for (var file : report.files()) {
        file.failure().ifPresent(failure -> output.say(FailureReporter.line(failure)));
      }
      return report.everyFileRead() ? ExitCode.OK : ExitCode.SOFTWARE;
    }
  }

  private record Document(long elapsedMillis, List<FileEntry> files) {}

  private record FileEntry(
      String file,
      String kind,
      int added,
      int changed,
      int unchanged,
      int mendedRows,
      List<RemarkEntry> mended,
      int refusedRows,
      List<RemarkEntry> refused,
      List<FailureEntry> failure) {}

  private record RemarkEntry(long line, String column, String rule, String reason) {}

  private record FailureEntry(String code, String text) {}

  private static Document document(ImportReport report) {
    return new Document(
        report.elapsed().toMillis(), report.files().stream().map(ImportCommand::entry).toList());
  }

  private static FileEntry entry(FileReport file) {
    return new FileEntry(
        file.path().toString(),
        Labels.of(file.kind()),
        file.saved().added(),
        file.saved().changed(),
        file.saved().unchanged(),
        file.mendedRows(),
        file.mended().stream().map(ImportCommand::entry).toList(),
        file.refusedRows(),
        file.refused().stream().map(ImportCommand::entry).toList(),
        file.failure().stream()
            .map(
                failure ->
                    new FailureEntry(failure.code().name(), failure.messageIn(Locale.ENGLISH)))
            .toList());
  }

  private static RemarkEntry entry(Remark remark) {
    return new RemarkEntry(
        remark.line(), remark.column(), Labels.of(remark.reason()), remark.textIn(Locale.ENGLISH));
  }

  static String text(ImportReport report) {
    var table = new TextTable("FILE", ">ADDED", ">CHANGED", ">UNCHANGED", ">MENDED", ">REFUSED");
    var remarks = new ArrayList<String>();
    for (var file : report.files()) {
      table.row(
          file.path().getFileName(),
          file.saved().added(),
          file.saved().changed(),
          file.saved().unchanged(),
          file.mendedRows(),
          file.refusedRows());
      remarks.addAll(remarks(file, "mended", file.mended(), file.mendedRows()));
      remarks.addAll(remarks(file, "refused", file.refused(), file.refusedRows()));
    }
    return table + String.join("\n", remarks);
  }

  private static List<String> remarks(
      FileReport file, String what, List<Remark> remarks, int rows) {
    var lines = new ArrayList<String>();
    for (var remark : remarks.stream().limit(REMARKS_SHOWN).toList()) {
      lines.add(
          "%s, line %d, %s: %s"
              .formatted(
                  file.path().getFileName(), remark.line(), what, remark.textIn(Locale.ENGLISH)));
    }
    if (rows > lines.size() && !lines.isEmpty()) {
      lines.add(
          "%s: %,d rows %s in all; --json tells more of them"
              .formatted(file.path().getFileName(), rows, what));
    }
    return lines;
  }
}
