package org.advisorworkbench.report;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Where lines may break.
final class Breaks {
  private Breaks() {}

  /// Pieces that stay in one line, with the blanks behind them. Put together they are the text.
  static List<String> pieces(String text) {
    var breaks = BreakIterator.getLineInstance(Locale.ROOT);
    breaks.setText(text);
    var pieces = new ArrayList<String>();
    int start = 0;
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      pieces.add(text.substring(start, end));
      start = end;
    }
    return pieces;
  }
}
