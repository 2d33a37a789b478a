package org.advisorworkbench.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.training.Evaluator;
import org.advisorworkbench.training.ModelWorkshop;
import org.advisorworkbench.training.TrainingSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Measures a model on a synthetic book, whose truth is known.
@Command(
    name = "evaluate",
    description = "Measures a model on a synthetic book, beside rankings that read nothing.")
final class EvaluateCommand implements Callable<Integer> {
  private final WorkbenchCommand workbench;

  @Mixin private ModelOptions model = new ModelOptions();

  @Option(
      names = "--against",
      paramLabel = "DIR",
      description = "Folder of another model, to be compared with client by client.")
  private Optional<Path> against = Optional.empty();

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Of the book; ${DEFAULT-VALUE} is the bundled one.")
  private long seed = 1;

  @Option(
      names = "--clients",
      paramLabel = "N",
      description = "In the book (default: ${DEFAULT-VALUE}).")
  private int clients = 320;

  @Option(
      names = "--k",
      paramLabel = "N",
      description = "How many places of a ranking count (default: ${DEFAULT-VALUE}).")
  private int k = Evaluator.TOP;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Also write the figures to this file, as JSON.")
  private Optional<Path> out = Optional.empty();

  @Spec private CommandSpec command = CommandSpec.create();

  EvaluateCommand(WorkbenchCommand workbench) {
    this.workbench = workbench;
  }

  @Override
  public Integer call() throws Failure {
    OptionRange.checkAtLeast(2, command, "--clients", clients);
    OptionRange.checkAtLeast(1, command, "--k", k);
    var report =
        new ModelWorkshop(model.device())
            .report(
                model.folder(workbench),
                against,
                new TrainingSettings.Book(seed, clients),
                k,
                workbench.output().progress("pairs scored"));
    if (out.isPresent()) {
      report.write(out.get());
    }
    workbench.output().print(report.json(), () -> EvaluationText.of(report));
    return ExitCode.OK;
  }
}
