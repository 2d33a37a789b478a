package org.advisorworkbench.explain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.advisorworkbench.explain.RegressionShapley.Sizes;

/// Draws the coalitions of a [RegressionShapley] without replacement, each to be evaluated together
/// with its complement.
final class PairDraws {
  private final int players;
  private final Sizes sizes;
  private final List<Stratum> strata;
  private final CoalitionFamilies families;

  PairDraws(int players, Sizes sizes, List<Stratum> strata, CoalitionFamilies families) {
    this.players = players;
    this.sizes = sizes;
    this.strata = strata;
    this.families = families;
  }

  /// @param family those that were drawn together have the same number within their stratum
  record Drawn(Stratum stratum, int family, BitSet coalition) {}

  /// The next families of the strata that lag most behind their share.
  ///
  /// @param count of coalitions, no more than are left
  List<Drawn> next(int count) {
    var drawn = new ArrayList<Drawn>();
    while (drawn.size() < count) {
      var stratum = mostLagging();
      var fresh = fresh(stratum, count - drawn.size());
      int family = fresh.isEmpty() ? 0 : stratum.nextFamily();
      fresh.forEach(coalition -> drawn.add(new Drawn(stratum, family, coalition)));
    }
    return drawn;
  }

  private Stratum mostLagging() {
    Stratum most = null;
    double need = Double.NEGATIVE_INFINITY;
    for (var stratum : strata) {
      double lag = share(stratum) / (stratum.drawn() + 1);
      if (!stratum.exhausted() && (most == null || lag > need)) {
        most = stratum;
        need = lag;
      }
    }
    return Objects.requireNonNull(most);
  }

  /// How likely a draw is to have the stratum's size or that of the complements.
  private double share(Stratum stratum) {
    double share = sizes.share(players, stratum.size());
    return 2 * stratum.size() == players ? share : 2 * share;
  }

  /// Those of a family that were not drawn before. Of two complements of the same size, that with
  /// the first player stands for both.
  private List<BitSet> fresh(Stratum stratum, int most) {
    var fresh = new ArrayList<BitSet>();
    for (var coalition : families.next(stratum.size())) {
      boolean second = 2 * stratum.size() == players && !coalition.get(0);
      var standing = second ? Coalitions.complement(coalition, players) : coalition;
      if (fresh.size() < most && stratum.draw(standing)) {
        fresh.add(standing);
      }
    }
    return fresh;
  }
}
