package org.advisorworkbench.training;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.advisorworkbench.bert.DeviceChoice;
import org.advisorworkbench.bert.TorchEngine;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.advisorworkbench.training.LabelledBook.Answer;
import org.advisorworkbench.work.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
  @Test
  void aLackOfMemorySaysWhatToDo() throws IOException, Failure {
    var failure =
        failureOf(
            Settings.tiny(folder),
            book,
            validation,
            check -> {
              try (var manager = NDManager.newBaseManager()) {
                manager.zeros(new Shape(1L << 45)).close();
              }
            });
    assertAll(
        () -> assertEquals(FailureCode.TRAINING_OUT_OF_MEMORY, failure.code()),
        () ->
            assertTrue(
                String.valueOf(failure.getMessage()).contains("Double schedule.accumulation")));
  }
}
