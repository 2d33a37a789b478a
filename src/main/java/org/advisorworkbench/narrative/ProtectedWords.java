package org.advisorworkbench.narrative;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The words that tell of a protected attribute and what stands in their place, from
/// `protected-words.tsv`.
///
/// A row holds a phrase, its replacement and the attribute. In a phrase `#` stands for a number in
/// digits or words and `*` for a capitalised word. A phrase that replaces itself is left alone: it
/// shields a longer word (`其他`, "other") from a shorter row that it happens to hold (`他`, "he").
/// Where several phrases fit at a place, the longest row wins.
final class ProtectedWords {
  private static final String NUMBER =
      "(?:\\d{1,4}(?:st|nd|rd|th)?|(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
          + "(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?"
          + "|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
          + "|fifteen|sixteen|seventeen|eighteen|nineteen))";
  private static final String CAPITALISED = "(?-i:\\p{Lu}[\\p{L}\\-]+(?: \\p{Lu}[\\p{L}\\-]+)*)";

  private final List<Row> rows;
  private final Map<String, String> replacements = new HashMap<>();
  private final Set<String> ordinaryWords;

  private record Row(String phrase, String replacement) {
    boolean hasWildcard() {
      return phrase.contains("#") || phrase.contains("*");
    }
  }

  private ProtectedWords(List<Row> rows, Set<String> ordinaryWords) {
    this.rows =
        rows.stream()
            .sorted(Comparator.comparingInt((Row row) -> row.phrase().length()).reversed())
            .toList();
    this.ordinaryWords = ordinaryWords;
    for (var row : rows) {
      replacements.put(row.phrase().toLowerCase(Locale.ROOT), row.replacement());
    }
  }

  static ProtectedWords load() {
    var rows = lines("protected-words.tsv").stream().map(ProtectedWords::row).toList();
    return new ProtectedWords(rows, Set.copyOf(lines("ordinary-words.txt")));
  }

  private static Row row(String line) {
    var columns = line.split("\t", -1);
    if (columns.length != 3) {
      throw new IllegalStateException(
          "expected phrase, replacement and attribute in protected-words.tsv, found: " + line);
    }
    return new Row(columns[0], columns[1]);
  }

  private static List<String> lines(String resource) {
    try (var in =
            Objects.requireNonNull(ProtectedWords.class.getResourceAsStream(resource), resource);
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().filter(l -> !l.isBlank() && !l.startsWith("//")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Finds any of the phrases, the longest first.
  String pattern() {
    var phrases = rows.stream().map(Row::phrase).toList();
    var western = tree(phrases.stream().filter(phrase -> !isHan(phrase)).toList());
    var chinese = tree(phrases.stream().filter(ProtectedWords::isHan).toList());
    return "(?<![\\p{L}\\p{M}\\p{N}])" + western + "(?![\\p{L}\\p{M}\\p{N}])|" + chinese;
  }

  /// Phrases that begin alike share their beginning, so that a text is not compared with each of
  /// them in turn; a phrase that ends where others go on comes last.
  private static String tree(List<String> phrases) {
    var branches = new TreeMap<Character, List<String>>();
    boolean ends = false;
    for (var phrase : phrases) {
      if (phrase.isEmpty()) {
        ends = true;
      } else {
        branches
            .computeIfAbsent(phrase.charAt(0), first -> new ArrayList<>())
            .add(phrase.substring(1));
      }
    }
    if (branches.isEmpty()) {
      return "";
    }
    return branches.entrySet().stream()
        .map(branch -> expression(branch.getKey()) + tree(branch.getValue()))
        .collect(Collectors.joining("|", "(?:", ends ? "|)" : ")"));
  }

  /// What stands in place of a match of [#pattern()].
  String replacement(String match) {
    var plain = match.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("\\s+", " ");
    var exact = replacements.get(plain);
    if (exact != null) {
      return exact;
    }
    for (var row : rows) {
      if (row.hasWildcard() && compile(expression(row.phrase())).matcher(match).matches()) {
        return row.replacement();
      }
    }
    throw new IllegalArgumentException("no protected phrase: " + match);
  }

  /// Whether a word in lower case that may be a name is also an everyday word (`will`, `may`).
  boolean isOrdinary(String word) {
    return ordinaryWords.contains(word.toLowerCase(Locale.ROOT));
  }

  static Pattern compile(String expression) {
    return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static String expression(String phrase) {
    return phrase.chars().mapToObj(c -> expression((char) c)).collect(Collectors.joining());
  }

  private static String expression(char c) {
    return switch (c) {
      case '#' -> NUMBER;
      case '*' -> CAPITALISED;
      case ' ' -> "\\s+";
      case '\'' -> "['’]";
      case '.', '-' -> "\\" + c;
      default -> String.valueOf(c);
    };
  }

  static boolean isHan(String text) {
    return text.codePoints()
        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
  }
}
