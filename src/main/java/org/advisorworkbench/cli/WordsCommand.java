package org.advisorworkbench.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.advisorworkbench.advice.Players;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.narrative.ClientNarrator;
import org.advisorworkbench.narrative.ProductNarrator;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/// Shows what the model reads of a client and a product, and how its words are numbered.
@Command(name = "words", description = "Shows what the model reads, and the numbers of its words.")
final class WordsCommand implements Callable<Integer> {
  private final WorkbenchCommand workbench;

  @Option(names = "--client", required = true, paramLabel = "ID", description = "The client.")
  private String client = "";

  @Option(names = "--product", required = true, paramLabel = "ID", description = "The product.")
  private String product = "";

  WordsCommand(WorkbenchCommand workbench) {
    this.workbench = workbench;
  }

  @Override
  public Integer call() throws Failure {
    try (var book = workbench.openBook()) {
      var lookup = new Lookup(book);
      var clientText = new ClientNarrator().narrate(lookup.client(client), lookup.shelf());
      var productText = new ProductNarrator().narrate(lookup.product(product));
      var players = Players.of(clientText, productText).stream().map(PlayerEntry::of).toList();
      workbench
          .output()
          .print(
              new Document(clientText.text(), productText.text(), Map.of(), players),
              () -> clientText.text() + "\n\n" + productText.text() + "\n\n" + table(players));
    }
    return ExitCode.OK;
  }

  private record Document(
      String client, String product, Map<String, Double> figures, List<PlayerEntry> players) {}

  private static TextTable table(List<PlayerEntry> players) {
    var table = new TextTable(">INDEX", "WORD", "FIELD", "SIDE", ">START", ">END");
    for (var player : players) {
      table.row(
          player.index(),
          player.text(),
          player.field(),
          player.side(),
          player.start(),
          player.end());
    }
    return table;
  }
}
