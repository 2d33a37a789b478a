package org.advisorworkbench.ui.common;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.advisorworkbench.client.Money;

/// How numbers, amounts and dates are written for people of a language.
public final class Figures {
  private Figures() {}

  /// `EUR 12,500`: whole units, with the code that leaves no doubt which dollar is meant.
  public static String money(Money money, Locale locale) {
    return money.currency().getCurrencyCode() + " " + whole(money.amount(), locale);
  }

  /// `EUR 1.2m`, for places where there is little room.
  public static String shortMoney(Money money, Locale locale) {
    var format = NumberFormat.getCompactNumberInstance(locale, NumberFormat.Style.SHORT);
    format.setMaximumFractionDigits(money.amount().abs().doubleValue() >= 1e6 ? 2 : 0);
    return money.currency().getCurrencyCode() + " " + format.format(money.amount());
  }

  public static String whole(BigDecimal amount, Locale locale) {
    return NumberFormat.getIntegerInstance(locale)
        .format(amount.setScale(0, RoundingMode.HALF_EVEN));
  }

  /// `12.5`, with up to so many decimals.
  public static String decimal(BigDecimal number, int decimals, Locale locale) {
    var format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(decimals);
    return format.format(number);
  }

  /// `81%`
  ///
  /// @param share 0 to 1
  public static String percent(double share, int decimals, Locale locale) {
    var format = NumberFormat.getPercentInstance(locale);
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return format.format(share);
  }

  public static String date(LocalDate date, Locale locale) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(date);
  }
}
