package org.advisorworkbench.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.advisorworkbench.behaviour.Figure;
import org.advisorworkbench.behaviour.Figures;
import org.advisorworkbench.bert.FigureNetwork;
import org.advisorworkbench.bert.FigureScale;
import org.advisorworkbench.bert.Tensor;
import org.advisorworkbench.training.LabelledBook.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LearningFiguresTest {
  private static final List<FigureScale> SCALES =
      List.of(new FigureScale(Figure.LOOKS, 0.1, 0.3), new FigureScale(Figure.RISK, -1, 2));

  private final NDManager manager = Engine.getInstance().newBaseManager();

  @AfterEach
  void close() {
    manager.close();
  }

  private static Answer answer(boolean accepted, double looks) {
    return new Answer(0, 0, accepted, new Figures(Map.of(Figure.LOOKS, looks)));
  }

  /// The program's own way of adding figures shares nothing with the trainer's but the scales.
  @Test
  void addsWhatTheWrittenNetworkAdds() {
    var learning = LearningFigures.fresh(SCALES, manager);
    learning.parameters().values().forEach(array -> array.addi(0.3f));
    var answers =
        List.of(
            answer(true, 0.7),
            new Answer(0, 0, false),
            new Answer(0, 0, false, new Figures(Map.of(Figure.LOOKS, 9.0, Figure.RISK, 1.5))));
    var sum = learning.addTo(manager.create(new float[] {1, 2, 3}), answers).toFloatArray();
    var tensors = new HashMap<String, Tensor>();
    learning.parameters().forEach((name, array) -> tensors.put(name, Tensor.of(array)));
    var written = FigureNetwork.of(SCALES, tensors);
    for (int i = 0; i < sum.length; i++) {
      assertEquals(i + 1 + written.logit(answers.get(i).figures()), sum[i], 1e-5);
    }
    assertEquals(2, sum[1]);
    assertTrue(Math.abs(sum[2] - 3) > 1e-3);
  }

  @Test
  void withoutFiguresTheTextsSpeakAlone() {
    var ofTexts = manager.create(new float[] {1});
    var learning = LearningFigures.fresh(List.of(), manager);
    assertSame(ofTexts, learning.addTo(ofTexts, List.of(answer(true, 1))));
    assertTrue(learning.parameters().isEmpty());
  }

  @Test
  void scalesAreMeanAndDeviationOfWhatIsKnown() {
    var book =
        new ReadBook(
            List.of(),
            List.of(),
            List.of(
                List.of(answer(true, 1), answer(false, 4)),
                List.of(answer(true, 7), new Answer(0, 0, true))),
            List.of());
    assertEquals(
        List.of(
            new FigureScale(Figure.LOOKS, 4, Math.sqrt(6)), new FigureScale(Figure.PEERS, 0, 1)),
        FigureScales.of(List.of(Figure.LOOKS, Figure.PEERS), List.of(book)));
  }
}
