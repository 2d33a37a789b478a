package org.advisorworkbench.narrative;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.advisorworkbench.narrative.Narrative.Redaction;

/// Makes free text neutral: names of the client and the household, and words that tell of a
/// protected attribute, give way to words that say the same of anybody.
///
/// The neutral text is the same for every value of an attribute, even where grammar suffers: "he"
/// and "she" become "they", and "his", "him", "her" and "hers" all become "their", because "her"
/// alone stands for both "him" and "his".
final class Redactor {
  private static final String CLIENT = "the client";
  private static final String RELATIVE = "the relative";
  private static final String CHINESE_CLIENT = "客户";
  private static final String CHINESE_RELATIVE = "家人";
  private static final String TITLE = "(?:(?:mr|mrs|ms|miss|mx|dr|prof|sir|madam|lady)\\.?\\s+)?";
  private static final String CHINESE_TITLE = "(?:先生|女士|小姐|太太|夫人)";
  private static final String SEPARATORS = "[\\s,.·]+";
  private static final int SHORTEST_NAME = 2;

  private final ProtectedWords words;
  private final Pattern protectedWords;

  Redactor(ProtectedWords words) {
    this.words = words;
    this.protectedWords = ProtectedWords.compile(words.pattern());
  }

  /// A redactor's view of one household, made once and used for all of its texts.
  HouseholdRedactor forHousehold(String clientName, Collection<String> relatives) {
    return new HouseholdRedactor(clientName, relatives);
  }

  /// Makes a text neutral that holds no names.
  RedactedText redact(String text) {
    var neutral = new Neutral(text);
    neutral.replaceWordsUpTo(text.length());
    return neutral.done();
  }

  /// Knows the names of one household.
  final class HouseholdRedactor {
    private final Set<String> clientParts;
    private final Pattern names;

    private HouseholdRedactor(String clientName, Collection<String> relatives) {
      clientParts = parts(clientName);
      var all = new LinkedHashSet<>(clientParts);
      relatives.forEach(name -> all.addAll(parts(name)));
      names = ProtectedWords.compile(nameExpression(all));
    }

    /// Makes a text neutral.
    RedactedText redact(String text) {
      var neutral = new Neutral(text);
      var matcher = names.matcher(text);
      while (matcher.find()) {
        neutral.replaceWordsUpTo(matcher.start());
        neutral.replace(matcher, neutralName(text, matcher.start(), matcher.group()));
      }
      neutral.replaceWordsUpTo(text.length());
      return neutral.done();
    }

    private String neutralName(String text, int start, String name) {
      boolean client = clientParts.stream().anyMatch(part -> containsIgnoringCase(name, part));
      if (ProtectedWords.isHan(name)) {
        return client ? CHINESE_CLIENT : CHINESE_RELATIVE;
      }
      var neutral = client ? CLIENT : RELATIVE;
      return startsSentence(text, start) ? capitalised(neutral) : neutral;
    }
  }

  /// The names by which somebody may be called: the whole name and its parts. A part of two letters
  /// that is also an everyday word (`An`, `Do`) tells of nobody without the rest of the name.
  private Set<String> parts(String name) {
    var parts = new LinkedHashSet<String>();
    var pieces = List.of(name.strip().split(SEPARATORS, -1));
    for (var piece : pieces) {
      int letters = piece.codePointCount(0, piece.length());
      if (ProtectedWords.isHan(piece)) {
        addChinese(piece, parts);
      } else if (letters > SHORTEST_NAME
          || (letters == SHORTEST_NAME && !words.isOrdinary(piece))) {
        parts.add(piece);
      }
    }
    if (pieces.size() > 1 && pieces.stream().noneMatch(ProtectedWords::isHan)) {
      parts.add(String.join(" ", pieces));
    }
    return parts;
  }

  /// A Chinese name puts a surname of one character before a given name of one or two; people are
  /// called by both, by a given name of two, or by the surname with a title.
  private static void addChinese(String name, Set<String> parts) {
    if (name.length() >= 2) {
      parts.add(name);
    }
    if (name.length() == 3) {
      parts.add(name.substring(1));
    }
  }

  private String nameExpression(Set<String> parts) {
    var western =
        longestFirst(parts.stream().filter(p -> !ProtectedWords.isHan(p)).toList()).stream()
            .map(this::westernPart)
            .collect(Collectors.joining("|"));
    var chinese = new ArrayList<String>();
    for (var part : longestFirst(parts.stream().filter(ProtectedWords::isHan).toList())) {
      chinese.add(Pattern.quote(part) + CHINESE_TITLE + "?");
      chinese.add(Pattern.quote(part.substring(0, 1)) + CHINESE_TITLE);
    }
    var alternatives = new ArrayList<String>();
    if (!western.isEmpty()) {
      alternatives.add(
          "(?<![\\p{L}\\p{M}\\p{N}])%s(?:%s)(?:[\\s\\-]+(?:%s))*(?![\\p{L}\\p{M}\\p{N}])"
              .formatted(TITLE, western, western));
    }
    alternatives.addAll(chinese);
    // A pattern that fits nowhere, for a household without a name to hide.
    return alternatives.isEmpty() ? "(?!)" : String.join("|", alternatives);
  }

  /// An everyday word, or one of two letters, counts as a name only where it is written with a
  /// capital.
  private String westernPart(String part) {
    if (words.isOrdinary(part) || part.length() == SHORTEST_NAME) {
      return "(?-i:" + Pattern.quote(capitalised(part)) + ")";
    }
    return Stream.of(part.split(" ")).map(Pattern::quote).collect(Collectors.joining(SEPARATORS));
  }

  private static List<String> longestFirst(List<String> parts) {
    return parts.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
  }

  private static boolean containsIgnoringCase(String text, String part) {
    return ProtectedWords.compile(Pattern.quote(part)).matcher(text).find()
        || (ProtectedWords.isHan(part) && text.startsWith(part.substring(0, 1)));
  }

  private static boolean startsSentence(String text, int index) {
    var before = text.substring(0, index).strip();
    return before.isEmpty() || ".!?:".indexOf(before.charAt(before.length() - 1)) >= 0;
  }

  private static String keepCase(String original, String replacement) {
    return Character.isUpperCase(original.codePointAt(0)) ? capitalised(replacement) : replacement;
  }

  private static String capitalised(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
  }

  /// A neutral text in the making.
  private final class Neutral {
    private final String original;
    private final StringBuilder text = new StringBuilder();
    private final List<Redaction> redactions = new ArrayList<>();
    private int copied;

    Neutral(String original) {
      this.original = original;
    }

    void replace(Matcher matcher, String replacement) {
      if (replacement.equals(matcher.group())) {
        return;
      }
      text.append(original, copied, matcher.start());
      int start = text.length();
      text.append(replacement);
      redactions.add(new Redaction(start, text.length(), matcher.group()));
      copied = matcher.end();
    }

    /// Replaces the protected words between what has been replaced so far and an end.
    void replaceWordsUpTo(int end) {
      var matcher = protectedWords.matcher(original).useTransparentBounds(true);
      matcher.region(copied, end);
      while (matcher.find()) {
        var replacement = words.replacement(matcher.group());
        replace(matcher, keepCase(matcher.group(), replacement));
      }
    }

    RedactedText done() {
      text.append(original, copied, original.length());
      return new RedactedText(text.toString(), redactions);
    }
  }
}
