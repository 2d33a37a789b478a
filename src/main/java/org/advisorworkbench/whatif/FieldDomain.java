package org.advisorworkbench.whatif;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.advisorworkbench.whatif.FieldValue.Amount;
import org.advisorworkbench.whatif.FieldValue.Choice;
import org.advisorworkbench.whatif.FieldValue.Whole;

/// Which values a field may take: the same that an import takes.
public sealed interface FieldDomain {
  /// What may be written, for people: `a whole number from 0 to 60`.
  String expected();

  /// Whether a value is one of them.
  boolean holds(FieldValue value);

  /// Reads a value as [FieldValue#text] writes it; words also in capitals and with spaces.
  ///
  /// @throws IllegalArgumentException if the text is no such value, with [#expected] in its message
  default FieldValue parse(String text) {
    try {
      var value = read(text.strip());
      if (holds(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      // The same to whoever wrote it as a number out of range.
    }
    throw new IllegalArgumentException("expected %s, found '%s'".formatted(expected(), text));
  }

  private FieldValue read(String text) {
    return switch (this) {
      case Words words ->
          words.all().stream()
              .map(Choice::new)
              .filter(choice -> choice.text().equalsIgnoreCase(text.replaceAll("[ -]", "_")))
              .findFirst()
              .orElseThrow(NumberFormatException::new);
      case Range range -> new Whole(Integer.parseInt(text));
      case Amounts amounts -> new Amount(new BigDecimal(text));
    };
  }

  /// Words of a fixed set.
  ///
  /// @param ordered whether neighbours are more alike than others
  record Words(List<? extends Enum<?>> all, boolean ordered) implements FieldDomain {
    public Words {
      all = List.copyOf(all);
    }

    /// How far one word stands behind another in their order; negative when before it.
    int steps(Enum<?> from, Enum<?> to) {
      return all.indexOf(to) - all.indexOf(from);
    }

    @Override
    public String expected() {
      return all.stream()
          .map(word -> new Choice(word).text())
          .collect(Collectors.joining(", ", "one of ", ""));
    }

    @Override
    public boolean holds(FieldValue value) {
      return value instanceof Choice choice && all.contains(choice.word());
    }
  }

  /// Whole numbers from the least to the most, both included.
  record Range(int least, int most) implements FieldDomain {
    @Override
    public String expected() {
      return "a whole number from %d to %d".formatted(least, most);
    }

    @Override
    public boolean holds(FieldValue value) {
      return value instanceof Whole whole && least <= whole.number() && whole.number() <= most;
    }
  }

  /// Amounts with at most fifteen digits before the point and two after it.
  ///
  /// @param negative whether they may be below zero
  record Amounts(boolean negative) implements FieldDomain {
    private static final int DIGITS = 15;
    private static final int DECIMALS = 2;

    @Override
    public String expected() {
      return (negative
              ? "an amount such as 52000 or -1200.50"
              : "an amount such as 52000, not below 0")
          + ", in the client's own currency";
    }

    @Override
    public boolean holds(FieldValue value) {
      return value instanceof Amount given
          && (negative || given.amount().signum() >= 0)
          && given.amount().scale() <= DECIMALS
          && given.amount().precision() - given.amount().scale() <= DIGITS;
    }
  }
}
