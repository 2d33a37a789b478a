package org.advisorworkbench.advice;

import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.function.Function;
import org.advisorworkbench.bert.Reading;
import org.junit.jupiter.api.Test;

class LatestReadingTest {
  private final LatestReading latest = new LatestReading(new WordCountModel());

  private Reading readingOf(String client) {
    return latest.with(client, Function.identity());
  }

  @Test
  void theNextProductOfAClientFindsWhatWasRead() {
    assertSame(readingOf("saves for a boat"), readingOf("saves for a boat"));
  }

  @Test
  void anotherClientOrTheSameToldOtherwiseIsReadAnew() {
    var before = readingOf("saves for a boat");
    assertNotSame(before, readingOf("saves for a house"));
    assertNotSame(before, readingOf("saves for a boat"));
  }

  @Test
  void nobodySharesAReadingThatIsInUse() {
    latest.with(
        "saves for a boat",
        first -> latest.with("saves for a boat", second -> assertDifferent(first, second)));
  }

  private static boolean assertDifferent(Reading first, Reading second) {
    assertNotSame(first, second);
    return true;
  }

  @Test
  void workThatFailsLeavesTheReading() {
    var before = readingOf("saves for a boat");
    assertThrows(
        IllegalStateException.class,
        () ->
            latest.with(
                "saves for a boat",
                reading -> {
                  throw new IllegalStateException("stopped");
                }));
    assertSame(before, readingOf("saves for a boat"));
  }
}
