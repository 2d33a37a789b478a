package org.advisorworkbench.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.advisorworkbench.client.Profile;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.ranking.Ranking;
import org.advisorworkbench.whatif.Edits;
import org.advisorworkbench.whatif.Move;
import org.advisorworkbench.work.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Ranks the shelf for a client as it would be, beside the client as it is. Stores nothing.
@Command(
    name = "whatif",
    description = {
      "Ranks the shelf for a client with some fields supposed to be otherwise, beside the ranking",
      "of the client as it is. Nothing is stored."
    })
final class WhatIfCommand implements Callable<Integer> {
  private final WorkbenchCommand workbench;

  @Option(names = "--client", required = true, paramLabel = "ID", description = "The client.")
  private String client = "";

  @Option(
      names = "--set",
      required = true,
      paramLabel = "FIELD=VALUE",
      converter = Setting.Converter.class,
      description = {
        "What is supposed; once for each field. Fields: horizon, riskBand, liquidityNeed,"
            + " experience, goal, goalYear, income, spending, netWealth. Amounts are in the"
            + " client's own currency."
      })
  private List<Setting> settings = List.of();

  @Option(
      names = "--top",
      paramLabel = "N",
      description = "Only the first N products of the new order; by default all.")
  private int top = Integer.MAX_VALUE;

  @Mixin private ModelOptions model = new ModelOptions();

  @Spec private CommandSpec command = CommandSpec.create();

  WhatIfCommand(WorkbenchCommand workbench) {
    this.workbench = workbench;
  }

  @Override
  public Integer call() throws Failure {
    OptionRange.checkAtLeast(1, command, "--top", top);
    checkOnceEach();
    try (var book = workbench.openBook()) {
      var lookup = new Lookup(book);
      var file = lookup.client(client);
      lookup.products();
      var edits = edits(file.client().profile());
      try (var engine = workbench.loadEngine(model, book)) {
        var real = engine.rank(file, Progress.NONE);
        var supposed = engine.rank(edits.applyTo(file), Progress.NONE);
        var moves = Move.between(real, supposed).stream().limit(top).toList();
        workbench
            .output()
            .print(
                document(supposed, edits, moves, ModelName.of(engine)),
                () -> heading(file.client().name(), edits) + "\n" + table(moves));
      }
    }
    return ExitCode.OK;
  }

  private void checkOnceEach() {
    for (var setting : settings) {
      if (settings.stream().filter(other -> other.field() == setting.field()).count() > 1) {
        throw new ParameterException(
            command.commandLine(),
            "Invalid value for option '--set': %s is set twice".formatted(setting.field().key()));
      }
    }
  }

  private Edits edits(Profile profile) {
    var edits = Edits.NONE;
    for (var setting : settings) {
      edits = edits.with(profile, setting.field(), setting.value());
    }
    return edits;
  }

  record Document(
      String client,
      ModelName model,
      long elapsedMillis,
      List<EditEntry> edits,
      List<Place> ranked) {}

  /// @param was the place for the client as it is
  record Place(
      int rank,
      String product,
      String name,
      double logit,
      double probability,
      boolean suitable,
      List<RankCommand.Reason> refusals,
      String move,
      Was was) {}

  record Was(int rank, double logit, double probability, boolean suitable) {}

  private static Document document(
      Ranking supposed, Edits edits, List<Move> moves, ModelName model) {
    return new Document(
        supposed.clientId(),
        model,
        supposed.elapsed().toMillis(),
        EditEntry.of(edits),
        moves.stream().map(WhatIfCommand::place).toList());
  }

  private static Place place(Move move) {
    var then = move.after();
    var now = move.before();
    return new Place(
        then.rank(),
        then.product().id(),
        then.product().name(),
        then.logit(),
        then.probability(),
        then.suitable(),
        then.refusals().stream().map(RankCommand::reason).toList(),
        Labels.of(move.kind()),
        new Was(now.rank(), now.logit(), now.probability(), now.suitable()));
  }

  private static String heading(String name, Edits edits) {
    return edits.isEmpty()
        ? name + ", as it is: every field has that value already"
        : name + ", what if: " + edits + ". Nothing is stored.";
  }

  private static TextTable table(List<Move> moves) {
    var table = new TextTable(">#", ">WAS", "MOVE", "PRODUCT", "ID", ">PROB.", ">WAS", "SUITABLE");
    for (var move : moves) {
      table.row(
          move.after().rank(),
          move.before().rank(),
          words(move),
          move.after().product().name(),
          move.after().product().id(),
          percent(move.after().probability()),
          percent(move.before().probability()),
          RankCommand.suitable(move.after()));
    }
    return table;
  }

  private static String words(Move move) {
    return switch (move.kind()) {
      case SAME -> "";
      case UP -> "up " + move.places();
      case DOWN -> "down " + -move.places();
      case NEWLY_SUITABLE -> "suitable now";
      case NEWLY_REFUSED -> "refused now";
    };
  }

  static String percent(double probability) {
    return "%.0f %%".formatted(100 * probability);
  }
}
