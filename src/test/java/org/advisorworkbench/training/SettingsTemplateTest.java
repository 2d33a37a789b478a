package org.advisorworkbench.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTemplateTest {
  private final SettingsTemplate template =
      new SettingsTemplate("# How often: schedule.epochs = many\nschedule.epochs = 1\nloss.x=2\n");

  @Test
  void valuesChangeAndAllElseStays() {
    assertEquals(
        "# How often: schedule.epochs = many\nschedule.epochs = 7\nloss.x=2\n",
        template.with(Map.of("schedule.epochs", "7")));
  }

  @Test
  void aKeyThatIsNotThereIsAMistake() {
    assertThrows(
        IllegalArgumentException.class, () -> template.with(Map.of("schedule.speed", "7")));
  }
}
