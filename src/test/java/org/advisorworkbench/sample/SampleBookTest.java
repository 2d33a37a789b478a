package org.advisorworkbench.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.advisorworkbench.client.Client;
import org.advisorworkbench.client.Interaction;
import org.advisorworkbench.client.RiskBand;
import org.advisorworkbench.client.Transaction;
import org.advisorworkbench.client.Transaction.Side;
import org.advisorworkbench.product.Product;
import org.advisorworkbench.product.ProductKind;
import org.junit.jupiter.api.Test;

class SampleBookTest {
  private final SampleBook book = new BookGenerator(1, 320).generate();

  @Test
  void theSameSeedGivesTheSameBook() {
    assertEquals(book, new BookGenerator(1, 320).generate());
  }

  @Test
  void anotherSeedGivesOtherPeopleAndAnotherShelf() {
    var other = new BookGenerator(2, 320).generate();
    assertNotEquals(names(book.clients()), names(other.clients()));
    var ours = book.products().stream().map(Product::description).collect(Collectors.toSet());
    var shared =
        other.products().stream().filter(product -> ours.contains(product.description())).count();
    assertTrue(shared <= 4, () -> shared + " of the descriptions are the same");
  }

  @Test
  void moreClientsLeaveTheShelfAsItIs() {
    assertEquals(book.products(), new BookGenerator(1, 10).generate().products());
  }

  @Test
  void aBookHasAsManyClientsAsAskedFor() {
    assertEquals(1, new BookGenerator(5, 1).generate().clients().size());
    assertEquals(320, book.clients().size());
    assertThrows(IllegalArgumentException.class, () -> new BookGenerator(5, 0));
  }

  @Test
  void householdsHaveOneToFourMembers() {
    var sizes =
        book.clients().stream()
            .collect(Collectors.groupingBy(Client::householdId, Collectors.counting()))
            .values();
    assertEquals(Set.of(1L, 2L, 3L, 4L), new HashSet<>(sizes));
  }

  @Test
  void theShelfHoldsEveryKind() {
    assertEquals(80, book.products().size());
    var kinds = EnumSet.noneOf(ProductKind.class);
    book.products().forEach(product -> kinds.add(product.kind()));
    assertEquals(EnumSet.allOf(ProductKind.class), kinds);
  }

  @Test
  void descriptionsAreUniqueFilledAndOfTheRightLength() {
    var seen = new HashSet<String>();
    for (long seed = 1; seed <= 5; seed++) {
      seen.clear();
      for (var product : new BookGenerator(seed, 1).generate().products()) {
        var text = product.description();
        assertTrue(seen.add(text), text);
        assertFalse(text.contains("{"), text);
        int words = text.split(" ", -1).length;
        assertTrue(words >= 25 && words <= 40, () -> words + " words: " + text);
      }
    }
  }

  @Test
  void everyReferenceIsKnown() {
    var clients = book.clients().stream().map(Client::id).collect(Collectors.toSet());
    var products = book.products().stream().map(Product::id).collect(Collectors.toSet());
    book.holdings().forEach(h -> assertKnown(clients, h.clientId(), products, h.productId()));
    book.transactions().forEach(t -> assertKnown(clients, t.clientId(), products, t.productId()));
    book.interactions().forEach(i -> assertKnown(clients, i.clientId(), products, i.productId()));
    book.truth().forEach(t -> assertKnown(clients, t.clientId(), products, t.productId()));
    book.notes().forEach(n -> assertTrue(clients.contains(n.clientId()), n::id));
    book.prices().forEach(p -> assertTrue(products.contains(p.productId()), p::productId));
  }

  @Test
  void idsAreUnique() {
    assertUnique(book.clients().stream().map(Client::id).toList());
    assertUnique(book.products().stream().map(Product::id).toList());
    assertUnique(book.products().stream().map(Product::name).toList());
    assertUnique(book.transactions().stream().map(Transaction::id).toList());
    assertUnique(book.interactions().stream().map(Interaction::id).toList());
    assertUnique(book.notes().stream().map(note -> note.id()).toList());
  }

  @Test
  void unitsHeldAreWhatWasBoughtLessWhatWasSold() {
    Map<String, BigDecimal> balance = new HashMap<>();
    for (var trade : book.transactions()) {
      var signed = trade.side() == Side.BUY ? trade.units() : trade.units().negate();
      var after = balance.merge(key(trade), signed, BigDecimal::add);
      assertTrue(after.signum() >= 0, () -> "sold more than held: " + trade);
    }
    Map<String, BigDecimal> held = new HashMap<>();
    book.holdings().forEach(h -> held.put(h.clientId() + " " + h.productId(), h.units()));
    balance.values().removeIf(units -> units.signum() == 0);
    assertEquals(balance, held);
  }

