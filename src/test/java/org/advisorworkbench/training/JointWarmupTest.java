package org.advisorworkbench.training;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.advisorworkbench.bert.DeviceChoice;
import org.advisorworkbench.bert.SegmentTokenizer;
import org.advisorworkbench.bert.TorchEngine;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.work.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JointWarmupTest {
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

  private JointWarmup of(LearningNetwork learning, TrainingSettings settings, int clients)
      throws Failure {
    var network = settings.network();
    try (var tokenizer = SegmentTokenizer.load(network.base(), network.limits())) {
      var book = new SyntheticBooks().generate(101, clients);
      return new JointWarmup(
          learning,
          InterestLoss.PLAIN,
          settings,
          List.of(ReadBook.of(book, tokenizer, Progress.NONE)),
          manager);
    }
  }

  private float[] gradientOfTheHead(LearningNetwork learning) {
    var gradient = Objects.requireNonNull(learning.head().get("head.weight")).getGradient();
    var values = gradient.toFloatArray();
    gradient.muli(0);
    return values;
  }

  @Test
  void portionsGiveTheGradientOfTheWhole() throws IOException, Failure {
    var whole = Settings.tiny(folder);
    var learning = LearningNetwork.published(whole, manager);
    var once = of(learning, whole, 8);
    var often = of(learning, Settings.tiny(folder, "schedule.accumulation = 5"), 8);
    once.prepare(manager, Progress.NONE);
    often.prepare(manager, Progress.NONE);
    double lossOfWhole = once.differentiate(1);
    var gradientOfWhole = gradientOfTheHead(learning);
    double lossOfPortions = often.differentiate(1);
    var gradientOfPortions = gradientOfTheHead(learning);
    assertAll(
        () -> assertEquals(lossOfWhole, lossOfPortions, 1e-5),
        () -> assertArrayEquals(gradientOfWhole, gradientOfPortions, 1e-5f));
  }

  /// Of 40 clients 32 make a group and the others another.
  @Test
  void itsStepsAreKnownBeforeItIsPreparedAndItTellsHowFarThatIs() throws IOException, Failure {
    var settings = Settings.tiny(folder, "schedule.jointEpochs = 3");
    var warmup = of(LearningNetwork.published(settings, manager), settings, 40);
    assertEquals(6, warmup.steps());
    var told = new ArrayList<String>();
    warmup.prepare(
        manager,
        new Progress() {
          @Override
          public void report(long done, long total) {
            told.add(done + "/" + total);
          }

          @Override
          public boolean isCancelled() {
            return false;
          }
        });
    assertAll(
        () -> assertEquals(List.of("1/2", "2/2"), told),
        () -> assertTrue(warmup.differentiate(1) > 0));
  }
}
