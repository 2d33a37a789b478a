package org.advisorworkbench.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.Incident;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/// Runs a command and turns whatever it throws into one line on standard error and exit code 1.
final class FailureReporter implements IExecutionExceptionHandler, IExecutionStrategy {
  private final WorkbenchCommand workbench;

  FailureReporter(WorkbenchCommand workbench) {
    this.workbench = workbench;
  }

  /// Runs the command. Errors, which picocli lets pass, end here too.
  @Override
  @SuppressWarnings("CatchingUnchecked")
  public int execute(ParseResult arguments) {
    try {
      return new RunLast().execute(arguments);
    } catch (Error e) {
      return report(e, arguments.commandSpec().commandLine().getErr());
    }
  }

  @Override
  public int handleExecutionException(Exception thrown, CommandLine line, ParseResult arguments) {
    return report(thrown, line.getErr());
  }

  private int report(Throwable thrown, PrintWriter err) {
    if (thrown instanceof Failure failure) {
      print(err, line(failure));
    } else {
      var incident = Incident.of(thrown);
      var details =
          workbench.log(incident).map(file -> " The details are in " + file + ".").orElse("");
      print(err, line(incident.code(), "unexpected " + incident.summary() + "." + details));
    }
    return ExitCode.SOFTWARE;
  }

  /// An expected failure in one line.
  static String line(Failure failure) {
    return line(failure.code().name(), failure.messageIn(Locale.ENGLISH));
  }

  private static String line(String code, String message) {
    return "error [" + code + "]: " + message.replaceAll("\\R", " ");
  }

  private static void print(PrintWriter err, String line) {
    err.println(line);
    err.flush();
  }
}
