package org.advisorworkbench.store;

import java.util.List;
import org.jdbi.v3.core.Handle;

/// Reads records from tables.
final class Queries {
  private Queries() {}

  /// @param restOfSelect what follows the `FROM` clause, with a `?` for each argument
  static <T> List<T> list(Handle handle, Table<T> table, String restOfSelect, Object... arguments) {
    var query = handle.createQuery(table.select() + restOfSelect);
    for (int i = 0; i < arguments.length; i++) {
      query.bind(i, arguments[i]);
    }
    return query.map((result, context) -> table.row().read(result)).list();
  }
}
