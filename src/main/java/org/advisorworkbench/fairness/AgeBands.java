package org.advisorworkbench.fairness;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// Groups people by age: `0-29`, `30-44`, `45-59`, `60-74`, `75+`.
public final class AgeBands {
  private AgeBands() {}

  /// The band of somebody's age on a day.
  public static String of(LocalDate birthDate, LocalDate day) {
    long age = ChronoUnit.YEARS.between(birthDate, day);
    if (age < 30) {
      return "0-29";
    }
    if (age < 45) {
      return "30-44";
    }
    if (age < 60) {
      return "45-59";
    }
    return age < 75 ? "60-74" : "75+";
  }
}
