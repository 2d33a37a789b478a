package org.advisorworkbench.certificate;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import org.advisorworkbench.advice.AdviceEngine.ExplainOptions;
import org.advisorworkbench.advice.Explanation;
import org.advisorworkbench.advice.Question;
import org.advisorworkbench.behaviour.Figure;
import org.advisorworkbench.behaviour.Figures;
import org.advisorworkbench.narrative.Narrative;

/// An explanation with all that it takes to compute it again.
///
/// @param program what wrote it: `Advisor Workbench 0.1.0`
/// @param day on which it was made
/// @param asked the options as they were asked for
/// @param used the same with nothing left to the engine
/// @param probability the calibrated probability of the logit, 0 to 1
/// @param explanation its narratives hold no redactions: what the advisor wrote about protected
///   attributes is nobody's business but the book's
public record Certificate(
    String program,
    LocalDate day,
    ExplainOptions asked,
    ExplainOptions used,
    double probability,
    Explanation explanation) {
  /// The version of the format. A change that an older program would misread makes a new one.
  public static final int VERSION = 2;

  /// The version before, which certificates of words alone were written in.
  static final int VERSION_OF_WORDS = 1;

  /// This program, as certificates name it.
  public static final String PROGRAM = "Advisor Workbench 0.1.0";

  /// How far the values of a Shapley explanation may miss their sum, in logits.
  static final double TOLERANCE_OF_SUM = 1e-6;

  /// What the model was told.
  public Question question() {
    var known = new EnumMap<Figure, Double>(Figure.class);
    for (var player : explanation.figures()) {
      if (!Double.isNaN(player.value())) {
        known.put(player.figure(), player.value());
      }
    }
    return new Question(
        explanation.clientId(),
        explanation.productId(),
        explanation.client(),
        explanation.product(),
        new Figures(known));
  }

  /// The players that the texts and figures have by themselves.
  List<Explanation.Player> playersOfQuestion() {
    var figures = explanation.figures().stream().map(Explanation.FigurePlayer::figure).toList();
    return question().players(explanation.grain(), figures);
  }

  /// The same text without what stood in its place before.
  static Narrative withoutOriginals(Narrative narrative) {
    return new Narrative(narrative.text(), narrative.fields(), List.of());
  }
}
