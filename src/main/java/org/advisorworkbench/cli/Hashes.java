package org.advisorworkbench.cli;

/// Hashes as people read them.
final class Hashes {
  private static final int BRIEF = 12;

  private Hashes() {}

  /// The first digits, enough to name a model; empty for an empty hash.
  static String brief(String sha256) {
    return sha256.substring(0, Math.min(BRIEF, sha256.length()));
  }
}
