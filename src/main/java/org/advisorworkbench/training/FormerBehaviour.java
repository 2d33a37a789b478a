package org.advisorworkbench.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.advisorworkbench.behaviour.BookBehaviour;
import org.advisorworkbench.behaviour.BookRecords;
import org.advisorworkbench.behaviour.ClientBehaviour;
import org.advisorworkbench.client.Client;
import org.advisorworkbench.client.ClientFile;
import org.advisorworkbench.client.Holding;
import org.advisorworkbench.client.Interaction;
import org.advisorworkbench.client.Transaction;
import org.advisorworkbench.product.Product;
import org.advisorworkbench.sample.SampleBook;

/// What was known of the clients of a book in the past: on the first morning of each month, which
/// is a little less than on the day itself, and never more.
///
/// Books are read month by month as they are asked for, and kept. Serves one thread.
public final class FormerBehaviour {
  private final List<Client> clients;
  private final List<Product> shelf;
  private final List<Transaction> transactions;
  private final List<Interaction> interactions;
  private final FormerHoldings former;
  private final Map<LocalDate, Month> months = new HashMap<>();

  public FormerBehaviour(
      List<Client> clients,
      List<Product> shelf,
      List<Transaction> transactions,
      List<Interaction> interactions,
      FormerHoldings former) {
    this.clients = List.copyOf(clients);
    this.shelf = List.copyOf(shelf);
    this.transactions = List.copyOf(transactions);
    this.interactions = List.copyOf(interactions);
    this.former = former;
  }

  FormerBehaviour(SampleBook book, FormerHoldings former) {
    this(book.clients(), book.products(), book.transactions(), book.interactions(), former);
  }

  private record Month(BookBehaviour behaviour, Map<String, List<Holding>> holdings) {}

  /// What was known of a client on a day, without anything that happened on it or later.
  public ClientBehaviour of(ClientFile file, LocalDate day) {
    var month = months.computeIfAbsent(day.withDayOfMonth(1), this::read);
    return month.behaviour().of(holding(file, month.holdings()));
  }

  private Month read(LocalDate day) {
    var holdings = new HashMap<String, List<Holding>>();
    clients.forEach(client -> holdings.put(client.id(), former.of(client.id(), day)));
    var all = new ArrayList<Holding>();
    holdings.values().forEach(all::addAll);
    return new Month(
        BookBehaviour.of(new BookRecords(day, clients, shelf, all, transactions, interactions)),
        holdings);
  }

  private static ClientFile holding(ClientFile file, Map<String, List<Holding>> holdings) {
    return new ClientFile(
        file.client(),
        file.household(),
        holdings.getOrDefault(file.client().id(), List.of()),
        file.notes());
  }
}
