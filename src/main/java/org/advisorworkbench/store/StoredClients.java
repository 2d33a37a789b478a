package org.advisorworkbench.store;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.groupingBy;
import static org.advisorworkbench.store.Queries.list;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.advisorworkbench.client.Client;
import org.advisorworkbench.client.ClientFile;
import org.advisorworkbench.client.ClientRepository;
import org.advisorworkbench.client.Holding;
import org.advisorworkbench.client.Interaction;
import org.advisorworkbench.client.MeetingNote;
import org.advisorworkbench.client.Transaction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/// The clients of the store.
final class StoredClients implements ClientRepository {
  private static final String BY_NAME = " ORDER BY name, id";
  private static final String MOST_VALUABLE_FIRST = " ORDER BY market_value DESC, product_id";
  private static final String NEWEST_FIRST = " ORDER BY on_date DESC, id DESC";
  private static final String OLDEST_FIRST = " ORDER BY on_date, id";

  private final Jdbi jdbi;

  StoredClients(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<Client> all() {
    return jdbi.withHandle(handle -> list(handle, BookTables.CLIENTS, BY_NAME));
  }

  @Override
  public Optional<ClientFile> file(String clientId) {
    return inOneView(
        handle ->
            list(handle, BookTables.CLIENTS, " WHERE id = ?", clientId).stream()
                .findFirst()
                .map(client -> file(handle, client)));
  }

  private static ClientFile file(Handle handle, Client client) {
    var household =
        list(
            handle,
            BookTables.CLIENTS,
            " WHERE household_id = ? AND id <> ?" + BY_NAME,
            client.householdId(),
            client.id());
    var ofClient = " WHERE client_id = ?";
    return new ClientFile(
        client,
        household,
        list(handle, BookTables.HOLDINGS, ofClient + MOST_VALUABLE_FIRST, client.id()),
        list(handle, BookTables.NOTES, ofClient + NEWEST_FIRST, client.id()));
  }

  @Override
  public List<ClientFile> files() {
    return inOneView(
        handle -> {
          var clients = list(handle, BookTables.CLIENTS, BY_NAME);
          var households = clients.stream().collect(groupingBy(Client::householdId));
          var holdings =
              list(handle, BookTables.HOLDINGS, MOST_VALUABLE_FIRST).stream()
                  .collect(groupingBy(Holding::clientId));
          var notes =
              list(handle, BookTables.NOTES, NEWEST_FIRST).stream()
                  .collect(groupingBy(MeetingNote::clientId));
          return clients.stream()
              .map(
                  client ->
                      new ClientFile(
                          client,
                          others(
                              requireNonNullElse(
                                  households.get(client.householdId()), List.<Client>of()),
                              client),
                          requireNonNullElse(holdings.get(client.id()), List.of()),
                          requireNonNullElse(notes.get(client.id()), List.of())))
              .toList();
        });
  }

  private static List<Client> others(List<Client> household, Client client) {
    return household.stream().filter(member -> !member.id().equals(client.id())).toList();
  }

  @Override
  public List<Transaction> transactions(String clientId) {
    return jdbi.withHandle(
        handle ->
            list(handle, BookTables.TRANSACTIONS, " WHERE client_id = ?" + OLDEST_FIRST, clientId));
  }

  @Override
  public List<Interaction> interactions() {
    return jdbi.withHandle(handle -> list(handle, BookTables.INTERACTIONS, OLDEST_FIRST));
  }

  @Override
  public List<Holding> holdings() {
    return jdbi.withHandle(handle -> list(handle, BookTables.HOLDINGS, ""));
  }

  @Override
  public List<Transaction> transactionsSince(LocalDate day) {
    return jdbi.withHandle(
        handle -> list(handle, BookTables.TRANSACTIONS, " WHERE on_date >= ?", day));
  }

  @Override
  public Optional<LocalDate> lastDay() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT MAX(last_day) FROM (SELECT MAX(as_of) AS last_day FROM holding"
                        + " UNION ALL SELECT MAX(on_date) FROM client_transaction"
                        + " UNION ALL SELECT MAX(on_date) FROM interaction)")
                .mapTo(LocalDate.class)
                .findOne());
  }

  /// Several queries that must agree with each other, whatever an import commits meanwhile.
  private <T> T inOneView(HandleCallback<T, RuntimeException> queries) {
    return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, queries);
  }
}
