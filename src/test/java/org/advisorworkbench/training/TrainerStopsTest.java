package org.advisorworkbench.training;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.advisorworkbench.bert.DeviceChoice;
import org.advisorworkbench.bert.TorchEngine;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.advisorworkbench.training.LabelledBook.Answer;
import org.advisorworkbench.training.TrainingListener.Check;
import org.advisorworkbench.training.TrainingListener.Phase;
import org.advisorworkbench.training.TrainingListener.Plan;
import org.advisorworkbench.training.TrainingListener.Work;
import org.advisorworkbench.work.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainerStopsTest {
  @TempDir private Path folder;

  private final LabelledBook book = new SyntheticBooks().generate(101, 16);
  private final LabelledBook validation = new SyntheticBooks().generate(190, 12);

  private Failure failureOf(
      TrainingSettings settings, LabelledBook learned, LabelledBook validated, TrainingListener l) {
    return assertThrows(
        Failure.class,
        () ->
            new Trainer(settings, TorchEngine.start(DeviceChoice.CPU))
                .train(List.of(learned), validated, l, Progress.NONE));
  }

  @Test
  void aLearningRateFarTooHighIsADivergence() throws IOException, Failure {
    var settings =
        Settings.tiny(
            folder,
            "optimizer.jointLearningRate = 1",
            "optimizer.learningRate = 1",
            "optimizer.headLearningRate = 1",
            "optimizer.clipNorm = 1000",
            "schedule.jointEpochs = 10",
            "schedule.epochs = 4");
    var failure = failureOf(settings, book, validation, TrainingListener.NONE);
    assertAll(
        () -> assertEquals(FailureCode.TRAINING_DIVERGED, failure.code()),
        () ->
            assertTrue(
                String.valueOf(failure.getMessage()).contains("Lower optimizer.learningRate")));
  }

  @Test
  void answersOfOneKindTeachNothing() throws IOException, Failure {
    var failure =
        failureOf(Settings.tiny(folder), accepted(book), validation, TrainingListener.NONE);
    assertAll(
        () -> assertEquals(FailureCode.TRAINING_ONE_CLASS, failure.code()),
        () -> assertTrue(String.valueOf(failure.getMessage()).contains("and 0 declined")));
  }

  @Test
  void answersOfOneKindValidateNothing() throws IOException, Failure {
    var failure =
        failureOf(Settings.tiny(folder), book, accepted(validation), TrainingListener.NONE);
    assertEquals(FailureCode.VALIDATION_ONE_CLASS, failure.code());
  }

  private static LabelledBook accepted(LabelledBook book) {
    return new LabelledBook(
        book.clients(),
        book.pastClients(),
        book.products(),
        book.answers().stream().filter(Answer::accepted).toList(),
        book.truth());
  }

  /// The engine is really asked for more than any machine has.
  private static void runOutOfMemory() {
    try (var manager = NDManager.newBaseManager()) {
      manager.zeros(new Shape(1L << 45)).close();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "HEAD, HEAD_OUT_OF_MEMORY, network.clientTokens",
    "JOINT, WARMUP_OUT_OF_MEMORY, Halve schedule.jointBooks",
    "FINE_TUNING, TRAINING_OUT_OF_MEMORY, Double schedule.accumulation"
  })
  void aLackOfMemorySaysWhereItWasAndWhatHelpsThere(Phase stage, FailureCode code, String advice)
      throws IOException, Failure {
    var failure =
        failureOf(
            Settings.tiny(folder),
            book,
            validation,
            new TrainingListener() {
              @Override
              public void checked(Check check) {}

              @Override
              public void worked(Work work) {
                if (work.phase() == stage) {
                  runOutOfMemory();
                }
              }

              @Override
              public void stepped(Step step) {
                if (step.phase() == stage) {
                  runOutOfMemory();
                }
              }
            });
    assertAll(
        () -> assertEquals(code, failure.code()),
        () -> assertTrue(String.valueOf(failure.getMessage()).contains(advice)));
  }

  @Test
  void theFirstQuestionToValidationBelongsToTheHead() throws IOException, Failure {
    var failure = failureOf(Settings.tiny(folder), book, validation, check -> runOutOfMemory());
    assertEquals(FailureCode.HEAD_OUT_OF_MEMORY, failure.code());
  }

  @Test
  void aLackOfMemoryBeforeTheFirstStageIsOneOfReading() throws IOException, Failure {
    var settings = Settings.tiny(folder);
    var failure =
        assertThrows(
            Failure.class,
            () ->
                train(
                    settings,
                    TrainingListener.NONE,
                    new Cancelling(
                        () -> {
                          runOutOfMemory();
                          return false;
                        })));
    assertAll(
        () -> assertEquals(FailureCode.READING_OUT_OF_MEMORY, failure.code()),
        () -> assertTrue(String.valueOf(failure.getMessage()).contains("books.seeds")));
  }

  private TrainedModel train(
      TrainingSettings settings, TrainingListener listener, Progress progress) throws Failure {
    return new Trainer(settings, TorchEngine.start(DeviceChoice.CPU))
        .train(List.of(book), validation, listener, progress);
  }

  @Test
  void cancelledWhileItReadsItEndsWithoutAModel() throws IOException, Failure {
    var settings = Settings.tiny(folder);
    assertThrows(
        CancellationException.class,
        () -> train(settings, TrainingListener.NONE, new Cancelling(() -> true)));
  }

  @Test
  void cancelledWhileTheHeadIsFittedItEndsWithoutAModel() throws IOException, Failure {
    var settings = Settings.tiny(folder);
    var told = new Told();
    assertThrows(
        CancellationException.class,
        () -> train(settings, told, new Cancelling(() -> !told.work.isEmpty())));
    assertEquals(List.of(Phase.HEAD), told.work.stream().map(Work::phase).distinct().toList());
  }

  @Test
  void cancelledWhileTheWarmUpIsPreparedItKeepsTheHead() throws IOException, Failure {
    var told = new Told();
    var stopped =
        train(
            Settings.tiny(folder),
            told,
            new Cancelling(() -> told.work.stream().anyMatch(w -> w.phase() == Phase.JOINT)));
    assertEquals(List.of(Phase.HEAD), stopped.checks().stream().map(Check::phase).toList());
  }

  @Test
  void whatIsDoneBeforeTheStepsIsToldWithTheTimeLeft() throws IOException, Failure {
    var told = new Told();
    train(Settings.tiny(folder), told, Progress.NONE);
    for (var phase : List.of(Phase.HEAD, Phase.JOINT)) {
      var last = told.work.stream().filter(w -> w.phase() == phase).toList().getLast();
      assertAll(
          () -> assertEquals(last.total(), last.done(), phase::toString),
          () -> assertEquals(Duration.ZERO, last.left(), phase::toString));
    }
    assertEquals(List.of(new Plan(ValidationMetric.AUC, 2, 2)), told.plans);
  }

  private static final class Told implements TrainingListener {
    private final List<Work> work = new ArrayList<>();
    private final List<Plan> plans = new ArrayList<>();

    @Override
    public void checked(Check check) {}

    @Override
    public void planned(Plan plan) {
      plans.add(plan);
    }

    @Override
    public void worked(Work done) {
      work.add(done);
    }
  }
}
