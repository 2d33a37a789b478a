package org.advisorworkbench.imports;

import java.util.List;
import java.util.Set;
import org.advisorworkbench.client.Client;
import org.advisorworkbench.client.Holding;
import org.advisorworkbench.client.Interaction;
import org.advisorworkbench.client.MeetingNote;
import org.advisorworkbench.client.Transaction;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.product.Price;
import org.advisorworkbench.product.Product;

/// The writing side of a book. There is one writer at a time; readers see its work when it is
/// complete.
public interface BookWriter {
  /// Runs work in one transaction. When this method returns, the work is on the disk; when it
  /// throws, whatever it throws, the book is as it was.
  <T> T write(Work<T> work) throws Failure;

  /// Something that changes a book.
  @FunctionalInterface
  interface Work<T> {
    T on(OpenBook book) throws Failure;
  }

  /// A book that is open for writing.
  ///
  /// A record with a key that the book knows already replaces what was there.
  interface OpenBook {
    Set<String> clientIds();

    Set<String> productIds();

    Saved saveProducts(List<Product> products);

    Saved saveClients(List<Client> clients);

    Saved savePrices(List<Price> prices);

    Saved saveHoldings(List<Holding> holdings);

    Saved saveNotes(List<MeetingNote> notes);

    Saved saveTransactions(List<Transaction> transactions);

    Saved saveInteractions(List<Interaction> interactions);

    /// Runs a part of the work that leaves no trace when it throws.
    <T> T allOrNothing(Work<T> part) throws Failure;
  }

  /// What became of some records.
  ///
  /// @param unchanged records that the book held already, just so
  record Saved(int added, int changed, int unchanged) {
    public static final Saved NOTHING = new Saved(0, 0, 0);

    public Saved plus(Saved other) {
      return new Saved(added + other.added, changed + other.changed, unchanged + other.unchanged);
    }
  }
}
