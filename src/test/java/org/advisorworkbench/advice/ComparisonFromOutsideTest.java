package org.advisorworkbench.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.advisorworkbench.advice.AdviceEngine.CompareOptions;
import org.advisorworkbench.advice.AdviceEngine.InteractionOptions;
import org.advisorworkbench.advice.Contrast.FigureTerm;
import org.advisorworkbench.advice.Contrast.Which;
import org.advisorworkbench.app.ProgramFiles;
import org.advisorworkbench.behaviour.Figures;
import org.advisorworkbench.bert.BertInterestModel;
import org.advisorworkbench.bert.DeviceChoice;
import org.advisorworkbench.bert.InterestModel;
import org.advisorworkbench.bert.InterestModel.Pair;
import org.advisorworkbench.bert.MaskedText;
import org.advisorworkbench.bert.Reading;
import org.advisorworkbench.explain.AntitheticPermutations;
import org.advisorworkbench.explain.Interactions.Interaction;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.narrative.Narrative;
import org.advisorworkbench.narrative.Narrative.Field;
import org.advisorworkbench.work.Progress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Comparisons and interactions of the shipped model on short texts, against what anyone can work
/// out who only asks for logits.
class ComparisonFromOutsideTest {
  private static final Narrative CLIENT = narrative("aggressive, seeks risk. long horizon");
  private static final Narrative FIRST = narrative("equity fund. high risk");
  private static final Narrative SECOND = narrative("term deposit");
  private static final int CLIENT_WORDS = 5;
  private static final int FIRST_WORDS = 4;
  private static final int SECOND_WORDS = 2;

  private static InterestModel model;

  @BeforeAll
  static void loadTheShippedModel() throws Failure {
    model = BertInterestModel.load(new ProgramFiles(Path.of("")).defaultModel(), DeviceChoice.CPU);
  }

  @AfterAll
  static void close() {
    model.close();
  }

  private static Narrative narrative(String text) {
    return new Narrative(text, List.of(new Field("notes", 0, text.length())), List.of());
  }

  /// The logit of each subset of the words of a pair, by the bits of its index.
  private static double[] worths(Narrative product, int productWords) {
    int words = CLIENT_WORDS + productWords;
    var pairs = new ArrayList<Pair>();
    for (long present = 0; present < 1L << words; present++) {
      pairs.add(without(product, BitSet.valueOf(new long[] {~present & ((1L << words) - 1)})));
    }
    return model.logits(pairs, Progress.NONE);
  }

  private static Pair without(Narrative product, BitSet absent) {
    return new Pair(
        new MaskedText(CLIENT.text(), absent.get(0, CLIENT_WORDS)),
        new MaskedText(product.text(), absent.get(CLIENT_WORDS, 32)));
  }

  /// Shapley's formula: the mean over the sizes of the others, of the mean over their subsets.
  private static double shapleyValue(int player, double[] worths, int words) {
    var sums = new double[words];
    var counts = new int[words];
    for (int others = 0; others < worths.length; others++) {
      if ((others >> player & 1) == 0) {
        int size = Integer.bitCount(others);
        sums[size] += worths[others | 1 << player] - worths[others];
        counts[size]++;
      }
    }
    double value = 0;
    for (int size = 0; size < words; size++) {
      value += sums[size] / counts[size] / words;
    }
    return value;
  }

  private static Comparison compare() {
    return new Comparer(
            model,
            Reading.plain(model),
            new Question("C1", "P1", CLIENT, FIRST, Figures.NONE),
            new Question("C1", "P2", CLIENT, SECOND, Figures.NONE),
            CompareOptions.DEFAULT,
            Progress.NONE)
        .compare(refined -> {});
  }

