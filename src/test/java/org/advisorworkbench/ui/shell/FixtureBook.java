package org.advisorworkbench.ui.shell;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.advisorworkbench.advice.AdviceEngine;
import org.advisorworkbench.advice.LocalAdviceEngine;
import org.advisorworkbench.behaviour.FigureSource;
import org.advisorworkbench.client.Client;
import org.advisorworkbench.client.ClientFile;
import org.advisorworkbench.client.ClientRepository;
import org.advisorworkbench.client.Demographics;
import org.advisorworkbench.client.Experience;
import org.advisorworkbench.client.Gender;
import org.advisorworkbench.client.Goal;
import org.advisorworkbench.client.Holding;
import org.advisorworkbench.client.Interaction;
import org.advisorworkbench.client.LiquidityNeed;
import org.advisorworkbench.client.MaritalStatus;
import org.advisorworkbench.client.MeetingNote;
import org.advisorworkbench.client.Money;
import org.advisorworkbench.client.Profile;
import org.advisorworkbench.client.RiskBand;
import org.advisorworkbench.client.Transaction;
import org.advisorworkbench.product.Price;
import org.advisorworkbench.product.Product;
import org.advisorworkbench.product.ProductKind;
import org.advisorworkbench.product.ProductRepository;
import org.advisorworkbench.product.Redemption;
import org.advisorworkbench.ranking.ScoreCache;

/// A book that is made up in memory, the same on every run, as large as a test wants it.
public final class FixtureBook implements ClientRepository {
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  private static final Currency EUR = Currency.getInstance("EUR");
  private static final List<String> GIVEN =
      List.of("Maria", "Per", "Wei", "Ana", "Jonas", "Elif", "Thomas", "Sofia", "Liam", "Noor");
  private static final List<String> FAMILY =
      List.of(
          "Lindqvist",
          "Lopez",
          "Chen",
          "Okafor",
          "Schmidt",
          "Novak",
          "Rossi",
          "Dubois",
          "Haugen",
          "Kaya",
          "O'Brien",
          "van der Berg");
  private static final List<String> OCCUPATIONS =
      List.of("Teacher", "Engineer", "Nurse", "Shop owner", "Architect", "Pensioner");
  private static final List<String> NOTES =
      List.of(
          "Son starts university in three years and will need a flat. Prefers low fees.",
          "Does not want to hear about tobacco or weapons. Would like to see the money grow.",
          "Sold the summer house; wants to keep a reserve that is quickly at hand.");

  private final List<Client> clients;
  private final List<Product> products;

  public FixtureBook(int clients, int products) {
    this.clients =
        IntStream.range(0, clients)
            .mapToObj(FixtureBook::client)
            .sorted(Comparator.comparing(Client::name).thenComparing(Client::id))
            .toList();
    this.products = IntStream.range(0, products).mapToObj(FixtureBook::product).toList();
  }

  private static Client client(int i) {
    var family = FAMILY.get((i / 2) % FAMILY.size());
    var random = new Random(i);
    var income = 30_000 + random.nextInt(120) * 1_000;
    return new Client(
        "C%05d".formatted(i),
        GIVEN.get((i * 7 + i / 10) % GIVEN.size()) + " " + family,
        "H%05d".formatted(i / 2),
        LocalDate.of(2005 + i % 20, 1 + i % 12, 3),
        new Profile(
            OCCUPATIONS.get(i % OCCUPATIONS.size()),
            euros(income),
            euros(income * 6L / 10),
            euros(income * (2L + random.nextInt(12))),
            pick(RiskBand.values(), i),
            1 + random.nextInt(25),
            pick(LiquidityNeed.values(), i),
            pick(Experience.values(), i),
            pick(Goal.values(), i),
            2027 + random.nextInt(20)),
        new Demographics(
            LocalDate.of(1950 + i % 50, 5, 5),
            pick(Gender.values(), i),
            pick(MaritalStatus.values(), i / 3),
            "SE"));
  }

