package org.advisorworkbench.client;

import java.math.BigDecimal;
import java.util.Currency;

/// An exact amount in a currency. Amounts of different currencies never mix.
public record Money(BigDecimal amount, Currency currency) {
  /// @throws IllegalArgumentException if `amount` is no number or `currencyCode` no ISO 4217 code
  public static Money of(String amount, String currencyCode) {
    return new Money(new BigDecimal(amount), Currency.getInstance(currencyCode));
  }

  /// @throws IllegalArgumentException if the currencies differ
  public Money plus(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(
          "expected an amount in %s, found %s".formatted(currency, other.currency));
    }
    return new Money(amount.add(other.amount), currency);
  }
}
