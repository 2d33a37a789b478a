package org.advisorworkbench.ui.common;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.advisorworkbench.advice.Explanation.TextPlayer;
import org.advisorworkbench.narrative.Narrative;
import org.advisorworkbench.narrative.Words;
import org.advisorworkbench.narrative.Words.Word;
import org.advisorworkbench.ui.common.TintedText.Look;
import org.advisorworkbench.ui.common.TintedText.Paragraph;

/// The words of a narrative as a [TintedText] shows them: field by field, each with the punctuation
/// that clings to it, and those that stand for others marked. A word looks like the player that it
/// belongs to.
public final class NarrativeWords {
  private final Narrative narrative;
  private final List<Word> words;
  private final NavigableMap<Integer, TextPlayer> players = new TreeMap<>();

  /// @param players whose words are all words of the narrative
  public NarrativeWords(Narrative narrative, List<TextPlayer> players) {
    this.narrative = narrative;
    this.words = Words.of(narrative.text());
    players.forEach(player -> this.players.put(player.start(), player));
  }

  /// @param caption names a field for people
  /// @param look how a word of a player is drawn
  /// @param detail what the tooltip tells of a player
  /// @param told what a listener hears of a player, with its words
  public List<Paragraph> paragraphs(
      Function<String, String> caption,
      Function<TextPlayer, Look> look,
      Function<TextPlayer, String> detail,
      Function<TextPlayer, String> told) {
    var fields = new LinkedHashMap<String, List<TintedText.Word>>();
    for (int i = 0; i < words.size(); i++) {
      var player = playerOf(i);
      boolean begins = i == 0 || !playerOf(i - 1).equals(player);
      fields
          .computeIfAbsent(player.field(), ignored -> new ArrayList<>())
          .add(
              new TintedText.Word(
                  opening(i) + words.get(i).text() + closing(i),
                  look.apply(player),
                  redacted(words.get(i)),
                  spaceAfter(i),
                  detail.apply(player),
                  begins ? told.apply(player) : ""));
    }
    return fields.entrySet().stream()
        .map(field -> new Paragraph(caption.apply(field.getKey()), field.getValue()))
        .toList();
  }

  private TextPlayer playerOf(int position) {
    return Objects.requireNonNull(players.floorEntry(words.get(position).start())).getValue();
  }

  /// What stands between a word and the next: punctuation that clings to the word before, a blank,
  /// punctuation that clings to the word after.
  private String gapAfter(int position) {
    int start = position < 0 ? 0 : words.get(position).end();
    int end =
        position + 1 < words.size() ? words.get(position + 1).start() : narrative.text().length();
    return narrative.text().substring(start, end);
  }

  private String closing(int position) {
    return gapAfter(position).split("\\s", 2)[0];
  }

  private boolean spaceAfter(int position) {
    return gapAfter(position).chars().anyMatch(Character::isWhitespace);
  }

  private String opening(int position) {
    var gap = gapAfter(position - 1);
    int blank = gap.length();
    while (blank > 0 && !Character.isWhitespace(gap.charAt(blank - 1))) {
      blank--;
    }
    return position == 0 || blank > 0 ? gap.substring(blank) : "";
  }

  private boolean redacted(Word word) {
    return narrative.redactions().stream()
        .anyMatch(redaction -> overlap(redaction, word.start(), word.end()));
  }

  /// Whether something between `start` and `end` stands in place of something else, in whole or in
  /// part.
  public static boolean overlap(Narrative.Redaction redaction, int start, int end) {
    return redaction.start() < end && start < redaction.end();
  }
}
