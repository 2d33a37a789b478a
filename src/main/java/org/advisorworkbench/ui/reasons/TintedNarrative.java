package org.advisorworkbench.ui.reasons;

import java.util.List;
import java.util.stream.Collectors;
import org.advisorworkbench.advice.Explanation;
import org.advisorworkbench.advice.Explanation.Side;
import org.advisorworkbench.advice.Explanation.TextPlayer;
import org.advisorworkbench.advice.Grain;
import org.advisorworkbench.narrative.Narrative;
import org.advisorworkbench.ui.common.NarrativeWords;
import org.advisorworkbench.ui.common.Texts;
import org.advisorworkbench.ui.common.TintScale;
import org.advisorworkbench.ui.common.TintedText.Look;
import org.advisorworkbench.ui.common.TintedText.Paragraph;

/// One side's text of an explanation, field by field, its words tinted by what they, or the phrases
/// and fields that they belong to, contribute.
final class TintedNarrative {
  private final Explanation explanation;
  private final Side side;
  private final Narrative narrative;
  private final Reasons reasons;
  private final TintScale scale;
  private final Texts texts;
  private final ReasonsWording wording;

  TintedNarrative(Explanation explanation, Side side, Texts texts) {
    this.explanation = explanation;
    this.side = side;
    this.narrative = side == Side.CLIENT ? explanation.client() : explanation.product();
    this.reasons = new Reasons(explanation);
    this.scale = new TintScale(reasons.extent());
    this.texts = texts;
    this.wording = new ReasonsWording(texts);
  }

  List<Paragraph> paragraphs() {
    var players = explanation.textPlayers().stream().filter(it -> it.side() == side).toList();
    return new NarrativeWords(narrative, players)
        .paragraphs(field -> wording.field(side, field), this::look, this::detail, this::told);
  }

  private Look look(TextPlayer player) {
    var contribution = explanation.attribution().contributions().get(player.index());
    return new Look(scale.tint(contribution.value()), contribution.significant());
  }

  /// Where it stands, its value, and what the advisor wrote in place of its neutral words.
  private String detail(TextPlayer player) {
    var detail = wording.detail(player, explanation.grain(), reasons.intervalOf(player.index()));
    return narrative.redactions().stream()
        .filter(it -> NarrativeWords.overlap(it, player.start(), player.end()))
        .map(it -> "\n" + texts.get("reasons.redacted", it.original()))
        .collect(Collectors.joining("", detail, ""));
  }

  /// The detail quotes words and phrases, but not all words of a field.
  private String told(TextPlayer player) {
    var detail = detail(player);
    return explanation.grain() == Grain.FIELDS ? player.text() + "\n" + detail : detail;
  }
}
