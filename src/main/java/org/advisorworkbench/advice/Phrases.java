package org.advisorworkbench.advice;

import java.util.ArrayList;
import java.util.List;
import org.advisorworkbench.narrative.Narrative;
import org.advisorworkbench.narrative.Words;
import org.advisorworkbench.narrative.Words.Word;

/// Groups the words of a text as people read them: fields, and in these what stands between two
/// marks of punctuation.
///
/// Notes without any punctuation would be one phrase from end to end. So a phrase of more than
/// [#LONGEST] words is cut into as few parts as it takes, about as long as each other; two
/// ideographs count as one word.
final class Phrases {
  private static final int LONGEST = 12;
  private static final String ENDS = ".,;:!?()。，、；：！？（）\n";

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
    int parts = Math.ceilDiv(2 * phrase.size() - ideographs, 2 * LONGEST);
    var cut = new ArrayList<List<Word>>();
    for (int part = 0; part < parts; part++) {
      int from = phrase.size() * part / parts;
      int to = phrase.size() * (part + 1) / parts;
      cut.add(List.copyOf(phrase.subList(from, to)));
    }
    return cut;
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
