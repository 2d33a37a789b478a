package org.advisorworkbench.ui.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.advisorworkbench.advice.Contrast;
import org.advisorworkbench.advice.Contrast.ClientTerm;
import org.advisorworkbench.advice.Contrast.FigureTerm;
import org.advisorworkbench.advice.Contrast.ProductTerm;
import org.advisorworkbench.advice.Contrast.Term;
import org.advisorworkbench.advice.Explanation.TextPlayer;
import org.advisorworkbench.narrative.Narrative;
import org.advisorworkbench.ui.common.NarrativeWords;
import org.advisorworkbench.ui.common.TintScale;
import org.advisorworkbench.ui.common.TintedText.Look;
import org.advisorworkbench.ui.common.TintedText.Paragraph;
import org.advisorworkbench.ui.compare.Difference.Group;

/// The three texts of a contrast, their words tinted by what they, or the phrases and fields that
/// they belong to, add to the gap, on one scale.
final class ContrastTexts {
  private final Contrast contrast;
  private final CompareWording wording;
  private final Differences differences;
  private final TintScale scale;

  ContrastTexts(Contrast contrast, CompareWording wording) {
    this.contrast = contrast;
    this.wording = wording;
    this.differences = new Differences(contrast);
    this.scale = new TintScale(differences.extent());
  }

  List<Paragraph> client() {
    return paragraphs(contrast.client(), Group.CLIENT);
  }

  List<Paragraph> first() {
    return paragraphs(contrast.first().text(), Group.FIRST);
  }

  List<Paragraph> second() {
    return paragraphs(contrast.second().text(), Group.SECOND);
  }

  private List<Paragraph> paragraphs(Narrative narrative, Group group) {
    var terms = new HashMap<TextPlayer, Term>();
    var players =
        contrast.terms().stream()
            .filter(term -> Differences.groupOf(term) == group)
            .map(
                term -> {
                  var player = playerOf(term);
                  terms.put(player, term);
                  return player;
                })
            .toList();
    return players.isEmpty()
        ? List.of()
        : new NarrativeWords(narrative, players)
            .paragraphs(
                field -> wording.field(players.getFirst().side(), field),
                player -> look(termOf(terms, player)),
                player -> detail(termOf(terms, player)),
                player -> detail(termOf(terms, player)));
  }

  private static Term termOf(Map<TextPlayer, Term> terms, TextPlayer player) {
    return Objects.requireNonNull(terms.get(player));
  }

  private static TextPlayer playerOf(Term term) {
    return switch (term) {
      case ClientTerm client -> client.player();
      case ProductTerm product -> product.player();
      case FigureTerm figure -> throw new IllegalArgumentException("no text: " + figure);
    };
  }

  private Look look(Term term) {
    var contribution = contrast.contribution(term);
    return new Look(scale.tint(contribution.value()), contribution.significant());
  }

  private String detail(Term term) {
    return wording.detail(term, differences.interval(term));
  }
}
