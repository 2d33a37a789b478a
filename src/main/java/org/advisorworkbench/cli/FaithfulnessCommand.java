package org.advisorworkbench.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.advisorworkbench.advice.Grain;
import org.advisorworkbench.bert.BertInterestModel;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.training.faithfulness.CardSection;
import org.advisorworkbench.training.faithfulness.FaithfulnessReport;
import org.advisorworkbench.training.faithfulness.FaithfulnessStudy;
import org.advisorworkbench.training.metrics.Estimate;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Measures how far the explanations of a model can be believed.
@Command(
    name = "faithfulness",
    description = {
      "Measures how far the explanations of a model can be believed, on recommendations of the"
          + " held-out synthetic book: comprehensiveness, sufficiency, tau-LOO, infidelity,",
      "stability under seeds and other wordings, agreement between methods and conventions of"
          + " absence, each with an interval and beside random values."
    })
final class FaithfulnessCommand implements Callable<Integer> {
  private final WorkbenchCommand workbench;

  @Mixin private ModelOptions model = new ModelOptions();

  @Option(
      names = "--pairs",
      paramLabel = "N",
      description = "How many recommendations, each of another client (default: ${DEFAULT-VALUE}).")
  private int pairs = 20;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Of the recommendations and all random draws (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Mixin private GrainOption players = new GrainOption(Grain.PHRASES);

  @Option(
      names = "--budget",
      paramLabel = "N",
      description =
          "How often the model may be asked for an explanation; by default as the command"
              + " 'explain' does.")
  private int budget;

  @Option(
      names = "--write-card",
      description = "Write the figures into the model's card, in place of those that it has.")
  private boolean writeCard;

  @Spec private CommandSpec command = CommandSpec.create();

  FaithfulnessCommand(WorkbenchCommand workbench) {
    this.workbench = workbench;
  }

  @Override
  public Integer call() throws Failure {
    OptionRange.checkAtLeast(1, command, "--pairs", pairs);
    OptionRange.checkAtLeast(0, command, "--budget", budget);
    if (pairs > FaithfulnessStudy.CLIENTS) {
      throw new ParameterException(
          command.commandLine(),
          "Invalid value for option '--pairs': expected at most %d, found %d"
              .formatted(FaithfulnessStudy.CLIENTS, pairs));
    }
    var folder = model.folder(workbench);
    var card = new CardSection(folder);
    if (writeCard) {
      card.check();
    }
    var output = workbench.output();
    try (var interrupt = Interrupt.listen();
        var loaded = BertInterestModel.load(folder, model.device())) {
      var progress =
          new TimedProgress(output::say, "recommendations", interrupt.signal(), System::nanoTime);
      var report =
          new FaithfulnessStudy(pairs, seed, players.grain(), budget).run(loaded, progress);
      if (writeCard) {
        card.write(report);
      }
      output.print(report, () -> text(report));
    } catch (CancellationException cancelled) {
      output.say("Stopped before all recommendations were measured; nothing was written.");
      return ExitCode.SOFTWARE;
    }
    return ExitCode.OK;
  }

  private static String text(FaithfulnessReport report) {
    var accounts =
        new TextTable(
            "ACCOUNT",
            ">COMPREHENSIVENESS",
            ">SUFFICIENCY",
            ">TAU-LOO",
            ">INFIDELITY",
            ">AS A SHARE");
    for (var row : report.accounts()) {
      accounts.row(
          row.way(),
          text(row.comprehensiveness()),
          text(row.sufficiency()),
          text(row.tauLoo()),
          text(row.infidelity()),
          text(row.relativeInfidelity()));
    }
    var comparisons =
        new TextTable(
            "SHOWN BESIDE",
            ">PAIRS",
            ">DISTANCE",
            ">RANK CORRELATION",
            ">TOP THREE",
            ">FEWER THAN TWO");
    for (var row : report.comparisons()) {
      comparisons.row(
          row.against(),
          row.pairs(),
          text(row.distance()),
          text(row.rankCorrelation()),
          text(row.topThree()),
          text(row.doubtful()));
    }
    return """
    %s on %d recommendations, %.0f %s and %.0f evaluations each

    %s
    %s
    Logit moved by other wordings: %s
    Explanations with a warning: %s\
    """
        .formatted(
            report.model(),
            report.pairs(),
            report.players(),
            report.grain(),
            report.evaluations(),
            accounts,
            comparisons,
            text(report.moved()),
            text(report.warned()));
  }

  /// Nothing for what was not measured.
  private static String text(Estimate estimate) {
    return Double.isNaN(estimate.value())
        ? ""
        : String.format(
            Locale.ROOT, "%.3f [%.3f, %.3f]", estimate.value(), estimate.low(), estimate.high());
  }
}
