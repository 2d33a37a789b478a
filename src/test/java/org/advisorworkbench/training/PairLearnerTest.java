package org.advisorworkbench.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.List;
import org.advisorworkbench.bert.BertConfig;
import org.advisorworkbench.bert.DeviceChoice;
import org.advisorworkbench.bert.TokenLimits;
import org.advisorworkbench.bert.TorchEngine;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.advisorworkbench.training.PairLearner.Example;
import org.advisorworkbench.training.PairLearner.Schedule;
import org.advisorworkbench.work.Progress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PairLearnerTest {
  private static final Schedule SCHEDULE = new Schedule(40, 4, 4e-4, 1e-3, 1);

  /// Who wants what takes both texts to tell.
  private static final List<Example> SHARES =
      List.of(
          new Example(0, 0, 0.9, 10),
          new Example(0, 1, 0.2, 10),
          new Example(1, 0, 0.25, 8),
          new Example(1, 1, 0.75, 4));

  private static PairLearner learner;

  @BeforeAll
  static void readTexts() throws Failure {
    learner =
        new PairLearner(
            BertConfig.MINILM_L6,
            new TokenLimits(32, 32),
            List.of("Saves for a house, needs the money soon.", "Invests for old age."),
            List.of("Overnight deposit.", "Equity fund with a long horizon."),
            TorchEngine.start(DeviceChoice.CPU),
            Progress.NONE);
  }

  @AfterAll
  static void close() {
    learner.close();
  }

  @Test
  void theTableSaysTheSameAsPairsDo() throws Failure {
    learner.learn(SHARES, SCHEDULE, Progress.NONE);

    var pairs = learner.logits(SHARES, Progress.NONE);
    var table = learner.table(Progress.NONE);

    for (int i = 0; i < pairs.length; i++) {
      var pair = SHARES.get(i);
      assertEquals(pairs[i], table[pair.client()][pair.product()], 1e-4, "pair " + i);
    }
  }

  @Test
  void learnsSharesThatTakeBothTextsToTell() throws Failure {
    learner.learn(SHARES, SCHEDULE, Progress.NONE);

    var logits = learner.logits(SHARES, Progress.NONE);

    for (int i = 0; i < logits.length; i++) {
      assertEquals(SHARES.get(i).label(), 1 / (1 + Math.exp(-logits[i])), 0.1, "pair " + i);
    }
  }

  @Test
  void forgetsWhatItLearnedBefore() throws Failure {
    var once = new Schedule(2, 4, 4e-4, 1e-3, 7);
    learner.learn(SHARES, once, Progress.NONE);
    var first = learner.logits(SHARES, Progress.NONE);

    learner.learn(Collections.nCopies(40, new Example(0, 0, 0, 1)), once, Progress.NONE);
    learner.learn(SHARES, once, Progress.NONE);

    // Dropout draws anew, so the two are alike and not the same.
    assertArrayEquals(first, learner.logits(SHARES, Progress.NONE), 0.25);
  }

  @Test
  void stopsWhenTheLossIsNoNumberAnyMore() {
    var failure =
        assertThrows(
            Failure.class,
            () -> learner.learn(SHARES, new Schedule(40, 4, 1e12, Double.NaN, 1), Progress.NONE));

    assertEquals(FailureCode.TRAINING_DIVERGED, failure.code());
  }
}
