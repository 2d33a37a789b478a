package org.advisorworkbench.cli;

import java.util.concurrent.Callable;
import org.advisorworkbench.advice.WhatIfStudy;
import org.advisorworkbench.failure.Failure;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Measures how often counterfactuals exist, whether they hold, and how long they take.
@Command(
    name = "whatif",
    description = {
      "Over clients of the book and five products of each, half of them from the first places:",
      "how often a change of one or two fields moves the product in or out, whether a ranking"
          + " bears",
      "each change out, and how long a search and a single edit take."
    })
final class WhatIfStudyCommand implements Callable<Integer> {
  private final WorkbenchCommand workbench;

  @Option(
      names = "--pairs",
      paramLabel = "N",
      description = "Clients with a product (default: ${DEFAULT-VALUE}).")
  private int pairs = 50;

  @Mixin private ChangeOptions changes = new ChangeOptions();

  @Mixin private SeedOption seed = new SeedOption(1);

  @Mixin private ModelOptions model = new ModelOptions();

  @Spec private CommandSpec command = CommandSpec.create();

  WhatIfStudyCommand(WorkbenchCommand workbench) {
    this.workbench = workbench;
  }

  record Document(ModelName model, int top, int most, long seed, WhatIfStudy.Result result) {}

  @Override
  public Integer call() throws Failure {
    OptionRange.checkAtLeast(1, command, "--pairs", pairs);
    var options = changes.options(command);
    try (var book = workbench.openBook()) {
      new Lookup(book).products();
      try (var engine = workbench.loadEngine(model, book)) {
        var output = workbench.output();
        var result =
            new WhatIfStudy(engine, book.clients().files(), options)
                .run(pairs, seed.seed(), output.progress("pairs"));
        output.print(
            new Document(ModelName.of(engine), options.top(), options.most(), seed.seed(), result),
            () -> text(result));
      }
    }
    return ExitCode.OK;
  }

  private static String text(WhatIfStudy.Result result) {
    var table =
        new TextTable(
            "PRODUCTS", ">PAIRS", ">CHANGED", ">CHANGES", ">CONFIRMED", ">FIELDS", ">SEARCH S");
    row(table, "inside, moved out", result.moveOut());
    row(table, "outside, moved in", result.moveIn());
    return "%sFrom an edit to the ranked shelf: %.0f ms (median)"
        .formatted(table, 1000 * result.editSeconds());
  }

  private static void row(TextTable table, String name, WhatIfStudy.Part part) {
    table.row(
        name,
        part.pairs(),
        part.withOne(),
        part.changes(),
        part.confirmed(),
        "%.2f".formatted(part.fields()),
        "%.2f".formatted(part.searchSeconds()));
  }
}
