package org.advisorworkbench.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final List<String> told = new ArrayList<>();

  private final Progress whole =
      new Progress() {
        @Override
        public void report(long done, long total) {
          told.add(done + "/" + total);
        }

        @Override
        public boolean isCancelled() {
          return true;
        }
      };

  @Test
  void aPartCountsInUnitsOfTheWhole() {
    var part = whole.part(60, 30, 100);
    part.report(1, 2);
    part.report(2, 2);
    assertEquals(List.of("75/100", "90/100"), told);
  }

  @Test
  void aPartOfUnknownSizeStandsAtItsBeginning() {
    whole.part(60, 30, 100).report(5, -1);
    assertEquals(List.of("60/100"), told);
  }

  @Test
  void aPartIsCancelledWithTheWhole() {
    assertTrue(whole.part(0, 1, 2).isCancelled());
  }
}
