package org.advisorworkbench.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.advisorworkbench.advice.EstimatorErrors;
import org.advisorworkbench.advice.EstimatorStudy;
import org.advisorworkbench.advice.EstimatorStudy.Question;
import org.advisorworkbench.advice.ExplanationSpeed;
import org.advisorworkbench.advice.GradientGaps;
import org.advisorworkbench.advice.PanelSpeed;
import org.advisorworkbench.advice.SampleQuestions;
import org.advisorworkbench.bert.InterestModel;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.advisorworkbench.work.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Measures how far explanations are off, and how long they take.
@Command(
    name = "explanations",
    description = {
      "Compares every estimator with exact values on recommendations of the sample book: of each,",
      "the 12 words that are felt most play, and all 4,096 coalitions of them are asked. Also"
          + " times",
      "an explanation against masking its coalitions one by one through the whole model. Trust the",
      "ratio: a busy machine slows both. Ctrl-C ends the comparison and reports what there is."
    })
final class ExplanationsCommand implements Callable<Integer> {
  private final WorkbenchCommand workbench;

  @Option(
      names = "--recommendations",
      paramLabel = "N",
      description = "How many to explain exactly (default: ${DEFAULT-VALUE}); 0 for none.")
  private int recommendations = 200;

  @Option(
      names = "--seeds",
      paramLabel = "N",
      description = "How often each estimator tries each (default: ${DEFAULT-VALUE}).")
  private int seeds = 5;

  @Option(
      names = "--gradients",
      paramLabel = "N",
      description = "On how many to integrate gradients (default: ${DEFAULT-VALUE}); 0 for none.")
  private int gradients = 10;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description =
          "Timed rounds after one for warming up (default: ${DEFAULT-VALUE}); 0 for none.")
  private int rounds = 3;

  @Mixin private ModelOptions options = new ModelOptions();

  @Spec private CommandSpec command = CommandSpec.create();

  ExplanationsCommand(WorkbenchCommand workbench) {
    this.workbench = workbench;
  }

  record Document(
      ModelName model,
      int recommendations,
      int seeds,
      List<EstimatorErrors.Row> errors,
      List<GradientGaps.Row> gradients,
      List<ExplanationSpeed.Times> times,
      List<PanelSpeed.Times> panel) {}

  @Override
  public Integer call() throws Failure {
    OptionRange.checkAtLeast(0, command, "--recommendations", recommendations);
    OptionRange.checkAtLeast(1, command, "--seeds", seeds);
    OptionRange.checkAtLeast(0, command, "--gradients", gradients);
    OptionRange.checkAtLeast(0, command, "--rounds", rounds);
    var home = workbench.home();
    var output = workbench.output();
    try (var book = workbench.workplace().openSampleBook(home, output.progress("rows"));
        var model = workbench.loadModel(options)) {
      var questions =
          new SampleQuestions(model, book.clients(), book.products())
              .first(Math.max(1 + rounds, Math.max(recommendations, gradients)), Progress.NONE);
      if (questions.isEmpty()) {
        throw new Failure(FailureCode.BOOK_EMPTY);
      }
      try (var interrupt = Interrupt.listen()) {
        var document = document(model, questions, interrupt);
        output.print(document, () -> text(document));
      }
    }
    return ExitCode.OK;
  }

  private Document document(InterestModel model, List<Question> questions, Interrupt interrupt) {
    var output = workbench.output();
    var times =
        rounds == 0
            ? List.<ExplanationSpeed.Times>of()
            : new ExplanationSpeed(model, rounds)
                .measure(questions.getFirst(), output.progress("rounds"));
    var panel =
        rounds == 0
            ? List.<PanelSpeed.Times>of()
            : new PanelSpeed(model, questions.subList(0, Math.min(1 + rounds, questions.size())))
                .measure(output.progress("kinds of players"));
    var gaps = new GradientGaps(model);
    questions.stream().limit(gradients).forEach(question -> gaps.add(question, Progress.NONE));
    var study = new EstimatorStudy(model, seeds);
    var progress = output.progress("recommendations");
    int asked = 0;
    int all = Math.min(recommendations, questions.size());
    while (asked < all && !interrupt.signal().get()) {
      study.add(questions.get(asked++), Progress.NONE);
      progress.report(asked, all);
    }
    return new Document(
        new ModelName(model.id(), model.sha256()),
        asked,
        seeds,
        study.rows(),
        gaps.rows(),
        times,
        panel);
  }

  private static String text(Document document) {
    var errors =
        new TextTable(
            "ESTIMATOR",
            ">BUDGET",
            ">EVALUATIONS",
            ">MEDIAN ERROR",
            ">95TH PERCENTILE",
            ">COVERAGE",
            ">UNKNOWN");
    for (var row : document.errors()) {
      errors.row(
          row.estimator(),
          row.multiple() + "n",
          "%.0f".formatted(row.evaluations()),
          percent(row.medianError()),
          percent(row.highError()),
          Double.isNaN(row.coverage()) ? "–" : percent(row.coverage()),
          row.intervals() == 0 ? "–" : percent((double) row.unknown() / row.intervals()));
    }
    var gaps = new TextTable(">POINTS", ">MEDIAN GAP", ">GREATEST GAP");
    document
        .gradients()
        .forEach(row -> gaps.row(row.points(), logit(row.medianGap()), logit(row.greatestGap())));
    var times =
        new TextTable(
            "PLAYERS", ">WORDS", ">FIRST", ">WHOLE", ">ONE BY ONE", ">RATIO", ">CPU", ">CPU RATIO");
    for (var time : document.times()) {
      times.row(
          time.players(),
          time.words(),
          seconds(time.firstSeconds()),
          seconds(time.seconds()),
          seconds(time.oneByOneSeconds()),
          ratio(time.ratio()),
          seconds(time.cpuSeconds()),
          ratio(time.cpuRatio()));
    }
    var panel =
        new TextTable(
            "BY",
            ">PLAYERS",
            ">EVALUATIONS",
            ">FIRST LOOK",
            ">WHOLE",
            ">NEXT, FIRST LOOK",
            ">NEXT, WHOLE");
    for (var time : document.panel()) {
      panel.row(
          Labels.spoken(time.grain()),
          "%.0f".formatted(time.players()),
          "%.0f".formatted(time.evaluations()),
          seconds(time.firstLook()),
          seconds(time.first()),
          seconds(time.nextLook()),
          seconds(time.next()));
    }
    return "Relative errors of %d words, %d recommendations, %d seeds%n%s%n"
            .formatted(EstimatorStudy.PLAYERS, document.recommendations(), document.seeds(), errors)
        + "Integrated gradients, what the integration leaves out%n%s%n".formatted(gaps)
        + "Time for %d players and %d evaluations%n%s"
            .formatted(ExplanationSpeed.PLAYERS, ExplanationSpeed.BUDGET, times)
        + "%nTime for whole texts, as the reasons panel explains them%n%s".formatted(panel);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  private static String logit(double logit) {
    return String.format(Locale.ROOT, "%.1e", logit);
  }

  private static String ratio(double ratio) {
    return String.format(Locale.ROOT, "%.1f", ratio);
  }

  private static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%.3f s", seconds);
  }
}
