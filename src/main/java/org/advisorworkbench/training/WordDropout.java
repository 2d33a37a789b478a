package org.advisorworkbench.training;

import java.util.BitSet;
import java.util.random.RandomGenerator;
import org.advisorworkbench.bert.Segment;

/// Takes words away at random, so that the model learns to judge texts that lack words: the
/// questions that an explanation asks.
final class WordDropout {
  private final TrainingSettings.Noise noise;
  private final RandomGenerator random;

  WordDropout(TrainingSettings.Noise noise, RandomGenerator random) {
    this.noise = noise;
    this.random = random;
  }

  Segment read(Reading reading) {
    return reading.tokens().without(absent(reading.words()));
  }

  /// Which of some words to take away: none, a random share, or all.
  BitSet absent(int words) {
    var absent = new BitSet(words);
    if (random.nextDouble() < noise.emptySideChance()) {
      absent.set(0, words);
    } else if (random.nextDouble() < noise.wordDropoutChance()) {
      double share = random.nextDouble() * noise.wordDropoutMost();
      for (int word = 0; word < words; word++) {
        if (random.nextDouble() < share) {
          absent.set(word);
        }
      }
    }
    return absent;
  }
}