  @Test
  void everyDifferenceIsThatOfTwoEnumerations() {
    var contrast = compare().contrast();
    var first = worths(FIRST, FIRST_WORDS);
    var second = worths(SECOND, SECOND_WORDS);
    for (var term : contrast.terms()) {
      // Figures of which nothing is known make no difference.
      boolean word = !(term instanceof FigureTerm);
      double expected = 0;
      if (word && term.indexIn(Which.FIRST).isPresent()) {
        int player = term.indexIn(Which.FIRST).getAsInt();
        expected += shapleyValue(player, first, CLIENT_WORDS + FIRST_WORDS);
      }
      if (word && term.indexIn(Which.SECOND).isPresent()) {
        int player = term.indexIn(Which.SECOND).getAsInt();
        expected -= shapleyValue(player, second, CLIENT_WORDS + SECOND_WORDS);
      }
      assertEquals(expected, contrast.contribution(term).value(), 1e-4, term.toString());
    }
    assertEquals(first[first.length - 1] - second[second.length - 1], contrast.gap().logit(), 1e-4);
    assertEquals(0, contrast.gap().residual(), 1e-9);
  }

  @Test
  void aSetThatIsToldTurnsTheOrderAndNoSmallerOneDoesWhereThatIsClaimed() {
    var comparison = compare();
    double gap = comparison.contrast().gap().logit();
    var flip = comparison.flip(Flip.Scope.ALL).orElseThrow();
    assertTrue(flip.found(), flip.toString());
    var removed = new BitSet();
    flip.removed().forEach(term -> removed.set(term.index()));
    assertTrue(gap * gapWithout(removed) < 0, flip.toString());
    assertTrue(flip.smallest());
    int players = CLIENT_WORDS + FIRST_WORDS + SECOND_WORDS;
    for (long mask = 0; mask < 1L << players; mask++) {
      var smaller = BitSet.valueOf(new long[] {mask});
      if (smaller.cardinality() < removed.cardinality()) {
        assertFalse(gap * gapWithout(smaller) < -Contrast.MARGIN, smaller + " is smaller");
      }
    }
  }

  private static double gapWithout(BitSet removed) {
    var first = removed.get(0, CLIENT_WORDS + FIRST_WORDS);
    var second = removed.get(0, CLIENT_WORDS);
    removed.get(CLIENT_WORDS + FIRST_WORDS, 32).stream()
        .forEach(word -> second.set(CLIENT_WORDS + word));
    var logits =
        model.logits(List.of(without(FIRST, first), without(SECOND, second)), Progress.NONE);
    return logits[0] - logits[1];
  }

  @Test
  void anInteractionCoversThatOfTheEnumeration() {
    var worths = worths(FIRST, FIRST_WORDS);
    var explanation = explanation();
    var matrix =
        new WordMatrix(model, explanation, new InteractionOptions(2, 40, 1), Progress.NONE)
            .find(refined -> {});
    int covered = 0;
    for (Interaction cell : matrix.cells()) {
      double exact = index(cell.pair().first(), cell.pair().second(), worths);
      covered += cell.low() <= exact && exact <= cell.high() ? 1 : 0;
      assertEquals(exact, cell.value(), 0.1, cell.toString());
    }
    assertEquals(4, covered, matrix.cells().toString());
  }

  private static Explanation explanation() {
    var game = new PairGame(model, CLIENT.text(), FIRST.text(), Progress.NONE);
    int budget = AntitheticPermutations.budgetFor(CLIENT_WORDS + FIRST_WORDS, 4);
    return new Explanation(
        "C1",
        "P1",
        model.id(),
        model.sha256(),
        CLIENT,
        FIRST,
        Grain.WORDS,
        Players.of(CLIENT, FIRST, List.of(), Figures.NONE),
        new AntitheticPermutations(budget, 1).attribute(game, Progress.NONE, refined -> {}));
  }

  /// The mean over the sizes of the others, of the mean surplus of the two over their subsets.
  private static double index(int one, int other, double[] worths) {
    int others = CLIENT_WORDS + FIRST_WORDS - 2;
    var sums = new double[others + 1];
    var counts = new int[others + 1];
    int both = 1 << one | 1 << other;
    for (int rest = 0; rest < worths.length; rest++) {
      if ((rest & both) == 0) {
        sums[Integer.bitCount(rest)] +=
            worths[rest | both]
                - worths[rest | 1 << one]
                - worths[rest | 1 << other]
                + worths[rest];
        counts[Integer.bitCount(rest)]++;
      }
    }
    double index = 0;
    for (int size = 0; size <= others; size++) {
      index += sums[size] / counts[size] / (others + 1);
    }
    return index;
  }
}
