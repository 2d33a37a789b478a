package org.advisorworkbench.behaviour;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.advisorworkbench.client.Client;
import org.advisorworkbench.client.ClientFile;
import org.advisorworkbench.client.Demographics;
import org.advisorworkbench.client.Experience;
import org.advisorworkbench.client.Gender;
import org.advisorworkbench.client.Goal;
import org.advisorworkbench.client.Holding;
import org.advisorworkbench.client.Interaction;
import org.advisorworkbench.client.LiquidityNeed;
import org.advisorworkbench.client.MaritalStatus;
import org.advisorworkbench.client.Money;
import org.advisorworkbench.client.Profile;
import org.advisorworkbench.client.RiskBand;
import org.advisorworkbench.client.Transaction;
import org.advisorworkbench.product.Product;
import org.advisorworkbench.product.ProductKind;
import org.advisorworkbench.product.Redemption;

/// A book of four products and a few clients, of which a test says what they do.
final class SmallBook {
  static final LocalDate DAY = LocalDate.of(2026, 11, 1);
  static final Product BONDS = product("bonds", ProductKind.BOND_FUND, "education");
  static final Product MORE_BONDS = product("more bonds", ProductKind.BOND_FUND, "gold");
  static final Product SHARES = product("shares", ProductKind.EQUITY_FUND, "gold");
  static final Product LOAN = product("loan", ProductKind.LOAN, "home");

  private final List<Client> clients = new ArrayList<>();
  private final List<Holding> holdings = new ArrayList<>();
  private final List<Transaction> transactions = new ArrayList<>();
  private final List<Interaction> interactions = new ArrayList<>();

  SmallBook client(String id, Goal goal) {
    clients.add(client(id, profile(goal)));
    return this;
  }

  SmallBook holds(String client, Product product, String value, String currency) {
    holdings.add(new Holding(client, product.id(), BigDecimal.ONE, Money.of(value, currency), DAY));
    return this;
  }

  SmallBook holds(String client, Product... products) {
    for (var product : products) {
      holds(client, product, "100", "EUR");
    }
    return this;
  }

  SmallBook trades(String client, Product product, Transaction.Side side, LocalDate date) {
    transactions.add(
        new Transaction(
            "T" + transactions.size(),
            client,
            product.id(),
            date,
            side,
            BigDecimal.ONE,
            Money.of("100", "EUR")));
    return this;
  }

  SmallBook views(String client, Product product, LocalDate date) {
    return meets(client, product, date, Interaction.Kind.VIEW, Interaction.Outcome.NONE);
  }

  SmallBook meets(
      String client,
      Product product,
      LocalDate date,
      Interaction.Kind kind,
      Interaction.Outcome outcome) {
    interactions.add(
        new Interaction("I" + interactions.size(), client, product.id(), date, kind, outcome));
    return this;
  }

  double figure(Figure figure, String client, Product product) {
    return figures(client, product).valueOr(figure, Double.NaN);
  }

  Goal goalOf(String id) {
    return client(id).profile().goal();
  }

  /// A figure of a client that is in the book with another goal.
  double figureWithGoal(Figure figure, String id, Goal goal, Product product) {
    return figures(client(id, profile(goal)), product).valueOr(figure, Double.NaN);
  }

  Figures figures(String id, Product product) {
    return figures(client(id), product);
  }

  private Client client(String id) {
    return clients.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }

  private Figures figures(Client client, Product product) {
    var id = client.id();
    var held = holdings.stream().filter(holding -> holding.clientId().equals(id)).toList();
    return BookBehaviour.of(
            new BookRecords(
                DAY,
                clients,
                List.of(BONDS, MORE_BONDS, SHARES, LOAN),
                holdings,
                transactions,
                interactions))
        .of(new ClientFile(client, List.of(), held, List.of()))
        .toward(product);
  }

  static Client client(String id, Profile profile) {
    return new Client(
        id,
        "Anna Berg",
        "H1",
        LocalDate.of(2015, 1, 1),
        profile,
        new Demographics(LocalDate.of(1980, 5, 17), Gender.FEMALE, MaritalStatus.MARRIED, "DE"));
  }

  static Profile profile(Goal goal) {
    return new Profile(
        "engineer",
        Money.of("85000", "EUR"),
        Money.of("51000", "EUR"),
        Money.of("50000", "EUR"),
        RiskBand.CAUTIOUS,
        12,
        LiquidityNeed.MEDIUM,
        Experience.INFORMED,
        goal,
        2031);
  }

  private static Product product(String id, ProductKind kind, String theme) {
    return new Product(
        id,
        id,
        kind,
        "Bank",
        "Europe",
        Currency.getInstance("EUR"),
        5,
        6,
        Redemption.MONTHLY,
        new BigDecimal("0.45"),
        new BigDecimal("500"),
        List.of(theme),
        "A product.");
  }
}
