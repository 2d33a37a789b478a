package org.advisorworkbench.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.advisorworkbench.advice.AdviceEngine.FairnessOptions;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.fairness.FairnessReport;
import org.advisorworkbench.fairness.FairnessReport.ProductSlices;
import org.advisorworkbench.fairness.FairnessReport.Slice;
import org.advisorworkbench.fairness.ProtectedAttribute;
import org.advisorworkbench.product.Product;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Compares how often groups of clients get a product among their first ones.
@Command(
    name = "fairness",
    description = "Compares how often groups of clients get a product among their first ones.")
final class FairnessCommand implements Callable<Integer> {
  private final WorkbenchCommand workbench;

  @Option(
      names = "--by",
      split = ",",
      paramLabel = "ATTR",
      description = "gender, age_band, marital_status, nationality; by default all of them.")
  private List<ProtectedAttribute> attributes = List.of(ProtectedAttribute.values());

  @Option(
      names = "--product",
      paramLabel = "ID",
      description = "The product; by default every product of the shelf.")
  private String product = "";

  @Option(
      names = "--top",
      paramLabel = "N",
      description =
          "A product is selected for a client when it is among the N first suitable ones"
              + " (default: ${DEFAULT-VALUE}).")
  private int top = 5;

  @Mixin private ModelOptions model = new ModelOptions();

  @Spec private CommandSpec command = CommandSpec.create();

  FairnessCommand(WorkbenchCommand workbench) {
    this.workbench = workbench;
  }

  @Override
  public Integer call() throws Failure {
    OptionRange.checkAtLeast(1, command, "--top", top);
    try (var book = workbench.openBook()) {
      var lookup = new Lookup(book);
      var shelf = lookup.shelf();
      if (!product.isEmpty()) {
        lookup.product(product);
      }
      try (var engine = workbench.loadEngine(model, book)) {
        var options = new FairnessOptions(attributes, product, top);
        var report =
            engine.fairness(options, workbench.output().progress("clients"), refined -> {});
        workbench.output().print(document(report, ModelName.of(engine)), () -> text(report, shelf));
      }
    }
    return ExitCode.OK;
  }

  record Document(ModelName model, int top, int clients, List<ProductEntry> products) {}

  record ProductEntry(
      String product,
      String attribute,
      List<SliceEntry> slices,
      double ratio,
      String verdict,
      int clientsNeeded) {}

  record SliceEntry(String group, int clients, int selected, double rate, double low, double high) {
    static SliceEntry of(Slice slice) {
      return new SliceEntry(
          slice.group(),
          slice.clients(),
          slice.selected(),
          slice.rate(),
          slice.low(),
          slice.high());
    }
  }

  static Document document(FairnessReport report, ModelName model) {
    return new Document(
        model,
        report.top(),
        report.clientsRanked(),
        report.products().stream().map(FairnessCommand::entry).toList());
  }

  private static ProductEntry entry(ProductSlices slices) {
    return new ProductEntry(
        slices.productId(),
        Labels.of(slices.attribute()),
        slices.slices().stream().map(SliceEntry::of).toList(),
        slices.ratio(),
        Labels.of(slices.verdict()),
        slices.clientsNeeded());
  }

  private static String text(FairnessReport report, Map<String, Product> shelf) {
    var parts = new ArrayList<String>();
    parts.add(
        "Selection among the first %d suitable products, over %,d clients"
            .formatted(report.top(), report.clientsRanked()));
    for (var slices : report.products()) {
      var name = shelf.get(slices.productId());
      parts.add(
          (name == null ? slices.productId() : name.name() + " (" + slices.productId() + ")")
              + ", by "
              + Labels.spoken(slices.attribute())
              + ": "
              + verdict(slices)
              + "\n"
              + table(slices));
    }
    return String.join("\n\n", parts.stream().map(String::stripTrailing).toList());
  }

  static String verdict(ProductSlices slices) {
    var ratio = Double.isNaN(slices.ratio()) ? "" : ", ratio %.2f".formatted(slices.ratio());
    var needed =
        slices.clientsNeeded() > 0
            ? ", about %,d clients would settle it".formatted(slices.clientsNeeded())
            : "";
    return Labels.spoken(slices.verdict()) + ratio + needed;
  }

  static TextTable table(ProductSlices slices) {
    var table = new TextTable("  GROUP", ">CLIENTS", ">SELECTED", ">RATE", ">LOW", ">HIGH");
    for (var slice : slices.slices()) {
      table.row(
          "  " + slice.group(),
          slice.clients(),
          slice.selected(),
          percent(slice.rate()),
          percent(slice.low()),
          percent(slice.high()));
    }
    return table;
  }

  private static String percent(double share) {
    return Double.isNaN(share) ? "–" : "%.1f %%".formatted(100 * share);
  }
}