  private static Product product(int i) {
    var kind = pick(ProductKind.values(), i);
    var name =
        kind.name().charAt(0) + kind.name().substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    return new Product(
        "P%03d".formatted(i),
        List.of("Nordic", "Global", "Alpine", "Harbour", "Meridian").get(i % 5)
            + " "
            + name
            + " "
            + (1 + i / 13),
        kind,
        "Harbour Asset Management",
        "Europe",
        EUR,
        1 + i % 7,
        i % 10,
        pick(Redemption.values(), i),
        new BigDecimal("0.15").add(new BigDecimal(i % 20).movePointLeft(1)),
        new BigDecimal("1000"),
        List.of("low fee"),
        "A product of the fixture.");
  }

  private static <T> T pick(T[] values, int i) {
    return values[i % values.length];
  }

  private static Money euros(long amount) {
    return new Money(BigDecimal.valueOf(amount), EUR);
  }

  @Override
  public List<Client> all() {
    return clients;
  }

  @Override
  public Optional<ClientFile> file(String clientId) {
    return clients.stream()
        .filter(client -> client.id().equals(clientId))
        .findFirst()
        .map(this::file);
  }

  private ClientFile file(Client client) {
    int number = Integer.parseInt(client.id().substring(1));
    var household =
        clients.stream()
            .filter(other -> other.householdId().equals(client.householdId()))
            .filter(other -> !other.equals(client))
            .toList();
    var holdings =
        IntStream.range(0, Math.min(products.size(), 3 + number % 7))
            .mapToObj(i -> holding(client, products.get((number + i * 11) % products.size()), i))
            .toList();
    var notes =
        IntStream.range(0, 1 + number % 3)
            .mapToObj(
                i ->
                    new MeetingNote(
                        "N" + number + "-" + i,
                        client.id(),
                        TODAY.minusDays(30 + 170L * i),
                        NOTES.get((number + i) % NOTES.size())))
            .toList();
    return new ClientFile(client, household, holdings, notes);
  }

  private Holding holding(Client client, Product product, int place) {
    var prices = prices(product.id());
    var units = BigDecimal.valueOf(900 - 100L * place);
    var value = prices.getLast().price().multiply(units).setScale(2, RoundingMode.HALF_EVEN);
    return new Holding(client.id(), product.id(), units, new Money(value, EUR), TODAY);
  }

  @Override
  public List<ClientFile> files() {
    return clients.stream().map(this::file).toList();
  }

  @Override
  public List<Transaction> transactions(String clientId) {
    var made = new ArrayList<Transaction>();
    for (var holding : file(clientId).orElseThrow().holdings()) {
      var units = holding.units().divide(BigDecimal.valueOf(3), 2, RoundingMode.HALF_EVEN);
      made.add(
          new Transaction(
              "T-" + clientId + holding.productId(),
              clientId,
              holding.productId(),
              TODAY.minusDays(300 + holding.productId().hashCode() % 100),
              Transaction.Side.BUY,
              units,
              new Money(units.multiply(BigDecimal.TEN), EUR)));
    }
    return made.stream().sorted(Comparator.comparing(Transaction::date)).toList();
  }

  @Override
  public List<Interaction> interactions() {
    return List.of();
  }

  /// The shelf by the interface that windows ask.
  public ProductRepository shelf() {
    return new Shelf(this);
  }

  /// The real advice on this book, by a model that has learnt nothing.
  public AdviceEngine engine() {
    var today = Clock.fixed(TODAY.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
    return new LocalAdviceEngine(
        new FixtureModel(), this, shelf(), FigureSource.NONE, ScoreCache.NONE, today);
  }

  private record Shelf(FixtureBook book) implements ProductRepository {
    @Override
    public List<Product> all() {
      return book.products;
    }

    @Override
    public Optional<Product> find(String productId) {
      return book.products.stream().filter(product -> product.id().equals(productId)).findFirst();
    }

    @Override
    public List<Price> prices(String productId) {
      return book.prices(productId);
    }
  }

  List<Price> prices(String productId) {
    var random = new Random(productId.hashCode());
    double price = 20 + random.nextInt(80);
    var made = new ArrayList<Price>();
    for (int week = 104; week >= 0; week--) {
      price *= 1.001 + 0.02 * random.nextGaussian();
      made.add(
          new Price(
              productId,
              TODAY.minusWeeks(week),
              BigDecimal.valueOf(price).setScale(4, RoundingMode.HALF_EVEN)));
    }
    return made;
  }
}
