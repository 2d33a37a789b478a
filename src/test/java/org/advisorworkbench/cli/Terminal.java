package org.advisorworkbench.cli;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/// Runs commands in this process and holds what they print.
final class Terminal {
  private final Workplace workplace;
  private String input = "";

  Terminal(Workplace workplace) {
    this.workplace = workplace;
  }

  /// What a command printed, and how it ended.
  record Outcome(int exitCode, String out, String err) {
    JsonObject json() {
      return JsonParser.parseString(out).getAsJsonObject();
    }
  }

  Terminal withInput(String text) {
    input = text;
    return this;
  }

  Outcome run(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    var streams =
        new Streams(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintWriter(out),
            new PrintWriter(err));
    int exitCode = WorkbenchCommand.commandLine(workplace, streams).execute(arguments);
    return new Outcome(exitCode, out.toString(), err.toString());
  }
}
