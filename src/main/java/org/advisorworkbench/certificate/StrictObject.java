package org.advisorworkbench.certificate;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A JSON object of which every key is expected and every value has the type that it should have.
///
/// @param name what it is, for whoever reads that something is wrong: `players[3]`
record StrictObject(String name, JsonObject json) {

  /// @param keys all that it must have, and nothing else
  static StrictObject of(String name, @Nullable JsonElement value, Set<String> keys)
      throws Malformed {
    if (value == null || !value.isJsonObject()) {
      throw new Malformed("expected an object as '%s'".formatted(name));
    }
    var json = value.getAsJsonObject();
    for (var key : keys) {
      if (!json.has(key)) {
        throw new Malformed("%s lacks '%s'".formatted(described(name), key));
      }
    }
    for (var key : json.keySet()) {
      if (!keys.contains(key)) {
        throw new Malformed("%s has the unknown key '%s'".formatted(described(name), key));
      }
    }
    return new StrictObject(name, json);
  }

  private static String described(String name) {
    return name.isEmpty() ? "it" : "'" + name + "'";
  }

  StrictObject object(String key, Set<String> keys) throws Malformed {
    return of(path(key), json.get(key), keys);
  }

  List<JsonElement> list(String key) throws Malformed {
    var value = json.get(key);
    if (!value.isJsonArray()) {
      throw new Malformed("expected a list as '%s'".formatted(path(key)));
    }
    return List.copyOf(value.getAsJsonArray().asList());
  }

  /// The objects of a list, each with the same keys.
  List<StrictObject> objects(String key, Set<String> keys) throws Malformed {
    var objects = new ArrayList<StrictObject>();
    for (var value : list(key)) {
      objects.add(of("%s[%d]".formatted(path(key), objects.size()), value, keys));
    }
    return objects;
  }

  String text(String key) throws Malformed {
    if (json.get(key) instanceof JsonPrimitive value && value.isString()) {
      return value.getAsString();
    }
    throw wrong("a text", key);
  }

  /// A finite number.
  double number(String key) throws Malformed {
    if (json.get(key) instanceof JsonPrimitive value && value.isNumber()) {
      double number = value.getAsDouble();
      if (Double.isFinite(number)) {
        return number;
      }
    }
    throw wrong("a number", key);
  }

  /// A finite number, or NaN for `null`.
  double numberOrUnknown(String key) throws Malformed {
    return json.get(key).isJsonNull() ? Double.NaN : number(key);
  }

  long whole(String key) throws Malformed {
    if (json.get(key) instanceof JsonPrimitive value && value.isNumber()) {
      try {
        return new BigDecimal(value.getAsString()).longValueExact();
      } catch (ArithmeticException | NumberFormatException e) {
        // Told below, with the number as it stands in the file.
      }
    }
    throw wrong("a whole number", key);
  }

  int count(String key) throws Malformed {
    long number = whole(key);
    if (number < 0 || number > Integer.MAX_VALUE) {
      throw wrong("a number of 0 or more", key);
    }
    return (int) number;
  }

  <E extends Enum<E>> E word(String key, Class<E> words) throws Malformed {
    var text = text(key);
    for (var word : words.getEnumConstants()) {
      if (word.name().toLowerCase(Locale.ROOT).equals(text)) {
        return word;
      }
    }
    throw new Malformed("'%s' is no word for '%s'".formatted(text, path(key)));
  }

  Malformed wrong(String expected, String key) {
    return new Malformed(
        "expected %s as '%s', found %s".formatted(expected, path(key), json.get(key)));
  }

  String path(String key) {
    return name.isEmpty() ? key : name + "." + key;
  }
}
