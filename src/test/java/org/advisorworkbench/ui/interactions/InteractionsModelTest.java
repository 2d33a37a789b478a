package org.advisorworkbench.ui.interactions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.advisorworkbench.advice.Explanation;
import org.advisorworkbench.ui.common.ExampleAdvice;
import org.advisorworkbench.ui.common.State;
import org.advisorworkbench.ui.task.Background;
import org.junit.jupiter.api.Test;

class InteractionsModelTest {
  private final ExampleAdvice advice = new ExampleAdvice();
  private final ReadOnlyObjectWrapper<Optional<Explanation>> explanation =
      new ReadOnlyObjectWrapper<>(Optional.of(ExampleAdvice.explanation()));
  private final Queue<Runnable> workers = new ArrayDeque<>();

  private InteractionsModel model(Background background) {
    return new InteractionsModel(
        ExampleAdvice.selection(advice), explanation.getReadOnlyProperty(), background);
  }

  @Test
  void nothingIsAskedBeforeSomebodyWantsToKnow() {
    model(Background.on(workers::add, Runnable::run, ignored -> {}));
    assertTrue(workers.isEmpty());
  }

  @Test
  void theWordsOfTheShownReasonsAreLookedAt() {
    var model = model(Background.onCallingThread());
    model.find();
    assertEquals(State.READY, model.matrix().stateProperty().get());
    assertEquals(36, model.matrix().resultProperty().get().orElseThrow().cells().size());
  }

  @Test
  void withoutReasonsThereAreNoWordsToLookAt() {
    explanation.set(Optional.empty());
    var model = model(Background.onCallingThread());
    model.find();
    assertEquals(State.EMPTY, model.matrix().stateProperty().get());
  }

  @Test
  void cancellingBeforeThereIsAnythingToShowSaysSo() {
    var model = model(Background.on(workers::add, Runnable::run, ignored -> {}));
    model.find();
    model.matrix().cancel();
    workers.forEach(Runnable::run);
    assertEquals(State.CANCELLED, model.matrix().stateProperty().get());
  }

  @Test
  void aMistakeOfTheEngineIsToldAndCanBeTriedAgain() {
    advice.broken(true);
    var model = model(Background.onCallingThread());
    model.find();
    assertEquals(State.FAILED, model.matrix().stateProperty().get());
    advice.broken(false);
    model.find();
    assertEquals(State.READY, model.matrix().stateProperty().get());
  }
}
