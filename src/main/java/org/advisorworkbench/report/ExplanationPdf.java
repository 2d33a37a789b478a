package org.advisorworkbench.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.advisorworkbench.report.ExplanationPage.Attachment;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/// An explanation as a PDF: A4, vectors and letters throughout, the typeface embedded, the text to
/// be selected and searched, and the certificate attached.
public final class ExplanationPdf {
  private ExplanationPdf() {}

  /// @param footer stands at the foot of every page
  public static void write(ExplanationPage page, String footer, OutputStream out)
      throws IOException {
    try (var document = new PDDocument()) {
      var regular = Typeface.regular(document, page.language());
      var bold = Typeface.bold(document, page.language());
      try (var sheet = new Sheet(document)) {
        draw(page, sheet, regular, bold);
      }
      Sheet.footers(document, regular, footer);
      document.getDocumentInformation().setTitle(page.title());
      document.getDocumentCatalog().setLanguage(page.language().toLanguageTag());
      attach(document, page.attachment());
      document.save(out);
    }
  }

  private static void draw(ExplanationPage page, Sheet sheet, Typeface regular, Typeface bold)
      throws IOException {
    sheet.paragraph(bold, 17, Ink.TEXT, page.title());
    sheet.paragraph(regular, 9, Ink.MUTED, page.subtitle());
    sheet.skip(10);
    sheet.paragraph(bold, 13, Ink.TEXT, page.headline());
    sheet.paragraph(regular, 10.5, Ink.TEXT, page.sentence());
    warn(page.warning(), sheet, regular, bold);
    sheet.skip(8);
    sheet.paragraph(bold, 10.5, Ink.TEXT, page.stepsTitle());
    new WaterfallDrawing(sheet, regular, bold, page.steps()).draw(page.steps());
    var tinted = new TintedDrawing(sheet, regular, bold);
    for (var text : page.texts()) {
      sheet.skip(10);
      tinted.draw(text);
    }
    sheet.skip(4);
    tinted.draw(page.legend());
    sheet.skip(8);
    for (var line : page.smallPrint()) {
      sheet.paragraph(regular, 7.5, Ink.MUTED, line);
    }
  }

  private static void warn(List<String> warning, Sheet sheet, Typeface regular, Typeface bold)
      throws IOException {
    for (int i = 0; i < warning.size(); i++) {
      sheet.skip(i == 0 ? 6 : 2);
      for (var line : warning.get(i).lines().toList()) {
        sheet.paragraph(i == 0 ? bold : regular, 8.5, i == 0 ? Ink.AGAINST : Ink.TEXT, line);
      }
    }
  }

  private static void attach(PDDocument document, Attachment attachment) throws IOException {
    var bytes = attachment.content().getBytes(StandardCharsets.UTF_8);
    var file = new PDEmbeddedFile(document, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE);
    file.setSubtype(attachment.mediaType());
    file.setSize(bytes.length);
    var specification = new PDComplexFileSpecification();
    specification.setFile(attachment.name());
    specification.setFileUnicode(attachment.name());
    specification.setEmbeddedFile(file);
    var tree = new PDEmbeddedFilesNameTreeNode();
    tree.setNames(Map.of(attachment.name(), specification));
    var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
    names.setEmbeddedFiles(tree);
    document.getDocumentCatalog().setNames(names);
  }
}
