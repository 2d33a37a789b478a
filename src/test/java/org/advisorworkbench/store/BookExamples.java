package org.advisorworkbench.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.advisorworkbench.client.Client;
import org.advisorworkbench.client.Demographics;
import org.advisorworkbench.client.Experience;
import org.advisorworkbench.client.Gender;
import org.advisorworkbench.client.Goal;
import org.advisorworkbench.client.Holding;
import org.advisorworkbench.client.LiquidityNeed;
import org.advisorworkbench.client.MaritalStatus;
import org.advisorworkbench.client.MeetingNote;
import org.advisorworkbench.client.Money;
import org.advisorworkbench.client.Profile;
import org.advisorworkbench.client.RiskBand;
import org.advisorworkbench.product.Product;
import org.advisorworkbench.product.ProductKind;
import org.advisorworkbench.product.Redemption;

/// Records to put into a store.
final class BookExamples {
  private BookExamples() {}

  static Client client(String id, String name, String householdId) {
    return new Client(
        id,
        name,
        householdId,
        LocalDate.of(2011, 5, 2),
        new Profile(
            "teacher",
            Money.of("48000.5", "EUR"),
            Money.of("31000", "EUR"),
            Money.of("-1200.25", "EUR"),
            RiskBand.CAUTIOUS,
            12,
            LiquidityNeed.MEDIUM,
            Experience.BASIC,
            Goal.EDUCATION,
            2031),
        new Demographics(LocalDate.of(1979, 2, 28), Gender.FEMALE, MaritalStatus.MARRIED, "SE"));
  }

  static Product product(String id, String name) {
    return new Product(
        id,
        name,
        ProductKind.BOND_FUND,
        "Nordbank",
        "Europe",
        Currency.getInstance("EUR"),
        2,
        3,
        Redemption.DAILY,
        new BigDecimal("0.25"),
        new BigDecimal("500"),
        List.of("no tobacco", "green"),
        "Short bonds; calm 😀.");
  }

  static Holding holding(String clientId, String productId, String value) {
    return new Holding(
        clientId,
        productId,
        new BigDecimal("12.345678"),
        Money.of(value, "EUR"),
        LocalDate.of(2026, 11, 20));
  }

  static MeetingNote note(String id, String clientId, LocalDate date) {
    return new MeetingNote(id, clientId, date, "Her son starts university.\n儿子上大学");
  }
}
