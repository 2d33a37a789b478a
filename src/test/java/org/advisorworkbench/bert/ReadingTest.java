package org.advisorworkbench.bert;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.advisorworkbench.bert.InterestModel.Pair;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.narrative.Words;
import org.advisorworkbench.work.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is remembered, dropped or batched changes no logit.
class ReadingTest {
  private static final String CLIENT =
      "balanced risk. medium horizon of 8 years. saves a good income for university. They asked"
          + " about Unternehmensanleihen, and would rather wait than lose.";
  private static final String PRODUCT =
      "bond fund, global. low risk. for 3 years or longer. A fund that holds investment-grade"
          + " bonds.";

  @TempDir private Path folder;

  private static Pair pair(Random random, double share) {
    return new Pair(masked(CLIENT, random, share), masked(PRODUCT, random, share));
  }

  private static MaskedText masked(String text, Random random, double share) {
    var absent = new BitSet();
    IntStream.range(0, Words.of(text).size())
        .filter(word -> random.nextDouble() < share)
        .forEach(absent::set);
    return new MaskedText(text, absent);
  }

  /// Everything from nothing absent to all absent, with versions of either text that recur.
  private static List<Pair> pairs(int count) {
    var random = new Random(4);
    var pairs = new ArrayList<Pair>();
    for (int i = 0; i < count; i++) {
      var fresh = pair(random, i % 5 / 4.0);
      var earlier = pairs.isEmpty() ? fresh : pairs.get(random.nextInt(pairs.size()));
      pairs.add(
          switch (i % 3) {
            case 0 -> fresh;
            case 1 -> new Pair(earlier.client(), fresh.product());
            default -> new Pair(fresh.client(), earlier.product());
          });
    }
    return pairs;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 4, 5})
  void anyBatchingAndAnyMemoryGiveWhatMaskingTheWholeTextsGives(int separateLayers) throws Failure {
    var target = RandomModel.write(folder.resolve("k" + separateLayers), separateLayers);
    var pairs = pairs(40);
    var one = new ArrayList<Double>();
    try (var model = BertInterestModel.load(target, DeviceChoice.CPU);
        var masking = model.newMaskingReading();
        var reading = model.newReading()) {
      var expected = masking.logits(pairs, Progress.NONE);
      assertArrayEquals(expected, model.logits(pairs, Progress.NONE), 1e-5);
      for (var pair : pairs) {
        one.add(reading.logits(List.of(pair), Progress.NONE)[0]);
      }
      assertArrayEquals(expected, one.stream().mapToDouble(d -> d).toArray(), 1e-5);
      var order = new ArrayList<>(IntStream.range(0, pairs.size()).boxed().toList());
      Collections.shuffle(order, new Random(1));
      var again = reading.logits(order.stream().map(pairs::get).toList(), Progress.NONE);
      for (int i = 0; i < again.length; i++) {
        assertEquals(expected[order.get(i)], again[i], 1e-5);
      }
    }
    for (int batchTokens : new int[] {1, 300, 100_000}) {
      try (var batched = BertInterestModel.load(target, DeviceChoice.CPU, batchTokens);
          var reading = batched.newReading()) {
        var logits = reading.logits(pairs, Progress.NONE);
        for (int i = 0; i < logits.length; i++) {
          assertEquals(one.get(i), logits[i], 1e-5);
        }
      }
    }
  }

  @Test
  void theSameQuestionsGetTheSameBitsWhateverWasAskedBefore() throws Failure {
    var target = RandomModel.write(folder.resolve("bits"), 5);
    var first = pairs(40);
    var second = pairs(90).subList(40, 90);
    double[] fresh;
    double[] afterwards;
    try (var model = BertInterestModel.load(target, DeviceChoice.CPU)) {
      try (var reading = model.newReading()) {
        fresh = both(reading, first, second);
      }
      model.logits(pairs(50), Progress.NONE);
      try (var reading = model.newReading()) {
        afterwards = both(reading, first, second);
      }
    }
    assertArrayEquals(fresh, afterwards);
  }

  private static double[] both(Reading reading, List<Pair> first, List<Pair> second) {
    var logits = new ArrayList<Double>();
    for (var pairs : List.of(first, second)) {
      for (double logit : reading.logits(pairs, Progress.NONE)) {
        logits.add(logit);
      }
    }
    return logits.stream().mapToDouble(d -> d).toArray();
  }

  @Test
  void aReadingOfAClosedModelSaysSo() throws Failure {
    var model = BertInterestModel.load(RandomModel.write(folder.resolve("c"), 5), DeviceChoice.CPU);
    var reading = model.newReading();
    model.close();
    var pairs = pairs(1);
    assertThrows(IllegalStateException.class, () -> reading.logits(pairs, Progress.NONE));
    reading.close();
    assertThrows(IllegalStateException.class, model::newReading);
  }
}
