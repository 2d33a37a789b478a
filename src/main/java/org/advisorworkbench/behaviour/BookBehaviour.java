package org.advisorworkbench.behaviour;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.advisorworkbench.client.Client;
import org.advisorworkbench.client.ClientFile;
import org.advisorworkbench.client.Interaction;
import org.advisorworkbench.client.Transaction;
import org.advisorworkbench.product.Product;
import org.advisorworkbench.product.ProductKind;

/// What the clients of a book have done before a day, ready to be asked about any client and
/// product. Immutable, and so safe for use by several threads.
///
/// Recommendations and what came of them are not looked at: they would tell a model what advisors
/// thought, and their outcomes are what it has to learn.
public final class BookBehaviour implements FigureSource {
  /// How far back [Figure#DEMAND] looks.
  static final int DAYS_OF_DEMAND = 180;

  private static final int DAYS_OF_BROWSING = 730;

  private final LocalDate day;
  private final Map<String, Product> shelf;
  private final Map<String, Browsing> browsing;
  private final Together together;
  private final Crowd holders;
  private final Crowd buyers;
  private final Peers peers;

  private BookBehaviour(BookRecords records) {
    var held = holders(records);
    day = records.day();
    shelf = records.shelf().stream().collect(Collectors.toMap(Product::id, p -> p, (a, b) -> a));
    browsing = browsing(records);
    var touched = touched(held, browsing);
    together = new Together(touched);
    holders = new Crowd(held, shelf.size());
    buyers = new Crowd(buyers(records), shelf.size());
    peers = new Peers(records.clients(), kinds(touched));
  }

  public static BookBehaviour of(BookRecords records) {
    return new BookBehaviour(records);
  }

  /// The first day that is not known any more.
  public LocalDate day() {
    return day;
  }

  @Override
  public ClientBehaviour of(ClientFile file) {
    var client = file.client();
    var shares = new KindShares(file, shelf);
    var seen = browsing.getOrDefault(client.id(), Browsing.NONE);
    return product -> figures(client, shares, seen, product);
  }

  private Figures figures(Client client, KindShares shares, Browsing seen, Product product) {
    var id = client.id();
    var profile = client.profile();
    var known = new EnumMap<Figure, Double>(Figure.class);
    known.put(Figure.COMPANY, Math.log1p(100 * together.worth(id, product.id())));
    known.put(Figure.DEMAND, buyers.againstAverage(id, product.id()));
    known.put(Figure.POPULARITY, holders.againstAverage(id, product.id()));
    known.put(Figure.PEERS, peers.againstAll(client, product.kind()));
    known.put(Figure.KIND_SHARE, shares.of(product.kind()));
    known.put(Figure.LOOKS, seen.at(product));
    known.put(Figure.KIND_LOOKS, seen.atKind(product, shelf));
    known.put(Figure.THEME_LOOKS, seen.atThemes(product, shelf));
    Fit.minimum(profile, product).ifPresent(value -> known.put(Figure.MINIMUM, value));
    known.put(Figure.RISK, Fit.risk(profile, product));
    known.put(Figure.HORIZON, Fit.horizon(profile, product));
    known.put(Figure.LOCK_UP, Fit.lockUp(profile, product));
    return new Figures(known);
  }

  private static Map<String, Set<String>> holders(BookRecords records) {
    var holders = new HashMap<String, Set<String>>();
    records.holdings().forEach(holding -> add(holders, holding.clientId(), holding.productId()));
    return holders;
  }

  private static Map<String, Set<String>> buyers(BookRecords records) {
    var first = records.day().minusDays(DAYS_OF_DEMAND);
    var buyers = new HashMap<String, Set<String>>();
    for (var transaction : records.transactions()) {
      if (transaction.side() == Transaction.Side.BUY
          && !transaction.date().isBefore(first)
          && transaction.date().isBefore(records.day())) {
        add(buyers, transaction.clientId(), transaction.productId());
      }
    }
    return buyers;
  }

  private static Map<String, Browsing> browsing(BookRecords records) {
    var first = records.day().minusDays(DAYS_OF_BROWSING);
    var looks = new HashMap<String, Map<String, Integer>>();
    for (var interaction : records.interactions()) {
      if (interaction.kind() != Interaction.Kind.RECOMMENDATION
          && !interaction.date().isBefore(first)
          && interaction.date().isBefore(records.day())) {
        looks
            .computeIfAbsent(interaction.clientId(), client -> new HashMap<>())
            .merge(interaction.productId(), 1, Integer::sum);
      }
    }
    var browsing = new HashMap<String, Browsing>();
    looks.forEach((client, seen) -> browsing.put(client, new Browsing(seen)));
    return browsing;
  }

  /// What each client holds or looked at.
  private static Map<String, Set<String>> touched(
      Map<String, Set<String>> held, Map<String, Browsing> browsing) {
    var touched = new HashMap<String, Set<String>>();
    held.forEach((client, products) -> touched.put(client, new HashSet<>(products)));
    browsing.forEach(
        (client, seen) -> seen.looks().keySet().forEach(product -> add(touched, client, product)));
    return touched;
  }

  private Map<String, List<ProductKind>> kinds(Map<String, Set<String>> productsOfClient) {
    var kinds = new HashMap<String, List<ProductKind>>();
    productsOfClient.forEach(
        (client, products) ->
            kinds.put(
                client,
                products.stream()
                    .flatMap(id -> Optional.ofNullable(shelf.get(id)).stream())
                    .map(Product::kind)
                    .toList()));
    return kinds;
  }

  private static void add(Map<String, Set<String>> groups, String client, String product) {
    groups.computeIfAbsent(client, id -> new HashSet<>()).add(product);
  }
}
