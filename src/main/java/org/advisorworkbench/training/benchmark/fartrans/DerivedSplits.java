package org.advisorworkbench.training.benchmark.fartrans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.training.benchmark.fartrans.FarTransFolder.Timeline;
import org.advisorworkbench.training.benchmark.fartrans.Split.Test;

/// Makes the splits of the published protocol from transactions and prices.
///
/// - Time points stand nine trading days apart, about two weeks, from 1 August 2019 on; trading
///   days are those with a close price. A test window spans thirteen of these steps, about six
///   months.
/// - Known are the assets that a customer bought before the time point; the test are those that the
///   customer bought for the first time in the window. Sales play no part.
/// - Eligible are the assets that have prices from the time point to the end of the window, and the
///   customers who bought before it and within it.
///
/// Source: the time points and the eligible assets of the splits that the data set's authors used,
/// which these rules give again.
final class DerivedSplits {
  private static final LocalDate FIRST = LocalDate.of(2019, 8, 1);
  private static final int STEP_TRADING_DAYS = 9;
  private static final int WINDOW_STEPS = 13;
  private static final int MOST_SPLITS = 69;

  private final FarTransFolder folder;
  private final Names customers;
  private final Names assets;
  private final TreeSet<LocalDate> tradingDays = new TreeSet<>();
  private final Map<Integer, Span> pricesOfAsset = new TreeMap<>();
  private final Map<Integer, Map<Integer, LocalDate>> firstBuys = new TreeMap<>();

  private DerivedSplits(FarTransFolder folder, Names customers, Names assets) {
    this.folder = folder;
    this.customers = customers;
    this.assets = assets;
  }

  private record Span(LocalDate first, LocalDate last) {
    Span including(Span other) {
      return new Span(
          other.first.isBefore(first) ? other.first : first,
          other.last.isAfter(last) ? other.last : last);
    }
  }

  private record Window(LocalDate timePoint, LocalDate testEnd) {}

  /// @param customers numbers them, and those that are new
  /// @param assets likewise
  static Timeline read(FarTransFolder folder, Names customers, Names assets) throws Failure {
    var reader = new DerivedSplits(folder, customers, assets);
    reader.readPrices();
    reader.readTransactions();
    return reader.timeline();
  }

  private void readPrices() throws Failure {
    var table = folder.table("close_prices.csv", "ISIN", "timestamp");
    for (int row = 0; row < table.rows(); row++) {
      var day = FarTransFolder.date(table, row, "timestamp");
      tradingDays.add(day);
      pricesOfAsset.merge(
          assets.number(table.text(row, "ISIN")), new Span(day, day), Span::including);
    }
  }

  private void readTransactions() throws Failure {
    var table =
        folder.table("transactions.csv", "customerID", "ISIN", "transactionType", "timestamp");
    for (int row = 0; row < table.rows(); row++) {
      if (table.text(row, "transactionType").equals("Buy")) {
        firstBuys
            .computeIfAbsent(customers.number(table.text(row, "customerID")), c -> new TreeMap<>())
            .merge(
                assets.number(table.text(row, "ISIN")),
                FarTransFolder.date(table, row, "timestamp"),
                (a, b) -> a.isBefore(b) ? a : b);
      }
    }
  }

  private Timeline timeline() {
    var windows = windows();
    var splits = new ArrayList<Split>();
    for (int number = 0; number < windows.size(); number++) {
      splits.add(split(number, windows.get(number)));
    }
    return new Timeline(purchases(windows), splits);
  }

  private List<Window> windows() {
    var days = List.copyOf(tradingDays.tailSet(FIRST));
    var windows = new ArrayList<Window>();
    int length = STEP_TRADING_DAYS * WINDOW_STEPS;
    for (int start = 0;
        start + length < days.size() && windows.size() < MOST_SPLITS;
        start += STEP_TRADING_DAYS) {
      windows.add(new Window(days.get(start), days.get(start + length)));
    }
    return windows;
  }

  private List<Purchase> purchases(List<Window> windows) {
    var purchases = new ArrayList<Purchase>();
    firstBuys.forEach(
        (customer, buys) ->
            buys.forEach(
                (asset, day) -> {
                  int split = 0;
                  while (split < windows.size() && !day.isBefore(windows.get(split).timePoint())) {
                    split++;
                  }
                  if (split < windows.size()) {
                    purchases.add(new Purchase(customer, asset, split));
                  }
                }));
    return purchases;
  }

  private Split split(int number, Window window) {
    var eligible = new TreeSet<Integer>();
    pricesOfAsset.forEach(
        (asset, span) -> {
          if (!span.first().isAfter(window.timePoint())
              && !span.last().isBefore(window.testEnd())) {
            eligible.add(asset);
          }
        });
    var tests = new ArrayList<Test>();
    firstBuys.forEach(
        (customer, buys) -> {
          boolean known = buys.values().stream().anyMatch(d -> d.isBefore(window.timePoint()));
          var bought =
              buys.entrySet().stream()
                  .filter(buy -> eligible.contains(buy.getKey()))
                  .filter(buy -> !buy.getValue().isBefore(window.timePoint()))
                  .filter(buy -> buy.getValue().isBefore(window.testEnd()))
                  .map(Map.Entry::getKey)
                  .toList();
          if (known && !bought.isEmpty()) {
            tests.add(new Test(customer, bought));
          }
        });
    return new Split(number, window.timePoint(), window.testEnd(), List.copyOf(eligible), tests);
  }
}
