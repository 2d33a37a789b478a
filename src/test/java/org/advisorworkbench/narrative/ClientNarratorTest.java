package org.advisorworkbench.narrative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.advisorworkbench.client.Demographics;
import org.advisorworkbench.client.Experience;
import org.advisorworkbench.client.Gender;
import org.advisorworkbench.client.Goal;
import org.advisorworkbench.client.LiquidityNeed;
import org.advisorworkbench.client.MaritalStatus;
import org.advisorworkbench.client.Money;
import org.advisorworkbench.client.Profile;
import org.advisorworkbench.client.RiskBand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientNarratorTest {
  private static final LocalDate BIRTH = LocalDate.of(1980, 5, 17);

  private final ClientNarrator narrator = new ClientNarrator();

  private Narrative narrate(SampleFile sample) {
    return narrator.narrate(sample.file(), SampleFile.SHELF);
  }

  private String notes(SampleFile sample) {
    return field(narrate(sample), "notes");
  }

  private static String field(Narrative narrative, String name) {
    return narrative.fields().stream()
        .filter(f -> f.name().equals(name))
        .map(f -> narrative.text().substring(f.start(), f.end()))
        .collect(Collectors.joining());
  }

  private static SampleFile busy() {
    return new SampleFile()
        .holding("P1", "30000", "EUR")
        .holding("P2", "15000", "EUR")
        .holding("P3", "9000", "EUR")
        .holding("gone", "90000", "EUR")
        .note("Her son starts university in three years.")
        .note("Does not want to hear about tobacco");
  }

  @Test
  void tellsAClientInShortProse() {
    assertEquals(
        "balanced risk. long horizon of 12 years. can wait for years. informed investor."
            + " wants to buy a home by 2031. engineer. good income, saves much, large wealth."
            + " holds mostly deposits, a third thematic funds, loans, among them climate, water."
            + " Their child starts university in three years. Does not want to hear about tobacco.",
        narrate(busy()).text());
  }

  @Test
  void tellsAClientOfWhomLittleIsKnown() {
    var profile =
        new Profile(
            "",
            Money.of("0", "EUR"),
            Money.of("0", "EUR"),
            Money.of("0", "EUR"),
            RiskBand.CAUTIOUS,
            0,
            LiquidityNeed.HIGH,
            Experience.NONE,
            Goal.RESERVE,
            0);
    assertEquals(
        "cautious, little risk. no horizon. may need money within days. new to investing."
            + " builds a reserve. no income, little wealth. holds nothing yet.",
        narrate(new SampleFile().withProfile(profile)).text());
  }

  @Test
  void neverMixesCurrencies() {
    assertEquals(
        "holds almost only thematic funds, deposits, among them climate, water",
        field(
            narrate(new SampleFile().holding("P1", "9000000", "JPY").holding("P2", "5000", "EUR")),
            "holdings"));
  }

  @Test
  void leavesOutHoldingsThatTheShelfDoesNotKnow() {
    assertEquals(
        "holds nothing yet",
        field(narrate(new SampleFile().holding("gone", "1", "EUR")), "holdings"));
  }

  @ParameterizedTest
  @EnumSource(Gender.class)
  void doesNotDependOnGender(Gender gender) {
    assertUnchanged(new Demographics(BIRTH, gender, MaritalStatus.MARRIED, "DE"));
  }

  @ParameterizedTest
  @EnumSource(MaritalStatus.class)
  void doesNotDependOnMaritalStatus(MaritalStatus status) {
    assertUnchanged(new Demographics(BIRTH, Gender.FEMALE, status, "DE"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"DE", "FR", "CN", "NG", "US", "TR", "??"})
  void doesNotDependOnNationality(String nationality) {
    assertUnchanged(new Demographics(BIRTH, Gender.FEMALE, MaritalStatus.MARRIED, nationality));
  }

  @Test
  void doesNotDependOnTheBirthDate() {
    for (var birth = LocalDate.of(1920, 1, 1); birth.getYear() < 2010; birth = birth.plusDays(97)) {
      assertUnchanged(new Demographics(birth, Gender.FEMALE, MaritalStatus.MARRIED, "DE"));
    }
  }

  private void assertUnchanged(Demographics demographics) {
    assertEquals(narrate(busy()), narrate(busy().withDemographics(demographics)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bo Li", "Fatima al-Zahra", "O'Neill, Seán", "张伟", "Will May", "", "X"})
  void doesNotDependOnTheName(String name) {
    assertEquals(narrate(busy()), narrate(busy().named(name)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Fatima Zahra", "Seán O'Neill", "Will May", "Grace Young-Smith"})
  void doesNotDependOnTheNameThatANoteMentions(String name) {
    var first = name.split(" ", -1)[0];
    var note =
        "Met %s today; %s's plans hold. %s likes water funds and may retire early"
            .formatted(name, first, first);
    assertEquals(
        "Met the client today; the client's plans hold. The client likes water funds and may"
            + " retire early",
        notes(new SampleFile().named(name).note(note)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Li Na    | Met Li Na; Na will call, Li's plan holds | Met the client; the client will call, the client's plan holds
          Bo Berg  | Bo and Mr Bo Berg are one                | The client and the client are one
          An Do    | An offer for An Do: do wait              | An offer for the client: do wait
          J. Smith | J. Smith, and Smith again                | The client, and the client again
          """)
  void hidesShortNames(String name, String note, String neutral) {
    assertEquals(neutral, notes(new SampleFile().named(name).note(note)));
  }

  @Test
  void hidesTheNamesOfTheHousehold() {
    assertEquals(
        "The relative and the client want a home; ask the relative",
        notes(
            new SampleFile()
                .livingWith("Jonas Berg")
                .note("Jonas and ANNA want a home; ask jonas")));
  }

  @Test
  void hidesTitlesWithTheNamesBehindThem() {
    assertEquals(
        "Called the client about gold; the client agreed",
        notes(new SampleFile().note("Called Mrs. Berg about gold; Dr Anna Berg agreed")));
  }

  @Test
  void hidesChineseNames() {
    assertEquals("客户想买房,客户不急。", notes(new SampleFile().named("张小明").note("张先生想买房,小明不急。")));
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          He wants what his wife told him | She wants what her husband told her
          a note by himself, for Mr Klein | a note by herself, for Ms Klein
          He is a widower with two sons | She is a widow with two daughters
          a recently divorced businessman | a recently widowed businesswoman
          is single and calm | is married and calm
          She is single. He wants bonds | He is divorced. She wants bonds
          single father of a boy | single mother of a girl
          on paternity leave | on maternity leave
          aged 62, likes bonds | aged 35, likes bonds
          a 62-year-old teacher, 62 years old | a twenty-nine-year-old teacher, twenty-nine years old
          in his early sixties | in her early thirties
          just turned 50, born in 1976 | just turned 65, born in 1961
          a French citizen | a Turkish citizen
          originally from Hong Kong, Catholic | originally from Ghana, Muslim
          他的妻子和儿子 | 她的丈夫和女儿
          已婚,62岁,法国人 | 离异,35岁,美国人
          """)
  void readsTheSameOfEverybody(String one, String other) {
    assertEquals(notes(new SampleFile().note(one)), notes(new SampleFile().note(other)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The mission is a manual, humane thesis on Germanium",
        "with other clients, theirs and ours",
        "其他客户喜欢吉他",
        "A single payment of 62 a year for 10 years",
        "may retire; will wait; grant the loan"
      })
  void leavesHarmlessWordsAlone(String note) {
    assertEquals(note, notes(new SampleFile().named("Will Grant").note(note)));
  }

  @Test
  void keepsTheGrammarOfCommonVerbs() {
    assertEquals(
        "They are looking for a flat, they want a garden and they have time",
        notes(
            new SampleFile()
                .note("She is looking for a flat, he wants a garden and she has time")));
  }

  @Test
  void makesTheOccupationNeutral() {
    var base = new SampleFile().file().client().profile();
    var occupation =
        new Profile(
            "Saleswoman",
            base.annualIncome(),
            base.annualSpending(),
            base.netWealth(),
            base.riskBand(),
            base.horizonYears(),
            base.liquidityNeed(),
            base.experience(),
            base.goal(),
            base.goalYear());
    assertEquals("Salesperson", field(narrate(new SampleFile().withProfile(occupation)), "work"));
  }

  @Test
  void remembersWhatItReplaced() {
    var note = "Her son, Anna said, is 12 years old. 她的丈夫 agrees 😀 he's glad";
    var narrative = narrate(new SampleFile().note(note));
    assertTrue(narrative.revealed().endsWith(note + "."), narrative.revealed());
    assertEquals(
        List.of("Her", "son", "Anna", "12 years old", "她", "丈夫", "he's"),
        narrative.redactions().stream().map(Narrative.Redaction::original).toList());
  }

  @Test
  void keepsSpansAndOriginalsWhateverTheNotesHold() {
    var pieces =
        List.of(
            " she ", "Anna ", "😀", "他", "62岁", " aged 62", "'s", ".", "\n", "é", "Mrs ", " ", "x");
    var random = new Random(7);
    for (int i = 0; i < 500; i++) {
      var note =
          random
              .ints(random.nextInt(12), 0, pieces.size())
              .mapToObj(pieces::get)
              .collect(Collectors.joining());
      var narrative = narrate(new SampleFile().note(note));
      assertTrue(narrative.revealed().contains(note.strip()), note);
      assertFalse(narrative.text().contains(" she "), narrative.text());
      assertSpansFit(narrative);
    }
  }

  private static void assertSpansFit(Narrative narrative) {
    int end = 0;
    for (var field : narrative.fields()) {
      assertTrue(end <= field.start() && field.start() < field.end(), field.toString());
      assertEquals(field.name(), narrative.fieldAt(field.start()));
      assertEquals(field.name(), narrative.fieldAt(field.end() - 1));
      end = field.end();
    }
    assertTrue(end <= narrative.text().length());
    for (var word : Words.of(narrative.text())) {
      assertFalse(narrative.fieldAt(word.start()).isEmpty(), word.toString());
    }
  }
}
