package org.advisorworkbench.whatif;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.advisorworkbench.ranking.Ranking;
import org.advisorworkbench.ranking.Recommendation;

/// How a product's place differs between two rankings of the same shelf.
///
/// @param before its place for the client as it is
/// @param after its place for the client as it would be
public record Move(Recommendation before, Recommendation after) {
  /// What becomes of a product.
  public enum Kind {
    /// stays at its place, or stays refused
    SAME,
    /// comes nearer to the first place
    UP,
    DOWN,
    /// is refused for the client as it is, and suitable for the client as it would be
    NEWLY_SUITABLE,
    NEWLY_REFUSED,
  }

  public Kind kind() {
    if (before.suitable() != after.suitable()) {
      return after.suitable() ? Kind.NEWLY_SUITABLE : Kind.NEWLY_REFUSED;
    }
    // Refused products have no place of their own to move from.
    int places = after.suitable() ? places() : 0;
    return places == 0 ? Kind.SAME : places > 0 ? Kind.UP : Kind.DOWN;
  }

  /// How many places nearer to the first; negative when further from it.
  public int places() {
    return before.rank() - after.rank();
  }

  /// The moves of all products that both rankings hold, in the order of the second.
  public static List<Move> between(Ranking before, Ranking after) {
    var places = new HashMap<String, Recommendation>();
    before.ranked().forEach(place -> places.put(place.product().id(), place));
    return after.ranked().stream()
        .filter(place -> places.containsKey(place.product().id()))
        .map(place -> new Move(Objects.requireNonNull(places.get(place.product().id())), place))
        .toList();
  }

  /// The same by product id.
  public static Map<String, Move> byProduct(Ranking before, Ranking after) {
    var moves = new HashMap<String, Move>();
    between(before, after).forEach(move -> moves.put(move.after().product().id(), move));
    return moves;
  }
}
