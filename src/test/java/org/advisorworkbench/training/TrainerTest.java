package org.advisorworkbench.training;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.advisorworkbench.behaviour.Figure;
import org.advisorworkbench.behaviour.Figures;
import org.advisorworkbench.bert.BertInterestModel;
import org.advisorworkbench.bert.DeviceChoice;
import org.advisorworkbench.bert.ModelFolder;
import org.advisorworkbench.bert.RandomModel;
import org.advisorworkbench.bert.TorchEngine;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.advisorworkbench.training.TrainingListener.Check;
import org.advisorworkbench.work.Progress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrainerTest {
  private final SyntheticBooks books = new SyntheticBooks();
  private Path folder;
  private TrainingSettings settings;
  private LabelledBook validation;
  private TrainedModel trained;

  @BeforeAll
  void train(@TempDir Path folder) throws IOException, Failure {
    this.folder = folder;
    settings =
        TrainingSettings.read(
            Files.writeString(folder.resolve("training.properties"), Settings.TINY));
    validation = books.generate(190, 12);
    trained = train(Progress.NONE);
  }

  private TrainedModel train(Progress progress) throws Failure {
    return new Trainer(settings, TorchEngine.start(DeviceChoice.CPU))
        .train(List.of(books.generate(101, 16)), validation, TrainingListener.NONE, progress);
  }

  @Test
  void theSameSeedGivesTheSameModel() throws Failure {
    var again = train(Progress.NONE);
    assertAll(
        () -> assertEquals(aucs(trained), aucs(again)),
        () ->
            assertEquals(
                trained.write(trained.after(), folder.resolve("one"), "model"),
                again.write(again.after(), folder.resolve("two"), "model")));
  }

  private static List<Double> aucs(TrainedModel model) {
    return model.checks().stream().map(Check::validationAuc).toList();
  }

  @Test
  void theLayersLearnAsWellAsTheHead() {
    assertAll(
        () -> assertTrue(trained.checks().size() > 1),
        () -> assertEquals(2, trained.before().changed().size()),
        () -> assertEquals(18, trained.after().changed().size()),
        () ->
            assertTrue(
                trained
                    .after()
                    .changed()
                    .containsKey("encoder.layer.5.attention.self.query.weight")));
  }

  /// What the figures add is learned in the engine, and added in plain arithmetic when it is used.
  @Test
  void aModelThatReadsFiguresScoresAsItDidInTraining() throws IOException, Failure {
    var fused =
        new Trainer(
                Settings.tiny(folder, "network.figures = looks, risk, peers"),
                TorchEngine.start(DeviceChoice.CPU))
            .train(
                List.of(books.generate(101, 16)), validation, TrainingListener.NONE, Progress.NONE);
    var path = folder.resolve("fused");
    fused.write(fused.after(), path, "fused");
    try (var model = BertInterestModel.load(path, DeviceChoice.CPU)) {
      assertEquals(List.of(Figure.LOOKS, Figure.RISK, Figure.PEERS), model.figures());
      assertTrue(Math.abs(model.figureLogit(new Figures(Map.of(Figure.LOOKS, 2.0)))) > 1e-3);
      var evaluation = new Evaluator(validation).evaluate(model, Progress.NONE);
      double best = fused.checks().stream().mapToDouble(Check::validationAuc).max().orElseThrow();
      assertEquals(best, evaluation.outcomes().auc().value(), 1e-3);
    }
  }

  @Test
  void aModelGoesOnFromWhereItStood() throws Failure {
    var path = folder.resolve("parent");
    trained.write(trained.after(), path, "parent");
    var parent = ModelFolder.read(path);
    var child =
        new Trainer(settings, TorchEngine.start(DeviceChoice.CPU))
            .goOn(
                parent,
                List.of(books.generate(102, 16)),
                validation,
                TrainingListener.NONE,
                Progress.NONE);
    var best = trained.checks().stream().mapToDouble(Check::validationAuc).max().orElseThrow();
    assertAll(
        () -> assertEquals(best, child.checks().getFirst().validationAuc(), 1e-3),
        () -> assertEquals(parent.changed().keySet(), child.after().changed().keySet()));
  }

  @Test
  void aModelGoesOnOnlyInItsOwnShape() throws Failure {
    var parent = ModelFolder.read(RandomModel.write(folder.resolve("other"), "other", 1));
    var trainer = new Trainer(settings, TorchEngine.start(DeviceChoice.CPU));
    var failure =
        assertThrows(
            Failure.class,
            () ->
                trainer.goOn(parent, List.of(), validation, TrainingListener.NONE, Progress.NONE));
    assertEquals(FailureCode.INPUT_INVALID, failure.code());
  }

  @Test
  void aTextModelLearnsToReadFiguresToo() throws IOException, Failure {
    var path = folder.resolve("texts-alone");
    trained.write(trained.after(), path, "texts-alone");
    var fused =
        Settings.tiny(folder, "network.figures = looks, minimum", "schedule.jointEpochs = 0");
    var result =
        new Trainer(fused, TorchEngine.start(DeviceChoice.CPU))
            .goOn(
                ModelFolder.read(path),
                List.of(books.generate(102, 16)),
                validation,
                TrainingListener.NONE,
                Progress.NONE);
    var written = folder.resolve("with-figures");
    result.write(result.after(), written, "with-figures");
    try (var model = BertInterestModel.load(written, DeviceChoice.CPU)) {
      assertEquals(List.of("looks", "minimum"), model.figures().stream().map(Figure::key).toList());
    }
    assertEquals(TrainingListener.Phase.HEAD, result.checks().getFirst().phase());
  }

  @Test
  void aModelWithoutTowersGetsThem() throws IOException, Failure {
    var path = folder.resolve("no-towers");
    trained.write(trained.after(), path, "no-towers");
    var result =
        new Trainer(
                Settings.tiny(folder, "network.towerWidth = 36", "loss.labels = chances"),
                TorchEngine.start(DeviceChoice.CPU))
            .goOn(
                ModelFolder.read(path),
                List.of(books.generate(102, 16)),
                validation,
                TrainingListener.NONE,
                Progress.NONE);
    var written = folder.resolve("with-towers");
    result.write(result.after(), written, "with-towers");
    assertEquals(36, ModelFolder.read(written).settings().towerWidth());
    assertTheWrittenModelScoresAs(result, written);
  }

  @Test
  void cancellingKeepsTheBestSoFar() throws Failure {
    var wish = new AtomicBoolean();
    var stopped =
        new Trainer(settings, TorchEngine.start(DeviceChoice.CPU))
            .train(
                List.of(books.generate(101, 16)),
                validation,
                check -> wish.set(true),
                new Cancelling(wish::get));
    assertAll(
        () -> assertEquals(0, stopped.checks().getLast().step()),
        () -> assertEquals(18, stopped.after().changed().size()));
  }

  /// The program's own way of scoring has nothing in common with the trainer's but the layers.
  @Test
  void theWrittenModelScoresAsItDidInTraining() throws Failure {
    var path = folder.resolve("written");
    trained.write(trained.after(), path, "written");
    assertTheWrittenModelScoresAs(trained, path);
  }

  private void assertTheWrittenModelScoresAs(TrainedModel result, Path path) throws Failure {
    try (var model = BertInterestModel.load(path, DeviceChoice.CPU)) {
      var evaluation = new Evaluator(validation).evaluate(model, Progress.NONE);
      double best = result.checks().stream().mapToDouble(Check::validationAuc).max().orElseThrow();
      assertEquals(best, evaluation.outcomes().auc().value(), 1e-3);
    }
  }
}
