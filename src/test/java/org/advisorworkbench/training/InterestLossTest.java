package org.advisorworkbench.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.loss.SigmoidBinaryCrossEntropyLoss;
import java.util.Arrays;
import java.util.List;
import org.advisorworkbench.bert.DeviceChoice;
import org.advisorworkbench.bert.TorchEngine;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.training.LabelledBook.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterestLossTest {
  private static final float[] LOGITS = {-3f, -0.5f, 0f, 0.7f, 2f, 5f};
  private static final float[] LABELS = {0, 1, 1, 0, 1, 0};

  private NDManager manager;

  @BeforeEach
  void open() throws Failure {
    manager = TorchEngine.start(DeviceChoice.CPU).newManager();
  }

  @AfterEach
  void close() {
    manager.close();
  }

  private double mean(InterestLoss loss) {
    return loss.mean(manager.create(LOGITS), manager.create(LABELS)).getFloat();
  }

  @Test
  void theEnginesOwnLossIsTheSame() {
    var judge =
        new SigmoidBinaryCrossEntropyLoss()
            .evaluate(new NDList(manager.create(LABELS)), new NDList(manager.create(LOGITS)));
    assertEquals(judge.getFloat(), mean(InterestLoss.PLAIN), 1e-6);
  }

  /// By the definition, with doubles.
  @ParameterizedTest
  @CsvSource({"1, 0.2", "3.5, 0", "0.25, 0.1"})
  void positivesWeighMoreAndLabelsAreDrawnIn(double weight, double smoothing) {
    double sum = 0;
    for (int i = 0; i < LOGITS.length; i++) {
      double probability = 1 / (1 + Math.exp(-LOGITS[i]));
      double label = LABELS[i] * (1 - smoothing) + smoothing / 2;
      sum -= weight * label * Math.log(probability) + (1 - label) * Math.log(1 - probability);
    }
    assertEquals(sum / LOGITS.length, mean(new InterestLoss(weight, smoothing)), 1e-5);
  }

  /// The gradient is the same as that of endlessly many outcomes; an answer of a real book, of
  /// which no chance is known, counts as recorded.
  @Test
  void chancesTakeThePlaceOfOutcomesWhereTheyAreKnown() {
    var chances = new InterestLoss(Labels.CHANCES, 1, 0, Distillation.NONE);
    var answers =
        List.of(
            new Answer(0, 0, true).drawnWith(0.3), new Answer(0, 1, true), new Answer(0, 2, false));
    double sum = 0;
    var labels = new double[] {0.3, 1, 0};
    for (int i = 0; i < labels.length; i++) {
      double probability = 1 / (1 + Math.exp(-LOGITS[i]));
      sum -= labels[i] * Math.log(probability) + (1 - labels[i]) * Math.log(1 - probability);
    }
    var logits = manager.create(Arrays.copyOf(LOGITS, labels.length));
    assertEquals(sum, chances.sum(logits, answers, manager).getFloat(), 1e-5);
  }

  @Test
  void extremeLogitsStayFinite() {
    var loss =
        new InterestLoss(2, 0.1)
            .sum(manager.create(new float[] {-1e4f, 1e4f}), manager.create(new float[] {1, 0}));
    assertTrue(Float.isFinite(loss.getFloat()));
  }

  @Test
  void balancedKindsWeighTheSameInTotal() {
    var books =
        List.of(new SyntheticBooks().generate(101, 12), new SyntheticBooks().generate(102, 12));
    var counts = AnswerCounts.of(books);
    var loss = InterestLoss.of(new TrainingSettings.Loss(Labels.OUTCOMES, true, 1, 0), books);
    assertEquals((double) counts.declined(), counts.accepted() * loss.positiveWeight(), 1e-9);
  }
}
