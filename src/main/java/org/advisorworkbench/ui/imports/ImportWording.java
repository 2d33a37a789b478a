package org.advisorworkbench.ui.imports;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.advisorworkbench.imports.ImportReport;
import org.advisorworkbench.imports.ImportReport.FileReport;
import org.advisorworkbench.imports.Remark;
import org.advisorworkbench.ui.common.Texts;

/// Says in the user's language what an import did.
final class ImportWording {
  private final Texts texts;

  ImportWording(Texts texts) {
    this.texts = texts;
  }

  /// A remark as a line of the list of details.
  ///
  /// @param line the line of the file, or `""` where a remark is about all of it
  record Detail(String line, String kind, String text) {}

  /// What became of all files, in one sentence.
  String summary(ImportReport report) {
    var saved = report.saved();
    return texts.get(
        report.everyFileRead() ? "imports.summary" : "imports.summary.incomplete",
        whole(saved.added()),
        whole(saved.changed()),
        whole(saved.unchanged()),
        whole(report.mendedRows()),
        whole(report.refusedRows()),
        seconds(report));
  }

  private String seconds(ImportReport report) {
    var format = NumberFormat.getNumberInstance(texts.locale());
    format.setMaximumFractionDigits(1);
    return format.format(report.elapsed().toMillis() / 1000.0);
  }

  /// A file by its name, and whether it was left out.
  String name(FileReport file) {
    var name = file.kind().fileName();
    return file.failure().isPresent() ? texts.get("imports.file.not-taken", name) : name;
  }

  /// Everything the user should know about a file: why it was not taken, which rows were refused,
  /// which were mended.
  List<Detail> details(FileReport file) {
    var details = new ArrayList<Detail>();
    file.failure()
        .ifPresent(
            failure ->
                details.add(
                    new Detail(
                        "", texts.get("imports.not-taken"), failure.messageIn(texts.locale()))));
    remarks(file.refused(), file.refusedRows(), "imports.refused").forEach(details::add);
    remarks(file.mended(), file.mendedRows(), "imports.mended").forEach(details::add);
    return List.copyOf(details);
  }

  private Stream<Detail> remarks(List<Remark> remarks, int rows, String kindKey) {
    var kind = texts.get(kindKey);
    var told =
        remarks.stream()
            .map(remark -> new Detail(whole(remark.line()), kind, remark.textIn(texts.locale())));
    return remarks.size() < FileReport.MAX_REMARKS
        ? told
        : Stream.concat(
            told, Stream.of(new Detail("", kind, texts.get("imports.more", whole(rows)))));
  }

  /// The whole report as text, to be pasted into a mail or a sheet.
  String asText(ImportReport report) {
    var lines = new ArrayList<String>();
    lines.add(summary(report));
    for (var file : report.files()) {
      lines.add(
          String.join(
              "\t",
              String.valueOf(file.path()),
              texts.get("imports.added") + " " + whole(file.saved().added()),
              texts.get("imports.changed") + " " + whole(file.saved().changed()),
              texts.get("imports.unchanged") + " " + whole(file.saved().unchanged()),
              texts.get("imports.mended") + " " + whole(file.mendedRows()),
              texts.get("imports.refused") + " " + whole(file.refusedRows())));
      details(file)
          .forEach(
              detail ->
                  lines.add(String.join("\t", "", detail.line(), detail.kind(), detail.text())));
    }
    return String.join("\n", lines);
  }

  String whole(long number) {
    return NumberFormat.getIntegerInstance(texts.locale()).format(number);
  }
}
