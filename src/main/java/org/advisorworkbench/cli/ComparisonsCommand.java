package org.advisorworkbench.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.advisorworkbench.advice.AdviceEngine;
import org.advisorworkbench.advice.AdviceEngine.CompareOptions;
import org.advisorworkbench.advice.Comparison;
import org.advisorworkbench.advice.Flip;
import org.advisorworkbench.advice.Grain;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.work.AlternatingTimer;
import org.advisorworkbench.work.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Measures how long comparisons take and how many words turn the order of neighbours.
@Command(
    name = "comparisons",
    description = {
      "Compares neighbours in the rankings of the book's clients, and tells how many words turn",
      "their order, how often that is proven to be the fewest, and how long it takes."
    })
final class ComparisonsCommand implements Callable<Integer> {
  private final WorkbenchCommand workbench;

  @Option(
      names = "--pairs",
      paramLabel = "N",
      description = "How many pairs, one of each client (default: ${DEFAULT-VALUE}).")
  private int pairs = 20;

  @Option(
      names = "--apart",
      paramLabel = "N",
      description =
          "How many places apart the products are, the first being the first of the ranking"
              + " (default: ${DEFAULT-VALUE}).")
  private int apart = 1;

  @Mixin private GrainOption players = new GrainOption(Grain.PHRASES);

  @Option(names = "--budget", paramLabel = "N", description = "As for 'compare'.")
  private int budget = CompareOptions.DEFAULT.budget();

  @Option(
      names = "--search",
      paramLabel = "N",
      description = "As for 'compare' (default: ${DEFAULT-VALUE}).")
  private int search = CompareOptions.DEFAULT.search();

  @Mixin private ModelOptions model = new ModelOptions();

  @Spec private CommandSpec command = CommandSpec.create();

  ComparisonsCommand(WorkbenchCommand workbench) {
    this.workbench = workbench;
  }

  /// @param pairs how many comparisons had a gap to turn
  /// @param firstSeconds until the first estimate can be shown, median
  record Document(
      int pairs,
      double medianGap,
      double medianSeconds,
      double longestSeconds,
      double firstSeconds,
      List<Searches> searches) {}

  /// @param words which may be removed
  /// @param turned how many of the sets that are told turn the order of the logits told with them
  /// @param smallest how many are proven to be the smallest
  record Searches(
      String words, int found, int turned, int smallest, double medianSize, int largestSize) {}

  private record Timed(Comparison comparison, double seconds, double firstSeconds) {}

  @Override
  public Integer call() throws Failure {
    OptionRange.checkAtLeast(1, command, "--pairs", pairs);
    OptionRange.checkAtLeast(1, command, "--apart", apart);
    OptionRange.checkAtLeast(1, command, "--search", search);
    try (var book = workbench.openBook();
        var engine = workbench.loadEngine(model, book)) {
      var lookup = new Lookup(book);
      var compared = new ArrayList<Timed>();
      var progress = workbench.output().progress("pairs");
      for (var client : book.clients().all()) {
        if (compared.size() == pairs) {
          break;
        }
        compared.add(compare(engine, lookup, client.id()));
        progress.report(compared.size(), pairs);
      }
      var document = document(compared);
      workbench.output().print(document, () -> text(document));
    }
    return ExitCode.OK;
  }

  private Timed compare(AdviceEngine engine, Lookup lookup, String clientId) throws Failure {
    var file = lookup.client(clientId);
    var ranked = engine.rank(file, Progress.NONE).ranked();
    var other = ranked.get(Math.min(apart, ranked.size() - 1));
    long start = System.nanoTime();
    var first = new double[] {Double.NaN};
    var comparison =
        engine.compare(
            file,
            ranked.getFirst().product(),
            other.product(),
            new CompareOptions(players.grain(), budget, search, CompareOptions.DEFAULT.seed()),
            Progress.NONE,
            refined -> first[0] = Double.isNaN(first[0]) ? secondsSince(start) : first[0]);
    return new Timed(comparison, secondsSince(start), first[0]);
  }

  private static double secondsSince(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static Document document(List<Timed> compared) {
    var seconds = compared.stream().mapToDouble(Timed::seconds).toArray();
    return new Document(
        compared.size(),
        AlternatingTimer.median(
            compared.stream()
                .mapToDouble(it -> Math.abs(it.comparison().contrast().gap().logit()))
                .toArray()),
        AlternatingTimer.median(seconds),
        Arrays.stream(seconds).max().orElse(Double.NaN),
        AlternatingTimer.median(compared.stream().mapToDouble(Timed::firstSeconds).toArray()),
        Arrays.stream(Flip.Scope.values()).map(scope -> searches(scope, compared)).toList());
  }

  private static Searches searches(Flip.Scope scope, List<Timed> compared) {
    int found = 0;
    int turned = 0;
    int smallest = 0;
    var sizes = new ArrayList<Integer>();
    for (var timed : compared) {
      var flip = timed.comparison().flip(scope);
      if (flip.isPresent() && flip.get().found()) {
        double gap = timed.comparison().contrast().gap().logit();
        found++;
        turned += gap * (flip.get().firstLogit() - flip.get().secondLogit()) < 0 ? 1 : 0;
        smallest += flip.get().smallest() ? 1 : 0;
        sizes.add(flip.get().removed().size());
      }
    }
    return new Searches(
        Labels.of(scope),
        found,
        turned,
        smallest,
        AlternatingTimer.median(sizes.stream().mapToDouble(Integer::doubleValue).toArray()),
        sizes.stream().mapToInt(Integer::intValue).max().orElse(0));
  }

  private static String text(Document document) {
    var table =
        new TextTable("WORDS", ">FOUND", ">TURNED", ">SMALLEST", ">MEDIAN SIZE", ">LARGEST");
    for (var searches : document.searches()) {
      table.row(
          searches.words(),
          searches.found(),
          searches.turned(),
          searches.smallest(),
          String.format(Locale.ROOT, "%.1f", searches.medianSize()),
          searches.largestSize());
    }
    return String.format(
            Locale.ROOT,
            "%d pairs, median gap %.3f. A comparison takes %.1f s (median; longest %.1f s), its first"
                + " estimate %.1f s.%n%n",
            document.pairs(),
            document.medianGap(),
            document.medianSeconds(),
            document.longestSeconds(),
            document.firstSeconds())
        + table;
  }
}
