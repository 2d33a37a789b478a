package org.advisorworkbench.training;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.random.RandomGenerator;
import org.advisorworkbench.behaviour.Figure;
import org.advisorworkbench.bert.Segment;
import org.advisorworkbench.training.LabelledBook.Answer;

/// Takes words and figures away at random, so that the model learns to judge what lacks them: the
/// questions that an explanation asks.
final class WordDropout {
  private final TrainingSettings.Noise noise;
  private final RandomGenerator random;

  WordDropout(TrainingSettings.Noise noise, RandomGenerator random) {
    this.noise = noise;
    this.random = random;
  }

  /// An answer of which some figures may be absent.
  Answer read(Answer answer) {
    var known = answer.figures().known().keySet();
    if (known.isEmpty()) {
      return answer;
    }
    var absent = absent(known.size());
    var lost = EnumSet.noneOf(Figure.class);
    int index = 0;
    for (var figure : known) {
      if (absent.get(index++)) {
        lost.add(figure);
      }
    }
    return answer.knowing(answer.figures().without(lost));
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
