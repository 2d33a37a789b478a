package org.advisorworkbench.explain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.advisorworkbench.work.Progress;
import org.junit.jupiter.api.Test;

class OwenValuesTest {
  /// {0, 1, 2}, {3, 4} and {5} with a phrase {1, 2} inside the first.
  private static final Partition GROUPS =
      Partition.group(
          List.of(
              Partition.group(
                  List.of(
                      Partition.single(0),
                      Partition.group(List.of(Partition.single(1), Partition.single(2))))),
              Partition.group(List.of(Partition.single(3), Partition.single(4))),
              Partition.single(5)));

  private static Attribution owen(ValueFunction game, Partition groups, int budget) {
    return AntitheticPermutations.within(groups, budget, 1)
        .attribute(game, Progress.NONE, attribution -> {});
  }

  /// The mean credit over every order in which groups come in without a gap.
  private static double[] byDefinition(ValueFunction game, Partition groups) {
    var totals = new double[game.players()];
    var orders = orders(groups);
    for (var order : orders) {
      var present = new BitSet();
      double before = game.values(List.of(present))[0];
      for (int player : order) {
        present.set(player);
        double after = game.values(List.of(present))[0];
        totals[player] += (after - before) / orders.size();
        before = after;
      }
    }
    return totals;
  }

  private static List<List<Integer>> orders(Partition partition) {
    if (partition.parts().isEmpty()) {
      return List.of(partition.players());
    }
    return orders(partition.parts());
  }

  private static List<List<Integer>> orders(List<Partition> parts) {
    if (parts.isEmpty()) {
      return List.of(List.of());
    }
    var orders = new ArrayList<List<Integer>>();
    for (var first : parts) {
      var others = parts.stream().filter(part -> !part.equals(first)).toList();
      for (var start : orders(first)) {
        for (var rest : orders(others)) {
          var order = new ArrayList<>(start);
          order.addAll(rest);
          orders.add(order);
        }
      }
    }
    return orders;
  }

  @Test
  void areTheMeanCreditOverOrdersThatKeepGroupsTogether() {
    var game = Games.random(6, 3);

    assertArrayEquals(byDefinition(game, GROUPS), Games.values(owen(game, GROUPS, 60_000)), 0.02);
  }

  @Test
  void ofAGroupAddUpToTheValueOfTheGroupAsAPlayer() {
    // Interactions of two players alone: one pair of orders is exact.
    var game =
        Games.of(
            6,
            s ->
                s.cardinality()
                    + (s.get(0) && s.get(3) ? 4 : 0)
                    + (s.get(1) && s.get(2) ? 2 : 0)
                    + (s.get(4) && s.get(5) ? -1 : 0));
    var values = Games.values(owen(game, GROUPS, 2 + 2 * 5));

    var quotient =
        Games.of(
            3,
            groups -> {
              var players = new BitSet();
              if (groups.get(0)) {
                players.set(0, 3);
              }
              if (groups.get(1)) {
                players.set(3, 5);
              }
              players.set(5, groups.get(2));
              return game.values(List.of(players))[0];
            });
    var ofGroups =
        Games.values(new ExactShapley().attribute(quotient, Progress.NONE, attribution -> {}));

    assertEquals(ofGroups[0], values[0] + values[1] + values[2], 1e-9);
    assertEquals(ofGroups[1], values[3] + values[4], 1e-9);
    assertEquals(ofGroups[2], values[5], 1e-9);
  }

  @Test
  void areShapleyValuesWithoutGroups() {
    var game = Games.random(7, 3);

    assertArrayEquals(
        Games.values(
            new AntitheticPermutations(500, 1).attribute(game, Progress.NONE, attribution -> {})),
        Games.values(owen(game, Partition.flat(7), 500)));
  }

  @Test
  void areRefusedForGroupsOfOtherPlayers() {
    assertThrows(IllegalArgumentException.class, () -> owen(Games.random(7, 3), GROUPS, 500));
  }
}