  @Test
  void aHoldingIsWorthItsUnitsAtTheLastPrice() {
    Map<String, BigDecimal> last = new HashMap<>();
    book.prices().forEach(price -> last.put(price.productId(), price.price()));
    for (var holding : book.holdings()) {
      var value =
          holding
              .units()
              .multiply(last.getOrDefault(holding.productId(), BigDecimal.ZERO))
              .setScale(2, RoundingMode.HALF_UP);
      assertEquals(value, holding.marketValue().amount());
    }
  }

  @Test
  void tradesAndSignalsFillTwoYears() {
    var first = BookGenerator.FIRST_DAY;
    var last = BookGenerator.LAST_DAY;
    assertEquals(first.plusYears(2), last);
    for (var trade : book.transactions()) {
      assertFalse(trade.date().isBefore(first) || trade.date().isAfter(last), trade::toString);
      assertTrue(trade.units().signum() > 0, trade::toString);
      assertTrue(trade.amount().amount().signum() > 0, trade::toString);
    }
    assertTrue(book.transactions().getFirst().date().isBefore(first.plusWeeks(1)));
    assertTrue(book.transactions().getLast().date().isAfter(last.minusWeeks(1)));
    assertTrue(book.interactions().getFirst().date().isBefore(first.plusWeeks(1)));
    assertTrue(book.interactions().getLast().date().isAfter(last.minusWeeks(1)));
  }

  @Test
  void pricesAreMonthlyOverTheTwoYears() {
    var byProduct = book.prices().stream().collect(Collectors.groupingBy(p -> p.productId()));
    for (var prices : byProduct.values()) {
      assertEquals(25, prices.size());
      assertEquals(BookGenerator.FIRST_DAY, prices.getFirst().date());
      assertEquals(BookGenerator.LAST_DAY, prices.getLast().date());
    }
  }

  @Test
  void theFilesOfClientsHoldTheWholeBook() {
    var files = book.files();
    assertEquals(book.clients(), files.stream().map(file -> file.client()).toList());
    assertEquals(book.holdings().size(), files.stream().mapToInt(f -> f.holdings().size()).sum());
    assertEquals(book.notes().size(), files.stream().mapToInt(f -> f.notes().size()).sum());
    for (var file : files) {
      assertFalse(file.household().contains(file.client()));
    }
  }

  @Test
  void theTruthIsOrderedByClientAndProduct() {
    int index = 0;
    for (int client = 0; client < book.clients().size(); client++) {
      for (var product : book.products()) {
        var truth = book.truth().get(index++);
        assertEquals(book.clients().get(client).id(), truth.clientId());
        assertEquals(product.id(), truth.productId());
      }
    }
    assertEquals(book.truth().size(), index);
  }

  /// The ranges are those of sample-data/README.md.
  @Test
  void meansAndLimitsLieInTheirDocumentedRanges() {
    var profiles = book.clients().stream().map(Client::profile).toList();
    double medianIncome = median(profiles.stream().map(p -> p.annualIncome().amount()).toList());
    double medianWealth = median(profiles.stream().map(p -> p.netWealth().amount()).toList());
    assertTrue(medianIncome > 35_000 && medianIncome < 60_000, () -> "income " + medianIncome);
    assertTrue(medianWealth > 100_000 && medianWealth < 300_000, () -> "wealth " + medianWealth);
    var middle = Set.of(RiskBand.CAUTIOUS, RiskBand.BALANCED, RiskBand.GROWTH);
    double middling = profiles.stream().filter(p -> middle.contains(p.riskBand())).count() / 320.0;
    assertTrue(middling > 0.6 && middling < 0.9, () -> "middle risk bands " + middling);
    for (var profile : profiles) {
      assertTrue(profile.horizonYears() >= 1 && profile.horizonYears() <= 40);
      assertTrue(profile.annualSpending().amount().compareTo(profile.annualIncome().amount()) <= 0);
    }
  }

  private static void assertKnown(
      Set<String> clients, String client, Set<String> products, String product) {
    assertTrue(clients.contains(client), client);
    assertTrue(products.contains(product), product);
  }

  private static void assertUnique(List<String> ids) {
    assertEquals(ids.size(), new HashSet<>(ids).size());
  }

  private static List<String> names(List<Client> clients) {
    return clients.stream().map(Client::name).toList();
  }

  private static String key(Transaction trade) {
    return trade.clientId() + " " + trade.productId();
  }

  private static double median(List<BigDecimal> amounts) {
    return amounts.stream().sorted().toList().get(amounts.size() / 2).doubleValue();
  }
}
