package org.advisorworkbench.training;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static final Duration LIMIT = Duration.ofHours(10);

  @Test
  void aRunThatWillBeReadyInTimeGoesByItsStepsAlone() {
    var third = new Pace(LIMIT, Duration.ofHours(3));
    assertEquals(40.0 / 101, third.done(40, 100));
  }

  @Test
  void aRunThatIsTooSlowFollowsTheClock() {
    var late = new Pace(LIMIT, Duration.ofHours(9));
    assertEquals(0.8, late.done(10, 100), 1e-4);
  }

  @Test
  void timeBeforeAnInterruptionCounts() {
    assertAll(
        () -> assertTrue(new Pace(LIMIT, Duration.ofHours(11)).isOver()),
        () -> assertTrue(!new Pace(LIMIT, Duration.ofHours(9)).isOver()));
  }
}
