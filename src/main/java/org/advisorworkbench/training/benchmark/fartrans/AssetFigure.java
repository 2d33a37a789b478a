package org.advisorworkbench.training.benchmark.fartrans;

/// What is counted of a customer and an asset at a split. Shares are smoothed, so that nothing is
/// infinite, and a lift is how many times more than elsewhere. None is derived from a protected
/// attribute.
enum AssetFigure {
  /// Log of the mean share of the asset beside what the customer holds; see
  /// [org.advisorworkbench.training.CoOccurrence].
  CO_OCCURRENCE,
  /// Log of the asset's share of all holdings.
  POPULARITY,
  /// Log of how much larger that share is among purchases of the last split, half as much for each
  /// split further back.
  DEMAND_HALVED_BY_1,
  /// The same, halved every four splits.
  DEMAND_HALVED_BY_4,
  /// The same, halved every twelve splits.
  DEMAND_HALVED_BY_12,
  /// Log of how much larger that share is among recent purchases of those who hold what the
  /// customer holds, than among all recent purchases.
  RECENT_CO_OCCURRENCE,
  /// Log of how much larger it is among holdings of customers of the same type.
  LIFT_OF_TYPE,
  /// Of the same risk level.
  LIFT_OF_RISK_LEVEL,
  /// Of the same investment capacity.
  LIFT_OF_CAPACITY,
  /// Among recent purchases of customers of the same type.
  RECENT_LIFT_OF_TYPE,
  /// Of the same risk level.
  RECENT_LIFT_OF_RISK_LEVEL,
  /// Of the same investment capacity.
  RECENT_LIFT_OF_CAPACITY,
  /// Risk bands that the asset lies above the next one to the customer's; 0 where either is
  /// unknown.
  RISK_ABOVE,
  /// Log of how many assets the customer holds.
  HOLDINGS,
  /// Log of 1 + the splits since the customer's latest purchase, at most 30.
  SPLITS_SINCE_PURCHASE,
}
