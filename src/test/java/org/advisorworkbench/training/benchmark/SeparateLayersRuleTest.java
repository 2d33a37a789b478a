package org.advisorworkbench.training.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.advisorworkbench.training.benchmark.SeparateLayersRule.Candidate;
import org.advisorworkbench.training.metrics.Estimate;
import org.junit.jupiter.api.Test;

class SeparateLayersRuleTest {
  private final Candidate full = new Candidate(0, new Estimate(1, 1, 1));
  private final Candidate three = new Candidate(3, new Estimate(0.985, 0.96, 1.01));
  private final Candidate four = new Candidate(4, new Estimate(0.98, 0.97, 0.99));
  private final Candidate five = new Candidate(5, new Estimate(0.97, 0.95, 0.989));

  @Test
  void theMostLayersWhoseIntervalReachesTheFloorWin() {
    assertEquals(Optional.of(four), SeparateLayersRule.choose(List.of(five, full, four, three)));
  }

  @Test
  void theFullModelIsLeftWhereAllOthersLoseTooMuch() {
    assertEquals(Optional.of(full), SeparateLayersRule.choose(List.of(five, full)));
  }

  @Test
  void whatWasNotMeasuredKeepsNothing() {
    var unknown = new Candidate(4, new Estimate(Double.NaN, Double.NaN, Double.NaN));
    assertEquals(Optional.empty(), SeparateLayersRule.choose(List.of(unknown)));
  }
}
