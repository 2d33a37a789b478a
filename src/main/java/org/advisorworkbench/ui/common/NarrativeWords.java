package org.advisorworkbench.ui.common;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.advisorworkbench.advice.Explanation.TextPlayer;
import org.advisorworkbench.narrative.Narrative;
import org.advisorworkbench.ui.common.TintedText.Look;
import org.advisorworkbench.ui.common.TintedText.Paragraph;
import org.advisorworkbench.ui.common.TintedText.Word;

/// The words of a narrative as a [TintedText] shows them: field by field, each with the punctuation
/// that clings to it, and those that stand for others marked.
///
/// @param players all words of the narrative, in its order
public record NarrativeWords(Narrative narrative, List<TextPlayer> players) {
  public NarrativeWords {
    players = List.copyOf(players);
  }

  /// @param caption names a field for people
  /// @param look how a word is drawn
  /// @param detail what is told of a word
  public List<Paragraph> paragraphs(
      Function<String, String> caption,
      Function<TextPlayer, Look> look,
      Function<TextPlayer, String> detail) {
    var fields = new LinkedHashMap<String, List<Word>>();
    for (int i = 0; i < players.size(); i++) {
      var player = players.get(i);
      fields
          .computeIfAbsent(player.field(), ignored -> new ArrayList<>())
          .add(
              new Word(
                  opening(i) + player.text() + closing(i),
                  look.apply(player),
                  redacted(player),
                  spaceAfter(i),
                  detail.apply(player)));
    }
    return fields.entrySet().stream()
        .map(field -> new Paragraph(caption.apply(field.getKey()), field.getValue()))
        .toList();
  }

  /// What stands between a word and the next: punctuation that clings to the word before, a blank,
  /// punctuation that clings to the word after.
  private String gapAfter(int position) {
    int start = position < 0 ? 0 : players.get(position).end();
    int end =
        position + 1 < players.size()
            ? players.get(position + 1).start()
            : narrative.text().length();
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

  private boolean redacted(TextPlayer player) {
    return narrative.redactions().stream().anyMatch(redaction -> overlap(redaction, player));
  }

  /// Whether a word stands in place of another one, in whole or in part.
  public static boolean overlap(Narrative.Redaction redaction, TextPlayer player) {
    return redaction.start() < player.end() && player.start() < redaction.end();
  }
}
