package org.advisorworkbench.store;

import static org.advisorworkbench.store.BookExamples.client;
import static org.advisorworkbench.store.BookExamples.holding;
import static org.advisorworkbench.store.BookExamples.product;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.advisorworkbench.behaviour.Figure;
import org.advisorworkbench.behaviour.Figures;
import org.advisorworkbench.behaviour.LatestBehaviour;
import org.advisorworkbench.client.ClientFile;
import org.advisorworkbench.client.Interaction;
import org.advisorworkbench.client.Money;
import org.advisorworkbench.client.Transaction;
import org.advisorworkbench.failure.Failure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the store tells of all clients together, for their behaviour.
class WholeBookTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  private Store store;

  @BeforeEach
  void open() throws Failure {
    store = Store.inMemory();
    store.write(
        book -> {
          book.saveProducts(List.of(product("P1", "A"), product("P2", "B")));
          return book.saveClients(List.of(client("C1", "Ann", "H1"), client("C2", "Bo", "H2")));
        });
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static Transaction purchase(String id, String client, LocalDate day) {
    return new Transaction(
        id,
        client,
        "P1",
        day,
        Transaction.Side.BUY,
        new BigDecimal("1.000000"),
        Money.of("100", "EUR"));
  }

  @Test
  void transactionsOfAllClientsAreToldFromADayOn() throws Failure {
    store.write(
        book ->
            book.saveTransactions(
                List.of(
                    purchase("T1", "C1", DAY.minusDays(1)),
                    purchase("T2", "C2", DAY),
                    purchase("T3", "C1", DAY.plusDays(1)))));
    assertEquals(
        List.of("T2", "T3"),
        store.clients().transactionsSince(DAY).stream().map(Transaction::id).sorted().toList());
  }

  @Test
  void holdingsOfAllClientsAreTold() throws Failure {
    store.write(
        book -> book.saveHoldings(List.of(holding("C1", "P1", "10.5"), holding("C2", "P2", "9"))));
    assertEquals(
        List.of("C1 P1", "C2 P2"),
        store.clients().holdings().stream()
            .map(holding -> holding.clientId() + " " + holding.productId())
            .sorted()
            .toList());
  }

  @Test
  void theLastDayIsThatOfWhateverCameLast() throws Failure {
    assertEquals(Optional.empty(), store.clients().lastDay());
    store.write(book -> book.saveHoldings(List.of(holding("C1", "P1", "10.5"))));
    assertEquals(Optional.of(DAY), store.clients().lastDay());
    store.write(book -> book.saveTransactions(List.of(purchase("T1", "C1", DAY.plusDays(2)))));
    assertEquals(Optional.of(DAY.plusDays(2)), store.clients().lastDay());
    look("I1", DAY.plusDays(3));
    assertEquals(Optional.of(DAY.plusDays(3)), store.clients().lastDay());
  }

  @Test
  void behaviourIsReadAgainWhenTheBookHasChanged() throws Failure {
    var behaviour = new LatestBehaviour(store.clients(), store.products(), store::revision);
    var ann = new ClientFile(client("C1", "Ann", "H1"), List.of(), List.of(), List.of());
    var fund = product("P1", "A");
    assertSame(Figures.NONE, behaviour.of(ann).toward(fund));
    for (int looks = 1; looks <= 2; looks++) {
      look("I" + looks, DAY);
      assertEquals(
          Math.log1p(looks), behaviour.of(ann).toward(fund).valueOr(Figure.LOOKS, -1), 1e-12);
    }
  }

  private void look(String id, LocalDate day) throws Failure {
    store.write(
        book ->
            book.saveInteractions(
                List.of(
                    new Interaction(
                        id, "C1", "P1", day, Interaction.Kind.VIEW, Interaction.Outcome.NONE))));
  }
}
