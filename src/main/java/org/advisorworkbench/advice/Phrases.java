package org.advisorworkbench.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.advisorworkbench.narrative.Narrative;
import org.advisorworkbench.narrative.Words;
import org.advisorworkbench.narrative.Words.Word;

/// Groups the words of a text as people read them: fields, and in these what stands between two
/// marks of punctuation.
///
/// Notes without any punctuation would be one phrase from end to end. So a phrase of more than
/// [#LONG] words is cut into as few parts as it takes, about as long as each other; two ideographs
/// count as one word. A cut moves by up to a third of a part, to come before a conjunction.
final class Phrases {
  private static final int LONG = 12;
  private static final String ENDS = ".,;:!?()。，、；：！？（）\n";

  private static final Set<String> CONJUNCTIONS =
      Set.of(
          """
          after although and because before but if nor or since so that though unless until when \
          where whereas which while who whose yet \
          不过 但是 以及 如果 并且 或者 所以 然后 而且 虽然 因为"""
              .split(" "));

  private Phrases() {}

  /// The fields of a text that have words, each as its phrases, each as its words.
  static List<List<List<Word>>> of(Narrative narrative) {
    var words = Words.of(narrative.text());
    var fields = new ArrayList<List<List<Word>>>();
    var phrases = new ArrayList<List<Word>>();
    int first = 0;
    for (int i = 0; i < words.size(); i++) {
      boolean endsField =
          i + 1 == words.size()
              || !field(narrative, words.get(i)).equals(field(narrative, words.get(i + 1)));
      if (endsField || endsPhrase(narrative.text(), words.get(i), words.get(i + 1))) {
        phrases.addAll(cut(words.subList(first, i + 1)));
        first = i + 1;
      }
      if (endsField) {
        fields.add(List.copyOf(phrases));
        phrases.clear();
      }
    }
    return List.copyOf(fields);
  }

  private static List<List<Word>> cut(List<Word> phrase) {
    int ideographs = Math.toIntExact(phrase.stream().filter(Phrases::isIdeograph).count());
    int parts = Math.ceilDiv(2 * phrase.size() - ideographs, 2 * LONG);
    var cut = new ArrayList<List<Word>>();
    int from = 0;
    for (int part = 1; part <= parts; part++) {
      int to = part == parts ? phrase.size() : cutNear(phrase, phrase.size() * part / parts, parts);
      cut.add(List.copyOf(phrase.subList(from, to)));
      from = to;
    }
    return cut;
  }

  /// The conjunction nearest to an even cut, or that cut.
  private static int cutNear(List<Word> phrase, int even, int parts) {
    int farthest = phrase.size() / parts / 3;
    return IntStream.rangeClosed(0, farthest)
        .flatMap(distance -> IntStream.of(even - distance, even + distance))
        .filter(word -> startsWithConjunction(phrase.subList(word, phrase.size())))
        .findFirst()
        .orElse(even);
  }

  private static boolean startsWithConjunction(List<Word> words) {
    var first = words.getFirst().text();
    return CONJUNCTIONS.contains(first.toLowerCase(Locale.ROOT))
        || (words.size() > 1 && CONJUNCTIONS.contains(first + words.get(1).text()));
  }

  private static boolean isIdeograph(Word word) {
    return Character.isIdeographic(word.text().codePointAt(0));
  }

  private static String field(Narrative narrative, Word word) {
    return narrative.fieldAt(word.start());
  }

  private static boolean endsPhrase(String text, Word word, Word next) {
    return text.substring(word.end(), next.start()).chars().anyMatch(c -> ENDS.indexOf(c) >= 0);
  }
}
