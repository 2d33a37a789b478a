package org.advisorworkbench.cli;

import org.advisorworkbench.advice.Grain;
import picocli.CommandLine.Option;

/// The option of every command that explains texts: into what parts it takes them.
final class GrainOption {
  @Option(
      names = "--players",
      paramLabel = "words|phrases|fields",
      description =
          "What takes part in the texts; phrases and fields come and go whole (default:"
              + " ${DEFAULT-VALUE}).")
  private Grain grain;

  /// @param usual where it is not given
  GrainOption(Grain usual) {
    this.grain = usual;
  }

  Grain grain() {
    return grain;
  }
}
