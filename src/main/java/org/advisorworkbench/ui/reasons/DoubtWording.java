package org.advisorworkbench.ui.reasons;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.advisorworkbench.advice.Agreement;
import org.advisorworkbench.advice.Agreement.Check;
import org.advisorworkbench.advice.Explanation;
import org.advisorworkbench.ui.common.Texts;

/// Says in the user's language that the strongest words of an explanation depend on how one asks.
final class DoubtWording {
  private final Texts texts;

  DoubtWording(Texts texts) {
    this.texts = texts;
  }

  /// The warning in one line.
  String warning() {
    return texts.get("reasons.doubt");
  }

  /// The warning with all that it means, for those who have no tooltip; nothing where the agreement
  /// leaves no doubt.
  List<String> all(Explanation explanation, Agreement agreement) {
    if (!agreement.doubtful()) {
      return List.of();
    }
    var all = new ArrayList<String>();
    all.add(texts.get("reasons.doubt.sentence"));
    all.addAll(paragraphs(explanation, agreement));
    return List.copyOf(all);
  }

  /// What it means, what the ways to ask name, and what to do about it.
  ///
  /// @param agreement a doubtful one
  List<String> paragraphs(Explanation explanation, Agreement agreement) {
    var checks =
        agreement.checks().stream()
            .filter(Check::doubtful)
            .map(check -> paragraph(check, explanation));
    return Stream.of(
            Stream.of(texts.get("reasons.doubt.meaning")),
            checks,
            Stream.of(texts.get("reasons.doubt.advice")))
        .flatMap(lines -> lines)
        .toList();
  }

  private String paragraph(Check check, Explanation explanation) {
    var first = words(check.first(), explanation);
    var second = words(check.second(), explanation);
    return switch (check.question()) {
      case METHOD -> texts.get("reasons.doubt.method", first, second);
      case MASKING -> texts.get("reasons.doubt.masking", first, second);
    };
  }

  private String words(List<Integer> players, Explanation explanation) {
    return players.stream()
        .map(player -> explanation.players().get(player).text())
        .map(word -> texts.get("reasons.doubt.word", word))
        .collect(Collectors.joining(texts.get("reasons.doubt.between")));
  }
}
