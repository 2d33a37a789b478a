package org.advisorworkbench.cli;

import java.util.Comparator;
import org.advisorworkbench.advice.Contrast;

/// Why one product stands above another, as people read it at a terminal. What is shown adds up:
/// the gap is the shown first logit less the shown second one, and the baselines and the rows of
/// the table, strongest first, make the gap.
///
/// @param contrast what is shown
record ShownDifferences(Contrast contrast) {
  String first() {
    return ShownValue.signed(firstShown());
  }

  String second() {
    return ShownValue.signed(secondShown());
  }

  String gap() {
    return ShownValue.signed(firstShown() - secondShown());
  }

  String baseline() {
    return ShownValue.signed(baselineShown());
  }

  private long firstShown() {
    return ShownValue.ROUNDING.of(contrast.first().logit());
  }

  private long secondShown() {
    return ShownValue.ROUNDING.of(contrast.second().logit());
  }

  private long baselineShown() {
    return ShownValue.ROUNDING.of(contrast.gap().baseline());
  }

  TextTable table() {
    var terms =
        contrast.terms().stream()
            .sorted(Comparator.comparingDouble(it -> -Math.abs(contrast.contribution(it).value())))
            .toList();
    var values = terms.stream().map(term -> contrast.contribution(term).value()).toList();
    var shown =
        ShownValue.ROUNDING.addingUp(values, firstShown() - secondShown() - baselineShown());
    var table = new TextTable(">VALUE", ">LOW", ">HIGH", "PLAYER", "FIELD", "OF", "");
    for (int row = 0; row < terms.size(); row++) {
      var term = terms.get(row);
      var entry = ComparisonDocument.Entry.of(term, contrast.grain());
      var value = ShownValue.of(shown.get(row), contrast.contribution(term));
      table.row(
          value.value(),
          value.low(),
          value.high(),
          TextTable.brief(term.text()),
          entry.field(),
          entry.of(),
          value.note());
    }
    return table;
  }
}
