package org.advisorworkbench.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.advisorworkbench.explain.Losses;
import org.advisorworkbench.work.Progress;

/// Chooses the words of a question that are felt most when they are taken away, one at a time.
///
/// @param count how many words, fewer where there are no more
/// @param mostOfASide of them, so that either side takes part
record StrongestWords(int count, int mostOfASide) {
  /// @return indexes of players, ascending
  List<Integer> of(PairGame game, Progress progress) {
    var losses = Losses.of(game, progress).losses();
    var strongest =
        IntStream.range(0, game.players())
            .boxed()
            .sorted(Comparator.comparingDouble(player -> -Math.abs(losses.get(player))))
            .toList();
    var chosen = new ArrayList<Integer>();
    int ofClient = 0;
    for (int player : strongest) {
      boolean client = player < game.clientPlayers();
      int ofSide = client ? ofClient : chosen.size() - ofClient;
      if (chosen.size() < count && ofSide < mostOfASide) {
        chosen.add(player);
        ofClient += client ? 1 : 0;
      }
    }
    return chosen.stream().sorted().toList();
  }
}
