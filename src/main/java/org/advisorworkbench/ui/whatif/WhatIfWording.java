package org.advisorworkbench.ui.whatif;

import java.util.stream.Collectors;
import org.advisorworkbench.client.Money;
import org.advisorworkbench.client.Profile;
import org.advisorworkbench.suitability.Refusal;
import org.advisorworkbench.ui.common.Figures;
import org.advisorworkbench.ui.common.Texts;
import org.advisorworkbench.whatif.Counterfactual;
import org.advisorworkbench.whatif.Counterfactuals;
import org.advisorworkbench.whatif.Edit;
import org.advisorworkbench.whatif.EditableField;
import org.advisorworkbench.whatif.Edits;
import org.advisorworkbench.whatif.FieldDomain;
import org.advisorworkbench.whatif.FieldValue;
import org.advisorworkbench.whatif.FieldValue.Amount;
import org.advisorworkbench.whatif.FieldValue.Choice;
import org.advisorworkbench.whatif.FieldValue.Whole;

/// Suppositions in words.
final class WhatIfWording {
  private final Texts texts;

  WhatIfWording(Texts texts) {
    this.texts = texts;
  }

  /// `horizon 5 years instead of 12 years, risk Growth instead of Balanced`
  String edits(Edits edits, Profile profile) {
    return edits.all().stream()
        .map(edit -> edit(edit, profile))
        .collect(Collectors.joining(texts.get("whatif.and")));
  }

  private String edit(Edit edit, Profile profile) {
    return texts.get(
        "whatif.edit",
        texts.get("whatif.in." + edit.field().name()),
        value(edit.field(), edit.to(), profile),
        value(edit.field(), edit.from(), profile));
  }

  /// A value with its unit: `5 years`, `Growth`, `EUR 52,000`.
  String value(EditableField field, FieldValue value, Profile profile) {
    return switch (value) {
      case Choice choice -> word(choice.word());
      case Whole whole when field == EditableField.HORIZON ->
          texts.get("whatif.years", whole.number());
      case Whole whole -> Integer.toString(whole.number());
      case Amount amount ->
          Figures.money(
              new Money(amount.amount(), currencyOf(field, profile).currency()), texts.locale());
    };
  }

  /// A word of a fixed set, short where its field is named beside it.
  String word(Enum<?> word) {
    return texts
        .find("whatif." + word.getDeclaringClass().getSimpleName() + "." + word.name())
        .orElseGet(() -> texts.of(word));
  }

  /// What stands before a field: `Income, EUR`.
  String caption(EditableField field, Profile profile) {
    var name = texts.get("whatif.field." + field.name());
    return field.domain() instanceof FieldDomain.Amounts
        ? texts.get(
            "whatif.amountOf", name, currencyOf(field, profile).currency().getCurrencyCode())
        : name;
  }

  private static Money currencyOf(EditableField field, Profile profile) {
    return switch (field) {
      case INCOME -> profile.annualIncome();
      case SPENDING -> profile.annualSpending();
      default -> profile.netWealth();
    };
  }

  /// Which values a field takes, where not all of them can be listed.
  String expected(EditableField field) {
    return switch (field.domain()) {
      case FieldDomain.Range range ->
          texts.get(
              "whatif.expected.range",
              texts.get("whatif.field." + field.name()),
              Integer.toString(range.least()),
              Integer.toString(range.most()));
      default -> texts.get("whatif.expected.amount", texts.get("whatif.field." + field.name()));
    };
  }

  /// Where the product would stand: `Number 4, 48 of 100`, or why it would be refused.
  String then(Counterfactual one) {
    var then = one.then();
    return then.suitable()
        ? texts.get("whatif.then", then.rank(), Math.round(100 * then.probability()))
        : texts.get(
            "whatif.thenRefused",
            then.refusals().stream()
                .map((Refusal refusal) -> refusal.textIn(texts.locale()))
                .collect(Collectors.joining(" ")));
  }

  /// `What would move Short bond fund into the first 5?`
  String question(Counterfactuals asked) {
    return texts.get(
        asked.inside() ? "whatif.question.out" : "whatif.question.in",
        asked.now().product().name(),
        asked.top());
  }

  /// What may be said when the search is over.
  String outcome(Counterfactuals told) {
    if (!told.complete()) {
      return texts.get("whatif.stopped", told.tried(), told.all());
    }
    return told.found().isEmpty()
        ? texts.get(
            told.inside() ? "whatif.nothing.out" : "whatif.nothing.in", told.all(), told.top())
        : texts.get("whatif.verified", told.found().size(), told.tried(), told.all());
  }
}
