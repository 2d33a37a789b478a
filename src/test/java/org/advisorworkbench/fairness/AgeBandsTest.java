package org.advisorworkbench.fairness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeBandsTest {
  @ParameterizedTest
  @CsvSource({
    "1996-11-24, 0-29",
    "1996-11-23, 30-44",
    "1981-11-24, 30-44",
    "1981-11-23, 45-59",
    "1966-11-24, 45-59",
    "1966-11-23, 60-74",
    "1951-11-24, 60-74",
    "1951-11-23, 75+",
    "2026-11-23, 0-29",
  })
  void changesOnTheBirthday(LocalDate birthDate, String band) {
    assertEquals(band, AgeBands.of(birthDate, LocalDate.of(2026, 11, 23)));
  }
}
