package org.advisorworkbench.training;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.advisorworkbench.bert.DeviceChoice;
import org.advisorworkbench.bert.SegmentTokenizer;
import org.advisorworkbench.bert.TorchEngine;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.work.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FineTuningTest {
  @TempDir private Path folder;
  private NDManager manager;

  @BeforeEach
  void open() throws Failure {
    manager = TorchEngine.start(DeviceChoice.CPU).newManager();
    manager.getEngine().setRandomSeed(1);
  }

  @AfterEach
  void close() {
    manager.close();
  }

  private FineTuning of(LearningNetwork learning, TrainingSettings settings) throws Failure {
    var network = settings.network();
    try (var tokenizer = SegmentTokenizer.load(network.base(), network.limits())) {
      return new FineTuning(
          learning,
          new InterestLoss(2, 0.1),
          settings,
          List.of(ReadBook.of(new SyntheticBooks().generate(101, 8), tokenizer, Progress.NONE)),
          manager);
    }
  }

  @Test
  void portionsGiveTheGradientOfTheWhole() throws IOException, Failure {
    var whole = Settings.tiny(folder, "noise.dropout = 0", "schedule.batchClients = 7");
    var portions =
        Settings.tiny(
            folder, "noise.dropout = 0", "schedule.batchClients = 7", "schedule.accumulation = 3");
    var learning = LearningNetwork.published(whole, manager);
    double lossOfWhole = of(learning, whole).differentiate(1);
    var gradientOfWhole = takeGradients();
    double lossOfPortions = of(learning, portions).differentiate(1);
    var gradientOfPortions = takeGradients();
    double longest = 0;
    for (float part : gradientOfWhole) {
      longest = Math.max(longest, Math.abs(part));
    }
    double tolerance = 1e-4 * longest;
    assertAll(
        () -> assertEquals(lossOfWhole, lossOfPortions, 1e-5),
        () -> assertArrayEquals(gradientOfWhole, gradientOfPortions, (float) tolerance));
  }

  /// Of all that learns, one after the other; cleared behind.
  private float[] takeGradients() {
    var parts =
        manager.getManagedArrays().stream()
            .filter(NDArray::hasGradient)
            .map(NDArray::getGradient)
            .toList();
    int size = (int) parts.stream().mapToLong(NDArray::size).sum();
    var all = new float[size];
    int start = 0;
    for (var part : parts) {
      var values = part.toFloatArray();
      System.arraycopy(values, 0, all, start, values.length);
      start += values.length;
      part.muli(0);
    }
    return all;
  }

  @Test
  void aStepIsTheSameWhateverWentBefore() throws IOException, Failure {
    var settings = Settings.tiny(folder, "schedule.epochs = 2");
    var learning = LearningNetwork.published(settings, manager);
    var first = of(learning, settings);
    first.differentiate(1);
    double third = first.differentiate(3);
    assertEquals(third, of(learning, settings).differentiate(3));
  }

  @Test
  void memoryStaysFlatOverAnEpoch() throws IOException, Failure {
    var settings = Settings.tiny(folder, "schedule.batchClients = 1", "lora.rank = 2");
    var learning = LearningNetwork.published(settings, manager);
    var slope = of(learning, settings);
    var optimizer = learning.optimizer(manager);
    slope.differentiate(1);
    optimizer.step(1);
    int before = manager.getManagedArrays().size();
    int parent = manager.getParentManager().getManagedArrays().size();
    for (int step = 2; step <= slope.steps(); step++) {
      slope.differentiate(step);
      optimizer.step(1);
    }
    assertAll(
        () -> assertTrue(slope.steps() >= 6),
        () -> assertEquals(before, manager.getManagedArrays().size()),
        () -> assertEquals(parent, manager.getParentManager().getManagedArrays().size()));
  }
}
