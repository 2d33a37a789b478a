package org.advisorworkbench.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundlesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "failure.failures",
        "imports.imports",
        "suitability.suitability",
        "ui.shell.messages"
      })
  void englishStaysEnglishOnAChineseComputer(String name) {
    var before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
      assertEquals(Locale.ROOT, Bundles.of("org.advisorworkbench." + name, Locale.UK).getLocale());
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void chineseIsChinese() {
    assertEquals(
        "zh",
        Bundles.of("org.advisorworkbench.failure.failures", Locale.SIMPLIFIED_CHINESE)
            .getLocale()
            .getLanguage());
  }
}
