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
import java.util.Set;
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

  /// @throws Malformed if the line is not a pair, or names a word or figure that there is not
  static InterestModel.Pair parse(String line) throws Malformed {
    var object = object(line);
    for (var key : object.keySet()) {
      if (!KEYS.contains(key)) {
        throw new Malformed("unknown key '%s'".formatted(key));
      }
    }
    rejectFigures(object);
    var client = text(object, "client");
    var product = text(object, "product");
    int clientWords = Words.of(client).size();
    int productWords = Words.of(product).size();
    var absent = absent(object, clientWords + productWords);
    return new InterestModel.Pair(
        new MaskedText(client, absent.get(0, clientWords)),
        new MaskedText(product, absent.get(clientWords, clientWords + productWords)));
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

  /// The model reads no figures yet, so any figure is one that it does not know.
  private static void rejectFigures(JsonObject object) throws Malformed {
    var figures = object.get("figures");
    if (figures == null) {
      return;
    }
    if (!figures.isJsonObject()) {
      throw new Malformed("expected an object as 'figures'");
    }
    for (var name : figures.getAsJsonObject().keySet()) {
      throw new Malformed("unknown figure '%s'".formatted(name));
    }
  }

  private static String text(JsonObject object, String key) throws Malformed {
    var value = object.get(key);
    if (value == null || !value.isJsonPrimitive() || !value.getAsJsonPrimitive().isString()) {
      throw new Malformed("expected a text as '%s'".formatted(key));
    }
    return value.getAsString();
  }

  private static BitSet absent(JsonObject object, int words) throws Malformed {
    var absent = new BitSet(words);
    var value = object.get("absent");
    if (value == null) {
      return absent;
    }
    if (!(value instanceof JsonArray indexes)) {
      throw new Malformed("expected a list as 'absent'");
    }
    for (var index : indexes) {
      absent.set(index(index, words));
    }
    return absent;
  }

  private static int index(JsonElement value, int words) throws Malformed {
    if (value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber()) {
      try {
        int index = new BigDecimal(value.getAsString()).intValueExact();
        if (0 <= index && index < words) {
          return index;
        }
      } catch (ArithmeticException e) {
        // Told below, with the number as it stands in the line.
      }
    }
    throw new Malformed(
        "expected the number of a word, 0 to %d, as 'absent', found %s"
            .formatted(words - 1, value));
  }
}
