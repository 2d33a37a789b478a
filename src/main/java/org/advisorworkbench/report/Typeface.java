package org.advisorworkbench.report;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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

  /// The text with the name of every letter that the typeface lacks, such as an emoji: `[GRADUATION
  /// CAP]`.
  String printable(String text) {
    var printable = new StringBuilder();
    // Letters with their accents, because those alone have no place of their own.
    var composed = Normalizer.normalize(wideMarks ? text : narrow(text), Normalizer.Form.NFC);
    composed
        .codePoints()
        .map(letter -> Character.isWhitespace(letter) ? ' ' : letter)
        .filter(letter -> !isInvisible(letter))
        .forEach(
            letter -> {
              if (glyphs.getGlyphId(letter) == 0) {
                printable.append('[').append(nameOf(letter)).append(']');
              } else {
                printable.appendCodePoint(letter);
              }
            });
    return printable.toString();
  }

  private static String nameOf(int letter) {
    return Objects.requireNonNullElseGet(
        Character.getName(letter), () -> "U+%04X".formatted(letter));
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
      var parts = parts(piece, size, width);
      lines.addAll(parts.subList(0, parts.size() - 1));
      line.append(parts.getLast());
    }
    lines.add(line.toString().stripTrailing());
    return lines;
  }

  /// The same in so many lines at most; what is too long for them ends in an ellipsis.
  List<String> lines(String text, double size, double width, int most) throws IOException {
    var all = lines(text, size, width);
    if (all.size() <= most) {
      return all;
    }
    var kept = new ArrayList<>(all.subList(0, most - 1));
    int told = 0;
    for (var line : kept) {
      told = text.indexOf(line, told) + line.length();
    }
    kept.add(shortened(text.substring(told).strip(), size, width));
    return kept;
  }

  /// A text without a place to break in parts no wider than `width` points, of at least one letter.
  List<String> parts(String text, double size, double width) throws IOException {
    var parts = new ArrayList<String>();
    var rest = text;
    for (int fits = fitting(rest, size, width); fits < rest.stripTrailing().length(); ) {
      parts.add(rest.substring(0, fits));
      rest = rest.substring(fits);
      fits = fitting(rest, size, width);
    }
    parts.add(rest);
    return parts;
  }

  /// How much of a text fits into a line, at least one letter.
  private int fitting(String text, double size, double width) throws IOException {
    int all = text.stripTrailing().length();
    if (all == 0 || width(text.substring(0, all), size) <= width) {
      return all;
    }
    int end = text.offsetByCodePoints(0, 1);
    for (int next = end; next < all && width(text.substring(0, next), size) <= width; ) {
      end = next;
      next = text.offsetByCodePoints(next, 1);
    }
    return end;
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
