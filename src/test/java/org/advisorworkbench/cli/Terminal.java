package org.advisorworkbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;

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

    /// The same, if it ended well.
    Outcome done() {
      assertEquals(0, exitCode, err);
      return this;
    }
  }

  /// The objects that a list of a document holds.
  static List<JsonObject> objects(JsonArray list) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .toList();
  }

  /// What `score` answers to these lines.
  List<Double> scores(String... lines) {
    var logits =
        withInput(String.join("\n", lines))
            .run("score", "--pairs", "-")
            .done()
            .out()
            .lines()
            .map(line -> JsonParser.parseString(line).getAsJsonObject().get("logit").getAsDouble())
            .toList();
    assertEquals(lines.length, logits.size());
    return logits;
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
