package org.advisorworkbench.report;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// Letters of one weight, Latin and Chinese, of which a document holds those that it shows.
final class Typeface {
  /// Noto Sans SC, under the SIL Open Font License.
  private static final String FOLDER = "fonts/ttf/NotoSansSC/";

  private static final int UNKNOWN = 0x25A1; // a white square

  private final PDFont font;
  private final CmapLookup glyphs;
  private final boolean wideMarks;

  private Typeface(PDFont font, CmapLookup glyphs, boolean wideMarks) {
    this.font = font;
    this.glyphs = glyphs;
    this.wideMarks = wideMarks;
  }

  /// @param language decides how wide quotation marks are: as a Chinese character, or narrow
  static Typeface regular(PDDocument document, Locale language) throws IOException {
    return load(document, "NotoSansSC-Regular.ttf", language);
  }

  static Typeface bold(PDDocument document, Locale language) throws IOException {
    return load(document, "NotoSansSC-Bold.ttf", language);
  }

  private static Typeface load(PDDocument document, String name, Locale language)
      throws IOException {
    try (var in = open(FOLDER + name)) {
      TrueTypeFont letters = new TTFParser().parse(new RandomAccessReadBuffer(in));
      letters.setEnableGsub(false); // no ligatures: who searches for `first` should find it
      return new Typeface(
          PDType0Font.load(document, letters, true),
          letters.getUnicodeCmapLookup(),
          language.getLanguage().equals("zh"));
    }
  }

  private static InputStream open(String name) throws IOException {
    var in = Typeface.class.getClassLoader().getResourceAsStream(name);
    if (in == null) {
      throw new IOException("the program lacks " + name);
    }
    return in;
  }

  PDFont font() {
    return font;
  }

  /// The text with a square for every letter that the typeface lacks, such as an emoji.
  String printable(String text) {
    var printable = new StringBuilder();
    // Letters with their accents, because those alone have no place of their own.
    var composed = Normalizer.normalize(wideMarks ? text : narrow(text), Normalizer.Form.NFC);
    composed
        .codePoints()
        .map(letter -> Character.isWhitespace(letter) ? ' ' : letter)
        .filter(letter -> !isInvisible(letter))
        .forEach(
            letter -> printable.appendCodePoint(glyphs.getGlyphId(letter) == 0 ? UNKNOWN : letter));
    return printable.toString();
  }

  /// The typeface draws these marks as wide as a Chinese character.
  private static String narrow(String text) {
    return text.replace('’', '\'')
        .replace('‘', '\'')
        .replace('“', '"')
        .replace('”', '"')
        .replace("…", "...");
  }

  private static boolean isInvisible(int letter) {
    return switch (Character.getType(letter)) {
      case Character.CONTROL, Character.FORMAT, Character.NON_SPACING_MARK -> true;
      default -> false;
    };
  }

  /// In points.
  double width(String text, double size) throws IOException {
    return font.getStringWidth(printable(text)) / 1000 * size;
  }

  /// A text in lines no wider than `width` points, broken between words, or anywhere in Chinese.
  List<String> lines(String text, double size, double width) throws IOException {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (var piece : Breaks.pieces(text)) {
      if (!line.isEmpty() && width(line + piece.stripTrailing(), size) > width) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
      }
      var rest = piece;
      for (int fits = fitting(rest, size, width); fits < rest.stripTrailing().length(); ) {
        lines.add(rest.substring(0, fits));
        rest = rest.substring(fits);
        fits = fitting(rest, size, width);
      }
      line.append(rest);
    }
    lines.add(line.toString().stripTrailing());
    return lines;
  }

  /// How much of a text fits into a line, at least one letter.
  private int fitting(String text, double size, double width) throws IOException {
    int end = text.stripTrailing().length();
    while (end > 1 && width(text.substring(0, end), size) > width) {
      end = text.offsetByCodePoints(end, -1);
    }
    return Math.max(end, Math.min(1, text.length()));
  }

  /// A text in one line of `width` points; what is too long ends in an ellipsis.
  String shortened(String text, double size, double width) throws IOException {
    var whole = printable(text);
    if (width(whole, size) <= width) {
      return whole;
    }
    int end = whole.length();
    while (end > 0 && width(whole.substring(0, end) + "…", size) > width) {
      end = whole.offsetByCodePoints(end, -1);
    }
    return whole.substring(0, end).stripTrailing() + "…";
  }
}
