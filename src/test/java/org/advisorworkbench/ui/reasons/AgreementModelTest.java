package org.advisorworkbench.ui.reasons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import org.advisorworkbench.advice.Grain;
import org.advisorworkbench.ui.common.ExampleAdvice;
import org.advisorworkbench.ui.common.State;
import org.advisorworkbench.ui.task.Background;
import org.junit.jupiter.api.Test;

class AgreementModelTest {
  private final Queue<Runnable> workers = new ArrayDeque<>();
  private final ExampleAdvice advice = new ExampleAdvice().agreeing(false);
  private final ReasonsModel reasons =
      new ReasonsModel(
          ExampleAdvice.selection(advice),
          Background.on(workers::add, Runnable::run, ignored -> {}));

  private void explainIt() {
    workers.remove().run();
  }

  private Optional<AgreementModel.Doubt> doubt() {
    return reasons.agreement().doubtProperty().get();
  }

  @Test
  void theExplanationIsShownBeforeAnyDoubtIsLookedInto() {
    explainIt();
    assertEquals(State.READY, reasons.explanation().stateProperty().get());
    assertEquals(Optional.empty(), doubt());
    workers.remove().run();
    assertEquals(ExampleAdvice.explanation(Grain.PHRASES), doubt().orElseThrow().explanation());
  }

  @Test
  void whereTheWaysAgreeThereIsNoDoubt() {
    advice.agreeing(true);
    explainIt();
    workers.remove().run();
    assertEquals(Optional.empty(), doubt());
  }

  @Test
  void cancellingStopsLookingIntoIt() {
    explainIt();
    reasons.cancel();
    workers.remove().run();
    assertEquals(Optional.empty(), doubt());
    assertEquals(State.READY, reasons.explanation().stateProperty().get());
  }

  @Test
  void anotherExplanationForgetsTheDoubtAboutTheOneBefore() {
    explainIt();
    workers.remove().run();
    assertTrue(doubt().isPresent());
    reasons.explain();
    assertEquals(Optional.empty(), doubt());
  }

  @Test
  void aMistakeOfTheEngineLeavesTheExplanationAsItIs() {
    explainIt();
    advice.broken(true);
    workers.remove().run();
    assertEquals(Optional.empty(), doubt());
    assertEquals(State.READY, reasons.explanation().stateProperty().get());
  }
}
