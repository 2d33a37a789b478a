package org.advisorworkbench.client;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The book of clients. Reading only; books are written by imports.
public interface ClientRepository {
  /// All clients, ordered by name, then id.
  List<Client> all();

  /// One client with all that belongs to it.
  Optional<ClientFile> file(String clientId);

  /// The files of the whole book in one sweep, ordered as [#all()].
  List<ClientFile> files();

  /// A client's transactions, oldest first.
  List<Transaction> transactions(String clientId);

  /// The interactions of the whole book, oldest first.
  List<Interaction> interactions();

  /// The holdings of the whole book.
  default List<Holding> holdings() {
    return files().stream().flatMap(file -> file.holdings().stream()).toList();
  }

  /// The transactions of the whole book on a day and later.
  default List<Transaction> transactionsSince(LocalDate day) {
    return all().stream()
        .flatMap(client -> transactions(client.id()).stream())
        .filter(transaction -> !transaction.date().isBefore(day))
        .toList();
  }

  /// The last day of which a holding, a transaction or an interaction tells.
  default Optional<LocalDate> lastDay() {
    return Stream.of(
            holdings().stream().map(Holding::asOf),
            transactionsSince(LocalDate.MIN).stream().map(Transaction::date),
            interactions().stream().map(Interaction::date))
        .flatMap(days -> days)
        .max(Comparator.naturalOrder());
  }
}
