package org.advisorworkbench.ui.reasons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.advisorworkbench.advice.Grain;
import org.advisorworkbench.ui.common.ExampleAdvice;
import org.advisorworkbench.ui.common.Selection;
import org.advisorworkbench.ui.common.State;
import org.advisorworkbench.ui.task.Background;
import org.junit.jupiter.api.Test;

class ReasonsModelTest {
  private final Queue<Runnable> workers = new ArrayDeque<>();
  private final Queue<Runnable> screen = new ArrayDeque<>();
  private final Background held = Background.on(workers::add, screen::add, ignored -> {});

  @Test
  void thereIsNothingToExplainUntilAProductIsChosen() {
    var model = new ReasonsModel(new Selection(), Background.onCallingThread());
    assertEquals(State.EMPTY, model.explanation().stateProperty().get());
  }

  @Test
  void aChosenProductIsExplained() {
    var model =
        new ReasonsModel(
            ExampleAdvice.selection(new ExampleAdvice()), Background.onCallingThread());
    assertEquals(State.READY, model.explanation().stateProperty().get());
    assertEquals(
        Optional.of(ExampleAdvice.explanation(Grain.PHRASES)),
        model.explanation().resultProperty().get());
  }

  @Test
  void anotherGrainIsExplainedAnewAndTheOneBeforeIsKept() {
    var model =
        new ReasonsModel(
            ExampleAdvice.selection(new ExampleAdvice()),
            Background.on(workers::add, Runnable::run, ignored -> {}));
    runAll();
    var byPhrases = model.explanation().resultProperty().get();

    model.grainProperty().set(Grain.WORDS);
    assertEquals(State.LOADING, model.explanation().stateProperty().get());
    runAll();
    assertEquals(
        Optional.of(ExampleAdvice.explanation()), model.explanation().resultProperty().get());

    model.grainProperty().set(Grain.PHRASES);
    assertEquals(State.READY, model.explanation().stateProperty().get());
    assertSame(byPhrases.orElseThrow(), model.explanation().resultProperty().get().orElseThrow());
  }

  @Test
  void anExplanationIsNotKeptForAnotherProduct() {
    var selection = ExampleAdvice.selection(new ExampleAdvice());
    var model =
        new ReasonsModel(selection, Background.on(workers::add, Runnable::run, ignored -> {}));
    runAll();
    var chosen = selection.recommendationProperty().get();
    selection.recommendationProperty().set(Optional.empty());
    selection.recommendationProperty().set(chosen);
    assertEquals(State.LOADING, model.explanation().stateProperty().get());
  }

  @Test
  void estimatesAreShownWhileTheyGetBetter() {
    var model =
        new ReasonsModel(
            ExampleAdvice.selection(new ExampleAdvice()),
            Background.on(workers::add, Runnable::run, ignored -> {}));
    List<Integer> evaluations = new ArrayList<>();
    model
        .explanation()
        .resultProperty()
        .subscribe(shown -> shown.ifPresent(it -> evaluations.add(it.attribution().evaluations())));
    assertEquals(State.LOADING, model.explanation().stateProperty().get());
    runAll();
    assertEquals(3, evaluations.stream().distinct().count());
    assertEquals(evaluations.stream().sorted().toList(), evaluations);
  }

  @Test
  void anotherProductTakesThePlaceOfTheOneUnderWay() {
    var selection = ExampleAdvice.selection(new ExampleAdvice());
    var model = new ReasonsModel(selection, held);
    selection.recommendationProperty().set(Optional.empty());
    runAll();
    assertEquals(State.EMPTY, model.explanation().stateProperty().get());
    assertTrue(model.explanation().resultProperty().get().isEmpty());
  }

  @Test
  void cancellingBeforeThereIsAnythingToShowSaysSo() {
    var model = new ReasonsModel(ExampleAdvice.selection(new ExampleAdvice()), held);
    model.cancel();
    runAll();
    assertEquals(State.CANCELLED, model.explanation().stateProperty().get());
  }

  @Test
  void anEstimateThatIsThereSurvivesCancelling() {
    var model = new ReasonsModel(ExampleAdvice.selection(new ExampleAdvice()), held);
    workers.remove().run();
    screen.remove().run(); // the newest progress
    screen.remove().run(); // the newest estimate
    model.cancel();
    runAll();
    assertEquals(State.READY, model.explanation().stateProperty().get());
  }

  @Test
  void aMistakeOfTheEngineIsToldAndCanBeTriedAgain() {
    var engine = new ExampleAdvice().broken(true);
    var model = new ReasonsModel(ExampleAdvice.selection(engine), Background.onCallingThread());
    assertEquals(State.FAILED, model.explanation().stateProperty().get());
    assertTrue(model.explanation().troubleProperty().get().isPresent());
    engine.broken(false);
    model.explain();
    assertEquals(State.READY, model.explanation().stateProperty().get());
    assertTrue(model.explanation().troubleProperty().get().isEmpty());
  }

  private void runAll() {
    while (!workers.isEmpty() || !screen.isEmpty()) {
      (workers.isEmpty() ? screen : workers).remove().run();
    }
  }
}
