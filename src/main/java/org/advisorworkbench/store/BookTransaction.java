package org.advisorworkbench.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.advisorworkbench.client.Client;
import org.advisorworkbench.client.Holding;
import org.advisorworkbench.client.Interaction;
import org.advisorworkbench.client.MeetingNote;
import org.advisorworkbench.client.Transaction;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.imports.BookWriter.OpenBook;
import org.advisorworkbench.imports.BookWriter.Saved;
import org.advisorworkbench.imports.BookWriter.Work;
import org.advisorworkbench.product.Price;
import org.advisorworkbench.product.Product;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/// A book that is open for writing: one transaction of the store.
final class BookTransaction implements OpenBook, AutoCloseable {
  private final Handle handle;
  private final Map<Table<?>, TableWriter<?>> writers = new HashMap<>();

  BookTransaction(Handle handle) {
    this.handle = handle;
  }

  @Override
  public Set<String> clientIds() {
    return ids(BookTables.CLIENTS);
  }

  @Override
  public Set<String> productIds() {
    return ids(BookTables.PRODUCTS);
  }

  private Set<String> ids(Table<?> table) {
    return handle.createQuery("SELECT id FROM " + table.name()).mapTo(String.class).set();
  }

  @Override
  public Saved saveProducts(List<Product> products) {
    return save(BookTables.PRODUCTS, products);
  }

  @Override
  public Saved saveClients(List<Client> clients) {
    return save(BookTables.CLIENTS, clients);
  }

  @Override
  public Saved savePrices(List<Price> prices) {
    return save(BookTables.PRICES, prices);
  }

  @Override
  public Saved saveHoldings(List<Holding> holdings) {
    return save(BookTables.HOLDINGS, holdings);
  }

  @Override
  public Saved saveNotes(List<MeetingNote> notes) {
    return save(BookTables.NOTES, notes);
  }

  @Override
  public Saved saveTransactions(List<Transaction> transactions) {
    return save(BookTables.TRANSACTIONS, transactions);
  }

  @Override
  public Saved saveInteractions(List<Interaction> interactions) {
    return save(BookTables.INTERACTIONS, interactions);
  }

  private <T> Saved save(Table<T> table, List<T> records) {
    try {
      return writer(table).save(records);
    } catch (SQLException e) {
      throw new UnableToExecuteStatementException(e, null);
    }
  }

  @SuppressWarnings("unchecked") // A writer lies under the table that it was made for.
  private <T> TableWriter<T> writer(Table<T> table) throws SQLException {
    var writer = (TableWriter<T>) writers.get(table);
    if (writer == null) {
      writer = new TableWriter<>(handle.getConnection(), table);
      writers.put(table, writer);
    }
    return writer;
  }

  @Override
  public <T> T allOrNothing(Work<T> part) throws Failure {
    var savepoint = "part";
    handle.savepoint(savepoint);
    try {
      var result = part.on(this);
      handle.releaseSavepoint(savepoint);
      return result;
    } catch (Throwable e) {
      undo(savepoint, e);
      throw e;
    }
  }

  private void undo(String savepoint, Throwable reason) {
    try {
      handle.rollbackToSavepoint(savepoint);
    } catch (JdbiException e) {
      // The database is gone; why it went is what counts.
      reason.addSuppressed(e);
    }
  }

  @Override
  public void close() throws SQLException {
    for (var writer : writers.values()) {
      writer.close();
    }
  }
}
