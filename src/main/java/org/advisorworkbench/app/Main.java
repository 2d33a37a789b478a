package org.advisorworkbench.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.advisorworkbench.cli.Streams;
import org.advisorworkbench.cli.WorkbenchCommand;

/// Starts the program.
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    // Whatever a library prints must not get between the lines of a result.
    System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.err), true));
    Logging.keepToWarnings();
    var streams =
        new Streams(
            System.in,
            utf8(new FileOutputStream(FileDescriptor.out)),
            utf8(new FileOutputStream(FileDescriptor.err)));
    var workplace = new LocalWorkplace(Environment.current());
    int exitCode = WorkbenchCommand.commandLine(workplace, streams).execute(arguments);
    streams.out().flush();
    streams.err().flush();
    System.exit(exitCode);
  }

  private static PrintWriter utf8(OutputStream stream) {
    return new PrintWriter(stream, false, StandardCharsets.UTF_8);
  }
}
