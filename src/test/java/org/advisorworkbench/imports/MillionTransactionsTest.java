package org.advisorworkbench.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.imports.BookWriter.Saved;
import org.advisorworkbench.store.Store;
import org.advisorworkbench.work.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// How long a million transactions take. It needs a quiet machine, so it runs only when asked for:
/// `mvn test -Dtest=MillionTransactionsTest -Dmillion=true`.
@EnabledIfSystemProperty(named = "million", matches = "true")
class MillionTransactionsTest {
  private static final int ROWS = 1_000_000;

  @TempDir private Path home;
  @TempDir private Path book;

  @Test
  void areImportedWithinAMinuteAndNoneOfThemWhenCancelled() throws Exception {
    BookFolder.write(book, "clients.csv", BookFolder.CLIENTS);
    BookFolder.write(book, "products.csv", BookFolder.PRODUCTS);
    try (var store = Store.open(home)) {
      timed("clients and products", store, Progress.NONE);
      writeTransactions(book.resolve("transactions.csv"));

      var cancelled =
          time(
              () ->
                  assertThrows(
                      CancellationException.class, () -> importBook(store, cancelAt(900_000))));
      say("cancelled after 900,000 rows", cancelled);
      assertEquals(List.of(), store.clients().transactions("C1"));

      var elapsed = timed("1,000,000 new rows", store, Progress.NONE);
      assertTrue(elapsed.compareTo(Duration.ofSeconds(60)) < 0, elapsed.toString());
      var again = time(() -> assertEquals(unchanged(), importBook(store, Progress.NONE).saved()));
      say("the same again", again);
      say(
          "store closes, megabytes " + Files.size(home.resolve("book.mv.db")) / 1_000_000,
          time(store::close));
    }
    var heap = Runtime.getRuntime();
    System.out.printf(
        "heap grew to %d MB of %d MB%n",
        heap.totalMemory() / 1_000_000, heap.maxMemory() / 1_000_000);
  }

  private static Saved unchanged() {
    return new Saved(0, 0, ROWS + 4);
  }

  private ImportReport importBook(Store store, Progress progress) throws Failure {
    return new BookImporter(store).run(List.of(book), progress);
  }

  private Duration timed(String what, Store store, Progress progress) throws Exception {
    var elapsed = time(() -> importBook(store, progress));
    say(what, elapsed);
    return elapsed;
  }

  @FunctionalInterface
  private interface Step {
    void run() throws Exception;
  }

  private static Duration time(Step step) throws Exception {
    long start = System.nanoTime();
    step.run();
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static void say(String what, Duration elapsed) {
    System.out.printf("%s: %.1f s%n", what, elapsed.toMillis() / 1000.0);
  }

  private static Progress cancelAt(long line) {
    return new Progress() {
      private long reached;

      @Override
      public void report(long done, long total) {
        reached = done;
      }

      @Override
      public boolean isCancelled() {
        return reached >= line;
      }
    };
  }

  private static void writeTransactions(Path file) throws IOException {
    var first = LocalDate.of(2020, 1, 1);
    try (var out = Files.newBufferedWriter(file)) {
      out.write("transaction_id,client_id,product_id,date,side,units,amount,currency\n");
      for (int i = 0; i < ROWS; i++) {
        out.write(
            "T%07d,C%d,P%d,%s,%s,%d.%02d,%d.%02d,EUR%n"
                .formatted(
                    i,
                    1 + i % 2,
                    1 + i / 3 % 2,
                    first.plusDays(i % 2000),
                    i % 5 == 0 ? "sell" : "buy",
                    1 + i % 97,
                    i % 100,
                    10 + i % 9973,
                    i % 89));
      }
    }
  }
}
