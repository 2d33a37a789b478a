package org.advisorworkbench.report;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.advisorworkbench.report.ExplanationPage.Legend;
import org.advisorworkbench.report.ExplanationPage.Paragraph;
import org.advisorworkbench.report.ExplanationPage.Text;
import org.advisorworkbench.report.ExplanationPage.Word;

/// Draws texts whose words are tinted, with lines under them that tell for, against and uncertain
/// apart without colour.
final class TintedDrawing {
  private static final double SIZE = 9.5;
  private static final double LEADING = 14.5;
  private static final double CAPTIONS = 92;
  private static final double PADDING = 0.4;
  private static final double SWATCH = 14;
  private static final int STRENGTHS = 4;

  private final Sheet sheet;
  private final Typeface regular;
  private final Typeface bold;

  TintedDrawing(Sheet sheet, Typeface regular, Typeface bold) {
    this.sheet = sheet;
    this.regular = regular;
    this.bold = bold;
  }

  void draw(Text text) throws IOException {
    sheet.keepTogether(3 * LEADING);
    sheet.paragraph(bold, 10.5, Ink.TEXT, text.title());
    sheet.skip(2);
    for (var paragraph : text.paragraphs()) {
      draw(paragraph);
    }
  }

  private void draw(Paragraph paragraph) throws IOException {
    sheet.keepTogether(LEADING);
    sheet.text(
        regular,
        7.5,
        Ink.MUTED,
        0,
        SIZE,
        regular.shortened(paragraph.caption(), 7.5, CAPTIONS - 6));
    double space = regular.width(" ", SIZE);
    double x = CAPTIONS;
    for (var word : fitting(paragraph.words())) {
      double width = regular.width(word.text(), SIZE) + 2 * PADDING;
      if (x > CAPTIONS && x + width > sheet.width()) {
        sheet.skip(LEADING);
        sheet.keepTogether(LEADING);
        x = CAPTIONS;
      }
      draw(word, x, width);
      x += width + (word.spaceAfter() ? space : 0);
    }
    sheet.skip(LEADING + 1);
  }

  /// The words, in parts where one is longer than a line.
  private List<Word> fitting(List<Word> words) throws IOException {
    double line = sheet.width() - CAPTIONS - 2 * PADDING;
    var fitting = new ArrayList<Word>();
    for (var word : words) {
      var parts = regular.parts(word.text(), SIZE, line);
      for (int i = 0; i < parts.size(); i++) {
        boolean last = i + 1 == parts.size();
        fitting.add(new Word(parts.get(i), word.tint(), word.certain(), last && word.spaceAfter()));
      }
    }
    return fitting;
  }

  private void draw(Word word, double x, double width) throws IOException {
    if (word.tint() != 0 && word.certain()) {
      sheet.fill(Ink.tint(word.tint()), x, 0, width, SIZE + 2.5);
    }
    if (word.tint() != 0) {
      underline(word.tint(), word.certain(), x, SIZE + 3, width);
    }
    // The blank is written too, so that words stay apart when the text is copied.
    sheet.text(
        regular, SIZE, Ink.TEXT, x + PADDING, SIZE, word.text() + (word.spaceAfter() ? " " : ""));
  }

  private void underline(int tint, boolean certain, double x, double down, double width)
      throws IOException {
    double[] from = {x, down};
    double[] to = {x + width, down};
    if (!certain) {
      sheet.line(Ink.LINE, 0.9, from, to, 0.9f, 2);
    } else if (tint > 0) {
      sheet.line(Ink.FOR, 0.9, from, to);
    } else {
      sheet.line(Ink.AGAINST, 0.9, from, to, 2.5f, 1.5f);
    }
  }

  void draw(Legend legend) throws IOException {
    sheet.keepTogether(LEADING);
    double x = caption(legend.against(), 0);
    for (int tint = -STRENGTHS; tint <= STRENGTHS; tint++) {
      Color color = tint == 0 ? Ink.HAIRLINE : Ink.tint(tint);
      sheet.fill(color, x, 2, SWATCH, 8);
      if (tint != 0) {
        underline(tint, true, x, 11, SWATCH);
      }
      x += SWATCH + 1;
    }
    x = caption(legend.speaksFor(), x + 6) + 12;
    underline(1, false, x, 11, SWATCH);
    caption(legend.uncertain(), x + SWATCH + 6);
    sheet.skip(LEADING);
  }

  /// @return where it ends
  private double caption(String text, double x) throws IOException {
    sheet.text(regular, 7.5, Ink.MUTED, x, 9, text);
    return x + regular.width(text, 7.5) + 6;
  }
}
