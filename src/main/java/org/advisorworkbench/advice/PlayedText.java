package org.advisorworkbench.advice;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.advisorworkbench.bert.MaskedText;
import org.advisorworkbench.bert.MaskedText.Absence;
import org.advisorworkbench.narrative.Narrative;

/// A text that takes part in a game.
///
/// @param first the number of its first player
/// @param players each as the numbers of its words, in the order of the text
record PlayedText(String text, int first, List<BitSet> players) {
  static PlayedText of(Grain grain, Narrative narrative, int first) {
    var players = new ArrayList<BitSet>();
    int word = 0;
    for (var words : grain.parts(narrative)) {
      var numbers = new BitSet();
      numbers.set(word, word + words.size());
      players.add(numbers);
      word += words.size();
    }
    return new PlayedText(narrative.text(), first, List.copyOf(players));
  }

  /// The number behind that of its last player.
  int end() {
    return first + players.size();
  }

  /// The text with the words of those of its players who are in a coalition.
  MaskedText with(BitSet coalition, Absence absence) {
    var absent = new BitSet();
    for (int i = 0; i < players.size(); i++) {
      if (!coalition.get(first + i)) {
        absent.or(players.get(i));
      }
    }
    return new MaskedText(text, absent, absence);
  }
}
