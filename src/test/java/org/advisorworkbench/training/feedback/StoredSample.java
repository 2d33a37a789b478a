package org.advisorworkbench.training.feedback;

import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.sample.SampleBook;
import org.advisorworkbench.store.Store;

/// A synthetic book in a store.
public final class StoredSample {
  private StoredSample() {}

  public static Store of(SampleBook sample) throws Failure {
    var store = Store.inMemory();
    save(sample, store);
    return store;
  }

  /// Brings a book into a store.
  public static void save(SampleBook sample, Store store) throws Failure {
    store.write(
        book -> {
          book.saveProducts(sample.products());
          book.saveClients(sample.clients());
          book.savePrices(sample.prices());
          book.saveHoldings(sample.holdings());
          book.saveNotes(sample.notes());
          book.saveTransactions(sample.transactions());
          return book.saveInteractions(sample.interactions());
        });
  }
}
