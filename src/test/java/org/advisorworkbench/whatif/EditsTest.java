package org.advisorworkbench.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.advisorworkbench.client.Client;
import org.advisorworkbench.client.Demographics;
import org.advisorworkbench.client.Goal;
import org.advisorworkbench.client.Money;
import org.advisorworkbench.client.RiskBand;
import org.advisorworkbench.whatif.FieldValue.Amount;
import org.advisorworkbench.whatif.FieldValue.Choice;
import org.advisorworkbench.whatif.FieldValue.Whole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EditsTest {
  private static final Edit SHORTER =
      Edit.of(Examples.PROFILE, EditableField.HORIZON, new Whole(5));
  private static final Edit BOLDER =
      Edit.of(Examples.PROFILE, EditableField.RISK_BAND, new Choice(RiskBand.GROWTH));

  @Test
  void editsMakeAnotherClientAndLeaveTheFirst() {
    var client = Examples.client();
    var supposed = Edits.of(BOLDER, SHORTER).applyTo(client).client().profile();
    assertEquals(5, supposed.horizonYears());
    assertEquals(RiskBand.GROWTH, supposed.riskBand());
    assertEquals(Examples.client(), client);
  }

  @Test
  void noEditsMakeTheSameClient() {
    assertEquals(Examples.client(), Edits.NONE.applyTo(Examples.client()));
  }

  /// Every single edit and every pair of the grid, so every field in both directions.
  @Test
  void noEditTouchesAProtectedAttributeOrAnythingElseThanTheProfile() {
    var client = Examples.client();
    var candidates = new EditGrid(2026).candidates(Examples.PROFILE);
    assertEquals(
        EditableField.values().length,
        candidates.stream().flatMap(c -> c.all().stream()).map(Edit::field).distinct().count());
    for (var edits : candidates) {
      var supposed = edits.applyTo(client);
      var profile = supposed.client().profile();
      var person = client.client();
      assertNotEquals(person.profile(), profile);
      assertEquals(person.profile().occupation(), profile.occupation());
      assertSame(person.demographics(), supposed.client().demographics());
      assertEquals(
          new Client(
              person.id(),
              person.name(),
              person.householdId(),
              person.clientSince(),
              profile,
              person.demographics()),
          supposed.client());
      assertEquals(client.household(), supposed.household());
      assertEquals(client.holdings(), supposed.holdings());
      assertEquals(client.notes(), supposed.notes());
    }
  }

  static Stream<String> protectedAttributes() {
    return Stream.concat(
        Stream.of(Demographics.class.getRecordComponents()).map(part -> part.getName()),
        Stream.of("age", "name", "occupation", "household", "clientSince", "id", "demographics"));
  }

  @ParameterizedTest
  @MethodSource("protectedAttributes")
  void noFieldIsNamedAfterWhoAClientIs(String name) {
    assertEquals(Optional.empty(), EditableField.named(name));
  }

  @ParameterizedTest
  @EnumSource(EditableField.class)
  void anEditChangesItsOwnFieldAlone(EditableField field) {
    var candidates = new EditGrid(2026).candidates(Examples.PROFILE);
    var edit =
        candidates.stream()
            .filter(edits -> edits.all().size() == 1)
            .map(edits -> edits.all().getFirst())
            .filter(single -> single.field() == field)
            .findFirst()
            .orElseThrow();
    var profile = Edits.of(edit).applyTo(Examples.client()).client().profile();
    for (var other : EditableField.values()) {
      assertEquals(
          other == field ? edit.to() : other.of(Examples.PROFILE), other.of(profile), "" + other);
    }
  }

  @Test
  void settingAFieldToWhatItIsTakesItsEditBack() {
    var edits =
        Edits.of(SHORTER, BOLDER)
            .with(Examples.PROFILE, EditableField.HORIZON, new Whole(7))
            .with(Examples.PROFILE, EditableField.RISK_BAND, new Choice(RiskBand.BALANCED));
    assertEquals(Edits.of(Edit.of(Examples.PROFILE, EditableField.HORIZON, new Whole(7))), edits);
    assertEquals("horizon 7 instead of 12", edits.toString());
  }

  @Test
  void equalAmountsAreNoEditHoweverTheyAreWritten() {
    assertEquals(
        Edits.NONE,
        Edits.NONE.with(
            Examples.PROFILE,
            EditableField.INCOME,
            EditableField.INCOME.domain().parse("52000.0")));
  }

  @Test
  void anAmountKeepsTheCurrencyOfItsField() {
    var edits =
        Edits.NONE.with(
            Examples.PROFILE, EditableField.NET_WEALTH, new Amount(new BigDecimal("-1200.50")));
    assertEquals(
        Money.of("-1200.5", "EUR"),
        edits.applyTo(Examples.client()).client().profile().netWealth());
  }

  @Test
  void anEditOfAnotherClientIsRefused() {
    var other = Edits.of(Edit.of(Examples.PROFILE, EditableField.GOAL, new Choice(Goal.GROWTH)));
    var client =
        Edits.NONE
            .with(Examples.PROFILE, EditableField.GOAL, new Choice(Goal.RESERVE))
            .applyTo(Examples.client());
    assertEquals(
        "goal: expected education, found reserve",
        assertThrows(IllegalArgumentException.class, () -> other.applyTo(client)).getMessage());
  }

  @Test
  void aFieldIsEditedOnce() {
    assertThrows(IllegalArgumentException.class, () -> new Edits(List.of(SHORTER, SHORTER)));
  }

  @ParameterizedTest
  @CsvSource({
    "horizon, 5, 5",
    "HORIZON, ' 60 ', 60",
    "riskBand, balanced, balanced",
    "goal, Home purchase, home_purchase",
    "goal, regular-income, regular_income",
    "income, 52000.50, 52000.5",
    "netWealth, -1e3, -1000",
  })
  void valuesAreReadAsPeopleWriteThem(String field, String text, String read) {
    assertEquals(read, EditableField.named(field).orElseThrow().domain().parse(text).text());
  }

  @ParameterizedTest
  @CsvSource({
    "horizon, 61, from 0 to 60",
    "horizon, -1, from 0 to 60",
    "horizon, five, from 0 to 60",
    "goalYear, 1899, from 1900 to 2200",
    "riskBand, wild, 'conservative, cautious, balanced, growth, aggressive'",
    "goal, '', retirement",
    "income, -1, not below 0",
    "income, 1.001, such as 52000",
    "netWealth, 1e15, such as 52000",
    "spending, much, such as 52000",
  })
  void otherValuesAreRefusedWithThoseThatAreAllowed(String field, String text, String allowed) {
    var domain = EditableField.named(field).orElseThrow().domain();
    var refused = assertThrows(IllegalArgumentException.class, () -> domain.parse(text));
    assertTrue(String.valueOf(refused.getMessage()).contains(allowed), refused.getMessage());
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 61})
  void anEditOutsideOfItsFieldCannotBeMade(int years) {
    assertThrows(
        IllegalArgumentException.class,
        () -> Edit.of(Examples.PROFILE, EditableField.HORIZON, new Whole(years)));
  }

  @Test
  void aChangeFurtherTheSameWayGoesAsFar() {
    var nearer = Edits.of(Edit.of(Examples.PROFILE, EditableField.HORIZON, new Whole(11)));
    var longer = Edits.of(Edit.of(Examples.PROFILE, EditableField.HORIZON, new Whole(22)));
    assertTrue(Edits.of(SHORTER).goAsFarAs(nearer));
    assertTrue(Edits.of(SHORTER, BOLDER).goAsFarAs(nearer));
    assertTrue(!nearer.goAsFarAs(Edits.of(SHORTER)));
    assertTrue(!longer.goAsFarAs(nearer));
    assertTrue(!Edits.of(SHORTER).goAsFarAs(Edits.of(SHORTER, BOLDER)));
  }
}
