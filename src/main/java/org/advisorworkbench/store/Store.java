package org.advisorworkbench.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.advisorworkbench.bert.ProductHalves;
import org.advisorworkbench.client.ClientRepository;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.advisorworkbench.imports.BookWriter;
import org.advisorworkbench.product.ProductRepository;
import org.advisorworkbench.ranking.ScoreCache;
import org.advisorworkbench.registry.ModelRecords;
import org.flywaydb.core.api.FlywayException;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/// The embedded store: one H2 file in the home folder.
///
/// What [#write] has acknowledged is on the disk. `WRITE_DELAY=0` makes every commit wait for it,
/// and `REUSE_SPACE=FALSE` keeps H2 from losing it: since 2.3, when a commit goes into freed space
/// in the middle of the file, H2 writes the file's header before it notes which part is the last,
/// so that after a kill it goes back to an older state. Commits at the end of the file are always
/// found. The space is won back when the store closes, see [#close]. Connections are opened for
/// each piece of work and closed with it, which costs little in an embedded database and leaves
/// none behind that has seen the database fail.
public final class Store implements BookWriter, AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Store.class.getName());
  private static final String FILE = "book";
  private static final String DURABLE = ";WRITE_DELAY=0;REUSE_SPACE=FALSE;MAX_COMPACT_TIME=0";
  private static final int WORTH_COMPACTING_BYTES = 16 * 1024 * 1024;
  private static final int WELL_FILLED_PERCENT = 50;

  private final Path file;
  private final DataSource dataSource;
  private final Jdbi jdbi;
  private final Transactions transactions;
  private final ReentrantLock writing = new ReentrantLock();
  private final AtomicLong revision = new AtomicLong();

  private Store(Path file, DataSource dataSource) {
    this.file = file;
    this.dataSource = dataSource;
    this.jdbi = Jdbi.create(dataSource);
    this.transactions = new Transactions(dataSource);
  }

  /// Opens the store in a folder, and makes both where they do not exist.
  public static Store open(Path home) throws Failure {
    prepare(home);
    var database = home.toAbsolutePath().normalize().resolve(FILE);
    return open(
        "jdbc:h2:file:" + database + DURABLE + ";DB_CLOSE_DELAY=-1;TRACE_LEVEL_FILE=0",
        database.resolveSibling(FILE + ".mv.db"));
  }

  /// A new, empty store that lives until it is closed.
  public static Store inMemory() throws Failure {
    return open("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", Path.of(FILE));
  }

  private static void prepare(Path home) throws Failure {
    try {
      Files.createDirectories(home);
    } catch (IOException e) {
      throw new Failure(FailureCode.HOME_UNWRITABLE, e, home);
    }
    if (!Files.isWritable(home)) {
      throw new Failure(FailureCode.HOME_UNWRITABLE, home);
    }
  }

  private static Store open(String url, Path file) throws Failure {
    var dataSource = new JdbcDataSource();
    dataSource.setURL(url);
    var store = new Store(file, dataSource);
    try {
      dataSource.getConnection().close();
      Migrations.run(dataSource);
      return store;
    } catch (SQLException | FlywayException e) {
      throw StoreFailures.ofOpening(file, e);
    }
  }

  public ClientRepository clients() {
    return new StoredClients(jdbi);
  }

  public ProductRepository products() {
    return new StoredProducts(jdbi);
  }

  public ScoreCache scores() {
    return new StoredScores(jdbi, transactions);
  }

  public ProductHalves productHalves() {
    return new StoredHalves(jdbi, transactions);
  }

  public ModelRecords models() {
    return new StoredModels(jdbi, this);
  }

  /// The folder in which the store lies; for a store in memory the working folder.
  public Path folder() {
    return Objects.requireNonNull(file.toAbsolutePath().getParent());
  }

  /// Another number after each change of the book.
  public long revision() {
    return revision.get();
  }

  @Override
  public <T> T write(Work<T> work) throws Failure {
    try {
      return transact(transaction -> write(work, transaction));
    } finally {
      revision.incrementAndGet();
    }
  }

  /// Does something as a whole or not at all, one writer at a time. Scores and halves of products
  /// are remembered beside it: they can be had again, and must not wait for a long import.
  <T> T transact(Transactions.Step<T, Failure> step) throws Failure {
    writing.lock();
    try {
      return transactions.run(step);
    } catch (JdbiException | SQLException e) {
      throw StoreFailures.of(file, e);
    } finally {
      writing.unlock();
    }
  }

  private static <T> T write(Work<T> work, Handle transaction) throws Failure, SQLException {
    try (var book = new BookTransaction(transaction)) {
      return work.on(book);
    }
  }

  /// Closes the database. Work that is under way fails and leaves no trace. A big file that is
  /// mostly waste is copied into a small one first, which then takes its place at once.
  @Override
  public void close() {
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(isMostlyWaste(statement) ? "SHUTDOWN COMPACT" : "SHUTDOWN");
    } catch (SQLException e) {
      // The file is consistent after every commit; a database that cannot close has closed itself.
      LOG.log(Level.WARNING, "The store did not close in order: " + file, e);
    }
  }

  private boolean isMostlyWaste(Statement statement) throws SQLException {
    if (file.toFile().length() < WORTH_COMPACTING_BYTES) {
      return false;
    }
    try (var rows =
        statement.executeQuery(
            "SELECT CAST(setting_value AS INTEGER) FROM information_schema.settings"
                + " WHERE setting_name = 'info.CHUNKS_FILL_RATE'")) {
      return rows.next() && rows.getInt(1) < WELL_FILLED_PERCENT;
    }
  }
}
