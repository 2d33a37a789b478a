package org.advisorworkbench.architecture.offences;

import java.sql.Connection;
import java.sql.SQLException;

/// Breaks a rule on purpose, so that the rule is seen to bite.
public final class ScreenThatTalksSql {
  public void commit(Connection connection) throws SQLException {
    connection.commit();
  }
}
