package org.advisorworkbench.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Splits a text into words, the players of an explanation.
///
/// A word is a run of letters, marks and digits, held together by inner apostrophes, hyphens,
/// points and commas (`long-term`, `client's`, `1,200.50`) and followed by a percent sign if there
/// is one. A Chinese, Japanese or Korean character is a word by itself, as it is for the tokenizer;
/// an emoji counts as a word too. Everything else (blanks, punctuation) belongs to the word before
/// it, so that it comes and goes with that word.
public final class Words {
  private static final String IDEOGRAPH = "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]";
  private static final String LETTER =
      "[[\\p{L}\\p{M}\\p{N}]&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]]";
  private static final Pattern WORD =
      Pattern.compile(
          IDEOGRAPH
              + "|"
              + LETTER
              + "+(?:['’.,\\-]"
              + LETTER
              + "+)*%?"
              + "|\\p{IsEmoji_Presentation}[\\p{M}\\u200D\\uFE0F\\p{IsEmoji_Modifier}\\p{IsEmoji_Presentation}]*");

  private Words() {}

  /// A word and where it stands.
  ///
  /// @param start index of its first character (UTF-16), inclusive
  /// @param end exclusive
  public record Word(String text, int start, int end) {}

  /// The words of a text, in order.
  public static List<Word> of(String text) {
    var words = new ArrayList<Word>();
    var matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(new Word(matcher.group(), matcher.start(), matcher.end()));
    }
    return List.copyOf(words);
  }
}
