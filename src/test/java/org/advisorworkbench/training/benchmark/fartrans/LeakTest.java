package org.advisorworkbench.training.benchmark.fartrans;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.advisorworkbench.bert.DeviceChoice;
import org.advisorworkbench.bert.TorchEngine;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.training.benchmark.fartrans.Customer.DatedProfile;
import org.advisorworkbench.work.Progress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Whatever happens after a split's time point must not change what rankers say at that split.
class LeakTest {
  private static final int CUSTOMERS = 60;
  private static final int ASSETS = 12;
  private static final int SPLITS = 8;
  private static final int ASKED = 5;
  private static final LocalDate START = LocalDate.of(2019, 8, 1);
  private static final List<Profile> PROFILES =
      List.of(
          new Profile("Mass", "Conservative", "CAP_LT30K"),
          new Profile("Premium", "Predicted_Aggressive", "CAP_80K_300K"));

  private static TorchEngine engine;

  @BeforeAll
  static void startEngine() throws Failure {
    engine = TorchEngine.start(DeviceChoice.CPU);
  }

  @Test
  void theFutureDoesNotChangeWhatRankersSay() throws Failure {
    var scores = scoresWithTexts(data(1, 2));
    var otherFuture = scoresWithTexts(data(1, 3));
    assertEquals(6, scores.size());
    scores.forEach(
        (ranker, values) -> {
          var others = otherFuture.getOrDefault(ranker, new double[0][]);
          for (int i = 0; i < values.length; i++) {
            assertArrayEquals(values[i], others[i], 1e-4, ranker);
          }
        });
  }

  /// Shows that the test above could fail.
  @Test
  void thePastDoesChangeWhatRankersSay() throws Failure {
    var scores = scores(data(1, 2), behaviour());
    var otherPast = scores(data(4, 2), behaviour());
    scores.forEach(
        (ranker, values) -> {
          var others = otherPast.getOrDefault(ranker, new double[0][]);
          double most =
              IntStream.range(0, ASSETS)
                  .mapToDouble(column -> Math.abs(values[0][column] - others[0][column]))
                  .max()
                  .orElseThrow();
          assertTrue(most > 1e-3, ranker + " does not look at the past");
        });
  }

  private static AssetRanker behaviour() {
    return LearnedRanker.ofBehaviour(engine, new Lessons(Optional.empty()));
  }

  private static Map<String, double[][]> scoresWithTexts(FarTrans data) throws Failure {
    try (var texts = new TextLogits(data, engine, Progress.NONE, Progress.NONE)) {
      var lessons = new Lessons(Optional.of(texts));
      return scores(
          data,
          LearnedRanker.ofBehaviour(engine, lessons),
          new TextRanker(texts),
          LearnedRanker.fused(engine, lessons));
    }
  }

  private static Map<String, double[][]> scores(FarTrans data, AssetRanker... learned)
      throws Failure {
    var past = Past.of(data, data.splits().get(ASKED));
    var scores = new TreeMap<String, double[][]>();
    for (var ranker :
        Stream.concat(Stream.of(CountingRanker.values()), Stream.of(learned)).toList()) {
      scores.put(
          ranker.title(), ranker.scores(past, past.holdings(), new int[] {0, 1, 2, 3, 4, 5}));
    }
    return scores;
  }

  /// A data set drawn at random, apart for what lies before the asked split's time point and after.
  private static FarTrans data(long pastSeed, long futureSeed) {
    var past = new Random(pastSeed);
    var future = new Random(futureSeed);
    var customers = new ArrayList<Customer>();
    var purchases = new ArrayList<Purchase>();
    for (int customer = 0; customer < CUSTOMERS; customer++) {
      customers.add(
          new Customer(
              "u" + customer,
              List.of(
                  new DatedProfile(START.minusDays(90), PROFILES.get(past.nextInt(2))),
                  new DatedProfile(day(ASKED).plusDays(1), PROFILES.get(future.nextInt(2))))));
      var bought = new TreeSet<Integer>();
      for (int split = 0; split < SPLITS; split++) {
        var random = split <= ASKED ? past : future;
        int asset = random.nextInt(ASSETS);
        if ((split == 0 || random.nextBoolean()) && bought.add(asset)) {
          purchases.add(new Purchase(customer, asset, split));
        }
      }
    }
    return new FarTrans(
        customers,
        IntStream.range(0, ASSETS).mapToObj(asset -> asset("asset " + asset)).toList(),
        purchases,
        IntStream.range(0, SPLITS).mapToObj(number -> split(number, future)).toList());
  }

  private static Asset asset(String name) {
    return new Asset(name, name, "Stock", "", "Athens", "", "", "");
  }

  private static LocalDate day(int split) {
    return START.plusDays(13L * split);
  }

  private static Split split(int number, Random future) {
    return new Split(
        number,
        day(number),
        day(number + 13),
        IntStream.range(0, ASSETS).boxed().toList(),
        List.of(new Split.Test(future.nextInt(CUSTOMERS), List.of(future.nextInt(ASSETS)))));
  }
}
