package org.advisorworkbench.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordDropoutTest {
  private static final int TEXTS = 20_000;
  private static final int WORDS = 50;

  @Test
  void takesNothingWhereNoiseIsOff() {
    assertEquals(0, shareOf(new TrainingSettings.Noise(0, 0, 0.6, 0), 0));
  }

  /// Half the texts lose, on average, half of the largest share.
  @Test
  void takesTheShareOfWordsThatTheSettingsSay() {
    assertEquals(0.5 * 0.3, meanShare(new TrainingSettings.Noise(0, 0.5, 0.6, 0)), 0.005);
  }

  @Test
  void emptiesWholeSidesAsOftenAsTheSettingsSay() {
    assertEquals(0.03, shareOf(new TrainingSettings.Noise(0, 0.5, 0.6, 0.03), WORDS), 0.005);
  }

  private static double meanShare(TrainingSettings.Noise noise) {
    var dropout = new WordDropout(noise, new Random(1));
    return IntStream.range(0, TEXTS)
        .mapToDouble(text -> (double) dropout.absent(WORDS).cardinality() / WORDS)
        .average()
        .orElseThrow();
  }

  /// The share of texts that lose at least so many words, or any at all for 0.
  private static double shareOf(TrainingSettings.Noise noise, int words) {
    var dropout = new WordDropout(noise, new Random(1));
    return IntStream.range(0, TEXTS)
        .mapToDouble(text -> dropout.absent(WORDS).cardinality() >= Math.max(1, words) ? 1.0 : 0.0)
        .average()
        .orElseThrow();
  }
}
