package org.advisorworkbench.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import org.advisorworkbench.client.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
  @ParameterizedTest
  @CsvSource({
    "84500, 84.5K, 8.45万",
    "141210, 141K, 14.1万",
    "1234567, 1.23M, 123万",
    "950, 950, 950",
    "0, 0, 0"
  })
  void aShortAmountKeepsThreeDigits(BigDecimal amount, String english, String chinese) {
    assertEquals(english, Figures.compact(amount, Locale.ENGLISH));
    assertEquals(chinese, Figures.compact(amount, Locale.SIMPLIFIED_CHINESE));
  }

  @Test
  void anAmountNamesItsCurrencyByCode() {
    assertEquals("EUR 12,346", Figures.money(Money.of("12345.67", "EUR"), Locale.ENGLISH));
  }

  @Test
  void aShareIsAPercentage() {
    assertEquals("81.5%", Figures.percent(0.8149, 1, Locale.ENGLISH));
  }

  @Test
  void aCostHasItsTwoDecimals() {
    assertEquals("0.90", Figures.fixed(new BigDecimal("0.9"), 2, Locale.ENGLISH));
  }

  @Test
  void aDurationIsToldToTheHundredthOfASecond() {
    assertEquals("0.24", Figures.seconds(Duration.ofMillis(241), Locale.ENGLISH));
  }
}
