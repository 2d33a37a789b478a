package org.advisorworkbench.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.advisorworkbench.advice.AdviceEngine.ExplainOptions;
import org.advisorworkbench.app.ProgramFiles;
import org.advisorworkbench.bert.BertInterestModel;
import org.advisorworkbench.bert.DeviceChoice;
import org.advisorworkbench.bert.InterestModel;
import org.advisorworkbench.bert.MaskedText;
import org.advisorworkbench.explain.Partition;
import org.advisorworkbench.explain.RegressionShapley;
import org.advisorworkbench.explain.RegressionShapley.Sizes;
import org.advisorworkbench.explain.TabulatedGame;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.narrative.Words;
import org.advisorworkbench.work.Progress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The shipped model with something added whose importance is known: each planted word adds 2
/// logits while it is present, and words that are to be irrelevant are read whether present or not.
class PlantedWordsTest {
  private static final String CLIENT =
      "balanced risk. long horizon of 12 years. wants wealth to grow. They like dividends and"
          + " parrots.";
  private static final String PRODUCT =
      "thematic fund, solar. high risk. A fund for patient people.";
  private static final Set<String> PLANTED = Set.of("dividends", "solar");

  private static InterestModel shipped;

  @BeforeAll
  static void load() throws Failure {
    shipped =
        BertInterestModel.load(new ProgramFiles(Path.of("")).defaultModel(), DeviceChoice.CPU);
  }

  @AfterAll
  static void close() {
    shipped.close();
  }

  /// @param planted words that add 2 logits each
  /// @param ignored words that the model reads even where they are absent
  private record Planted(InterestModel model, Set<String> planted, Set<String> ignored)
      implements InterestModel {
    @Override
    public String id() {
      return "planted";
    }

    @Override
    public String sha256() {
      return "22".repeat(32);
    }

    @Override
    public String device() {
      return model.device();
    }

    @Override
    public double[] logits(List<Pair> pairs, Progress progress) {
      var read =
          pairs.stream().map(pair -> new Pair(read(pair.client()), read(pair.product()))).toList();
      var logits = model.logits(read, progress);
      for (int i = 0; i < logits.length; i++) {
        logits[i] +=
            2
                * Stream.of(read.get(i).client(), read.get(i).product())
                    .mapToLong(this::plantedIn)
                    .sum();
      }
      return logits;
    }

    private long plantedIn(MaskedText text) {
      var words = Words.of(text.text());
      var absent = text.absent();
      return IntStream.range(0, words.size())
          .filter(i -> !absent.get(i) && planted.contains(words.get(i).text()))
          .count();
    }

    private MaskedText read(MaskedText text) {
      var words = Words.of(text.text());
      var absent = text.absent();
      var stillAbsent = new BitSet();
      absent.stream().filter(i -> !ignored.contains(words.get(i).text())).forEach(stillAbsent::set);
      return new MaskedText(text.text(), stillAbsent);
    }

    @Override
    public double probability(double logit) {
      return model.probability(logit);
    }

    @Override
    public void close() {}
  }

  @ParameterizedTest
  @EnumSource(
      value = ExplanationMethod.class,
      names = {"AUTO", "PERMUTATION", "OWEN", "KERNEL", "LEVERAGE", "LIME", "OCCLUSION"})
  void thePlantedWordsComeFirst(ExplanationMethod method) {
    var model = new Planted(shipped, PLANTED, Set.of());
    var game = new PairGame(model, CLIENT, PRODUCT, Progress.NONE);
    var words =
        Stream.concat(Words.of(CLIENT).stream(), Words.of(PRODUCT).stream())
            .map(Words.Word::text)
            .toList();
    var options = new ExplainOptions(method, 8 * words.size(), 3);

    var values =
        method
            .estimator(game, () -> Partition.flat(words.size()), options)
            .attribute(game, Progress.NONE, refined -> {})
            .values();

    var first =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -values[i]))
            .limit(PLANTED.size())
            .map(words::get)
            .collect(Collectors.toSet());
    assertEquals(PLANTED, new HashSet<>(first));
  }

  /// Nothing is drawn, but logits are floats: a word that changes their last bits is not certain.
  @ParameterizedTest
  @EnumSource(
      value = ExplanationMethod.class,
      names = {"AUTO", "EXACT", "OCCLUSION"})
  void withoutDrawsToo(ExplanationMethod method) {
    var client = "seeks risk. likes dividends and parrots";
    var product = "fund, solar. patient people wait";
    var ignored = Set.of("parrots", "and", "patient");
    var game = new PairGame(new Planted(shipped, PLANTED, ignored), client, product, Progress.NONE);
    var words =
        Stream.concat(Words.of(client).stream(), Words.of(product).stream())
            .map(Words.Word::text)
            .toList();
    var attribution =
        method
            .estimator(game, () -> Partition.flat(words.size()), new ExplainOptions(method, 0, 1))
            .attribute(game, Progress.NONE, refined -> {});
    for (int word = 0; word < words.size(); word++) {
      var contribution = attribution.contributions().get(word);
      if (ignored.contains(words.get(word))) {
        assertFalse(contribution.significant(), words.get(word) + " " + contribution);
      }
      if (PLANTED.contains(words.get(word))) {
        assertTrue(contribution.significant(), words.get(word) + " " + contribution);
      }
    }
  }

  /// 300 seeds with 3 irrelevant words each: a share of 95 % of 900 has a standard deviation of 0.7
  /// %.
  @Test
  void theIntervalOfAWordThatIsReadAnywayHoldsZero() {
    var client = "seeks risk. likes dividends and parrots";
    var product = "fund, solar. patient people wait";
    var ignored = Set.of("parrots", "and", "patient");
    var game = new PairGame(new Planted(shipped, PLANTED, ignored), client, product, Progress.NONE);
    var words =
        Stream.concat(Words.of(client).stream(), Words.of(product).stream())
            .map(Words.Word::text)
            .toList();
    var table = TabulatedGame.of(game, game.clientPlayers(), Progress.NONE);
    int holding = 0;
    int intervals = 0;
    for (int seed = 0; seed < 300; seed++) {
      var attribution =
          new RegressionShapley(Sizes.LEVERAGE, 16 * words.size(), seed)
              .sharingSides(game.clientPlayers())
              .attribute(table, Progress.NONE, refined -> {});
      for (int word = 0; word < words.size(); word++) {
        if (ignored.contains(words.get(word))) {
          var contribution = attribution.contributions().get(word);
          intervals++;
          holding += contribution.low() <= 0 && 0 <= contribution.high() ? 1 : 0;
        }
      }
    }
    assertEquals(900, intervals);
    double share = (double) holding / intervals;
    assertTrue(share >= 0.92, "intervals that hold zero: " + share);
  }
}
