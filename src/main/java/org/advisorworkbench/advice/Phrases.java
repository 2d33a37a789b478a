package org.advisorworkbench.advice;

import java.util.ArrayList;
import java.util.List;
import org.advisorworkbench.explain.Partition;
import org.advisorworkbench.narrative.Narrative;
import org.advisorworkbench.narrative.Words;
import org.advisorworkbench.narrative.Words.Word;

/// Groups the words of a question as people read them: sides, their fields, and in these what
/// stands between two marks of punctuation.
public final class Phrases {
  private static final String ENDS = ".,;:!?()。，；：！？（）";

  private Phrases() {}

  /// Words are numbered as [Players] numbers them.
  static Partition of(Narrative client, Narrative product) {
    var clientWords = Words.of(client.text());
    return Partition.group(
        List.of(
            side(client, clientWords, 0),
            side(product, Words.of(product.text()), clientWords.size())));
  }

  /// The phrases of a client's and a product's text, each as the numbers of its words, in the order
  /// of the texts.
  public static List<List<Integer>> players(Narrative client, Narrative product) {
    return of(client, product).parts().stream()
        .flatMap(side -> side.parts().stream())
        .flatMap(field -> field.parts().stream())
        .map(Partition::players)
        .toList();
  }

  private static Partition side(Narrative narrative, List<Word> words, int first) {
    var fields = new ArrayList<Partition>();
    var phrases = new ArrayList<Partition>();
    var phrase = new ArrayList<Partition>();
    for (int i = 0; i < words.size(); i++) {
      phrase.add(Partition.single(first + i));
      boolean last = i + 1 == words.size();
      boolean endsField =
          last || !field(narrative, words.get(i)).equals(field(narrative, words.get(i + 1)));
      if (endsField || endsPhrase(narrative.text(), words.get(i), words.get(i + 1))) {
        phrases.add(Partition.group(phrase));
        phrase.clear();
      }
      if (endsField) {
        fields.add(Partition.group(phrases));
        phrases.clear();
      }
    }
    return Partition.group(fields);
  }

  private static String field(Narrative narrative, Word word) {
    return narrative.fieldAt(word.start());
  }

  private static boolean endsPhrase(String text, Word word, Word next) {
    return text.substring(word.end(), next.start()).chars().anyMatch(c -> ENDS.indexOf(c) >= 0);
  }
}
