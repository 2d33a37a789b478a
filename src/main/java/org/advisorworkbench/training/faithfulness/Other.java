package org.advisorworkbench.training.faithfulness;

/// What the shown explanation is compared with.
enum Other {
  SEED("another seed"),
  /// The fields of one telling beside those of the other, since the words are others.
  PARAPHRASE("fields, notes rephrased"),
  PERMUTATION("permutation"),
  LIME("LIME"),
  INTEGRATED_GRADIENTS("integrated gradients"),
  /// The losses themselves, without the even share that makes occlusion add up.
  OCCLUSION("occlusion"),
  MASK("[MASK] in place of dropping"),
  /// Occlusion under one convention beside occlusion under the other.
  MASKED_OCCLUSION("the same, occlusion beside occlusion"),
  RANDOM("random");

  private final String words;

  Other(String words) {
    this.words = words;
  }

  String inWords() {
    return words;
  }
}
