package org.advisorworkbench.certificate;

import java.util.List;
import java.util.Map;
import org.advisorworkbench.advice.Question;
import org.advisorworkbench.behaviour.Figure;
import org.advisorworkbench.behaviour.Figures;
import org.advisorworkbench.narrative.Narrative;
import org.advisorworkbench.narrative.Narrative.Field;
import org.advisorworkbench.narrative.Narrative.Redaction;

/// A question with an emoji, a Chinese sentence, a word that was made neutral, and a figure that is
/// not known.
final class ExampleQuestion {
  private static final String CLIENT = "balanced risk. their child 🎓 studies soon. 客户喜欢债券 calm";
  private static final String PRODUCT = "calm bond fund, low risk. 债";

  private ExampleQuestion() {}

  static Question question() {
    return new Question(
        "C1",
        "P1",
        new Narrative(
            CLIENT,
            List.of(new Field("risk", 0, 14), new Field("notes", 15, CLIENT.length())),
            List.of(new Redaction(15, 20, "Her"))),
        new Narrative(PRODUCT, List.of(new Field("kind", 0, PRODUCT.length())), List.of()),
        new Figures(Map.of(Figure.LOOKS, 1.0 / 3, Figure.RISK, -2.0, Figure.HORIZON, 0.1 + 0.2)));
  }
}
