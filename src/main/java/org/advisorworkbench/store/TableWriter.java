package org.advisorworkbench.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.advisorworkbench.imports.BookWriter.Saved;

/// Saves records into one table, telling new ones from changed and unchanged ones.
///
/// Works on JDBC directly: for a million rows, what JDBI does for each bound argument costs more
/// than the insert.
final class TableWriter<T> implements AutoCloseable {
  private final Table<T> table;
  private final PreparedStatement select;
  private final PreparedStatement insert;
  private final PreparedStatement update;

  TableWriter(Connection connection, Table<T> table) throws SQLException {
    this.table = table;
    this.select = connection.prepareStatement(table.selectByKey());
    this.insert = connection.prepareStatement(table.insert());
    this.update = connection.prepareStatement(table.update());
  }

  /// @param records no two with the same key
  Saved save(List<T> records) throws SQLException {
    int added = 0;
    int changed = 0;
    int unchanged = 0;
    for (var record : records) {
      switch (compare(record)) {
        case NEW -> {
          bind(insert, table.values(record), 1);
          insert.addBatch();
          added++;
        }
        case CHANGED -> {
          var others = table.otherValues(record);
          bind(update, others, 1);
          bind(update, table.keyValues(record), 1 + others.length);
          update.addBatch();
          changed++;
        }
        case SAME -> unchanged++;
      }
    }
    if (added > 0) {
      insert.executeBatch();
    }
    if (changed > 0) {
      update.executeBatch();
    }
    return new Saved(added, changed, unchanged);
  }

  private enum Comparison {
    NEW,
    CHANGED,
    SAME,
  }

  private Comparison compare(T record) throws SQLException {
    bind(select, table.keyValues(record), 1);
    try (var rows = select.executeQuery()) {
      if (!rows.next()) {
        return Comparison.NEW;
      }
      var stored = table.otherValues(table.row().read(rows));
      return Arrays.deepEquals(stored, table.otherValues(record))
          ? Comparison.SAME
          : Comparison.CHANGED;
    }
  }

  private static void bind(PreparedStatement statement, Object[] values, int first)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(first + i, values[i]);
    }
  }

  @Override
  public void close() throws SQLException {
    select.close();
    insert.close();
    update.close();
  }
}
