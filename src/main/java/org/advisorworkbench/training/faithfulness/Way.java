package org.advisorworkbench.training.faithfulness;

/// Ways to account for a score, of which one is shown and two are there to compare it with.
enum Way {
  SHOWN("shown explanation"),
  PERMUTATION("permutation"),
  LIME("LIME"),
  /// Of models that have gradients.
  INTEGRATED_GRADIENTS("integrated gradients"),
  /// Losses with the even share that makes them add up.
  OCCLUSION("occlusion"),
  /// The values of the shown explanation, dealt out to the words at random.
  RANDOM("random");

  private final String words;

  Way(String words) {
    this.words = words;
  }

  String inWords() {
    return words;
  }
}
