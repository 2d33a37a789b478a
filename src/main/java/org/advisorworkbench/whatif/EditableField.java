package org.advisorworkbench.whatif;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.advisorworkbench.client.Experience;
import org.advisorworkbench.client.Goal;
import org.advisorworkbench.client.LiquidityNeed;
import org.advisorworkbench.client.Money;
import org.advisorworkbench.client.Profile;
import org.advisorworkbench.client.RiskBand;
import org.advisorworkbench.whatif.FieldDomain.Amounts;
import org.advisorworkbench.whatif.FieldDomain.Range;
import org.advisorworkbench.whatif.FieldDomain.Words;
import org.advisorworkbench.whatif.FieldValue.Amount;
import org.advisorworkbench.whatif.FieldValue.Choice;
import org.advisorworkbench.whatif.FieldValue.Whole;

/// What of a client may be supposed to be otherwise: aims, limits and means. Who the client is –
/// age, gender, family, origin, work – has no field here, and nothing else can be edited.
public enum EditableField {
  /// for how many years the money can stay invested
  HORIZON("horizon", new Range(0, 60), profile -> new Whole(profile.horizonYears())),
  RISK_BAND("riskBand", words(RiskBand.values(), true), p -> new Choice(p.riskBand())),
  LIQUIDITY_NEED(
      "liquidityNeed", words(LiquidityNeed.values(), true), p -> new Choice(p.liquidityNeed())),
  EXPERIENCE("experience", words(Experience.values(), true), p -> new Choice(p.experience())),
  GOAL("goal", words(Goal.values(), false), profile -> new Choice(profile.goal())),
  /// the calendar year in which the goal falls due
  GOAL_YEAR("goalYear", new Range(1900, 2200), profile -> new Whole(profile.goalYear())),
  /// a year
  INCOME("income", new Amounts(false), profile -> amount(profile.annualIncome())),
  /// a year
  SPENDING("spending", new Amounts(false), profile -> amount(profile.annualSpending())),
  NET_WEALTH("netWealth", new Amounts(true), profile -> amount(profile.netWealth()));

  private final String key;

  // Records of immutable lists, and a function without state.
  @SuppressWarnings("ImmutableEnumChecker")
  private final FieldDomain domain;

  @SuppressWarnings("ImmutableEnumChecker")
  private final Function<Profile, FieldValue> value;

  EditableField(String key, FieldDomain domain, Function<Profile, FieldValue> value) {
    this.key = key;
    this.domain = domain;
    this.value = value;
  }

  private static Words words(Enum<?>[] all, boolean ordered) {
    return new Words(List.of(all), ordered);
  }

  private static Amount amount(Money money) {
    return new Amount(money.amount());
  }

  /// How the command line and documents name the field: `riskBand`.
  public String key() {
    return key;
  }

  /// The values that it may take.
  public FieldDomain domain() {
    return domain;
  }

  /// What it holds now.
  public FieldValue of(Profile profile) {
    return value.apply(profile);
  }

  /// The field of a key, in whatever capitals.
  public static Optional<EditableField> named(String key) {
    return Arrays.stream(values()).filter(field -> field.key.equalsIgnoreCase(key)).findFirst();
  }

  /// All keys in their order, for people: `horizon, riskBand, …`.
  public static String keys() {
    return Arrays.stream(values()).map(EditableField::key).collect(Collectors.joining(", "));
  }
}
