package org.advisorworkbench.product;

/// How soon money can be had back from a product, from soonest to latest.
public enum Redemption {
  DAILY,
  WEEKLY,
  MONTHLY,
  AT_MATURITY,
  LOCKED,
}
