package org.advisorworkbench.whatif;

import org.advisorworkbench.client.Profile;
import org.advisorworkbench.whatif.FieldDomain.Words;
import org.advisorworkbench.whatif.FieldValue.Amount;
import org.advisorworkbench.whatif.FieldValue.Choice;
import org.advisorworkbench.whatif.FieldValue.Whole;

/// One field supposed to be otherwise.
///
/// @param from what the client's record says
/// @param to another value of the field's domain
public record Edit(EditableField field, FieldValue from, FieldValue to) {
  /// @throws IllegalArgumentException if `to` is no value of the field, or nothing is changed
  public Edit {
    if (!field.domain().holds(to)) {
      throw new IllegalArgumentException(
          "%s: expected %s, found '%s'"
              .formatted(field.key(), field.domain().expected(), to.text()));
    }
    if (from.equals(to)) {
      throw new IllegalArgumentException(
          "%s: expected another value than %s".formatted(field.key(), from.text()));
    }
  }

  /// An edit of what a profile says now.
  public static Edit of(Profile profile, EditableField field, FieldValue to) {
    return new Edit(field, field.of(profile), to);
  }

  /// Whether this changes the same field the same way as another edit, and at least as far.
  boolean goesAsFarAs(Edit other) {
    return field == other.field
        && (isOrdered()
            ? direction() == other.direction() && EditCost.of(this) >= EditCost.of(other)
            : to.equals(other.to));
  }

  private boolean isOrdered() {
    return !(field.domain() instanceof Words words) || words.ordered();
  }

  /// @return 1 upwards, −1 downwards
  private int direction() {
    return switch (to) {
      case Whole whole -> Integer.compare(whole.number(), ((Whole) from).number());
      case Choice choice ->
          Integer.signum(((Words) field.domain()).steps(((Choice) from).word(), choice.word()));
      case Amount amount -> amount.amount().compareTo(((Amount) from).amount());
    };
  }

  @Override
  public String toString() {
    return "%s %s instead of %s".formatted(field.key(), to.text(), from.text());
  }
}
