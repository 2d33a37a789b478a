package org.advisorworkbench.training.faithfulness;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import org.advisorworkbench.advice.Explanation.Side;
import org.advisorworkbench.advice.Explanation.TextPlayer;
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

  /// The words of each field, fields in one order for both ways to tell the client. One that a way
  /// does not tell has no words.
  ///
  /// @param told either [#client] or [#rephrased]
  List<BitSet> fields(Narrative told) {
    var fields = new LinkedHashMap<Place, BitSet>();
    for (var narrative : List.of(client, rephrased)) {
      narrative
          .fields()
          .forEach(field -> fields.put(new Place(Side.CLIENT, field.name()), new BitSet()));
    }
    product
        .fields()
        .forEach(field -> fields.put(new Place(Side.PRODUCT, field.name()), new BitSet()));
    for (var player : Players.of(told, product, List.of(), Figures.NONE)) {
      if (player instanceof TextPlayer word) {
        fields
            .computeIfAbsent(new Place(word.side(), word.field()), place -> new BitSet())
            .set(word.index());
      }
    }
    return List.copyOf(fields.values());
  }

  private record Place(Side side, String field) {}
}
