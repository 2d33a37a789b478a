package org.advisorworkbench.training;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.time.Duration;
import org.advisorworkbench.training.metrics.Estimate;
import org.jspecify.annotations.Nullable;

/// How figures are written as JSON: durations in seconds, `null` for what could not be measured.
public final class FigureJson {
  private static final TypeAdapter<Double> NUMBER =
      new TypeAdapter<>() {
        @Override
        public void write(JsonWriter out, Double value) throws IOException {
          if (Double.isFinite(value)) {
            out.value(value);
          } else {
            out.nullValue();
          }
        }

        @Override
        public Double read(JsonReader in) throws IOException {
          if (in.peek() == JsonToken.NULL) {
            in.nextNull();
            return Double.NaN;
          }
          return in.nextDouble();
        }
      };

  /// Early cards told some figures without an interval, as bare numbers.
  private static final JsonDeserializer<Estimate> ESTIMATE =
      (json, type, context) -> {
        if (!json.isJsonObject()) {
          return new Estimate(number(json), Double.NaN, Double.NaN);
        }
        var object = json.getAsJsonObject();
        return new Estimate(
            number(object.get("value")), number(object.get("low")), number(object.get("high")));
      };

  private FigureJson() {}

  private static double number(@Nullable JsonElement json) {
    return json == null || json.isJsonNull() ? Double.NaN : json.getAsDouble();
  }

  /// For records.
  public static Gson gson() {
    JsonSerializer<Duration> seconds =
        (value, type, context) -> new JsonPrimitive(value.toMillis() / 1000.0);
    return new GsonBuilder()
        .setPrettyPrinting()
        .disableHtmlEscaping()
        .serializeNulls()
        .registerTypeAdapter(double.class, NUMBER)
        .registerTypeAdapter(Double.class, NUMBER)
        .registerTypeAdapter(Duration.class, seconds)
        .registerTypeAdapter(Estimate.class, ESTIMATE)
        .create();
  }
}
