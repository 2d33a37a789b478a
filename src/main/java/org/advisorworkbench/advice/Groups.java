package org.advisorworkbench.advice;

import java.time.LocalDate;
import org.advisorworkbench.client.Demographics;
import org.advisorworkbench.client.Gender;
import org.advisorworkbench.client.MaritalStatus;
import org.advisorworkbench.fairness.AgeBands;
import org.advisorworkbench.fairness.ProtectedAttribute;
import org.advisorworkbench.fairness.SelectionRates;

/// Tells the group that a client belongs to by a protected attribute.
///
/// @param today the day on which ages are taken
public record Groups(LocalDate today) {
  private static final String UNKNOWN_NATIONALITY = "??";

  /// A name such as `FEMALE`, `30-44` or `DE`; [SelectionRates#UNKNOWN] where it is not known.
  public String of(Demographics person, ProtectedAttribute attribute) {
    return switch (attribute) {
      case GENDER ->
          person.gender() == Gender.UNKNOWN ? SelectionRates.UNKNOWN : person.gender().name();
      case AGE_BAND -> AgeBands.of(person.birthDate(), today);
      case MARITAL_STATUS ->
          person.maritalStatus() == MaritalStatus.UNKNOWN
              ? SelectionRates.UNKNOWN
              : person.maritalStatus().name();
      case NATIONALITY ->
          person.nationality().equals(UNKNOWN_NATIONALITY)
              ? SelectionRates.UNKNOWN
              : person.nationality();
    };
  }
}
