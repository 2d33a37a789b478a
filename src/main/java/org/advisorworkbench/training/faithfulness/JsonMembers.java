package org.advisorworkbench.training.faithfulness;

/// A JSON object as text, of which one member is set while all other text stays as it is.
final class JsonMembers {
  private final String text;

  /// @param text a JSON object that has been checked to be one
  JsonMembers(String text) {
    this.text = text;
  }

  /// The object with a member in place of the one of that name, or else as its last.
  ///
  /// @param value as JSON
  String with(String name, String value) {
    int depth = 0;
    int end = text.lastIndexOf('}');
    for (int i = 0; i < end; i++) {
      switch (text.charAt(i)) {
        case '{', '[' -> depth++;
        case '}', ']' -> depth--;
        case '"' -> {
          int close = closing(i);
          int colon = afterBlanks(close + 1);
          if (depth == 1
              && text.charAt(colon) == ':'
              && text.substring(i + 1, close).equals(name)) {
            int start = afterBlanks(colon + 1);
            return text.substring(0, start) + value + text.substring(endOfValue(start));
          }
          i = close;
        }
        default -> {}
      }
    }
    int last = lastBefore(end);
    var comma = text.charAt(last) == '{' ? "" : ",";
    return text.substring(0, last + 1)
        + comma
        + "\n  \""
        + name
        + "\": "
        + value
        + text.substring(last + 1);
  }

  /// Where the value ends that starts at a place, exclusive.
  private int endOfValue(int start) {
    int depth = 0;
    for (int i = start; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '{', '[' -> depth++;
        case '}', ']' -> {
          if (depth == 0) {
            return lastBefore(i) + 1;
          }
          depth--;
        }
        case ',' -> {
          if (depth == 0) {
            return i;
          }
        }
        case '"' -> i = closing(i);
        default -> {}
      }
    }
    return text.length();
  }

  /// Where the string ends that opens at a place.
  private int closing(int opening) {
    int i = opening + 1;
    while (text.charAt(i) != '"') {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    return i;
  }

  private int afterBlanks(int start) {
    int i = start;
    while (Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private int lastBefore(int end) {
    int i = end - 1;
    while (Character.isWhitespace(text.charAt(i))) {
      i--;
    }
    return i;
  }
}
