package org.advisorworkbench.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.Set;
import org.advisorworkbench.training.Draws.Purpose;
import org.junit.jupiter.api.Test;

class DrawsTest {
  @Test
  void theSameSeedPurposeAndNumberDrawTheSame() {
    assertEquals(
        new Draws(7).of(Purpose.STEP, 3).nextLong(), new Draws(7).of(Purpose.STEP, 3).nextLong());
  }

  @Test
  void allOthersDrawOtherwise() {
    Set<Long> drawn = new HashSet<>();
    for (long seed = 0; seed < 10; seed++) {
      for (var purpose : Purpose.values()) {
        for (long number = 0; number < 100; number++) {
          drawn.add(new Draws(seed).of(purpose, number).nextLong());
        }
      }
    }
    assertEquals(10 * Purpose.values().length * 100, drawn.size());
  }
}
