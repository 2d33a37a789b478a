package org.advisorworkbench.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.advisorworkbench.advice.Explanation.FigurePlayer;
import org.advisorworkbench.advice.Explanation.Player;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.narrative.ClientNarrator;
import org.advisorworkbench.narrative.ProductNarrator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/// Shows what the model reads of a client and a product, and how its words and figures are
/// numbered.
@Command(
    name = "words",
    description = "Shows what the model reads, and the numbers of its words and figures.")
final class WordsCommand implements Callable<Integer> {
  private final WorkbenchCommand workbench;

  @Mixin private PairOptions pair = new PairOptions();

  @Mixin private ModelOptions model = new ModelOptions();

  WordsCommand(WorkbenchCommand workbench) {
    this.workbench = workbench;
  }

  @Override
  public Integer call() throws Failure {
    try (var book = workbench.openBook()) {
      var lookup = new Lookup(book);
      var file = pair.client(lookup);
      var wanted = pair.product(lookup);
      try (var engine = workbench.loadEngine(model, book)) {
        print(
            new ClientNarrator().narrate(file, lookup.shelf()).text(),
            new ProductNarrator().narrate(wanted).text(),
            engine.players(file, wanted));
      }
    }
    return ExitCode.OK;
  }

  private void print(String clientText, String productText, List<Player> players) {
    var entries = players.stream().map(PlayerEntry::of).toList();
    workbench
        .output()
        .print(
            new Document(clientText, productText, figures(players), entries),
            () -> clientText + "\n\n" + productText + "\n\n" + table(entries));
  }

  /// The figures that are known, by their keys.
  private static Map<String, Double> figures(List<Player> players) {
    var figures = new LinkedHashMap<String, Double>();
    for (var player : players) {
      if (player instanceof FigurePlayer figure && !Double.isNaN(figure.value())) {
        figures.put(figure.figure().key(), figure.value());
      }
    }
    return figures;
  }

  private record Document(
      String client, String product, Map<String, Double> figures, List<PlayerEntry> players) {}

  private static TextTable table(List<PlayerEntry> players) {
    var table = new TextTable(">INDEX", "PLAYER", "FIELD", "SIDE", ">START", ">END");
    for (var player : players) {
      table.row(
          player.index(),
          player.text(),
          player.field(),
          player.sideOrNothing(),
          place(player.start()),
          place(player.end()));
    }
    return table;
  }

  private static String place(@Nullable Integer place) {
    return place == null ? "" : place.toString();
  }
}
