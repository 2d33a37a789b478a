package org.advisorworkbench.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.advisorworkbench.client.ClientFile;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.ranking.Recommendation;
import org.advisorworkbench.whatif.Counterfactual;
import org.advisorworkbench.whatif.Counterfactuals;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Looks for the smallest changes of a client that move a product into or out of the first places.
@Command(
    name = "counterfactual",
    description = {
      "Looks for the smallest changes of a client's fields that move a product into the first",
      "places, or out of them if it is there: one field first, then two. Each is verified by"
          + " ranking",
      "the client that it makes; a refused product is in no first place. Nothing is stored."
    })
final class CounterfactualCommand implements Callable<Integer> {
  private final WorkbenchCommand workbench;

  @Mixin private PairOptions pair = new PairOptions();

  @Mixin private ChangeOptions changes = new ChangeOptions();

  @Mixin private ModelOptions model = new ModelOptions();

  @Spec private CommandSpec command = CommandSpec.create();

  CounterfactualCommand(WorkbenchCommand workbench) {
    this.workbench = workbench;
  }

  @Override
  public Integer call() throws Failure {
    var options = changes.options(command);
    try (var book = workbench.openBook()) {
      var lookup = new Lookup(book);
      var file = pair.client(lookup);
      var wanted = pair.product(lookup);
      try (var engine = workbench.loadEngine(model, book)) {
        var output = workbench.output();
        var found =
            engine.counterfactuals(
                file, wanted, options, output.progress("changes tried"), refined -> {});
        output.print(document(found, ModelName.of(engine)), () -> text(found, file));
      }
    }
    return ExitCode.OK;
  }

  /// @param inside whether the product is among the first places now, so that the changes found
  ///   move it out
  record Document(
      String client,
      String product,
      String name,
      ModelName model,
      int top,
      boolean inside,
      Standing now,
      int tried,
      int candidates,
      boolean complete,
      List<Entry> found) {}

  record Entry(List<EditEntry> edits, Standing then) {}

  record Standing(
      int rank,
      double logit,
      double probability,
      boolean suitable,
      List<RankCommand.Reason> refusals) {
    static Standing of(Recommendation place) {
      return new Standing(
          place.rank(),
          place.logit(),
          place.probability(),
          place.suitable(),
          place.refusals().stream().map(RankCommand::reason).toList());
    }
  }

  private static Document document(Counterfactuals found, ModelName model) {
    return new Document(
        found.clientId(),
        found.now().product().id(),
        found.now().product().name(),
        model,
        found.top(),
        found.inside(),
        Standing.of(found.now()),
        found.tried(),
        found.all(),
        found.complete(),
        found.found().stream()
            .map(one -> new Entry(EditEntry.of(one.edits()), Standing.of(one.then())))
            .toList());
  }

  private static String text(Counterfactuals found, ClientFile file) {
    var now = found.now();
    var heading =
        "%s for %s: %s, %s %s the first %d. Suitable: %s"
            .formatted(
                now.product().name(),
                file.client().name(),
                now.suitable() ? "number " + now.rank() : "refused",
                WhatIfCommand.percent(now.probability()),
                found.inside() ? "inside" : "outside",
                found.top(),
                RankCommand.suitable(now));
    if (found.found().isEmpty()) {
      return "%s%nNone of %,d changes of one or two fields moves it %s."
          .formatted(heading, found.all(), found.inside() ? "out" : "in");
    }
    var table = new TextTable("MOVES " + direction(found), ">#", ">PROB.", "SUITABLE", "TRY IT");
    for (var one : found.found()) {
      var then = one.then();
      table.row(
          one.edits(),
          then.suitable() ? then.rank() : "–",
          WhatIfCommand.percent(then.probability()),
          RankCommand.suitable(then),
          options(one));
    }
    return heading + "\n" + table;
  }

  private static String direction(Counterfactuals found) {
    return found.inside() ? "OUT" : "IN";
  }

  private static String options(Counterfactual one) {
    return one.edits().all().stream()
        .map(edit -> "--set %s=%s".formatted(edit.field().key(), edit.to().text()))
        .collect(Collectors.joining(" "));
  }
}
