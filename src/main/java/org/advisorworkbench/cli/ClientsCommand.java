package org.advisorworkbench.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.Callable;
import org.advisorworkbench.client.Client;
import org.advisorworkbench.failure.Failure;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/// Lists the clients of the book.
@Command(name = "clients", description = "Lists the clients of the book.")
final class ClientsCommand implements Callable<Integer> {
  private final WorkbenchCommand workbench;

  ClientsCommand(WorkbenchCommand workbench) {
    this.workbench = workbench;
  }

  @Override
  public Integer call() throws Failure {
    try (var book = workbench.openBook()) {
      var entries = book.clients().all().stream().map(ClientsCommand::entry).toList();
      workbench.output().print(new Listing(entries), () -> text(entries));
    }
    return ExitCode.OK;
  }

  private record Listing(List<Entry> clients) {}

  private record Entry(
      String id,
      String name,
      String household,
      String occupation,
      String riskBand,
      int horizonYears,
      String liquidityNeed,
      String experience,
      String goal,
      int goalYear,
      BigDecimal netWealth,
      String currency) {}

  private static Entry entry(Client client) {
    var profile = client.profile();
    return new Entry(
        client.id(),
        client.name(),
        client.householdId(),
        profile.occupation(),
        Labels.of(profile.riskBand()),
        profile.horizonYears(),
        Labels.of(profile.liquidityNeed()),
        Labels.of(profile.experience()),
        Labels.of(profile.goal()),
        profile.goalYear(),
        profile.netWealth().amount(),
        profile.netWealth().currency().getCurrencyCode());
  }

  private static String text(List<Entry> entries) {
    if (entries.isEmpty()) {
      return "The book is empty.";
    }
    var table = new TextTable("ID", "NAME", "RISK", ">YEARS", "GOAL", ">WEALTH", "");
    for (var entry : entries) {
      table.row(
          entry.id(),
          entry.name(),
          entry.riskBand(),
          entry.horizonYears(),
          entry.goal().replace('_', ' '),
          "%,.0f".formatted(entry.netWealth()),
          entry.currency());
    }
    return table.toString();
  }
}
