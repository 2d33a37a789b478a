package org.advisorworkbench.cli;

import picocli.CommandLine.Option;

/// The option of every command that draws at random: with the same seed it gives the same answer.
final class SeedOption {
  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Where random draws start (default: ${DEFAULT-VALUE}).")
  private long seed;

  SeedOption(long usual) {
    this.seed = usual;
  }

  long seed() {
    return seed;
  }
}
