package org.advisorworkbench.bert;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.advisorworkbench.bert.InterestModel.Pair;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.narrative.Words;
import org.advisorworkbench.work.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Gradients of the shipped model.
class WordGradientsTest {
  private static final Path MODEL = Path.of("models/minilm-2026-11");
  private static final String CLIENT = "cautious, little risk. saves for retirement in 12 years.";
  private static final String PRODUCT = "bond fund, global. unhedged. low risk.";
  private static final int CLIENT_WORDS = 9;
  private static final int WORDS = 15;

  @Test
  void atFullStrengthTheLogitIsThatOfTheWholeTexts() throws Failure {
    try (var model = BertInterestModel.load(MODEL, DeviceChoice.CPU)) {
      assertEquals(WORDS, Words.of(CLIENT).size() + Words.of(PRODUCT).size());
      var slopes = slopes(model, CLIENT, PRODUCT, 0, 1);
      var whole = new Pair(MaskedText.whole(CLIENT), MaskedText.whole(PRODUCT));
      assertEquals(model.logits(List.of(whole), Progress.NONE)[0], slopes.getLast().logit(), 1e-5);
      assertEquals(WORDS, slopes.getFirst().derivatives().size());
    }
  }

  /// Derivatives by central differences, word by word, at a point where every word has a strength
  /// of its own.
  @ParameterizedTest
  @ValueSource(ints = {3, 5})
  void theDerivativesAreWhatDifferencesGive(int separateLayers) throws Failure {
    var folder = ModelFolder.read(MODEL);
    var tokenizer = folder.tokenizer();
    try (var manager = TorchEngine.start(DeviceChoice.CPU).newManager()) {
      var network =
          new InterestNetwork(folder.settings().base(), separateLayers, folder.parameters(manager));
      var fading = new FadingWords(network);
      var client = tokenizer.tokenize(Segment.Side.CLIENT, CLIENT);
      var product = tokenizer.tokenize(Segment.Side.PRODUCT, PRODUCT);
      var random = new Random(2);
      var point = random.doubles(WORDS, 0.2, 0.9).toArray();
      // The logit bends sharply here: longer steps miss the slope.
      double step = 0.002;
      var points = new ArrayList<double[]>();
      points.add(point);
      for (int word = 0; word < WORDS; word++) {
        for (int sign : new int[] {-1, 1}) {
          var moved = point.clone();
          moved[word] += sign * step;
          points.add(moved);
        }
      }

      var slopes = fading.at(client, product, CLIENT_WORDS, points, manager);

      var expected = new double[WORDS];
      for (int word = 0; word < WORDS; word++) {
        expected[word] =
            (slopes.get(2 * word + 2).logit() - slopes.get(2 * word + 1).logit()) / (2 * step);
      }
      var found = slopes.getFirst().derivatives().stream().mapToDouble(d -> d).toArray();
      double greatest = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
      assertTrue(greatest > 0.01, "some word matters");
      assertArrayEquals(expected, found, 0.02 * greatest);
    }
    tokenizer.close();
  }

  @Test
  void wordsBeyondTheLimitHaveNoSlope() throws Failure {
    var longer = "pension saver ".repeat(150);
    try (var model = BertInterestModel.load(MODEL, DeviceChoice.CPU)) {
      var derivatives = slopes(model, longer, PRODUCT, 0.5).getFirst().derivatives();
      assertEquals(300 + WORDS - CLIENT_WORDS, derivatives.size());
      assertEquals(0, derivatives.get(299));
      assertTrue(derivatives.get(0) != 0);
      assertTrue(derivatives.getLast() != 0);
    }
  }

  @Test
  void textsWithoutWordsHaveALogitAndNoSlopes() throws Failure {
    try (var model = BertInterestModel.load(MODEL, DeviceChoice.CPU)) {
      var slope = slopes(model, "", "", 0.5).getFirst();
      assertTrue(Double.isFinite(slope.logit()));
      assertEquals(List.of(), slope.derivatives());
    }
  }

  private static List<WordGradients.Slope> slopes(
      InterestModel model, String client, String product, double... strengths) {
    return model.gradients(client, product).orElseThrow().along(strengths, Progress.NONE);
  }
}
