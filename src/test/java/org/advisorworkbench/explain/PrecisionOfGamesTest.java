package org.advisorworkbench.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.advisorworkbench.explain.RegressionShapley.Sizes;
import org.advisorworkbench.work.Progress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Games that are known to some decimals only, as a model in floats is: no interval claims more.
class PrecisionOfGamesTest {
  private static final double PRECISION = 1e-5;

  /// Player 0 counts for nothing, but the last bits of the worth depend on who is there; 1 to 5 add
  /// a tenth for each number.
  private record Floats() implements ValueFunction {
    @Override
    public int players() {
      return 6;
    }

    @Override
    public double precision() {
      return PRECISION;
    }

    @Override
    public double[] values(List<BitSet> coalitions) {
      return coalitions.stream().mapToDouble(Floats::worth).toArray();
    }

    private static double worth(BitSet coalition) {
      double noise = coalition.get(0) ? 1e-7 * (1 + coalition.cardinality()) : 0;
      return coalition.stream().mapToDouble(player -> player / 10.0).sum() + noise;
    }
  }

  /// Those that draw nothing here, or draw all there is.
  private static List<IntFunction<Estimator>> allCoalitions() {
    return List.of(
        players -> new ExactShapley(),
        players -> new RegressionShapley(Sizes.LEVERAGE, 1 << players, 1),
        players -> new RegressionShapley(Sizes.KERNEL, 1 << players, 1),
        players -> new Occlusion(),
        players -> new AntitheticPermutations(1 << players, 1),
        players ->
            AntitheticPermutations.within(Partition.flat(players), 1 << players, /* seed= */ 1));
  }

  @ParameterizedTest
  @MethodSource("allCoalitions")
  void noiseInTheLastBitsIsNotTakenForCertain(IntFunction<Estimator> made) {
    var attribution = attribute(made, new Floats());
    var noise = attribution.contributions().getFirst();
    assertTrue(noise.value() != 0, attribution.toString());
    assertFalse(noise.significant(), attribution.toString());
    for (var contribution : attribution.contributions().subList(1, 6)) {
      assertTrue(contribution.significant(), attribution.toString());
      assertTrue(contribution.low() <= contribution.value() - PRECISION, contribution.toString());
      assertTrue(contribution.high() >= contribution.value() + PRECISION, contribution.toString());
    }
  }

  @ParameterizedTest
  @MethodSource("allCoalitions")
  void partsAndTablesOfAGameAreNoMorePreciseThanTheGame(IntFunction<Estimator> made) {
    var game = new Floats();
    var everybody = List.of(0, 1, 2, 3, 4, 5);
    var groups = Coalitions.singles(6);
    Stream.of(
            new SubGame(game, everybody),
            new GroupedGame(game, groups),
            TabulatedGame.of(game, 3, Progress.NONE))
        .forEach(same -> assertEquals(attribute(made, game), attribute(made, same)));
  }

  private static Attribution attribute(IntFunction<Estimator> made, ValueFunction game) {
    return made.apply(game.players()).attribute(game, Progress.NONE, refined -> {});
  }
}
