package org.advisorworkbench.ui.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.advisorworkbench.ui.common.State;
import org.junit.jupiter.api.Test;

/// Work waits in queues here, so that each test decides what happens when.
class RefinementTest {
  private final Queue<Runnable> workers = new ArrayDeque<>();
  private final Queue<Runnable> screen = new ArrayDeque<>();
  private final Queue<Runnable> afterPatience = new ArrayDeque<>();
  private final Refinement<String> refinement =
      new Refinement<>(Background.on(workers::add, screen::add, afterPatience::add));

  @Test
  void atFirstThereIsNothingToShow() {
    assertShown(State.EMPTY, Optional.empty());
    assertFalse(refinement.runningProperty().get());
  }

  @Test
  void everyBetterAnswerTakesThePlaceOfTheOneBefore() {
    refinement.start(roughThenLast());
    assertShown(State.LOADING, Optional.empty());
    workers.remove().run();
    screen.remove().run();
    assertShown(State.READY, Optional.of("rough"));
    assertTrue(refinement.runningProperty().get());
    screen.remove().run();
    assertShown(State.READY, Optional.of("last"));
    assertFalse(refinement.runningProperty().get());
  }

  @Test
  void onlyTheLastAnswerIsToldToWhomItMattersAndOnlyOnceItIsShown() {
    List<String> told = new ArrayList<>();
    refinement.start(
        roughThenLast(),
        last -> told.add(last + " while shown: " + refinement.resultProperty().get().orElse("")));
    runAll();
    assertEquals(List.of("last while shown: last"), told);
  }

  @Test
  void anotherQuestionForgetsTheAnswerToTheOneBefore() {
    refinement.start(roughThenLast());
    runAll();
    refinement.start((progress, refined) -> "of the second");
    assertShown(State.LOADING, Optional.empty());
    runAll();
    assertShown(State.READY, Optional.of("of the second"));
  }

  @Test
  void anAnswerThatComesAfterTheNextQuestionWasAskedIsDropped() {
    refinement.start(roughThenLast());
    workers.remove().run();
    refinement.start((progress, refined) -> "of the second");
    while (!screen.isEmpty()) {
      screen.remove().run();
    }
    assertShown(State.LOADING, Optional.empty());
    runAll();
    assertShown(State.READY, Optional.of("of the second"));
  }

  @Test
  void cancellingBeforeThereIsAnyAnswerSaysSo() {
    refinement.start(roughThenLast());
    refinement.cancel();
    runAll();
    assertShown(State.CANCELLED, Optional.empty());
  }

  @Test
  void anAnswerThatIsThereSurvivesCancelling() {
    refinement.start(roughThenLast());
    workers.remove().run();
    screen.remove().run();
    refinement.cancel();
    runAll();
    assertShown(State.READY, Optional.of("rough"));
  }

  @Test
  void withNothingToAskTheAnswerIsForgottenAndNoneIsLookedFor() {
    refinement.start(roughThenLast());
    workers.remove().run();
    screen.remove().run();
    refinement.clear();
    assertFalse(refinement.runningProperty().get());
    runAll();
    assertShown(State.EMPTY, Optional.empty());
  }

  @Test
  void aTroubleIsKeptUntilTheNextQuestion() {
    refinement.start(
        (progress, refined) -> {
          throw new Failure(FailureCode.BOOK_EMPTY);
        });
    runAll();
    assertShown(State.FAILED, Optional.empty());
    assertEquals(Optional.of("BOOK_EMPTY"), refinement.troubleProperty().get().map(Trouble::code));
    refinement.start(roughThenLast());
    assertTrue(refinement.troubleProperty().get().isEmpty());
  }

  @Test
  void itIsSlowOnceTheUserWaitsAndItsProgressIsKnown() {
    refinement.start(
        (progress, refined) -> {
          progress.report(1, 4);
          return "last";
        });
    afterPatience.remove().run();
    assertTrue(refinement.slowProperty().get());
    workers.remove().run();
    screen.remove().run();
    assertEquals(0.25, refinement.progressProperty().get());
    runAll();
    assertFalse(refinement.slowProperty().get());
  }

  private static RefiningWork<String> roughThenLast() {
    return (progress, refined) -> {
      refined.accept("rough");
      return "last";
    };
  }

  private void assertShown(State state, Optional<String> result) {
    assertEquals(state, refinement.stateProperty().get());
    assertEquals(result, refinement.resultProperty().get());
  }

  private void runAll() {
    while (!workers.isEmpty() || !screen.isEmpty()) {
      (workers.isEmpty() ? screen : workers).remove().run();
    }
  }
}
