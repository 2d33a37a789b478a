package org.advisorworkbench.ui.reasons;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The order of the rows while their numbers are still getting better: two rows change places only
/// when one is clearly stronger than the other, so that nothing dances. The last estimate has them
/// in their true order.
final class SteadyOrder {
  /// Which share of the strongest value two rows have to be apart to change places.
  private static final double CLEARLY = 0.1;

  private Map<Reason.Subject, Integer> places = Map.of();

  /// Forgets what came before.
  void reset() {
    places = Map.of();
  }

  /// @param rows strongest first
  /// @param settled whether there are no better numbers to come
  List<Reason> of(List<Reason> rows, boolean settled) {
    var ordered = new ArrayList<>(rows);
    if (!settled && !places.isEmpty()) {
      ordered.sort((one, other) -> Integer.compare(placeOf(one), placeOf(other)));
      letClimb(ordered, CLEARLY * strength(rows.getFirst()));
    }
    remember(ordered);
    return List.copyOf(ordered);
  }

  private int placeOf(Reason reason) {
    return places.getOrDefault(reason.subject(), Integer.MAX_VALUE);
  }

  private static void letClimb(List<Reason> rows, double slack) {
    for (int i = 1; i < rows.size(); i++) {
      var row = rows.get(i);
      int place = i;
      while (place > 0 && strength(row) > strength(rows.get(place - 1)) + slack) {
        rows.set(place, rows.get(place - 1));
        place--;
      }
      rows.set(place, row);
    }
  }

  private static double strength(Reason reason) {
    return Math.abs(reason.interval().value());
  }

  private void remember(List<Reason> ordered) {
    var remembered = new HashMap<Reason.Subject, Integer>();
    ordered.forEach(reason -> remembered.put(reason.subject(), remembered.size()));
    places = remembered;
  }
}
