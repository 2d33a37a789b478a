package org.advisorworkbench.behaviour;

import java.time.LocalDate;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.advisorworkbench.client.ClientFile;
import org.advisorworkbench.client.ClientRepository;
import org.advisorworkbench.product.ProductRepository;
import org.jspecify.annotations.Nullable;

/// What is known at the end of a book's last day. It is read from the book once, and again when the
/// book has changed; whoever asks first waits for it, so ask off the JavaFX thread.
public final class LatestBehaviour implements FigureSource {
  private final ClientRepository clients;
  private final ProductRepository products;
  private final LongSupplier revision;
  private final ReentrantLock reading = new ReentrantLock();
  private volatile @Nullable State state;

  /// @param revision another number after each change of the book
  public LatestBehaviour(
      ClientRepository clients, ProductRepository products, LongSupplier revision) {
    this.clients = clients;
    this.products = products;
    this.revision = revision;
  }

  private record State(long revision, FigureSource behaviour) {}

  @Override
  public ClientBehaviour of(ClientFile file) {
    return latest().of(file);
  }

  private FigureSource latest() {
    var known = state;
    return known != null && known.revision() == revision.getAsLong() ? known.behaviour() : read();
  }

  private FigureSource read() {
    reading.lock();
    try {
      // Asked before the book is read: what changes meanwhile makes it read again.
      long number = revision.getAsLong();
      var known = state;
      if (known == null || known.revision() != number) {
        known = new State(number, clients.lastDay().map(this::asOf).orElse(NONE));
        state = known;
      }
      return known.behaviour();
    } finally {
      reading.unlock();
    }
  }

  private FigureSource asOf(LocalDate lastDay) {
    var day = lastDay.plusDays(1);
    return BookBehaviour.of(
        new BookRecords(
            day,
            clients.all(),
            products.all(),
            clients.holdings(),
            clients.transactionsSince(day.minusDays(BookBehaviour.DAYS_OF_DEMAND)),
            clients.interactions()));
  }
}
