package org.advisorworkbench.ui.compare;

import java.text.ListFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.advisorworkbench.advice.Comparison;
import org.advisorworkbench.advice.Contrast;
import org.advisorworkbench.advice.Contrast.Term;
import org.advisorworkbench.advice.Contrast.Which;
import org.advisorworkbench.advice.Flip;
import org.advisorworkbench.ui.common.Texts;
import org.advisorworkbench.ui.compare.Difference.Group;

/// Says in the user's language which words turn the order of two products.
final class FlipWording {
  private final Texts texts;
  private final CompareWording wording;

  FlipWording(Texts texts, CompareWording wording) {
    this.texts = texts;
    this.wording = wording;
  }

  /// @param found whether it names words that turn the order
  record Sentence(String text, boolean found) {}

  /// What is known of words that turn the order, and what is not.
  ///
  /// @param running whether words are still looked for
  List<Sentence> sentences(Comparison comparison, boolean running) {
    var sentences = new ArrayList<Sentence>();
    for (var flip : distinct(comparison.flips())) {
      sentences.add(new Sentence(flip(flip, comparison.contrast()), flip.found()));
    }
    if (comparison.flips().size() < Flip.Scope.values().length) {
      sentences.add(new Sentence(missing(comparison, running), false));
    }
    return List.copyOf(sentences);
  }

  /// What turns the order among all words need not be told again where it is the client's words.
  private static List<Flip> distinct(List<Flip> flips) {
    boolean same =
        flips.size() == 2
            && flips.getFirst().found()
            && flips.getFirst().removed().equals(flips.getLast().removed());
    return same ? flips.subList(0, 1) : flips;
  }

  /// What turns the order, or what was tried in vain.
  String flip(Flip flip, Contrast contrast) {
    var key = "compare.flip." + flip.scope().name().toLowerCase(Locale.ROOT);
    if (!flip.found()) {
      return texts.get(
          key + ".none", flip.exhausted(), flip.longest(), wording.whole(flip.tried()));
    }
    boolean firstLeads = contrast.gap().logit() > 0;
    var removed = flip.removed().stream().map(term -> quoted(term, flip.scope())).toList();
    var sentence =
        texts.get(
            key,
            ListFormat.getInstance(texts.locale(), ListFormat.Type.STANDARD, ListFormat.Style.FULL)
                .format(removed),
            wording.nameOf(firstLeads ? Which.SECOND : Which.FIRST),
            wording.nameOf(firstLeads ? Which.FIRST : Which.SECOND),
            wording.signed(Math.round(100 * flip.firstLogit())),
            wording.signed(Math.round(100 * flip.secondLogit())));
    return texts.get(
        "compare.flip.joined",
        sentence,
        texts.get(flip.smallest() ? "compare.flip.smallest" : "compare.flip.smallestFound"));
  }

  /// What stands where the sets of words are not known.
  private String missing(Comparison comparison, boolean running) {
    if (running) {
      return texts.get("compare.flip.running");
    }
    return texts.get(comparison.contrast().level() ? "compare.flip.level" : "compare.flip.stopped");
  }

  private String quoted(Term term, Flip.Scope scope) {
    if (scope == Flip.Scope.CLIENT) {
      return texts.get("compare.quoted", term.text());
    }
    return texts.get("compare.quoted.of", term.text(), owner(Differences.groupOf(term)));
  }

  private String owner(Group group) {
    return switch (group) {
      case CLIENT -> texts.get("compare.owner.client");
      case FIRST -> wording.nameOf(Which.FIRST);
      case SECOND -> wording.nameOf(Which.SECOND);
      case FIGURES -> texts.get("compare.group.FIGURES");
    };
  }
}
