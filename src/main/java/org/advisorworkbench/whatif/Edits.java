package org.advisorworkbench.whatif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.advisorworkbench.client.Client;
import org.advisorworkbench.client.ClientFile;
import org.advisorworkbench.client.Experience;
import org.advisorworkbench.client.Goal;
import org.advisorworkbench.client.LiquidityNeed;
import org.advisorworkbench.client.Money;
import org.advisorworkbench.client.Profile;
import org.advisorworkbench.client.RiskBand;
import org.advisorworkbench.whatif.FieldValue.Amount;
import org.advisorworkbench.whatif.FieldValue.Choice;
import org.advisorworkbench.whatif.FieldValue.Whole;

/// Edits of one client, at most one of each field. Immutable; applying them makes another client
/// file and leaves the one it is made from as it is.
///
/// @param all in the order of the fields
public record Edits(List<Edit> all) {
  public static final Edits NONE = new Edits(List.of());

  /// @throws IllegalArgumentException if a field is edited twice
  public Edits {
    all = all.stream().sorted(Comparator.comparing(Edit::field)).toList();
    if (all.stream().map(Edit::field).distinct().count() < all.size()) {
      throw new IllegalArgumentException("expected one edit of each field, found " + all);
    }
  }

  public static Edits of(Edit... edits) {
    return new Edits(List.of(edits));
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  public Optional<Edit> of(EditableField field) {
    return all.stream().filter(edit -> edit.field() == field).findFirst();
  }

  /// These with a field set to a value; setting it to what the profile says takes the edit back.
  ///
  /// @throws IllegalArgumentException if the value is none of the field
  public Edits with(Profile profile, EditableField field, FieldValue value) {
    var edits = new ArrayList<>(all);
    edits.removeIf(edit -> edit.field() == field);
    if (!field.of(profile).equals(value)) {
      edits.add(Edit.of(profile, field, value));
    }
    return new Edits(edits);
  }

  /// The value that a field would have.
  public FieldValue valueOf(EditableField field, Profile profile) {
    return of(field).map(Edit::to).orElseGet(() -> field.of(profile));
  }

  /// The client as it would be. Household, holdings, notes, name and all that is protected are the
  /// very same.
  ///
  /// @throws IllegalArgumentException if a field of the client is not what its edit changes
  public ClientFile applyTo(ClientFile file) {
    var client = file.client();
    all.forEach(edit -> check(edit, client.profile()));
    return new ClientFile(
        new Client(
            client.id(),
            client.name(),
            client.householdId(),
            client.clientSince(),
            profile(client.profile()),
            client.demographics()),
        file.household(),
        file.holdings(),
        file.notes());
  }

  private static void check(Edit edit, Profile profile) {
    var found = edit.field().of(profile);
    if (!found.equals(edit.from())) {
      throw new IllegalArgumentException(
          "%s: expected %s, found %s"
              .formatted(edit.field().key(), edit.from().text(), found.text()));
    }
  }

  private Profile profile(Profile before) {
    return new Profile(
        before.occupation(),
        money(EditableField.INCOME, before.annualIncome()),
        money(EditableField.SPENDING, before.annualSpending()),
        money(EditableField.NET_WEALTH, before.netWealth()),
        word(EditableField.RISK_BAND, RiskBand.class, before),
        whole(EditableField.HORIZON, before),
        word(EditableField.LIQUIDITY_NEED, LiquidityNeed.class, before),
        word(EditableField.EXPERIENCE, Experience.class, before),
        word(EditableField.GOAL, Goal.class, before),
        whole(EditableField.GOAL_YEAR, before));
  }

  private Money money(EditableField field, Money before) {
    return of(field)
        .map(edit -> new Money(((Amount) edit.to()).amount(), before.currency()))
        .orElse(before);
  }

  private <E extends Enum<E>> E word(EditableField field, Class<E> type, Profile before) {
    return type.cast(((Choice) valueOf(field, before)).word());
  }

  private int whole(EditableField field, Profile before) {
    return ((Whole) valueOf(field, before)).number();
  }

  /// How much of a change they are together, as [EditCost] weighs it.
  double cost() {
    return all.stream().mapToDouble(EditCost::of).sum();
  }

  /// Whether each edit of others is among these, or one that goes further the same way: then these
  /// say no more than those.
  boolean goAsFarAs(Edits others) {
    return others.all.stream()
        .allMatch(other -> of(other.field()).filter(own -> own.goesAsFarAs(other)).isPresent());
  }

  @Override
  public String toString() {
    return all.stream().map(Edit::toString).collect(Collectors.joining(", "));
  }
}
