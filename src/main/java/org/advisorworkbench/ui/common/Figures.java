package org.advisorworkbench.ui.common;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Duration;
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
    return money.currency().getCurrencyCode() + " " + compact(money.amount(), locale);
  }

  /// `1.2m`, `84k`: three digits at most.
  public static String compact(BigDecimal amount, Locale locale) {
    var format = NumberFormat.getCompactNumberInstance(locale, NumberFormat.Style.SHORT);
    format.setMaximumFractionDigits(2);
    // Of a BigDecimal the format would drop the fraction: it divides in whole numbers.
    return format.format(amount.round(new MathContext(3, RoundingMode.HALF_EVEN)).doubleValue());
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

  /// `0.90`, with exactly so many decimals.
  public static String fixed(BigDecimal number, int decimals, Locale locale) {
    var format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(decimals);
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

  /// `0.24`, to the hundredth of a second.
  public static String seconds(Duration duration, Locale locale) {
    var format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(2);
    format.setMaximumFractionDigits(2);
    return format.format(duration.toMillis() / 1000.0);
  }

  /// `+0.61` and `−0.16`, with a real minus: a number in hundredths that was rounded before, so
  /// that what is shown adds up.
  public static String signed(long hundredths, Locale locale) {
    var sign = hundredths > 0 ? "+" : hundredths < 0 ? "\u2212" : "";
    return sign + fixed(BigDecimal.valueOf(Math.abs(hundredths), 2), 2, locale);
  }

  public static String date(LocalDate date, Locale locale) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(date);
  }
}
