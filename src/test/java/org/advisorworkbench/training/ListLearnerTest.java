package org.advisorworkbench.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.advisorworkbench.bert.DeviceChoice;
import org.advisorworkbench.bert.TorchEngine;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.advisorworkbench.training.ListLearner.Schedule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ListLearnerTest {
  private static final Schedule LONG = new Schedule(120, 8, 0.1, 0, 1);

  private static TorchEngine engine;

  @BeforeAll
  static void startEngine() throws Failure {
    engine = TorchEngine.start(DeviceChoice.CPU);
  }

  @Test
  void addsNothingBeforeItLearns() {
    try (var learner = new ListLearner(engine, 1, 1, 1)) {
      assertArrayEquals(new double[] {0, 0}, learner.residuals(marked(4, 3))[0]);
    }
  }

  /// Where the marked one of two is taken in three lists of four, the likeliest odds are 3 : 1.
  @Test
  void logitsBecomeTheOddsOfWhatWasTaken() throws Failure {
    try (var learner = new ListLearner(engine, 1, 1, 1)) {
      learner.learn(List.of(marked(8, 6)), LONG);
      var residuals = learner.residuals(marked(1, 1))[0];
      assertEquals(Math.log(3), residuals[1] - residuals[0], 0.02);
    }
  }

  @Test
  void whatThePriorSaysAlreadyIsNotLearnedAgain() throws Failure {
    var lists = marked(8, 6);
    for (int list = 0; list < 8; list++) {
      lists.put(list, 1, Math.log(3), 1);
    }
    try (var learner = new ListLearner(engine, 1, 1, 1)) {
      learner.learn(List.of(lists), LONG);
      var residuals = learner.residuals(marked(1, 1))[0];
      assertEquals(0, residuals[1] - residuals[0], 0.02);
    }
  }

  /// The third candidate would be the best by its figure.
  @Test
  void whatIsNoCandidateTeachesNothing() throws Failure {
    var lists = new CandidateLists(4, 3, 1);
    for (int list = 0; list < 4; list++) {
      lists.put(list, 0, 0, 0);
      lists.put(list, 1, 0, 1);
      lists.put(list, 2, 0, 2);
      lists.remove(list, 2);
      lists.take(list, list < 3 ? 1 : 0);
    }
    try (var learner = new ListLearner(engine, 1, 1, 1)) {
      learner.learn(List.of(lists), LONG);
      var residuals = learner.residuals(lists)[0];
      assertEquals(Math.log(3), residuals[1] - residuals[0], 0.02);
    }
  }

  /// Taken is the one whose two figures differ: no sum of the figures can tell it.
  @Test
  void hiddenUnitsLearnWhatNoSumOfFiguresSays() throws Failure {
    var lists = new CandidateLists(1, 4, 2);
    lists.put(0, 0, 0, 0, 0);
    lists.put(0, 1, 0, 0, 1);
    lists.put(0, 2, 0, 1, 0);
    lists.put(0, 3, 0, 1, 1);
    lists.take(0, 1);
    lists.take(0, 2);
    try (var learner = new ListLearner(engine, 2, 2, 1)) {
      learner.learn(List.of(lists), LONG);
      var residuals = learner.residuals(lists)[0];
      assertTrue(Math.min(residuals[1], residuals[2]) > Math.max(residuals[0], residuals[3]) + 1);
    }
  }

  @Test
  void figuresBehindThoseThatAreReadChangeNothing() throws Failure {
    var one = new CandidateLists(2, 2, 1);
    var two = new CandidateLists(2, 2, 2);
    for (int list = 0; list < 2; list++) {
      for (int candidate = 0; candidate < 2; candidate++) {
        one.put(list, candidate, 0, candidate);
        two.put(list, candidate, 0, candidate, 7 * list - candidate);
      }
      one.take(list, 1);
      two.take(list, 1);
    }
    try (var learner = new ListLearner(engine, 1, 1, 1);
        var other = new ListLearner(engine, 1, 1, 1)) {
      learner.learn(List.of(one), LONG);
      other.learn(List.of(two), LONG);
      assertArrayEquals(learner.residuals(one)[0], other.residuals(two)[0], 1e-6);
    }
  }

  @Test
  void aLossThatIsNoNumberEndsTheTraining() {
    var lists = marked(2, 1);
    lists.put(0, 0, Double.NaN, 0);
    try (var learner = new ListLearner(engine, 1, 1, 1)) {
      var failure = assertThrows(Failure.class, () -> learner.learn(List.of(lists), LONG));
      assertEquals(FailureCode.TRAINING_DIVERGED, failure.code());
    }
  }

  /// A client who took four things counts as two who took one each.
  @Test
  void targetsOfAListSumToTheRootOfWhatWasTaken() {
    var lists = new CandidateLists(1, 5, 1);
    for (int candidate = 1; candidate < 5; candidate++) {
      lists.take(0, candidate);
    }
    assertArrayEquals(new float[] {0, 0.5f, 0.5f, 0.5f, 0.5f}, lists.targets(new int[] {0}));
  }

  /// Lists of two candidates, the second of which is marked by its figure.
  ///
  /// @param taken in how many of the lists the marked one is taken
  private static CandidateLists marked(int count, int taken) {
    var lists = new CandidateLists(count, 2, 1);
    for (int list = 0; list < count; list++) {
      lists.put(list, 0, 0, 0);
      lists.put(list, 1, 0, 1);
      lists.take(list, list < taken ? 1 : 0);
    }
    return lists;
  }
}
