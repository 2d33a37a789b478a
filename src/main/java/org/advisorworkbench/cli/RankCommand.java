package org.advisorworkbench.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.ranking.Ranking;
import org.advisorworkbench.ranking.Recommendation;
import org.advisorworkbench.suitability.Refusal;
import org.advisorworkbench.work.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Ranks the shelf for a client: suitable products first, refused ones with their reasons after
/// them.
@Command(name = "rank", description = "Ranks the product shelf for a client.")
final class RankCommand implements Callable<Integer> {
  private final WorkbenchCommand workbench;

  @Option(names = "--client", required = true, paramLabel = "ID", description = "The client.")
  private String client = "";

  @Option(
      names = "--top",
      paramLabel = "N",
      description = "Only the first N products; by default all.")
  private int top = Integer.MAX_VALUE;

  @Mixin private ModelOptions model = new ModelOptions();

  @Spec private CommandSpec command = CommandSpec.create();

  RankCommand(WorkbenchCommand workbench) {
    this.workbench = workbench;
  }

  @Override
  public Integer call() throws Failure {
    OptionRange.checkAtLeast(1, command, "--top", top);
    try (var book = workbench.openBook()) {
      var lookup = new Lookup(book);
      var file = lookup.client(client);
      lookup.products();
      try (var engine = workbench.loadEngine(model, book)) {
        var ranking = engine.rank(file, Progress.NONE);
        var places = ranking.ranked().stream().limit(top).toList();
        workbench
            .output()
            .print(
                document(ranking, places, ModelName.of(engine)),
                () -> file.client().name() + "\n" + table(places));
      }
    }
    return ExitCode.OK;
  }

  record Document(String client, ModelName model, long elapsedMillis, List<Place> ranked) {}

  record Place(
      int rank,
      String product,
      String name,
      double logit,
      double probability,
      boolean suitable,
      List<Reason> refusals) {}

  record Reason(String rule, String source, String text) {}

  static Document document(Ranking ranking, List<Recommendation> places, ModelName model) {
    return new Document(
        ranking.clientId(),
        model,
        ranking.elapsed().toMillis(),
        places.stream().map(RankCommand::place).toList());
  }

  private static Place place(Recommendation recommendation) {
    return new Place(
        recommendation.rank(),
        recommendation.product().id(),
        recommendation.product().name(),
        recommendation.logit(),
        recommendation.probability(),
        recommendation.suitable(),
        recommendation.refusals().stream().map(RankCommand::reason).toList());
  }

  static Reason reason(Refusal refusal) {
    return new Reason(refusal.rule(), refusal.source(), refusal.text());
  }

  static TextTable table(List<Recommendation> places) {
    var table = new TextTable(">#", "PRODUCT", "ID", "KIND", ">PROB.", ">LOGIT", "SUITABLE");
    for (var place : places) {
      table.row(
          place.rank(),
          place.product().name(),
          place.product().id(),
          Labels.spoken(place.product().kind()),
          "%.0f %%".formatted(100 * place.probability()),
          "%+.2f".formatted(place.logit()),
          suitable(place));
    }
    return table;
  }

  /// Whether a product is suitable, and if not why.
  static String suitable(Recommendation place) {
    return place.suitable()
        ? "yes"
        : "no: " + String.join(" ", place.refusals().stream().map(Refusal::text).toList());
  }
}
