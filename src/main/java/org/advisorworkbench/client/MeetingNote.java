package org.advisorworkbench.client;

import java.time.LocalDate;

/// What an advisor wrote down after a meeting, in free text.
public record MeetingNote(String id, String clientId, LocalDate date, String text) {}
