package org.advisorworkbench.narrative;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.advisorworkbench.client.Client;
import org.advisorworkbench.client.ClientFile;
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

/// One client to tell about, of whom a test changes what it is about.
final class SampleFile {
  static final Map<String, Product> SHELF =
      Map.of(
          "P1", product("P1", ProductKind.DEPOSIT, List.of()),
          "P2", product("P2", ProductKind.THEMATIC_FUND, List.of("water", "climate")),
          "P3", product("P3", ProductKind.LOAN, List.of()));

  private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

  private String name = "Anna Berg";
  private Demographics demographics =
      new Demographics(LocalDate.of(1980, 5, 17), Gender.FEMALE, MaritalStatus.MARRIED, "DE");
  private Profile profile =
      new Profile(
          "engineer",
          Money.of("85000", "EUR"),
          Money.of("51000", "EUR"),
          Money.of("400000", "EUR"),
          RiskBand.BALANCED,
          12,
          LiquidityNeed.LOW,
          Experience.INFORMED,
          Goal.HOME_PURCHASE,
          2031);
  private final List<Holding> holdings = new ArrayList<>();
  private final List<MeetingNote> notes = new ArrayList<>();
  private final List<String> household = new ArrayList<>();

  SampleFile named(String name) {
    this.name = name;
    return this;
  }

  SampleFile withDemographics(Demographics demographics) {
    this.demographics = demographics;
    return this;
  }

  SampleFile withProfile(Profile profile) {
    this.profile = profile;
    return this;
  }

  SampleFile holding(String productId, String value, String currency) {
    holdings.add(new Holding("C1", productId, BigDecimal.ONE, Money.of(value, currency), DAY));
    return this;
  }

  SampleFile note(String text) {
    notes.add(new MeetingNote("N" + notes.size(), "C1", DAY, text));
    return this;
  }

  SampleFile livingWith(String name) {
    household.add(name);
    return this;
  }

  ClientFile file() {
    return new ClientFile(
        client("C1", name), household.stream().map(n -> client("C2", n)).toList(), holdings, notes);
  }

  private Client client(String id, String name) {
    return new Client(id, name, "H1", LocalDate.of(2015, 1, 1), profile, demographics);
  }

  static Product product(String id, ProductKind kind, List<String> themes) {
    return new Product(
        id,
        "Quellwasser Plus",
        kind,
        "Bank",
        "Europe",
        Currency.getInstance("EUR"),
        5,
        6,
        Redemption.DAILY,
        new BigDecimal("0.45"),
        new BigDecimal("500"),
        themes,
        "Invests in companies that clean and carry water.");
  }
}
