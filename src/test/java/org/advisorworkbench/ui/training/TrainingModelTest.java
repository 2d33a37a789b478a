package org.advisorworkbench.ui.training;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.advisorworkbench.bert.BertConfig;
import org.advisorworkbench.training.TrainingListener.Phase;
import org.advisorworkbench.training.TrainingSettings.Learning;
import org.advisorworkbench.ui.common.State;
import org.advisorworkbench.ui.task.Background;
import org.advisorworkbench.ui.task.Trouble;
import org.advisorworkbench.ui.training.TrainingChoice.Source;
import org.junit.jupiter.api.Test;

class TrainingModelTest {
  private final Queue<Runnable> workers = new ArrayDeque<>();
  private final Background held = Background.on(workers::add, Runnable::run, ignored -> {});
  private final ExampleLab lab = new ExampleLab();

  @Test
  void aTrainingRunsWithWhatWasChosen() {
    var model = new TrainingModel(lab, Background.onCallingThread());
    model.epochsProperty().set(3);
    model.booksProperty().set(4);
    model.network().separateLayersProperty().set(4);
    model.network().learningProperty().set(new Learning(0, true));
    model.start();
    assertEquals(
        Map.of(
            "network.base", "all-minilm-l6-v2",
            "network.separateLayers", "4",
            "network.train", "all",
            "optimizer.learningRate", "1.0E-4",
            "schedule.epochs", "3",
            "schedule.batchClients", "32",
            "schedule.jointBooks", "4",
            "schedule.jointEpochs", "8",
            "books.seeds", "101-104"),
        lab.trained.getFirst().settings());
  }

  @Test
  void whatGoesOnLearningKeepsItsShape() {
    var model = new TrainingModel(lab, Background.onCallingThread());
    model.refresh();
    model.network().baseProperty().set(BertConfig.BGE_SMALL_EN);
    model.sourceProperty().set(Source.RECORDED);
    assertEquals(8, model.network().learnings().size(), "six layers, all, and none");
    model.network().learningProperty().set(new Learning(4, false));
    model.start();
    var choice = lab.trained.getFirst();
    assertAll(
        () -> assertEquals(ExampleLab.ACTIVE.base(), choice.base()),
        () -> assertEquals(ExampleLab.ACTIVE.separateLayers(), choice.separateLayers()),
        () -> assertEquals("upper 2 layers", choice.settings().get("network.train")),
        () -> assertFalse(choice.settings().containsKey("network.base")));
  }

  @Test
  void whatIsMadeAnewHasTheShapeThatWasChosen() {
    var model = new TrainingModel(lab, Background.onCallingThread());
    model.refresh();
    model.network().baseProperty().set(BertConfig.BGE_SMALL_EN);
    model.network().separateLayersProperty().set(7);
    model.sourceProperty().set(Source.RECORDED);
    model.sourceProperty().set(Source.SYNTHETIC);
    assertAll(
        () -> assertEquals(BertConfig.BGE_SMALL_EN, model.network().baseProperty().get()),
        () -> assertEquals(7, model.network().separateLayersProperty().get()));
  }

  @Test
  void aTrainingOnAnswersWaitsUntilTheActiveModelIsKnown() {
    var model = new TrainingModel(lab, held);
    model.sourceProperty().set(Source.RECORDED);
    assertFalse(model.startable().get());
    model.refresh();
    workers.remove().run();
    assertTrue(model.startable().get());
  }

  @Test
  void theRunIsSeenWhileItGoesOn() {
    var model = new TrainingModel(lab, held);
    var phases = new ArrayList<Phase>();
    model.runProperty().subscribe(run -> phases.add(run.phase()));
    model.start();
    assertEquals(State.LOADING, model.stateProperty().get());
    workers.remove().run();
    assertAll(
        () -> assertEquals(List.of(Phase.values()), phases.stream().distinct().toList()),
        () -> assertEquals(State.READY, model.stateProperty().get()),
        () -> assertEquals(8, model.runProperty().get().checks().size()),
        () -> assertEquals(Optional.of(ExampleLab.result()), model.resultProperty().get()));
  }

  @Test
  void stoppingKeepsTheBest() {
    var model = new TrainingModel(lab, held);
    lab.during(model::stop);
    model.start();
    workers.remove().run();
    assertAll(
        () -> assertEquals(State.READY, model.stateProperty().get()),
        () -> assertTrue(model.resultProperty().get().isPresent()),
        () ->
            assertEquals(
                ExampleLab.STEPS / 2, model.runProperty().get().checks().getLast().step()));
  }

  @Test
  void aWindowThatIsClosedLeavesNothingToMeasure() {
    var model = new TrainingModel(lab, held);
    lab.during(held::close);
    model.start();
    workers.remove().run();
    assertAll(
        () -> assertEquals(State.EMPTY, model.stateProperty().get()),
        () -> assertTrue(model.resultProperty().get().isEmpty()));
  }

  @Test
  void aFailureIsToldWithItsCode() {
    var model = new TrainingModel(lab.broken(true), Background.onCallingThread());
    model.start();
    assertAll(
        () -> assertEquals(State.FAILED, model.stateProperty().get()),
        () ->
            assertEquals(
                Optional.of("TRAINING_DIVERGED"),
                model.troubleProperty().get().map(Trouble::code)));
    model.startOver();
    assertEquals(State.EMPTY, model.stateProperty().get());
  }

  @Test
  void anotherBaseHasOtherLayersToChooseFrom() {
    var model = new TrainingModel(lab, Background.onCallingThread());
    model.network().baseProperty().set(BertConfig.BGE_SMALL_EN);
    assertAll(
        () -> assertEquals(12, model.network().splits().size()),
        () -> assertEquals(14, model.network().learnings().size()),
        () -> assertEquals(11, model.network().separateLayersProperty().get()),
        () -> assertEquals(new Learning(6, false), model.network().learningProperty().get()));
  }

  @Test
  void recordedAnswersAreCounted() {
    var model = new TrainingModel(lab, Background.onCallingThread());
    model.refresh();
    assertEquals(1234, model.answersProperty().get());
  }
}
