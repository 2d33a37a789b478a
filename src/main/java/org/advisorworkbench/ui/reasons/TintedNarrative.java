package org.advisorworkbench.ui.reasons;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.advisorworkbench.advice.Explanation;
import org.advisorworkbench.advice.Explanation.Side;
import org.advisorworkbench.advice.Explanation.WordPlayer;
import org.advisorworkbench.narrative.Narrative;
import org.advisorworkbench.narrative.Narrative.Redaction;
import org.advisorworkbench.ui.common.Texts;
import org.advisorworkbench.ui.common.TintScale;
import org.advisorworkbench.ui.common.TintedText.Look;
import org.advisorworkbench.ui.common.TintedText.Paragraph;
import org.advisorworkbench.ui.common.TintedText.Word;

/// One side's text of an explanation, field by field, its words tinted by what they contribute.
final class TintedNarrative {
  private final Explanation explanation;
  private final Side side;
  private final Narrative narrative;
  private final List<WordPlayer> players;
  private final Reasons reasons;
  private final TintScale scale;
  private final Texts texts;
  private final ReasonsWording wording;

  TintedNarrative(Explanation explanation, Side side, Texts texts) {
    this.explanation = explanation;
    this.side = side;
    this.narrative = side == Side.CLIENT ? explanation.client() : explanation.product();
    this.players = explanation.words().stream().filter(player -> player.side() == side).toList();
    this.reasons = new Reasons(explanation);
    this.scale = new TintScale(reasons.extent());
    this.texts = texts;
    this.wording = new ReasonsWording(texts);
  }

  List<Paragraph> paragraphs() {
    var fields = new LinkedHashMap<String, List<Word>>();
    for (int i = 0; i < players.size(); i++) {
      fields.computeIfAbsent(players.get(i).field(), ignored -> new ArrayList<>()).add(word(i));
    }
    var paragraphs = new ArrayList<Paragraph>();
    fields.forEach(
        (field, words) -> paragraphs.add(new Paragraph(wording.field(side, field), words)));
    return List.copyOf(paragraphs);
  }

  private Word word(int position) {
    var player = players.get(position);
    var interval = reasons.intervalOf(player.index());
    var redaction = redactionOf(player);
    var detail = wording.wordDetail(player.text(), side, player.field(), interval);
    return new Word(
        opening(position) + player.text() + closing(position),
        new Look(scale.tint(interval.value()), explained(player)),
        !redaction.isEmpty(),
        spaceAfter(position),
        redaction.isEmpty() ? detail : detail + "\n" + texts.get("reasons.redacted", redaction));
  }

  private boolean explained(WordPlayer player) {
    return explanation.attribution().contributions().get(player.index()).significant();
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

  private String redactionOf(WordPlayer player) {
    return narrative.redactions().stream()
        .filter(redaction -> overlaps(redaction, player))
        .map(Redaction::original)
        .findFirst()
        .orElse("");
  }

  private static boolean overlaps(Redaction redaction, WordPlayer player) {
    return redaction.start() < player.end() && player.start() < redaction.end();
  }
}
