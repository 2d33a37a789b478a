package org.advisorworkbench.store;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// How records of one type lie in a table.
///
/// @param key the columns of the primary key
/// @param others all other columns
/// @param row makes a record of a row that holds these columns
record Table<T>(String name, List<Column<T>> key, List<Column<T>> others, Row<T> row) {
  Table {
    key = List.copyOf(key);
    others = List.copyOf(others);
  }

  /// One column and what a record puts into it.
  record Column<T>(String name, Function<T, Object> value) {}

  /// Makes a record of the row at which a result stands.
  @FunctionalInterface
  interface Row<T> {
    T read(ResultSet result) throws SQLException;
  }

  static <T> Column<T> column(String name, Function<T, Object> value) {
    return new Column<>(name, value);
  }

  String select() {
    return "SELECT " + names(columns(), ", ") + " FROM " + name;
  }

  String selectByKey() {
    return select() + " WHERE " + assignments(key, " AND ");
  }

  /// Takes [#values].
  String insert() {
    var places = columns().map(column -> "?").collect(joining(", "));
    return "INSERT INTO " + name + " (" + names(columns(), ", ") + ") VALUES (" + places + ")";
  }

  /// Takes [#otherValues], then [#keyValues].
  String update() {
    return "UPDATE "
        + name
        + " SET "
        + assignments(others, ", ")
        + " WHERE "
        + assignments(key, " AND ");
  }

  Object[] keyValues(T record) {
    return valuesOf(key.stream(), record);
  }

  Object[] otherValues(T record) {
    return valuesOf(others.stream(), record);
  }

  Object[] values(T record) {
    return valuesOf(columns(), record);
  }

  private Stream<Column<T>> columns() {
    return Stream.concat(key.stream(), others.stream());
  }

  private static <T> Object[] valuesOf(Stream<Column<T>> columns, T record) {
    return columns.map(column -> column.value().apply(record)).toArray();
  }

  private static <T> String names(Stream<Column<T>> columns, String separator) {
    return columns.map(Column::name).collect(joining(separator));
  }

  private static <T> String assignments(List<Column<T>> columns, String separator) {
    return columns.stream().map(column -> column.name() + " = ?").collect(joining(separator));
  }
}
