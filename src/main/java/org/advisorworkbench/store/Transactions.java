package org.advisorworkbench.store;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Work that is done as a whole or leaves no trace, also where the disk fills up in its middle.
///
/// When H2 cannot write its file it gives the store up, and from then on every statement, a
/// rollback included, waits for ever. Such a database is shut at once, as if the power had gone;
/// the next connection opens it with all that was acknowledged.
final class Transactions {
  private final DataSource dataSource;

  Transactions(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /// Something to do in a transaction.
  @FunctionalInterface
  interface Step<T, X extends Exception> {
    T in(Handle transaction) throws X, SQLException;
  }

  <T, X extends Exception> T run(Step<T, X> step) throws X, SQLException {
    var connection = dataSource.getConnection();
    try {
      connection.setAutoCommit(false);
      var result = step.in(Jdbi.open(connection));
      connection.commit();
      connection.close();
      return result;
    } catch (Throwable e) {
      giveUp(connection, e);
      throw e;
    }
  }

  private static void giveUp(Connection connection, Throwable reason) {
    try {
      var database =
          ((SessionLocal) connection.unwrap(JdbcConnection.class).getSession()).getDatabase();
      if (database.getStore().getMvStore().getPanicException() != null) {
        database.shutdownImmediately();
      } else {
        rollback(connection);
      }
    } catch (SQLException | RuntimeException e) {
      // A database that has closed itself answers nothing; why it did is what counts.
      reason.addSuppressed(e);
    }
  }

  private static void rollback(Connection connection) throws SQLException {
    try (connection) {
      connection.rollback();
    }
  }
}
