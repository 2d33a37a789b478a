package org.advisorworkbench.store;

import static org.advisorworkbench.store.BookExamples.client;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreFailuresTest {
  @TempDir private Path home;

  private Failure failureToOpen(Path folder) {
    var failure = assertThrows(Failure.class, () -> Store.open(folder).close());
    assertEquals(1, failure.messageIn(Locale.ENGLISH).lines().count(), failure.getMessage());
    return failure;
  }

  @Test
  void aStoreInUseByAnotherProcessIsLocked() throws Exception {
    try (var other = OtherProcess.holding(home)) {
      other.awaitLine("open");
      assertEquals(FailureCode.STORE_LOCKED, failureToOpen(home).code());
    }
    Store.open(home).close();
  }

  @Test
  void aFileThatIsNoDatabaseIsCorrupt() throws Exception {
    Files.writeString(home.resolve("book.mv.db"), "This is no database. ".repeat(1000));
    assertEquals(FailureCode.STORE_CORRUPT, failureToOpen(home).code());
  }

  @Test
  void aDamagedDatabaseIsCorrupt() throws Exception {
    try (var store = Store.open(home)) {
      store.write(book -> book.saveClients(List.of(client("C1", "Ann", "H1"))));
    }
    overwriteWithNoise(home.resolve("book.mv.db"));
    assertEquals(FailureCode.STORE_CORRUPT, failureToOpen(home).code());
  }

  @Test
  void aDatabaseThatWasCutOffIsCorrupt() throws Exception {
    try (var store = Store.open(home)) {
      store.write(book -> book.saveClients(List.of(client("C1", "Ann", "H1"))));
    }
    try (var access = new RandomAccessFile(home.resolve("book.mv.db").toFile(), "rw")) {
      access.setLength(5_000);
    }
    assertEquals(FailureCode.STORE_CORRUPT, failureToOpen(home).code());
  }

  private static void overwriteWithNoise(Path file) throws IOException {
    var noise = new byte[(int) Files.size(file)];
    new Random(1).nextBytes(noise);
    try (var access = new RandomAccessFile(file.toFile(), "rw")) {
      access.write(noise);
    }
  }

  @Test
  void aStoreOfANewerVersionIsLeftAlone() throws Exception {
    Store.open(home).close();
    try (var connection = DriverManager.getConnection("jdbc:h2:file:" + home.resolve("book"));
        var statement = connection.createStatement()) {
      statement.execute(
          """
          INSERT INTO "flyway_schema_history" SELECT "installed_rank" + 100, '999', 'from the future',
            "type", 'V999__from_the_future.sql', 1, "installed_by", "installed_on", 1, TRUE
          FROM "flyway_schema_history" WHERE "version" = '1'
          """);
    }
    assertEquals(FailureCode.STORE_NEWER, failureToOpen(home).code());
  }

  @Test
  void aHomeThatIsAFileIsUnwritable() throws Exception {
    var file = Files.writeString(home.resolve("occupied"), "");
    assertEquals(FailureCode.HOME_UNWRITABLE, failureToOpen(file).code());
    assertEquals(FailureCode.HOME_UNWRITABLE, failureToOpen(file.resolve("below")).code());
  }

  @Test
  void aHomeWithAnOddNameWorks() throws Exception {
    var odd = home.resolve("Ann's book, 顾问 & #1 %20 = ü");
    Store.open(odd).close();
    assertTrue(Files.exists(odd.resolve("book.mv.db")));
  }

  @Test
  void everyConnectionIsClosedAfterItsWork() throws Exception {
    try (var store = Store.open(home)) {
      store.write(book -> book.saveClients(List.of(client("C1", "Ann", "H1"))));
      assertThrows(
          IllegalStateException.class,
          () ->
              store.write(
                  book -> {
                    throw new IllegalStateException();
                  }));
      store.clients().files();
      store.clients().file("C1");
      store.products().all();
      assertEquals(1, sessions(home));
    }
  }

  /// How many sessions the database has, the asking one included.
  private static int sessions(Path home) throws SQLException {
    try (var connection =
            DriverManager.getConnection(
                "jdbc:h2:file:" + home.toAbsolutePath().resolve("book") + ";IFEXISTS=TRUE");
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT COUNT(*) FROM INFORMATION_SCHEMA.SESSIONS")) {
      assertTrue(rows.next());
      return rows.getInt(1);
    }
  }

  @Test
  void aStoreThatIsClosedDuringWorkLosesNothingAcknowledged() throws Exception {
    var store = Store.open(home);
    store.write(book -> book.saveClients(List.of(client("C1", "Ann", "H1"))));
    assertThrows(
        Failure.class,
        () ->
            store.write(
                book -> {
                  book.saveClients(List.of(client("C2", "Bo", "H1")));
                  store.close();
                  return book.saveClients(List.of(client("C3", "Cy", "H1")));
                }));
    try (var again = Store.open(home)) {
      assertEquals(List.of(client("C1", "Ann", "H1")), again.clients().all());
    }
  }
}
