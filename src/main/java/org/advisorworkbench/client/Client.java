package org.advisorworkbench.client;

import java.time.LocalDate;

/// A client of the book.
///
/// @param householdId clients with the same household live and plan together
public record Client(
    String id,
    String name,
    String householdId,
    LocalDate clientSince,
    Profile profile,
    Demographics demographics) {}
