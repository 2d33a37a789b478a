package org.advisorworkbench.explain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Players in groups, which may hold groups again: the words of a phrase, the phrases of a field.
/// Whoever belongs together comes in together.
///
/// @param player a single player, or [#NOBODY] where `parts` says who belongs to the group
/// @param parts groups within the group
public record Partition(int player, List<Partition> parts) {
  private static final int NOBODY = -1;

  public Partition {
    parts = List.copyOf(parts);
  }

  public static Partition single(int player) {
    return new Partition(player, List.of());
  }

  public static Partition group(List<Partition> parts) {
    return new Partition(NOBODY, parts);
  }

  /// Players 0 to n − 1 without any groups.
  public static Partition flat(int players) {
    return group(IntStream.range(0, players).mapToObj(Partition::single).toList());
  }

  /// The players in the order in which they stand.
  public List<Integer> players() {
    var players = new ArrayList<Integer>();
    collect(players);
    return players;
  }

  private void collect(List<Integer> players) {
    if (parts.isEmpty() && player != NOBODY) {
      players.add(player);
    }
    parts.forEach(part -> part.collect(players));
  }

  /// The groups that some of the players make, in which these are numbered by their places in a
  /// list.
  public Partition among(List<Integer> chosen) {
    if (parts.isEmpty()) {
      int place = chosen.indexOf(player);
      return place < 0 ? group(List.of()) : single(place);
    }
    return group(
        parts.stream()
            .map(part -> part.among(chosen))
            .filter(part -> !part.players().isEmpty())
            .toList());
  }

  /// The same groups in a random order, at every level.
  ///
  /// The same random numbers give the same order on every machine.
  Partition shuffled(Random random) {
    if (parts.isEmpty()) {
      return this;
    }
    var shuffled = new ArrayList<Partition>();
    for (int i = 0; i < parts.size(); i++) {
      shuffled.add(parts.get(i));
      Collections.swap(shuffled, random.nextInt(i + 1), i);
    }
    shuffled.replaceAll(part -> part.shuffled(random));
    return new Partition(player, shuffled);
  }
}
