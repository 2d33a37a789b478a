package org.advisorworkbench.client;

/// What the client invests for.
public enum Goal {
  RETIREMENT,
  HOME_PURCHASE,
  EDUCATION,
  GROWTH,
  REGULAR_INCOME,
  PROTECTION,
  RESERVE,
}
