package org.advisorworkbench.training;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// The random numbers of a training run.
///
/// They follow from the seed, what they are for and its number alone, not from what was drawn
/// before. So a run that goes on after an interruption draws what it would have drawn without one.
record Draws(long seed) {
  /// What random numbers are for.
  enum Purpose {
    /// The answers on which the first head is fitted.
    PROBE(1),
    /// The words that a book lacks while the joint layers are warmed up, by book.
    JOINT_WORDS(2),
    /// The order of an epoch in which they are.
    JOINT_ORDER(3),
    /// The order of an epoch of fine-tuning.
    ORDER(4),
    /// All that is random in a step of it.
    STEP(5);

    private final int code;

    Purpose(int code) {
      this.code = code;
    }
  }

  RandomGenerator of(Purpose purpose, long number) {
    return new SplittableRandom(mixed(mixed(mixed(seed) + purpose.code) + number));
  }

  /// Neighbouring numbers become numbers far apart. Source: G. Steele et al., "Fast Splittable
  /// Pseudorandom Number Generators", 2014 (the variant 13 of D. Stafford).
  private static long mixed(long number) {
    long z = number + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
