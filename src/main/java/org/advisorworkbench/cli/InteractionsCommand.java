package org.advisorworkbench.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.advisorworkbench.advice.AdviceEngine.ExplainOptions;
import org.advisorworkbench.advice.AdviceEngine.InteractionOptions;
import org.advisorworkbench.advice.InteractionMatrix;
import org.advisorworkbench.failure.Failure;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Says which words of a client and of a product act together.
@Command(
    name = "interactions",
    description = {
      "Says how the strongest words of a client and of a product act together: the Shapley",
      "interaction index of each pair, positive where two words strengthen each other. Words that",
      "are worth little by themselves take part only if --size takes them in."
    })
final class InteractionsCommand implements Callable<Integer> {
  private final WorkbenchCommand workbench;

  @Mixin private PairOptions pair = new PairOptions();

  @Option(
      names = "--size",
      paramLabel = "N",
      description = "How many words of each side take part (default: ${DEFAULT-VALUE}).")
  private int size = InteractionOptions.DEFAULT.size();

  @Option(
      names = "--draws",
      paramLabel = "N",
      description =
          "In how many coalitions, each with its complement, all pairs are tried (default:"
              + " ${DEFAULT-VALUE}).")
  private int draws = InteractionOptions.DEFAULT.draws();

  @Mixin private SeedOption seed = new SeedOption(InteractionOptions.DEFAULT.seed());

  @Mixin private ModelOptions model = new ModelOptions();

  @Spec private CommandSpec command = CommandSpec.create();

  InteractionsCommand(WorkbenchCommand workbench) {
    this.workbench = workbench;
  }

  record Document(
      String client, String product, String model, int evaluations, long seed, List<Cell> cells) {}

  /// @param low the intervals of all cells hold together in 95 %
  record Cell(
      PlayerEntry clientWord, PlayerEntry productWord, double value, double low, double high) {
    boolean significant() {
      return low > 0 || high < 0;
    }
  }

  @Override
  public Integer call() throws Failure {
    OptionRange.checkAtLeast(1, command, "--size", size);
    OptionRange.checkAtLeast(2, command, "--draws", draws);
    try (var book = workbench.openBook()) {
      var lookup = new Lookup(book);
      var file = pair.client(lookup);
      var wanted = pair.product(lookup);
      try (var engine = workbench.loadEngine(model, book)) {
        var output = workbench.output();
        var defaults = ExplainOptions.DEFAULT;
        var explanation =
            engine.explain(
                file,
                wanted,
                new ExplainOptions(defaults.method(), defaults.budget(), seed.seed()),
                output.progress("evaluations of the explanation"),
                refined -> {});
        var matrix =
            engine.interactions(
                explanation,
                new InteractionOptions(size, draws, seed.seed()),
                output.progress("evaluations"),
                refined -> {});
        var document = document(matrix);
        output.print(document, () -> text(document));
      }
    }
    return ExitCode.OK;
  }

  private static Document document(InteractionMatrix matrix) {
    var cells = new ArrayList<Cell>();
    for (int row = 0; row < matrix.rows().size(); row++) {
      for (int column = 0; column < matrix.columns().size(); column++) {
        var found = matrix.cell(row, column);
        cells.add(
            new Cell(
                PlayerEntry.of(matrix.rows().get(row)),
                PlayerEntry.of(matrix.columns().get(column)),
                found.value(),
                found.low(),
                found.high()));
      }
    }
    return new Document(
        matrix.clientId(),
        matrix.productId(),
        matrix.modelId(),
        matrix.evaluations(),
        matrix.seed(),
        cells);
  }

  private static String text(Document document) {
    var table = new TextTable(">VALUE", ">LOW", ">HIGH", "CLIENT'S WORD", "PRODUCT'S WORD", "");
    document.cells().stream()
        .sorted(Comparator.comparingDouble(cell -> -Math.abs(cell.value())))
        .forEach(
            cell ->
                table.row(
                    "%+.3f".formatted(cell.value()),
                    "%+.3f".formatted(cell.low()),
                    "%+.3f".formatted(cell.high()),
                    cell.clientWord().text(),
                    cell.productWord().text(),
                    cell.significant() ? "" : "may be zero"));
    return "%s for %s: %,d evaluations, seed %d; intervals of 95 %% for all pairs together%n%n%s"
        .formatted(
            document.product(), document.client(), document.evaluations(), document.seed(), table);
  }
}
