package org.advisorworkbench.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import javafx.beans.property.SimpleIntegerProperty;
import org.advisorworkbench.client.RiskBand;
import org.junit.jupiter.api.Test;

class TextsTest {
  private final Texts texts = new Texts(Locale.ENGLISH);

  @Test
  void aBoundTextFollowsTheLanguage() {
    var bound = texts.bind("common.code", "X");
    assertEquals("Code X", bound.get());
    texts.localeProperty().set(Locale.SIMPLIFIED_CHINESE);
    assertEquals("代码 X", bound.get());
  }

  @Test
  void aBoundTextFollowsItsDetails() {
    var code = new SimpleIntegerProperty(1);
    var bound = texts.bind("common.code", code);
    code.set(2);
    assertEquals("Code 2", bound.get());
  }

  @Test
  void theMapForFxmlFollowsTheLanguage() {
    var map = texts.screen("common");
    texts.localeProperty().set(Locale.SIMPLIFIED_CHINESE);
    assertEquals("平衡型", map.get("RiskBand.BALANCED"));
  }

  @Test
  void englishStaysEnglishOnAChineseSystem() {
    var system = Locale.getDefault();
    try {
      Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
      assertEquals("Balanced", texts.of(RiskBand.BALANCED));
    } finally {
      Locale.setDefault(system);
    }
  }

  @Test
  void anUnknownLanguageIsServedInEnglish() {
    assertEquals(Locale.ENGLISH, Texts.supported(Locale.FRENCH));
    assertEquals(Locale.SIMPLIFIED_CHINESE, Texts.supported(Locale.CHINA));
  }
}
