package org.advisorworkbench.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.advisorworkbench.client.Demographics;
import org.advisorworkbench.client.Gender;
import org.advisorworkbench.client.MaritalStatus;
import org.advisorworkbench.fairness.ProtectedAttribute;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupsTest {
  private final Groups groups = new Groups(LocalDate.of(2026, 11, 23));

  @ParameterizedTest
  @CsvSource({
    "GENDER, FEMALE, UNKNOWN",
    "AGE_BAND, 30-44, 30-44",
    "MARITAL_STATUS, WIDOWED, UNKNOWN",
    "NATIONALITY, DE, UNKNOWN",
  })
  void putsAClientInAGroupOrAmongTheUnknown(
      ProtectedAttribute attribute, String group, String unknown) {
    var birth = LocalDate.of(1990, 1, 1);
    assertEquals(
        group,
        groups.of(new Demographics(birth, Gender.FEMALE, MaritalStatus.WIDOWED, "DE"), attribute));
    assertEquals(
        unknown,
        groups.of(new Demographics(birth, Gender.UNKNOWN, MaritalStatus.UNKNOWN, "??"), attribute));
  }
}
