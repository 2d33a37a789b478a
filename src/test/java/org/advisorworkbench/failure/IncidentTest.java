package org.advisorworkbench.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class IncidentTest {
  @Test
  void theSameFaultHasTheSameCodeWhateverItsMessage() {
    assertEquals(Incident.of(fault("one client")).code(), Incident.of(fault("another")).code());
  }

  @Test
  void anotherFaultHasAnotherCode() {
    assertNotEquals(Incident.of(fault("x")).code(), Incident.of(otherFault("x")).code());
  }

  @Test
  void theCodeCanBeReadOut() {
    assertTrue(Incident.of(fault("x")).code().matches("X-[0-9A-F]{4}"));
  }

  @Test
  void theSummaryIsOneLine() {
    assertEquals("IllegalStateException: two lines", Incident.of(fault("two\n  lines")).summary());
  }

  private static Throwable fault(String message) {
    return new IllegalStateException(message);
  }

  private static Throwable otherFault(String message) {
    return new IllegalArgumentException(message);
  }
}
