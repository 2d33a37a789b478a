package org.advisorworkbench.training.benchmark.fartrans;

import org.advisorworkbench.failure.Failure;

/// Ranks assets for customers by nothing but the past.
interface AssetRanker {
  /// A short name for tables.
  String title();

  /// @param past of a split; a ranker that learns is asked about splits in ascending order
  /// @param holdings those of `past`
  /// @param customers indexes
  /// @return a score for each of the customers and each column of `holdings`; highest first
  /// @throws Failure if learning fails
  double[][] scores(Past past, Holdings holdings, int[] customers) throws Failure;
}
