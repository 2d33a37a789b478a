package org.advisorworkbench.client;

import java.time.LocalDate;

/// The protected attributes of a client. They exist for fairness slices and for rules of law; no
/// narrative and no score may depend on them.
///
/// @param nationality ISO 3166 two-letter country code, or `"??"` where unknown
public record Demographics(
    LocalDate birthDate, Gender gender, MaritalStatus maritalStatus, String nationality) {}
