package org.advisorworkbench.training.feedback;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.advisorworkbench.client.Interaction;
import org.advisorworkbench.client.Interaction.Kind;
import org.advisorworkbench.client.Interaction.Outcome;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.junit.jupiter.api.Test;

class TimeSplitTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

  /// Every third answer is accepted.
  private static Interaction answer(int number, String client, String product, LocalDate date) {
    return new Interaction(
        "I%04d".formatted(number),
        client,
        product,
        date,
        Kind.RECOMMENDATION,
        number % 3 == 0 ? Outcome.ACCEPTED : Outcome.DECLINED);
  }

  /// One answer a day, each of another pair.
  private static List<Interaction> daily(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> answer(i, "C" + i, "P", FIRST.plusDays(i)))
        .toList();
  }

  @Test
  void theEarliestTrainTheNextValidateTheLatestAreHeldOut() throws Failure {
    var answers = daily(200);
    var split = TimeSplit.of(answers.reversed());
    assertAll(
        () -> assertEquals(answers.subList(0, 140), split.training()),
        () -> assertEquals(answers.subList(140, 170), split.validation()),
        () -> assertEquals(answers.subList(170, 200), split.heldOut()));
  }

  @Test
  void theAnswersOfADayStayTogether() throws Failure {
    var answers =
        IntStream.range(0, 300)
            .mapToObj(i -> answer(i, "C" + i, "P", FIRST.plusDays(i / 50)))
            .toList();
    var split = TimeSplit.of(answers);
    assertAll(
        () -> assertEquals(answers.subList(0, 200), split.training()),
        () -> assertEquals(answers.subList(200, 250), split.validation()),
        () -> assertEquals(answers.subList(250, 300), split.heldOut()));
  }

  @Test
  void noPairLiesInTwoParts() throws Failure {
    var answers = new ArrayList<>(daily(200));
    // The client of the first answer is asked again on the last day.
    answers.add(answer(1000, "C0", "P", FIRST.plusDays(199)));
    var split = TimeSplit.of(answers);
    assertAll(
        () -> assertTrue(split.training().stream().anyMatch(a -> a.clientId().equals("C0"))),
        () ->
            assertTrue(
                Stream.concat(split.validation().stream(), split.heldOut().stream())
                    .noneMatch(a -> a.clientId().equals("C0"))));
  }

  @Test
  void ofTwoAnswersOfAPairInOnePartTheLastCounts() throws Failure {
    var answers = new ArrayList<>(daily(200));
    var again = answer(1001, "C5", "P", FIRST.plusDays(20));
    answers.add(again);
    var ofPair =
        TimeSplit.of(answers).training().stream()
            .filter(answer -> answer.clientId().equals("C5"))
            .toList();
    assertEquals(List.of(again), ofPair);
  }

  @Test
  void tooFewAnswersAreCountedInTheFailure() {
    var failure = assertThrows(Failure.class, () -> TimeSplit.of(daily(199)));
    assertEquals(FailureCode.ANSWERS_TOO_FEW, failure.code());
    assertTrue(
        failure.messageIn(Locale.ENGLISH).contains("199"), failure.messageIn(Locale.ENGLISH));
    assertTrue(
        failure.messageIn(Locale.ENGLISH).contains("200"), failure.messageIn(Locale.ENGLISH));
  }

  @Test
  void aPartWithoutAnAcceptedAnswerIsNamed() {
    var answers =
        daily(200).stream()
            .filter(a -> a.date().isBefore(FIRST.plusDays(170)) || a.outcome() == Outcome.DECLINED)
            .toList();
    var padded = new ArrayList<>(answers);
    IntStream.range(0, 20)
        .mapToObj(i -> answer(3 * i + 1, "D" + i, "P", FIRST.plusDays(199)))
        .forEach(padded::add);
    var failure = assertThrows(Failure.class, () -> TimeSplit.of(padded));
    assertEquals(FailureCode.ANSWERS_ONE_SIDED, failure.code());
    assertTrue(
        failure.messageIn(Locale.ENGLISH).contains("the hold-out none was accepted"),
        failure.messageIn(Locale.ENGLISH));
  }

  @Test
  void answersOfASingleDayCannotBeParted() {
    var answers = IntStream.range(0, 300).mapToObj(i -> answer(i, "C" + i, "P", FIRST)).toList();
    assertEquals(
        FailureCode.ANSWERS_ONE_SIDED,
        assertThrows(Failure.class, () -> TimeSplit.of(answers)).code());
  }
}
