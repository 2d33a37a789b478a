package org.advisorworkbench.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.Callable;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.product.Product;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/// Lists the products of the shelf.
@Command(name = "products", description = "Lists the products of the shelf.")
final class ProductsCommand implements Callable<Integer> {
  private final WorkbenchCommand workbench;

  ProductsCommand(WorkbenchCommand workbench) {
    this.workbench = workbench;
  }

  @Override
  public Integer call() throws Failure {
    try (var book = workbench.openBook()) {
      var entries = book.products().all().stream().map(ProductsCommand::entry).toList();
      workbench.output().print(new Listing(entries), () -> text(entries));
    }
    return ExitCode.OK;
  }

  private record Listing(List<Entry> products) {}

  private record Entry(
      String id,
      String name,
      String kind,
      String issuer,
      String region,
      String currency,
      int riskClass,
      int minHorizonYears,
      String redemption,
      BigDecimal annualCostPercent,
      BigDecimal minimumAmount,
      List<String> themes) {}

  private static Entry entry(Product product) {
    return new Entry(
        product.id(),
        product.name(),
        Labels.of(product.kind()),
        product.issuer(),
        product.region(),
        product.currency().getCurrencyCode(),
        product.riskClass(),
        product.minHorizonYears(),
        Labels.of(product.redemption()),
        product.annualCostPercent(),
        product.minimumAmount(),
        product.themes());
  }

  private static String text(List<Entry> entries) {
    if (entries.isEmpty()) {
      return "The shelf is empty.";
    }
    var table = new TextTable("ID", "NAME", "KIND", ">RISK", ">YEARS", "REDEMPTION", ">COST %");
    for (var entry : entries) {
      table.row(
          entry.id(),
          entry.name(),
          entry.kind().replace('_', ' '),
          entry.riskClass(),
          entry.minHorizonYears(),
          entry.redemption().replace('_', ' '),
          entry.annualCostPercent().toPlainString());
    }
    return table.toString();
  }
}
