package org.advisorworkbench.cli;

import org.advisorworkbench.whatif.Counterfactuals.Options;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/// The options of every command that looks for changes which move a product into or out of the
/// first places.
final class ChangeOptions {
  @Option(
      names = "--top",
      paramLabel = "K",
      description = "How many first places count (default: ${DEFAULT-VALUE}).")
  private int top = Options.DEFAULT.top();

  @Option(
      names = "--most",
      paramLabel = "N",
      description = "How many changes to look for (default: ${DEFAULT-VALUE}).")
  private int most = Options.DEFAULT.most();

  /// @throws picocli.CommandLine.ParameterException if a value is out of range
  Options options(CommandSpec command) {
    OptionRange.checkAtLeast(1, command, "--top", top);
    OptionRange.checkAtLeast(1, command, "--most", most);
    return new Options(top, most);
  }
}
