package org.advisorworkbench.advice;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.advisorworkbench.bert.InterestModel;
import org.advisorworkbench.bert.InterestModel.Pair;
import org.advisorworkbench.bert.MaskedText.Absence;
import org.advisorworkbench.explain.ValueFunction;
import org.advisorworkbench.narrative.Narrative;

/// The game whose players are the words of a client and of two products, or larger parts of their
/// texts by a [Grain]: a coalition is worth how much higher the logit of the first product is than
/// that of the second, when the words of all other players, and all figures, are absent.
///
/// The client's players are the same for both products, so what the two readings of a coalition
/// have in common cancels out before anything is estimated.
///
/// @param client numbered first
/// @param first numbered behind the client
/// @param second numbered behind the first product
record GapGame(RememberedReading reading, PlayedText client, PlayedText first, PlayedText second)
    implements ValueFunction {
  static GapGame of(
      RememberedReading reading, Grain grain, Narrative client, Narrative first, Narrative second) {
    var ofClient = PlayedText.of(grain, client, 0);
    var ofFirst = PlayedText.of(grain, first, ofClient.end());
    return new GapGame(reading, ofClient, ofFirst, PlayedText.of(grain, second, ofFirst.end()));
  }

  @Override
  public int players() {
    return second.end();
  }

  /// Each worth comes from two logits.
  @Override
  public double precision() {
    return 2 * InterestModel.PRECISION;
  }

  @Override
  public double[] values(List<BitSet> coalitions) {
    var pairs = new ArrayList<Pair>();
    coalitions.forEach(coalition -> pairs.add(pair(coalition, first)));
    coalitions.forEach(coalition -> pairs.add(pair(coalition, second)));
    var logits = reading.logits(pairs);
    var worths = new double[coalitions.size()];
    for (int i = 0; i < worths.length; i++) {
      worths[i] = logits[i] - logits[worths.length + i];
    }
    return worths;
  }

  /// What the model says of one of the products.
  double logit(BitSet coalition, PlayedText product) {
    return reading.logits(List.of(pair(coalition, product)))[0];
  }

  private Pair pair(BitSet coalition, PlayedText product) {
    return new Pair(
        client.with(coalition, Absence.DROPPED), product.with(coalition, Absence.DROPPED));
  }
}
