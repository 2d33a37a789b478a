package org.advisorworkbench.report;

import java.awt.Color;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// Pages that are filled from top to bottom. Positions are in points, counted from the upper left
/// corner of the space within the margins.
final class Sheet implements AutoCloseable {
  private static final double MARGIN = 48;
  private static final double BOTTOM = 60;

  private final PDDocument document;
  private PDPageContentStream content;
  private double top;

  Sheet(PDDocument document) throws IOException {
    this.document = document;
    this.content = newPage();
  }

  private PDPageContentStream newPage() throws IOException {
    var page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    top = 0;
    return new PDPageContentStream(document, page);
  }

  double width() {
    return PDRectangle.A4.getWidth() - 2 * MARGIN;
  }

  /// Makes sure that so many points are left on the page, or begins another one.
  void keepTogether(double height) throws IOException {
    if (top + height > PDRectangle.A4.getHeight() - MARGIN - BOTTOM) {
      content.close();
      content = newPage();
    }
  }

  /// Goes down.
  void skip(double height) {
    top += height;
  }

  /// Text whose baseline lies `down` points under the present position.
  void text(Typeface face, double size, Color color, double x, double down, String text)
      throws IOException {
    content.setNonStrokingColor(color);
    content.beginText();
    content.setFont(face.font(), (float) size);
    content.newLineAtOffset(x(x), y(down));
    content.showText(face.printable(text));
    content.endText();
  }

  /// A paragraph over the whole width; goes down by its height.
  void paragraph(Typeface face, double size, Color color, String text) throws IOException {
    double height = size * 1.4;
    for (var line : face.lines(text, size, width())) {
      keepTogether(height);
      text(face, size, color, 0, size, line);
      skip(height);
    }
  }

  void fill(Color color, double x, double down, double width, double height) throws IOException {
    content.setNonStrokingColor(color);
    content.addRect(x(x), y(down + height), (float) width, (float) height);
    content.fill();
  }

  /// An outline of dashes.
  void outline(Color color, double x, double down, double width, double height) throws IOException {
    content.saveGraphicsState();
    content.setStrokingColor(color);
    content.setLineWidth(0.8f);
    content.setLineDashPattern(new float[] {2, 2}, 0);
    content.addRect(x(x), y(down + height), (float) width, (float) height);
    content.stroke();
    content.restoreGraphicsState();
  }

  /// @param dashes lengths of dashes and gaps; none for a solid line
  void line(Color color, double thickness, double[] from, double[] to, float... dashes)
      throws IOException {
    content.saveGraphicsState();
    content.setStrokingColor(color);
    content.setLineWidth((float) thickness);
    content.setLineDashPattern(dashes, 0);
    content.moveTo(x(from[0]), y(from[1]));
    content.lineTo(x(to[0]), y(to[1]));
    content.stroke();
    content.restoreGraphicsState();
  }

  private static float x(double x) {
    return (float) (MARGIN + x);
  }

  private float y(double down) {
    return (float) (PDRectangle.A4.getHeight() - MARGIN - top - down);
  }

  /// Writes a line at the foot of every page: a text on the left, `1 / 2` on the right.
  static void footers(PDDocument document, Typeface face, String text) throws IOException {
    int pages = document.getNumberOfPages();
    for (int i = 0; i < pages; i++) {
      try (var content =
          new PDPageContentStream(
              document, document.getPage(i), PDPageContentStream.AppendMode.APPEND, true)) {
        content.setNonStrokingColor(Ink.MUTED);
        footer(content, face, MARGIN, text);
        var number = (i + 1) + " / " + pages;
        footer(
            content,
            face,
            PDRectangle.A4.getWidth() - MARGIN - face.width(number, FOOTER_SIZE),
            number);
      }
    }
  }

  private static final double FOOTER_SIZE = 7.5;

  private static void footer(PDPageContentStream content, Typeface face, double x, String text)
      throws IOException {
    content.beginText();
    content.setFont(face.font(), (float) FOOTER_SIZE);
    content.newLineAtOffset((float) x, 32);
    content.showText(face.printable(text));
    content.endText();
  }

  @Override
  public void close() throws IOException {
    content.close();
  }
}
