package org.advisorworkbench.whatif;

import java.math.BigDecimal;
import java.util.Locale;

/// What an editable field of a client holds.
public sealed interface FieldValue {
  /// As files and the command line write it: `5`, `balanced`, `52000`.
  String text();

  /// A number of years, or a calendar year.
  record Whole(int number) implements FieldValue {
    @Override
    public String text() {
      return Integer.toString(number);
    }
  }

  /// One word of a fixed set.
  record Choice(Enum<?> word) implements FieldValue {
    @Override
    public String text() {
      return word.name().toLowerCase(Locale.ROOT);
    }
  }

  /// An amount in the currency that the client's own record has for the field. Amounts that are
  /// equal are equal however many zeros they were written with.
  record Amount(BigDecimal amount) implements FieldValue {
    public Amount {
      var plain = amount.stripTrailingZeros();
      amount = plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    @Override
    public String text() {
      return amount.toPlainString();
    }
  }
}
