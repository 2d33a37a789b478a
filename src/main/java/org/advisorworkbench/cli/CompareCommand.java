package org.advisorworkbench.cli;

import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.advisorworkbench.advice.AdviceEngine.CompareOptions;
import org.advisorworkbench.advice.Comparison;
import org.advisorworkbench.advice.Contrast;
import org.advisorworkbench.advice.Contrast.Term;
import org.advisorworkbench.advice.ExplanationMethod;
import org.advisorworkbench.advice.Flip;
import org.advisorworkbench.advice.Grain;
import org.advisorworkbench.advice.RepeatableExplainer;
import org.advisorworkbench.client.ClientFile;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.advisorworkbench.product.Product;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Says why one product stands above another for a client, and which words turn the order.
@Command(
    name = "compare",
    description = {
      "Says why one product has a higher score than another for a client: differences of Shapley",
      "values that add up to the gap of the scores, and the smallest sets of words found whose",
      "removal turns the order, scored again."
    })
final class CompareCommand implements Callable<Integer> {
  private final WorkbenchCommand workbench;

  @Mixin private PairOptions pair = new PairOptions();

  @Option(names = "--with", required = true, paramLabel = "ID", description = "The other product.")
  private String other = "";

  @Mixin private GrainOption players = new GrainOption(Grain.WORDS);

  @Option(
      names = "--budget",
      paramLabel = "N",
      description =
          "How many coalitions may be evaluated, each with both products; by default as"
              + " many as it takes.")
  private int budget = CompareOptions.DEFAULT.budget();

  @Option(
      names = "--search",
      paramLabel = "N",
      description =
          "How many removals of words may be tried in each search for what turns the order (default:"
              + " ${DEFAULT-VALUE}).")
  private int search = CompareOptions.DEFAULT.search();

  @Mixin private SeedOption seed = new SeedOption(CompareOptions.DEFAULT.seed());

  @Mixin private ModelOptions model = new ModelOptions();

  @Spec private CommandSpec command = CommandSpec.create();

  CompareCommand(WorkbenchCommand workbench) {
    this.workbench = workbench;
  }

  @Override
  public Integer call() throws Failure {
    OptionRange.checkAtLeast(1, command, "--search", search);
    try (var book = workbench.openBook()) {
      var lookup = new Lookup(book);
      var file = pair.client(lookup);
      var first = pair.product(lookup);
      var second = lookup.product(other);
      if (first.equals(second)) {
        throw new Failure(
            FailureCode.INPUT_INVALID, "Two different products are compared, not one with itself.");
      }
      try (var engine = workbench.loadEngine(model, book)) {
        checkBudget(count(engine.repeatable(), file, first, second));
        var options = new CompareOptions(players.grain(), budget, search, seed.seed());
        var output = workbench.output();
        var comparison =
            engine.compare(
                file, first, second, options, output.progress("evaluations"), refined -> {});
        output.print(ComparisonDocument.of(comparison), () -> text(comparison));
      }
    }
    return ExitCode.OK;
  }

  /// The client's players and those of both products.
  private int count(
      RepeatableExplainer explainer, ClientFile client, Product first, Product second) {
    return explainer.question(client, first).textPlayers(players.grain())
        + explainer.question(client, second).productPlayers(players.grain());
  }

  private void checkBudget(int count) throws Failure {
    int smallest = ExplanationMethod.AUTO.smallestBudget(count);
    if (budget != 0 && budget < smallest) {
      throw new Failure(
          FailureCode.INPUT_INVALID,
          "%d %s take a --budget of at least %d.".formatted(count, players.grain(), smallest));
    }
  }

  private static String text(Comparison comparison) {
    var contrast = comparison.contrast();
    var gap = contrast.gap();
    var shown = new ShownDifferences(contrast);
    return """
    %s and %s for %s: logit %s and %s, gap %s = baselines %s + the values below (residual %.1e)
    %s, %,d coalitions, %,d pairs of texts read, seed %d; intervals of 95 %% for each difference
    %s
    %s\
    """
        .formatted(
            contrast.first().productId(),
            contrast.second().productId(),
            contrast.clientId(),
            shown.first(),
            shown.second(),
            shown.gap(),
            shown.baseline(),
            gap.residual(),
            gap.method(),
            gap.evaluations(),
            contrast.readings(),
            gap.seed(),
            flips(comparison),
            shown.table());
  }

  private static String flips(Comparison comparison) {
    if (comparison.flips().isEmpty()) {
      return "The scores are level: there is no order to turn.\n";
    }
    return comparison.flips().stream()
        .map(flip -> sentence(flip, comparison.contrast()) + "\n")
        .collect(Collectors.joining());
  }

  private static String sentence(Flip flip, Contrast contrast) {
    var whose = flip.scope() == Flip.Scope.CLIENT ? "the client's words" : "all words";
    boolean firstLeads = contrast.gap().logit() > 0;
    var below = (firstLeads ? contrast.second() : contrast.first()).productId();
    var above = (firstLeads ? contrast.first() : contrast.second()).productId();
    if (!flip.found()) {
      return "Of %s, no set of up to %d turns the order (all were tried); of up to %d, none was found in %,d tries."
          .formatted(whose, flip.exhausted(), flip.longest(), flip.tried());
    }
    return ("Of %s: without %s, %s would stand above %s (%+.3f and %+.3f, scored again with all other"
            + " words in their places; deleting them turns the order too). %s")
        .formatted(
            whose,
            flip.removed().stream().map(CompareCommand::quoted).collect(Collectors.joining(", ")),
            below,
            above,
            flip.firstLogit(),
            flip.secondLogit(),
            flip.smallest() ? "No smaller set does." : "The smallest set found.");
  }

  private static String quoted(Term term) {
    return "'" + term.text() + "'";
  }
}
