package org.advisorworkbench.training;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.advisorworkbench.bert.BertInterestModel;
import org.advisorworkbench.bert.DeviceChoice;
import org.advisorworkbench.bert.ModelFolder;
import org.advisorworkbench.bert.Tensor;
import org.advisorworkbench.bert.TorchEngine;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.training.TrainingListener.Check;
import org.advisorworkbench.training.TrainingListener.Phase;
import org.advisorworkbench.work.Progress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A training in which no layer learns goes by the same settings as any other.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeadTrainingTest {
  private final LabelledBook book = new SyntheticBooks().generate(101, 8);
  private final LabelledBook validation = new SyntheticBooks().generate(190, 6);
  private final List<Check> checks = new ArrayList<>();
  private Path folder;
  private TrainedModel trained;

  @BeforeAll
  void train(@TempDir Path folder) throws IOException, Failure {
    this.folder = folder;
    trained = train(head(), checks::add, Progress.NONE);
  }

  private TrainingSettings head(String... changes) throws IOException, Failure {
    var all = new ArrayList<String>();
    all.add("network.train = head");
    all.add("schedule.batchClients = 4");
    all.add("schedule.checksPerEpoch = 2");
    all.addAll(List.of(changes));
    return Settings.tiny(folder, all.toArray(String[]::new));
  }

  private TrainedModel train(
      TrainingSettings settings, TrainingListener listener, Progress progress) throws Failure {
    return new Trainer(settings, TorchEngine.start(DeviceChoice.CPU))
        .train(List.of(book), validation, listener, progress);
  }

  private String hash(TrainedModel model) throws Failure {
    return model.write(model.after(), folder.resolve("model"), "model");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "optimizer.headLearningRate = 1e-2",
        "noise.dropout = 0.5",
        "schedule.batchClients = 2",
        "schedule.epochs = 2"
      })
  void aChangedSettingChangesTheModel(String change) throws IOException, Failure {
    var other = train(head(change), TrainingListener.NONE, Progress.NONE);
    // Of the last step, so that what validation prefers has no part in it.
    assertNotEquals(
        trained.checks().getLast().validationLogLoss(),
        other.checks().getLast().validationLogLoss());
  }

  @Test
  void validationIsAskedInEveryStage() {
    assertAll(
        () ->
            assertEquals(
                List.of(Phase.HEAD, Phase.JOINT, Phase.FINE_TUNING, Phase.FINE_TUNING),
                checks.stream().map(Check::phase).toList()),
        () -> assertEquals(checks, trained.checks()));
  }

  @Test
  void nothingButTheHeadLearns() throws Failure {
    assertAll(
        () -> assertEquals(Set.of("head.weight", "head.bias"), trained.after().changed().keySet()),
        () -> assertNotEquals(trained.before().changed(), trained.after().changed()),
        () -> assertEquals(64, hash(trained).length()));
  }

  @Test
  void figuresAndTowersLearnWithIt() throws IOException, Failure {
    var settings = head("network.figures = looks", "network.towerWidth = 36");
    var model = train(settings, TrainingListener.NONE, Progress.NONE);
    var before = model.before().changed();
    var same =
        model.after().changed().entrySet().stream()
            .filter(entry -> entry.getValue().values().equals(values(before, entry.getKey())))
            .map(Map.Entry::getKey)
            .toList();
    assertEquals(List.of(), same);
  }

  private static FloatBuffer values(Map<String, Tensor> tensors, String name) {
    return Optional.ofNullable(tensors.get(name)).orElseThrow().values();
  }

  @Test
  void cancellingKeepsTheBest() throws IOException, Failure {
    var wish = new AtomicBoolean();
    var stopped =
        train(
            head("schedule.epochs = 20"),
            check -> wish.set(check.phase() == Phase.FINE_TUNING),
            new Cancelling(wish::get));
    double best = stopped.checks().stream().mapToDouble(Check::validationAuc).max().orElseThrow();
    var path = folder.resolve("stopped");
    stopped.write(stopped.after(), path, "stopped");
    assertTrue(stopped.checks().getLast().step() < stopped.checks().getLast().steps());
    try (var model = BertInterestModel.load(path, DeviceChoice.CPU)) {
      var measured = new Evaluator(validation).outcomes(model, Progress.NONE);
      assertEquals(best, measured.auc().value(), 1e-3);
    }
  }

  @Test
  void aHeadGoesOnFromWhereItStood() throws IOException, Failure {
    var path = folder.resolve("parent");
    trained.write(trained.after(), path, "parent");
    var child =
        new Trainer(head(), TorchEngine.start(DeviceChoice.CPU))
            .goOn(
                ModelFolder.read(path),
                List.of(book),
                validation,
                TrainingListener.NONE,
                Progress.NONE);
    double best = trained.checks().stream().mapToDouble(Check::validationAuc).max().orElseThrow();
    assertEquals(best, child.checks().getFirst().validationAuc(), 1e-3);
  }
}
