package org.advisorworkbench.training.benchmark.fartrans;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.training.benchmark.fartrans.FarTransFolder.Timeline;
import org.advisorworkbench.training.benchmark.fartrans.Split.Test;

/// Reads splits that were made before.
final class MadeSplits {
  private final FarTransFolder folder;
  private final Names customers;
  private final Names assets;

  private MadeSplits(FarTransFolder folder, Names customers, Names assets) {
    this.folder = folder;
    this.customers = customers;
    this.assets = assets;
  }

  /// @param customers numbers them, and those that are new
  /// @param assets likewise
  static Timeline read(FarTransFolder folder, Names customers, Names assets) throws Failure {
    var reader = new MadeSplits(folder, customers, assets);
    return new Timeline(reader.purchases(), reader.splits());
  }

  private List<Purchase> purchases() throws Failure {
    var table = folder.table("train.csv", "customerID", "ISIN", "first_split");
    var purchases = new ArrayList<Purchase>();
    for (int row = 0; row < table.rows(); row++) {
      purchases.add(
          new Purchase(
              customers.number(table.text(row, "customerID")),
              assets.number(table.text(row, "ISIN")),
              FarTransFolder.integer(table, row, "first_split")));
    }
    return purchases;
  }

  private List<Split> splits() throws Failure {
    var eligibleAssets = eligible("eligible_assets.csv", "ISIN", assets);
    var eligibleCustomers = eligible("eligible_customers.csv", "customerID", customers);
    var bought = bought(eligibleAssets, eligibleCustomers);
    var table = folder.table("splits.csv", "split", "time_point", "test_end");
    var splits = new TreeMap<Integer, Split>();
    for (int row = 0; row < table.rows(); row++) {
      int number = FarTransFolder.integer(table, row, "split");
      splits.put(
          number,
          new Split(
              number,
              FarTransFolder.date(table, row, "time_point"),
              FarTransFolder.date(table, row, "test_end"),
              List.copyOf(new TreeSet<>(eligibleAssets.getOrDefault(number, Set.of()))),
              bought.getOrDefault(number, Map.of()).entrySet().stream()
                  .map(entry -> new Test(entry.getKey(), List.copyOf(entry.getValue())))
                  .toList()));
    }
    return List.copyOf(splits.values());
  }

  private Map<Integer, Set<Integer>> eligible(String file, String column, Names names)
      throws Failure {
    var table = folder.table(file, "split", column);
    var eligible = new HashMap<Integer, Set<Integer>>();
    for (int row = 0; row < table.rows(); row++) {
      eligible
          .computeIfAbsent(
              FarTransFolder.integer(table, row, "split"), split -> new HashSet<Integer>())
          .add(names.number(table.text(row, column)));
    }
    return eligible;
  }

  /// The eligible assets that each eligible customer bought, by split and customer.
  private Map<Integer, Map<Integer, Set<Integer>>> bought(
      Map<Integer, Set<Integer>> eligibleAssets, Map<Integer, Set<Integer>> eligibleCustomers)
      throws Failure {
    var table = folder.table("test.csv", "split", "customerID", "ISIN");
    var bought = new HashMap<Integer, Map<Integer, Set<Integer>>>();
    for (int row = 0; row < table.rows(); row++) {
      int split = FarTransFolder.integer(table, row, "split");
      int customer = customers.number(table.text(row, "customerID"));
      int asset = assets.number(table.text(row, "ISIN"));
      if (eligibleAssets.getOrDefault(split, Set.of()).contains(asset)
          && eligibleCustomers.getOrDefault(split, Set.of()).contains(customer)) {
        bought
            .computeIfAbsent(split, s -> new TreeMap<>())
            .computeIfAbsent(customer, c -> new TreeSet<>())
            .add(asset);
      }
    }
    return bought;
  }
}
