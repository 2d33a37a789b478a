package org.advisorworkbench.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.advisorworkbench.app.ProgramFiles;
import org.advisorworkbench.bert.BertInterestModel;
import org.advisorworkbench.bert.DeviceChoice;
import org.advisorworkbench.bert.InterestModel;
import org.advisorworkbench.bert.MaskedText;
import org.advisorworkbench.explain.AntitheticPermutations;
import org.advisorworkbench.explain.Attribution;
import org.advisorworkbench.explain.ExactShapley;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.work.Progress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Plays the game of the shipped model as anyone can who only asks for logits (`workbench score`),
/// and compares what comes out with the explanation.
class ExplanationFromOutsideTest {
  private static final String CLIENT = "balanced risk. medium horizon of 8 years. saves";
  private static final String PRODUCT = "bond fund. low risk.";
  private static final int CLIENT_WORDS = 8;
  private static final int WORDS = 12;

  private static InterestModel model;

  @BeforeAll
  static void loadTheShippedModel() throws Failure {
    model = BertInterestModel.load(new ProgramFiles(Path.of("")).defaultModel(), DeviceChoice.CPU);
  }

  @AfterAll
  static void close() {
    model.close();
  }

  @Test
  void twelveWordsGetTheValuesOfBruteForceEnumeration() {
    var worths = worthOfEveryCoalition();
    var explained = new ExactShapley().attribute(game(), Progress.NONE, ignored -> {});
    assertEquals(worths[0], explained.baseline(), 1e-4);
    assertEquals(worths[worths.length - 1], explained.logit(), 1e-4);
    for (int word = 0; word < WORDS; word++) {
      assertEquals(shapleyValue(word, worths), explained.contributions().get(word).value(), 1e-4);
    }
  }

  @Test
  void sampledValuesAddUpToTheLogitAndCoverTheEnumeratedOnes() {
    var worths = worthOfEveryCoalition();
    var explained =
        new AntitheticPermutations(AntitheticPermutations.budgetFor(WORDS, 40), 7)
            .attribute(game(), Progress.NONE, ignored -> {});
    assertEquals(0, explained.residual(), 1e-4);
    int covered = 0;
    for (int word = 0; word < WORDS; word++) {
      double exact = shapleyValue(word, worths);
      Attribution.Contribution sampled = explained.contributions().get(word);
      covered += sampled.low() <= exact && exact <= sampled.high() ? 1 : 0;
    }
    assertEquals(WORDS, covered, 2, "words whose 95 % interval holds the exact value");
  }

  private static PairGame game() {
    return new PairGame(model, CLIENT, PRODUCT, Progress.NONE);
  }

  /// The logit of each subset of the words, by the bits of its index.
  private static double[] worthOfEveryCoalition() {
    List<InterestModel.Pair> pairs = new ArrayList<>();
    for (long present = 0; present < 1L << WORDS; present++) {
      var absent = BitSet.valueOf(new long[] {~present & ((1L << WORDS) - 1)});
      pairs.add(
          new InterestModel.Pair(
              new MaskedText(CLIENT, absent.get(0, CLIENT_WORDS)),
              new MaskedText(PRODUCT, absent.get(CLIENT_WORDS, WORDS))));
    }
    return model.logits(pairs, Progress.NONE);
  }

  /// Shapley's formula: the mean over the sizes of the others, of the mean over their subsets.
  private static double shapleyValue(int player, double[] worths) {
    var sums = new double[WORDS];
    var counts = new int[WORDS];
    for (int others = 0; others < worths.length; others++) {
      if ((others >> player & 1) == 0) {
        int size = Integer.bitCount(others);
        sums[size] += worths[others | 1 << player] - worths[others];
        counts[size]++;
      }
    }
    double value = 0;
    for (int size = 0; size < WORDS; size++) {
      value += sums[size] / counts[size] / WORDS;
    }
    return value;
  }
}
