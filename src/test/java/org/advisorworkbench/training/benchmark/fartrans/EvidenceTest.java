package org.advisorworkbench.training.benchmark.fartrans;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.advisorworkbench.failure.Failure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// All expected figures are computed by hand from the table of [SmallFarTrans].
class EvidenceTest {
  private static final List<AssetFigure> FIGURES = List.of(AssetFigure.values());
  private static final int U3 = 2;
  private static final int B = 1;
  private static final int C = 2;
  private static final int D = 3;

  @TempDir private Path folder;
  private Evidence atFirst;
  private Evidence later;

  @BeforeEach
  void count() throws IOException, Failure {
    SmallFarTrans.writeWithSplits(folder);
    var data = new FarTransFolder(folder).read();
    var first = Past.of(data, data.splits().get(0));
    var second = Past.of(data, data.splits().get(1));
    atFirst = new Evidence(first, first.holdings());
    later = new Evidence(second, second.holdings());
  }

  /// A has 3 holders, B and C 2, D 1; each is counted as 0.3 more.
  @Test
  void popularityIsTheLogOfTheShareOfHoldings() {
    assertEquals(Math.log(2.3 / 9.2), figure(atFirst, AssetFigure.POPULARITY, B), 1e-9);
  }

  /// u3 holds A, beside which B has 1.5 shares of 3 holders.
  @Test
  void coOccurrenceIsTheLogOfTheMeanShareBesideWhatIsHeld() {
    assertEquals(
        Math.log(1.5 / 3 + 1e-3 * 2.3 / 9.2), figure(atFirst, AssetFigure.CO_OCCURRENCE, B), 1e-9);
  }

  @Test
  void nothingIsRecentAtTheFirstSplit() {
    assertAll(
        () -> assertEquals(0, figure(atFirst, AssetFigure.DEMAND_HALVED_BY_1, D), 1e-9),
        () -> assertEquals(0, figure(atFirst, AssetFigure.RECENT_CO_OCCURRENCE, B), 1e-9),
        () -> assertEquals(0, figure(atFirst, AssetFigure.RECENT_LIFT_OF_TYPE, B), 1e-9));
  }

  /// At split 8 two purchases are new, one of them of D, whose share of holdings is 2.3 / 11.2.
  @Test
  void demandIsTheLogOfTheLiftAmongRecentPurchases() {
    double share = 2.3 / 11.2;
    assertEquals(
        Math.log((1 + 100 * share) / 102 / share),
        figure(later, AssetFigure.DEMAND_HALVED_BY_1, D),
        1e-9);
  }

  /// Three customers are of the type Mass or Premium by holdings: Mass are u1 (A, B), u3 (A), u4
  /// (C, D), so C is one of their five holdings.
  @Test
  void liftComparesHoldingsOfTheSameTypeWithAll() {
    double share = 2.3 / 9.2;
    assertEquals(
        Math.log((1 + 200 * share) / 205 / share),
        figure(atFirst, AssetFigure.LIFT_OF_TYPE, C),
        1e-9);
  }

  /// u4 is balanced (2): a stock (3) lies one band above, which is tolerated; u1, conservative (0)
  /// at first, stands two bands away from that.
  @Test
  void riskAboveCountsBandsBeyondTheNextOne() {
    assertAll(
        () -> assertEquals(0, figureOf(3, atFirst, AssetFigure.RISK_ABOVE, D)),
        () -> assertEquals(2, figureOf(0, atFirst, AssetFigure.RISK_ABOVE, D)),
        () -> assertEquals(0, figureOf(0, atFirst, AssetFigure.RISK_ABOVE, B)));
  }

  @Test
  void splitsSinceTheLatestPurchaseStartAnewWithEachPurchase() {
    assertAll(
        () -> assertEquals(0, figure(later, AssetFigure.SPLITS_SINCE_PURCHASE, D), 1e-9),
        () ->
            assertEquals(
                Math.log(9), figureOf(3, later, AssetFigure.SPLITS_SINCE_PURCHASE, B), 1e-9));
  }

  private static double figure(Evidence evidence, AssetFigure figure, int column) {
    return figureOf(U3, evidence, figure, column);
  }

  private static double figureOf(int customer, Evidence evidence, AssetFigure figure, int column) {
    return evidence.of(customer).figures(column)[FIGURES.indexOf(figure)];
  }
}
