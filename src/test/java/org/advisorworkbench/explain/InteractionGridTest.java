package org.advisorworkbench.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.advisorworkbench.explain.InteractionGrid.Estimate;
import org.advisorworkbench.explain.Interactions.Interaction;
import org.advisorworkbench.work.Progress;
import org.junit.jupiter.api.Test;

class InteractionGridTest {
  private static final List<Integer> ROWS = List.of(4, 0, 2);
  private static final List<Integer> COLUMNS = List.of(1, 7);

  private static Estimate grid(ValueFunction game, int draws, long seed) {
    return new InteractionGrid(draws, seed).of(game, ROWS, COLUMNS, Progress.NONE, refined -> {});
  }

  /// The index of each pair by enumeration of all coalitions.
  private static List<Interaction> enumerated(ValueFunction game) {
    var pairs = new ArrayList<Interactions.Pair>();
    for (int row : ROWS) {
      for (int column : COLUMNS) {
        pairs.add(new Interactions.Pair(row, column));
      }
    }
    return new Interactions(1 << 14, 1).of(game, pairs, Progress.NONE, refined -> {});
  }

  private static Games.Counted curved(int players, long seed) {
    var random = new Random(seed);
    var weights = random.doubles(players, -1, 1).toArray();
    return Games.of(players, s -> Math.tanh(s.stream().mapToDouble(i -> weights[i]).sum() + 0.3));
  }

  @Test
  void wherePlayersMeetInPairsAloneOneDrawIsExact() {
    var game =
        Games.of(
            30,
            s ->
                s.cardinality()
                    + (s.get(4) && s.get(1) ? -2 : 0)
                    + (s.get(2) && s.get(7) ? 0.5 : 0));

    var cells = grid(game, 1, 3).cells();

    assertEquals(List.of(4, 4, 0, 0, 2, 2), cells.stream().map(c -> c.pair().first()).toList());
    assertEquals(List.of(1, 7, 1, 7, 1, 7), cells.stream().map(c -> c.pair().second()).toList());
    double[] expected = {-2, 0, 0, 0, 0, 0.5};
    for (int cell = 0; cell < 6; cell++) {
      assertEquals(expected[cell], cells.get(cell).value(), 1e-9);
      assertTrue(Double.isNaN(cells.get(cell).low()), "one draw tells no spread");
    }
  }

  @Test
  void manyDrawsComeToTheEnumeratedIndex() {
    for (long seed = 1; seed <= 4; seed++) {
      var game = Games.random(9, seed);
      var truth = enumerated(game);
      var cells = grid(game, 6_000, seed).cells();
      for (int cell = 0; cell < truth.size(); cell++) {
        assertEquals(truth.get(cell).pair(), cells.get(cell).pair());
        assertEquals(truth.get(cell).value(), cells.get(cell).value(), 0.05);
      }
    }
  }

  @Test
  void theIntervalsOfAGridHoldTogetherAboutAsOftenAsTheyClaim() {
    int held = 0;
    for (int seed = 0; seed < 300; seed++) {
      var game = curved(9, seed % 10);
      var truth = enumerated(game);
      var cells = grid(game, 24, seed).cells();
      boolean all = true;
      for (int cell = 0; cell < truth.size(); cell++) {
        var found = cells.get(cell);
        all &= found.low() <= truth.get(cell).value() && truth.get(cell).value() <= found.high();
      }
      held += all ? 1 : 0;
    }
    // 95 % of 300 are 285; the inequality makes them hold more often, never much less.
    assertTrue(held >= 276, held + " of 300");
  }

  @Test
  void itAsksAsOftenAsItPromisesAndTellsFromTheSecondDrawOn() {
    var game = Games.random(30, 1);
    var told = new ArrayList<Estimate>();

    var last = new InteractionGrid(5, 1).of(game, ROWS, COLUMNS, Progress.NONE, told::add);

    assertEquals(InteractionGrid.evaluations(3, 2, 5), game.asked);
    assertEquals(2 * 4 * 3 * 5, game.asked);
    assertEquals(game.asked, last.evaluations());
    assertEquals(4, told.size());
    assertEquals(last, told.getLast());
  }

  @Test
  void itRepeatsItselfFromTheSameSeedAlone() {
    assertEquals(grid(curved(20, 3), 4, 2), grid(curved(20, 3), 4, 2));
    assertNotEquals(grid(curved(20, 3), 4, 2), grid(curved(20, 3), 4, 7));
  }

  @Test
  void withoutWordsOnOneSideThereIsNothingToAsk() {
    var game = Games.random(8, 1);
    var none = new InteractionGrid(3, 1).of(game, ROWS, List.of(), Progress.NONE, it -> {});

    assertEquals(new Estimate(List.of(), 0), none);
    assertEquals(0, game.asked);
    assertThrows(IllegalArgumentException.class, () -> new InteractionGrid(0, 1));
  }

  @Test
  void itStopsBetweenTwoDraws() {
    var game = Games.random(30, 1);
    assertThrows(
        CancellationException.class,
        () ->
            new InteractionGrid(50, 1).of(game, ROWS, COLUMNS, new CancelAfter(24), refined -> {}));
    assertEquals(24, game.asked);
  }
}
