package org.advisorworkbench.training;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.advisorworkbench.bert.DeviceChoice;
import org.advisorworkbench.bert.Tensor;
import org.advisorworkbench.bert.TorchEngine;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.advisorworkbench.training.TrainingListener.Check;
import org.advisorworkbench.training.TrainingListener.Phase;
import org.advisorworkbench.training.TrainingListener.Step;
import org.advisorworkbench.work.Progress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A run that dies is played by a listener that throws: what lies on the disk then is what a killed
/// process leaves.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrainerResumeTest {
  private static final String CHECKPOINT = "checkpoint.safetensors";

  private TrainingSettings settings;
  private List<LabelledBook> books;
  private LabelledBook validation;
  private TrainedModel uninterrupted;
  private byte[] checkpoint = {};

  @BeforeAll
  void trainWithoutInterruption(@TempDir Path folder) throws IOException, Failure {
    settings = Settings.tiny(folder, "schedule.epochs = 2");
    books = List.of(new SyntheticBooks().generate(101, 10));
    validation = new SyntheticBooks().generate(190, 8);
    uninterrupted = train(settings, Checkpoints.NONE, TrainingListener.NONE);
    var dead = folder.resolve("dead");
    dieIn(Phase.JOINT, 2, dead);
    checkpoint = Files.readAllBytes(dead.resolve(CHECKPOINT));
  }

  private TrainedModel train(
      TrainingSettings chosen, Checkpoints checkpoints, TrainingListener listener) throws Failure {
    return new Trainer(chosen, TorchEngine.start(DeviceChoice.CPU), checkpoints)
        .train(books, validation, listener, Progress.NONE);
  }

  private void leaveCheckpoint(Path folder) throws IOException {
    Files.write(folder.resolve(CHECKPOINT), checkpoint);
  }

  private static CheckpointFile everyStep(Path folder) {
    return new CheckpointFile(folder, Duration.ZERO);
  }

  private void dieIn(Phase phase, int step, Path folder) {
    assertThrows(
        Death.class,
        () -> train(settings, everyStep(folder), new Observer(phase, step)),
        "the run did not come as far as " + phase + " " + step);
  }

  @ParameterizedTest
  @CsvSource({"JOINT, 2, JOINT 1", "FINE_TUNING, 1, JOINT 2", "FINE_TUNING, 3, FINE_TUNING 2"})
  void anInterruptedRunEndsWithTheSameModel(
      Phase phase, int step, String last, @TempDir Path folder) throws Failure {
    dieIn(phase, step, folder);
    var observer = new Observer(Phase.HEAD, 0);
    var resumed = train(settings, everyStep(folder), observer);
    assertAll(
        () -> assertFalse(observer.began.contains(Phase.HEAD), "the run began anew"),
        () -> assertEquals(bits(uninterrupted.after()), bits(resumed.after())),
        () -> assertEquals(bits(uninterrupted.before()), bits(resumed.before())),
        () -> assertEquals(uninterrupted.after().calibration(), resumed.after().calibration()),
        () -> assertEquals(words(uninterrupted.checks()), words(resumed.checks())),
        () -> assertEquals(List.of(last), observer.resumed),
        () -> assertEquals(words(uninterrupted.checks()), words(observer.checks)));
  }

  @Test
  void aRunThatIsCancelledBeforeTheFirstStepGoesOn(@TempDir Path folder) throws Failure {
    var wish = new AtomicBoolean();
    var untilWarmUp =
        new TrainingListener() {
          @Override
          public void checked(Check check) {}

          @Override
          public void worked(Work work) {
            wish.set(work.phase() == Phase.JOINT);
          }
        };
    new Trainer(settings, assertStarts(), new CheckpointFile(folder))
        .train(books, validation, untilWarmUp, new Cancelling(wish::get));
    var observer = new Observer(Phase.HEAD, 0);
    var resumed = train(settings, new CheckpointFile(folder), observer);
    assertAll(
        () -> assertEquals(List.of("JOINT 0"), observer.resumed),
        () -> assertEquals(bits(uninterrupted.after()), bits(resumed.after())));
  }

  @Test
  void aRunThatIsCancelledBetweenTwoChecksEndsWithTheSameModel(@TempDir Path folder)
      throws Failure {
    var wish = new AtomicBoolean();
    var untilFirstStep =
        new TrainingListener() {
          @Override
          public void checked(Check check) {}

          @Override
          public void stepped(Step step) {
            wish.set(step.phase() == Phase.FINE_TUNING);
          }
        };
    var cancelled =
        new Trainer(settings, assertStarts(), new CheckpointFile(folder))
            .train(books, validation, untilFirstStep, new Cancelling(wish::get));
    var resumed = train(settings, new CheckpointFile(folder), TrainingListener.NONE);
    assertAll(
        () -> assertEquals(1, cancelled.checks().getLast().step()),
        () ->
            assertTrue(
                uninterrupted.checks().stream().noneMatch(check -> check.step() == 1),
                "the first step is followed by a check"),
        () -> assertEquals(words(uninterrupted.checks()), words(resumed.checks())),
        () -> assertEquals(bits(uninterrupted.after()), bits(resumed.after())));
  }

  @Test
  void aRunWithOtherSettingsDoesNotGoOn(@TempDir Path folder) throws IOException, Failure {
    leaveCheckpoint(folder);
    var others = Settings.tiny(folder, "schedule.epochs = 2", "noise.dropout = 0.2");
    var failure =
        assertThrows(Failure.class, () -> train(others, everyStep(folder), TrainingListener.NONE));
    assertAll(
        () -> assertEquals(FailureCode.CHECKPOINT_OTHER_SETTINGS, failure.code()),
        () -> assertTrue(String.valueOf(failure.getMessage()).contains("--fresh")),
        () -> assertTrue(everyStep(folder).exists()));
  }

  @Test
  void aRunOnOtherDataDoesNotGoOn(@TempDir Path folder) throws IOException {
    leaveCheckpoint(folder);
    var trainer = new Trainer(settings, assertStarts(), everyStep(folder));
    var others = List.of(new SyntheticBooks().generate(102, 10));
    var failure =
        assertThrows(
            Failure.class,
            () -> trainer.train(others, validation, TrainingListener.NONE, Progress.NONE));
    assertEquals(FailureCode.CHECKPOINT_OTHER_DATA, failure.code());
  }

  private static TorchEngine assertStarts() {
    return assertDoesNotThrow(() -> TorchEngine.start(DeviceChoice.CPU));
  }

  @Test
  void aDamagedCheckpointIsNotGuessedAt(@TempDir Path folder) throws IOException {
    leaveCheckpoint(folder);
    var file = folder.resolve(CHECKPOINT);
    Files.write(file, Arrays.copyOf(checkpoint, checkpoint.length / 2));
    var failure =
        assertThrows(
            Failure.class, () -> train(settings, everyStep(folder), TrainingListener.NONE));
    assertEquals(FailureCode.CHECKPOINT_CORRUPT, failure.code());
  }

  @Test
  void aCheckpointThatWasNeverFinishedIsPassedOver(@TempDir Path folder)
      throws IOException, Failure {
    Files.writeString(folder.resolve(CHECKPOINT + ".unfinished"), "half of a checkpoint");
    var observer = new Observer(Phase.JOINT, 1);
    assertThrows(Death.class, () -> train(settings, everyStep(folder), observer));
    assertTrue(observer.began.contains(Phase.HEAD));
  }

  @Test
  void removingItForgetsTheRun(@TempDir Path folder) throws Failure, IOException {
    leaveCheckpoint(folder);
    everyStep(folder).remove();
    try (var left = Files.list(folder)) {
      assertEquals(List.of(), left.toList());
    }
  }

  /// Tensors can only be compared by their numbers.
  private static Map<String, List<Integer>> bits(TrainedModel.Stage stage) {
    var bits = new TreeMap<String, List<Integer>>();
    stage.changed().forEach((name, tensor) -> bits.put(name, bits(tensor)));
    return bits;
  }

  private static List<Integer> bits(Tensor tensor) {
    var bits = new ArrayList<Integer>();
    var values = tensor.values().duplicate();
    while (values.hasRemaining()) {
      bits.add(Float.floatToRawIntBits(values.get()));
    }
    return bits;
  }

  /// All but the time it took.
  private static List<Check> words(List<Check> checks) {
    return checks.stream()
        .map(
            check ->
                new Check(
                    check.phase(),
                    check.step(),
                    check.steps(),
                    check.trainingLoss(),
                    check.validationAuc(),
                    check.validationNdcg(),
                    check.validationLogLoss(),
                    check.best(),
                    Duration.ZERO))
        .toList();
  }

  private static final class Death extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static final class Observer implements TrainingListener {
    private final Phase lastPhase;
    private final int lastStep;
    private final List<Phase> began = new ArrayList<>();
    private final List<String> resumed = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();

    Observer(Phase lastPhase, int lastStep) {
      this.lastPhase = lastPhase;
      this.lastStep = lastStep;
    }

    @Override
    public void checked(Check check) {
      checks.add(check);
    }

    @Override
    public void resumed(Phase phase, int step) {
      resumed.add(phase + " " + step);
    }

    @Override
    public void began(Phase phase, int step, int steps) {
      began.add(phase);
    }

    @Override
    public void stepped(Step step) {
      if (step.phase() == lastPhase && step.step() == lastStep) {
        throw new Death();
      }
    }
  }
}
