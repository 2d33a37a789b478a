package org.advisorworkbench.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonNull;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import java.io.PrintWriter;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.advisorworkbench.work.Progress;

/// Where a command's results go: standard output for results alone, standard error for everything
/// that is said beside them.
final class Output {
  private static final JsonSerializer<Double> NUMBER =
      (value, type, context) ->
          Double.isFinite(value) ? new JsonPrimitive(value) : JsonNull.INSTANCE;

  private final PrintWriter out;
  private final PrintWriter err;
  private final BooleanSupplier json;

  /// Numbers in full precision; a number that is none becomes `null`.
  private final Gson gson =
      new GsonBuilder()
          .disableHtmlEscaping()
          .serializeNulls()
          .setPrettyPrinting()
          .registerTypeAdapter(Double.class, NUMBER)
          .registerTypeAdapter(double.class, NUMBER)
          .create();

  Output(Streams streams, BooleanSupplier json) {
    this.out = streams.out();
    this.err = streams.err();
    this.json = json;
  }

  /// Prints a result, in the form that was asked for.
  ///
  /// @param document records that become JSON
  /// @param text the same for people
  void print(Object document, Supplier<String> text) {
    if (json.getAsBoolean()) {
      document(document);
    } else {
      out.println(text.get().stripTrailing());
      out.flush();
    }
  }

  /// Prints a result as JSON.
  void document(Object document) {
    out.println(encoded(document));
    out.flush();
  }

  /// A result as JSON, for a file.
  String encoded(Object document) {
    return gson.toJson(document);
  }

  /// Prints a line of text to standard output, whatever form was asked for.
  void line(String text) {
    out.println(text);
  }

  void flush() {
    out.flush();
  }

  boolean json() {
    return json.getAsBoolean();
  }

  /// Tells now and then how far long work has come.
  ///
  /// @param units what is counted, such as `lines read`
  Progress progress(String units) {
    return new SpokenProgress(this::say, units, System::nanoTime);
  }

  /// Tells something beside the result.
  void say(String message) {
    err.println(message);
    err.flush();
  }
}
