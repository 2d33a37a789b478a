package org.advisorworkbench.whatif;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.advisorworkbench.client.Profile;
import org.advisorworkbench.whatif.FieldDomain.Amounts;
import org.advisorworkbench.whatif.FieldDomain.Range;
import org.advisorworkbench.whatif.FieldDomain.Words;
import org.advisorworkbench.whatif.FieldValue.Amount;
import org.advisorworkbench.whatif.FieldValue.Choice;
import org.advisorworkbench.whatif.FieldValue.Whole;

/// The edits among which counterfactuals are looked for:
///
/// | field | values, where one field is changed | where two are |
/// |---|---|---|
/// | years | 1, 2, 3, 5 and 10 more or less | 2, 5 and 10 more or less |
/// | ordered words | one and two steps up or down | one step |
/// | goal | every other | every other |
/// | amounts | 10, 20 and 50 % less or more, and twice as much | half, and twice as much |
///
/// Values stay within the range of their field; a goal never falls due in a past year; amounts are
/// rounded to three digits, and there is none for an amount of nothing. One field comes first, then
/// two; within those by [EditCost], ties in the order of the fields.
///
/// @param thisYear before which no goal may fall due
public record EditGrid(int thisYear) {
  private static final Steps FINE =
      new Steps(List.of(1, 2, 3, 5, 10), 2, factors("0.5", "0.8", "0.9", "1.1", "1.2", "1.5", "2"));
  private static final Steps COARSE = new Steps(List.of(2, 5, 10), 1, factors("0.5", "2"));
  private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_EVEN);

  /// How finely values are tried.
  ///
  /// @param years more or less
  /// @param words how many steps up or down
  /// @param factors of amounts
  private record Steps(List<Integer> years, int words, List<BigDecimal> factors) {}

  private static List<BigDecimal> factors(String... factors) {
    return Stream.of(factors).map(BigDecimal::new).toList();
  }

  /// Everything to try for a client, in the order in which it should be told. Some 50 changes of
  /// one field and 350 of two.
  List<Edits> candidates(Profile profile) {
    var candidates = new ArrayList<Edits>();
    single(profile, FINE).forEach(edit -> candidates.add(Edits.of(edit)));
    var partners = single(profile, COARSE);
    for (int i = 0; i < partners.size(); i++) {
      for (int j = i + 1; j < partners.size(); j++) {
        if (partners.get(i).field() != partners.get(j).field()) {
          candidates.add(Edits.of(partners.get(i), partners.get(j)));
        }
      }
    }
    candidates.sort(
        Comparator.<Edits>comparingInt(edits -> edits.all().size())
            .thenComparingDouble(Edits::cost));
    return candidates;
  }

  private List<Edit> single(Profile profile, Steps steps) {
    return Stream.of(EditableField.values())
        .flatMap(field -> values(field, profile, steps))
        .toList();
  }

  private Stream<Edit> values(EditableField field, Profile profile, Steps steps) {
    var now = field.of(profile);
    Stream<FieldValue> values =
        switch (field.domain()) {
          case Words words -> words(words, ((Choice) now).word(), steps.words());
          case Range range -> years(((Whole) now).number(), steps.years());
          case Amounts amounts -> amounts(((Amount) now).amount(), steps.factors());
        };
    return values
        .filter(value -> !value.equals(now) && field.domain().holds(value))
        .filter(value -> field != EditableField.GOAL_YEAR || ((Whole) value).number() >= thisYear)
        .map(value -> new Edit(field, now, value));
  }

  private static Stream<FieldValue> words(Words words, Enum<?> now, int most) {
    return words.all().stream()
        .filter(word -> !words.ordered() || Math.abs(words.steps(now, word)) <= most)
        .map(Choice::new);
  }

  private static Stream<FieldValue> years(int now, List<Integer> steps) {
    return steps.stream().flatMap(step -> Stream.of(now - step, now + step)).map(Whole::new);
  }

  private static Stream<FieldValue> amounts(BigDecimal now, List<BigDecimal> factors) {
    return factors.stream()
        .map(factor -> now.multiply(factor).round(THREE_DIGITS))
        .map(amount -> amount.setScale(2, RoundingMode.HALF_EVEN))
        .map(Amount::new);
  }
}
