package org.advisorworkbench.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.advisorworkbench.advice.AdviceEngine;
import org.advisorworkbench.bert.InterestModel;
import org.advisorworkbench.certificate.Certificate;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.Incident;
import org.advisorworkbench.store.Store;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// The program itself: without a subcommand it opens the window, or runs the demonstration where
/// there is no display. Holds the options that all commands share.
@Command(
    name = "workbench",
    version = WorkbenchCommand.VERSION,
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    description = "Ranks, explains and checks product recommendations, on this machine alone.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:the work failed; one line says why", "2:wrong usage"})
public final class WorkbenchCommand implements Callable<Integer> {
  static final String VERSION = Certificate.PROGRAM;

  private final Workplace workplace;
  private final Output output;

  @Option(
      names = "--home",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "Where the store and settings live; by default a folder of your own.")
  private Optional<Path> home = Optional.empty();

  @Option(
      names = "--json",
      scope = ScopeType.INHERIT,
      description = "Print one JSON document on standard output and nothing else there.")
  private boolean json;

  @Option(names = "--sample", description = "Open the window on the sample book.")
  private boolean sample;

  @Mixin private ModelOptions model = new ModelOptions();

  private WorkbenchCommand(Workplace workplace, Streams streams) {
    this.workplace = workplace;
    this.output = new Output(streams, () -> json);
  }

  /// The whole command line, ready to be executed.
  public static CommandLine commandLine(Workplace workplace, Streams streams) {
    var workbench = new WorkbenchCommand(workplace, streams);
    var reporter = new FailureReporter(workbench);
    var line =
        new CommandLine(workbench)
            .addSubcommand(new DemoCommand(workbench))
            .addSubcommand(new ImportCommand(workbench))
            .addSubcommand(new ClientsCommand(workbench))
            .addSubcommand(new ProductsCommand(workbench))
            .addSubcommand(new RankCommand(workbench))
            .addSubcommand(new WhatIfCommand(workbench))
            .addSubcommand(new CounterfactualCommand(workbench))
            .addSubcommand(new WordsCommand(workbench))
            .addSubcommand(new ScoreCommand(workbench, streams.in()))
            .addSubcommand(new ExplainCommand(workbench))
            .addSubcommand(new CompareCommand(workbench))
            .addSubcommand(new InteractionsCommand(workbench))
            .addSubcommand(new FairnessCommand(workbench))
            .addSubcommand(new SampleCommand(workbench))
            .addSubcommand(
                new CommandLine(new BasesCommand(workbench))
                    .addSubcommand(new BasesCommand.Fetch(workbench)))
            .addSubcommand(new TrainCommand(workbench))
            .addSubcommand(new EvaluateCommand(workbench))
            .addSubcommand(new ModelsCommand(workbench))
            .addSubcommand(
                new CommandLine(new BenchmarkCommand())
                    .addSubcommand(new BankMarketingCommand(workbench))
                    .addSubcommand(new FarTransCommand(workbench))
                    .addSubcommand(new SpeedCommand(workbench))
                    .addSubcommand(new ComparisonsCommand(workbench))
                    .addSubcommand(new WhatIfStudyCommand(workbench))
                    .addSubcommand(new LayersCommand(workbench))
                    .addSubcommand(new ExplanationsCommand(workbench))
                    .addSubcommand(new FaithfulnessCommand(workbench)));
    return line.setOut(streams.out())
        .setErr(streams.err())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(true)
        .setExecutionStrategy(reporter)
        .setExecutionExceptionHandler(reporter);
  }

  @Override
  public Integer call() throws Failure {
    if (workplace.hasDisplay()) {
      workplace.showWindow(home(), sample, model.choice());
      return CommandLine.ExitCode.OK;
    }
    output.say("There is no display here, so this is the demonstration instead of the window.");
    return new DemoCommand(this).call(model);
  }

  Output output() {
    return output;
  }

  Workplace workplace() {
    return workplace;
  }

  /// The home folder, made ready.
  Path home() throws Failure {
    return workplace.home(home);
  }

  Store openBook() throws Failure {
    return workplace.openBook(home());
  }

  AdviceEngine loadEngine(ModelOptions options, Store book) throws Failure {
    return workplace.loadEngine(options.choice(), book);
  }

  InterestModel loadModel(ModelOptions options) throws Failure {
    return workplace.loadModel(options.choice(), home());
  }

  Optional<Path> log(Incident incident) {
    return workplace.log(home, incident);
  }
}
