package org.advisorworkbench.training.drift;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.advisorworkbench.training.drift.Reliability.Expectation;
import org.junit.jupiter.api.Test;

class ReliabilityTest {
  private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);
  private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

  /// 100 answers of a day, of which some were accepted, and of each the same was expected.
  private static Stream<Expectation> hundred(LocalDate day, int accepted, double expected) {
    return IntStream.range(0, 100).mapToObj(i -> new Expectation(day, expected, i < accepted));
  }

  private static Reliability of(Stream<Expectation> first, Stream<Expectation> second) {
    return Reliability.of(Stream.concat(first, second).toList());
  }

  /// Wilson's interval of 30 in 100 is 0.2189 to 0.3958 (E. B. Wilson's formula, by hand).
  @Test
  void aQuarterTellsWhatWasExpectedAndWhatHappened() {
    var quarters = of(hundred(MARCH, 30, 0.25), hundred(APRIL, 50, 0.5)).quarters();
    assertEquals(
        List.of("2026-Q1", "2026-Q2"), quarters.stream().map(Reliability.Quarter::name).toList());
    var first = quarters.getFirst();
    assertEquals(100, first.answers());
    assertEquals(0.25, first.expected(), 1e-12);
    assertEquals(0.3, first.observed(), 1e-12);
    assertEquals(0.2189, first.low(), 1e-4);
    assertEquals(0.3958, first.high(), 1e-4);
  }

  @Test
  void whatComesTrueIsSteady() {
    assertEquals(Alarm.STEADY, of(hundred(MARCH, 60, 0.2), hundred(APRIL, 30, 0.28)).alarm());
  }

  @Test
  void oneQuarterOffIsAWatch() {
    assertEquals(Alarm.WATCH, of(hundred(MARCH, 30, 0.3), hundred(APRIL, 30, 0.5)).alarm());
  }

  @Test
  void twoQuartersOffInTheSameDirectionAreAnAlarm() {
    assertEquals(Alarm.ALARM, of(hundred(MARCH, 30, 0.5), hundred(APRIL, 30, 0.5)).alarm());
    assertEquals(Alarm.WATCH, of(hundred(MARCH, 30, 0.1), hundred(APRIL, 30, 0.5)).alarm());
  }

  @Test
  void withoutAnswersNothingIsKnown() {
    assertEquals(Alarm.NOT_ENOUGH_DATA, Reliability.of(List.of()).alarm());
  }
}
