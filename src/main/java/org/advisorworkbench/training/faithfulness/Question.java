package org.advisorworkbench.training.faithfulness;

import java.util.LinkedHashMap;
import java.util.List;
import org.advisorworkbench.advice.Explanation.Side;
import org.advisorworkbench.advice.Explanation.WordPlayer;
import org.advisorworkbench.advice.Players;
import org.advisorworkbench.behaviour.Figures;
import org.advisorworkbench.narrative.Narrative;

/// A recommendation whose explanation is examined.
///
/// @param client what the model reads of the client
/// @param rephrased the same client, whose notes tell the same in other words
record Question(Narrative client, Narrative rephrased, Narrative product) {
  boolean isRephrased() {
    return !client.text().equals(rephrased.text());
  }

  /// What each field contributes, in one order for both ways to tell the client.
  ///
  /// @param told either [#client] or [#rephrased]
  /// @param values of the words of `told` and the product
  double[] byField(Narrative told, double[] values) {
    var sums = new LinkedHashMap<Place, Double>();
    for (var narrative : List.of(client, rephrased)) {
      narrative.fields().forEach(field -> sums.put(new Place(Side.CLIENT, field.name()), 0.0));
    }
    product.fields().forEach(field -> sums.put(new Place(Side.PRODUCT, field.name()), 0.0));
    for (var player : Players.of(told, product, List.of(), Figures.NONE)) {
      if (player instanceof WordPlayer word) {
        sums.merge(new Place(word.side(), word.field()), values[word.index()], Double::sum);
      }
    }
    return sums.values().stream().mapToDouble(Double::doubleValue).toArray();
  }

  private record Place(Side side, String field) {}
}
