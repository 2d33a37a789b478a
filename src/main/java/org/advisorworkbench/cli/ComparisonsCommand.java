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
import org.advisorworkbench.advice.FlipProof;
import org.advisorworkbench.advice.FlipProof.Removal;
import org.advisorworkbench.advice.Grain;
import org.advisorworkbench.advice.Question;
import org.advisorworkbench.client.ClientFile;
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
      "their order, how often that is proven to be the fewest, and how long it takes. Every set",
      "that is told is scored again by another instance of the model: with its words absent and all",
      "others in their places, and with its words deleted from the texts."
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
  /// @param highSeconds the 95th percentile
  /// @param firstSeconds until the first estimate can be shown, median
  record Document(
      int pairs,
      double medianGap,
      double medianSeconds,
      double highSeconds,
      double longestSeconds,
      double firstSeconds,
      List<Searches> searches) {}

  /// @param words which may be removed
  /// @param turned how many of the sets that are told turn the order when another instance of the
  ///   model scores both products without their words, all others in their places
  /// @param turnedDeleted how many do when their words are deleted, so that what follows moves up
  /// @param smallest how many are proven to be the smallest
  record Searches(
      String words,
      int found,
      int turned,
      int turnedDeleted,
      int smallest,
      double medianSize,
      int largestSize) {}

  private record Timed(
      Comparison comparison,
      double seconds,
      double firstSeconds,
      List<Flip> turned,
      List<Flip> turnedDeleted) {}

  @Override
  public Integer call() throws Failure {
    OptionRange.checkAtLeast(1, command, "--pairs", pairs);
    OptionRange.checkAtLeast(1, command, "--apart", apart);
    OptionRange.checkAtLeast(1, command, "--search", search);
    try (var book = workbench.openBook();
        var engine = workbench.loadEngine(model, book);
        var another = workbench.loadModel(model)) {
      var lookup = new Lookup(book);
      var proof = new FlipProof(another);
      var compared = new ArrayList<Timed>();
      var progress = workbench.output().progress("pairs");
      for (var client : book.clients().all()) {
        if (compared.size() == pairs) {
          break;
        }
        compared.add(compare(engine, proof, lookup.client(client.id())));
        progress.report(compared.size(), pairs);
      }
      var document = document(compared);
      workbench.output().print(document, () -> text(document));
    }
    return ExitCode.OK;
  }

  private Timed compare(AdviceEngine engine, FlipProof proof, ClientFile file) {
    var ranked = engine.rank(file, Progress.NONE).ranked();
    var one = ranked.getFirst().product();
    var other = ranked.get(Math.min(apart, ranked.size() - 1)).product();
    long start = System.nanoTime();
    var first = new double[] {Double.NaN};
    var comparison =
        engine.compare(
            file,
            one,
            other,
            new CompareOptions(players.grain(), budget, search, CompareOptions.DEFAULT.seed()),
            Progress.NONE,
            refined -> first[0] = Double.isNaN(first[0]) ? secondsSince(start) : first[0]);
    double seconds = secondsSince(start);
    var asked = engine.repeatable();
    var questions = List.of(asked.question(file, one), asked.question(file, other));
    return new Timed(
        comparison,
        seconds,
        first[0],
        turned(comparison, questions, proof, Removal.MASKED),
        turned(comparison, questions, proof, Removal.DELETED));
  }

  /// The sets that turn the order of two questions.
  private static List<Flip> turned(
      Comparison comparison, List<Question> questions, FlipProof proof, Removal removal) {
    double sign = Math.signum(comparison.contrast().gap().logit());
    return comparison.flips().stream()
        .filter(Flip::found)
        .filter(
            flip ->
                sign * proof.gap(questions.getFirst(), questions.getLast(), flip.removed(), removal)
                    < 0)
        .toList();
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
        AlternatingTimer.quantile(seconds, 0.95),
        Arrays.stream(seconds).max().orElse(Double.NaN),
        AlternatingTimer.median(compared.stream().mapToDouble(Timed::firstSeconds).toArray()),
        Arrays.stream(Flip.Scope.values()).map(scope -> searches(scope, compared)).toList());
  }

  private static Searches searches(Flip.Scope scope, List<Timed> compared) {
    int found = 0;
    int turned = 0;
    int turnedDeleted = 0;
    int smallest = 0;
    var sizes = new ArrayList<Integer>();
    for (var timed : compared) {
      var flip = timed.comparison().flip(scope);
      if (flip.isPresent() && flip.get().found()) {
        found++;
        turned += timed.turned().contains(flip.get()) ? 1 : 0;
        turnedDeleted += timed.turnedDeleted().contains(flip.get()) ? 1 : 0;
        smallest += flip.get().smallest() ? 1 : 0;
        sizes.add(flip.get().removed().size());
      }
    }
    return new Searches(
        Labels.of(scope),
        found,
        turned,
        turnedDeleted,
        smallest,
        AlternatingTimer.median(sizes.stream().mapToDouble(Integer::doubleValue).toArray()),
        sizes.stream().mapToInt(Integer::intValue).max().orElse(0));
  }

  private static String text(Document document) {
    var table =
        new TextTable(
            "WORDS",
            ">FOUND",
            ">TURNED",
            ">TURNED IF DELETED",
            ">SMALLEST",
            ">MEDIAN SIZE",
            ">LARGEST");
    for (var searches : document.searches()) {
      table.row(
          searches.words(),
          searches.found(),
          of(searches.turned(), searches.found()),
          of(searches.turnedDeleted(), searches.found()),
          searches.smallest(),
          String.format(Locale.ROOT, "%.1f", searches.medianSize()),
          searches.largestSize());
    }
    return String.format(
            Locale.ROOT,
            "%d pairs, median gap %.3f. A comparison takes %.1f s (median; 95th percentile %.1f s,"
                + " longest %.1f s), its first estimate %.1f s (median).%n%n",
            document.pairs(),
            document.medianGap(),
            document.medianSeconds(),
            document.highSeconds(),
            document.longestSeconds(),
            document.firstSeconds())
        + table;
  }

  private static String of(int turned, int found) {
    return found == 0
        ? "–"
        : String.format(Locale.ROOT, "%d (%.1f %%)", turned, 100.0 * turned / found);
  }
}
