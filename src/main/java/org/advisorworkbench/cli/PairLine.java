package org.advisorworkbench.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.advisorworkbench.behaviour.Figure;
import org.advisorworkbench.behaviour.Figures;
import org.advisorworkbench.bert.InterestModel;
import org.advisorworkbench.bert.MaskedText;
import org.advisorworkbench.narrative.Words;

/// A line of the input of `score`.
final class PairLine {
  private static final Set<String> KEYS = Set.of("client", "product", "figures", "absent");

  private PairLine() {}

  /// A line that cannot be understood.
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;

    Malformed(String reason) {
      super(reason);
      this.reason = reason;
    }

    /// Why, as a part of a sentence.
    String reason() {
      return reason;
    }
  }

  /// @param figures those that the model reads, in its order; their numbers follow those of the
  ///   words
  /// @throws Malformed if the line is not a pair, or names a word or figure that there is not
  static InterestModel.Pair parse(String line, List<Figure> figures) throws Malformed {
    var object = object(line);
    for (var key : object.keySet()) {
      if (!KEYS.contains(key)) {
        throw new Malformed("unknown key '%s'".formatted(key));
      }
    }
    var known = known(object, figures);
    var client = text(object, "client");
    var product = text(object, "product");
    int clientWords = Words.of(client).size();
    int productWords = Words.of(product).size();
    int words = clientWords + productWords;
    var absent = absent(object, words + figures.size());
    return new InterestModel.Pair(
        new MaskedText(client, absent.get(0, clientWords)),
        new MaskedText(product, absent.get(clientWords, words)),
        known.without(
            absent.stream()
                .filter(index -> index >= words)
                .mapToObj(index -> figures.get(index - words))
                .collect(Collectors.toSet())));
  }

  private static JsonObject object(String line) throws Malformed {
    try {
      var reader = new JsonReader(new StringReader(line));
      reader.setStrictness(Strictness.STRICT);
      var element = JsonParser.parseReader(reader);
      if (reader.peek() != JsonToken.END_DOCUMENT || !element.isJsonObject()) {
        throw new Malformed("expected one JSON object");
      }
      return element.getAsJsonObject();
    } catch (JsonParseException | IOException e) {
      throw new Malformed("this is not JSON");
    }
  }

  private static Figures known(JsonObject object, List<Figure> figures) throws Malformed {
    var value = object.get("figures");
    if (value == null) {
      return Figures.NONE;
    }
    if (!value.isJsonObject()) {
      throw new Malformed("expected an object as 'figures'");
    }
    var known = new EnumMap<Figure, Double>(Figure.class);
    for (var entry : value.getAsJsonObject().entrySet()) {
      var figure =
          Figure.named(entry.getKey())
              .filter(figures::contains)
              .orElseThrow(() -> new Malformed("unknown figure '%s'".formatted(entry.getKey())));
      known.put(figure, number(entry.getKey(), entry.getValue()));
    }
    return new Figures(known);
  }

  private static double number(String name, JsonElement value) throws Malformed {
    if (value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber()) {
      double number = value.getAsDouble();
      if (Double.isFinite(number)) {
        return number;
      }
    }
    throw new Malformed("expected a number as '%s', found %s".formatted(name, value));
  }

  private static String text(JsonObject object, String key) throws Malformed {
    var value = object.get(key);
    if (value == null || !value.isJsonPrimitive() || !value.getAsJsonPrimitive().isString()) {
      throw new Malformed("expected a text as '%s'".formatted(key));
    }
    return value.getAsString();
  }

  private static BitSet absent(JsonObject object, int players) throws Malformed {
    var absent = new BitSet(players);
    var value = object.get("absent");
    if (value == null) {
      return absent;
    }
    if (!(value instanceof JsonArray indexes)) {
      throw new Malformed("expected a list as 'absent'");
    }
    for (var index : indexes) {
      absent.set(index(index, players));
    }
    return absent;
  }

  private static int index(JsonElement value, int players) throws Malformed {
    if (value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber()) {
      try {
        int index = new BigDecimal(value.getAsString()).intValueExact();
        if (0 <= index && index < players) {
          return index;
        }
      } catch (ArithmeticException e) {
        // Told below, with the number as it stands in the line.
      }
    }
    throw new Malformed(
        "expected the number of a word or figure, 0 to %d, as 'absent', found %s"
            .formatted(players - 1, value));
  }
}
