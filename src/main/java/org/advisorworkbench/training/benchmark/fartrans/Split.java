package org.advisorworkbench.training.benchmark.fartrans;

import java.time.LocalDate;
import java.util.List;

/// A point in time, and what was bought after it.
///
/// @param number from 0
/// @param timePoint purchases before it may be learned from
/// @param testEnd purchases between the time point and this day are the test
/// @param assets that could be bought, ascending indexes
/// @param tests of customers who bought before and after the time point
record Split(
    int number, LocalDate timePoint, LocalDate testEnd, List<Integer> assets, List<Test> tests) {
  Split {
    assets = List.copyOf(assets);
    tests = List.copyOf(tests);
  }

  /// What a customer bought for the first time within the test window.
  ///
  /// @param bought eligible assets, at least one
  record Test(int customer, List<Integer> bought) {}
}
