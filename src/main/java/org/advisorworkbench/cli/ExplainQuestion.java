package org.advisorworkbench.cli;

import java.nio.file.Path;
import org.advisorworkbench.advice.AdviceEngine.ExplainOptions;
import org.advisorworkbench.advice.ExplanationMethod;
import org.advisorworkbench.explain.ExactShapley;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// What is to be explained: a product for a client, or a certificate again.
final class ExplainQuestion {
  @ArgGroup(exclusive = false, multiplicity = "1")
  @Nullable PairOptions pair;

  @Option(
      names = "--replay",
      required = true,
      paramLabel = "FILE",
      description =
          "Compute a certificate again from what it says alone, and tell whether the numbers are"
              + " the same.")
  @Nullable Path replay;

  /// @param players how many the texts have
  /// @throws Failure INPUT_INVALID if the method cannot do with them
  /// @throws ParameterException if all coalitions are to be asked for, and the budget does not do
  static void check(ExplainOptions options, int players, CommandSpec command) throws Failure {
    var method = options.method();
    if (method == ExplanationMethod.EXACT && players > ExactShapley.MOST_PLAYERS) {
      throw new Failure(
          FailureCode.INPUT_INVALID,
          "The exact method takes at most %d %s, and these texts have %d. Choose another method."
              .formatted(ExactShapley.MOST_PLAYERS, options.grain(), players));
    }
    int smallest = method.smallestBudget(players);
    int budget = options.budget();
    if (budget != 0 && budget < smallest && method == ExplanationMethod.EXACT) {
      throw new ParameterException(
          command.commandLine(),
          ("The exact method takes %,d evaluations for %d %s, and --budget allows %,d. Leave --budget"
                  + " out, or choose another method.")
              .formatted(smallest, players, options.grain(), budget));
    }
    if (budget != 0 && budget < smallest) {
      throw new Failure(
          FailureCode.INPUT_INVALID,
          "%d %s take a --budget of at least %d.".formatted(players, options.grain(), smallest));
    }
  }
}
