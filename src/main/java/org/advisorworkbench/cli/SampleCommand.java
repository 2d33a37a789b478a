package org.advisorworkbench.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.sample.BookGenerator;
import org.advisorworkbench.sample.SampleBookWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Writes a synthetic book and says how well its wishes can be foreseen.
@Command(name = "sample", description = "Writes a synthetic book whose true preferences are known.")
final class SampleCommand implements Callable<Integer> {
  private final WorkbenchCommand workbench;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "What the book is drawn from (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(
      names = "--clients",
      paramLabel = "N",
      description = "How many clients (default: ${DEFAULT-VALUE}).")
  private int clients = 320;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to write it.")
  private Path folder = Path.of("");

  @Option(
      names = "--truth",
      description = "Also write truth.csv, the preferences that the book was drawn from.")
  private boolean truth;

  @Spec private CommandSpec command = CommandSpec.create();

  SampleCommand(WorkbenchCommand workbench) {
    this.workbench = workbench;
  }

  @Override
  public Integer call() throws Failure {
    OptionRange.checkAtLeast(1, command, "--clients", clients);
    var book = new BookGenerator(seed, clients).generate();
    var summary = new SampleBookWriter(folder, truth).write(book);
    workbench.output().print(summary, summary::toString);
    return ExitCode.OK;
  }
}
