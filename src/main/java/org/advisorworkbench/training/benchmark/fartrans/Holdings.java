package org.advisorworkbench.training.benchmark.fartrans;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/// Who holds which of the assets that are eligible at a split. The assets are columns, numbered
/// from 0; others are left out.
final class Holdings {
  private static final int NO_COLUMN = -1;

  private final int[] assets;
  private final int[] columns;
  private final int[][] held;
  private final int[][] since;

  /// @param eligible indexes of assets
  /// @param purchases known at the split
  Holdings(int customers, int allAssets, List<Integer> eligible, List<Purchase> purchases) {
    assets = eligible.stream().mapToInt(Integer::intValue).toArray();
    columns = new int[allAssets];
    Arrays.fill(columns, NO_COLUMN);
    for (int column = 0; column < assets.length; column++) {
      columns[assets[column]] = column;
    }
    held = new int[customers][];
    since = new int[customers][];
    var byCustomer =
        new ArrayList<List<Purchase>>(Collections.nCopies(customers, List.<Purchase>of()));
    for (var purchase : purchases) {
      if (columns[purchase.asset()] != NO_COLUMN) {
        if (byCustomer.get(purchase.customer()).isEmpty()) {
          byCustomer.set(purchase.customer(), new ArrayList<>());
        }
        byCustomer.get(purchase.customer()).add(purchase);
      }
    }
    for (int customer = 0; customer < customers; customer++) {
      var own =
          byCustomer.get(customer).stream()
              .sorted(Comparator.comparingInt(purchase -> columns[purchase.asset()]))
              .toList();
      held[customer] = own.stream().mapToInt(purchase -> columns[purchase.asset()]).toArray();
      since[customer] = own.stream().mapToInt(Purchase::firstSplit).toArray();
    }
  }

  /// How many columns there are.
  int size() {
    return assets.length;
  }

  int customers() {
    return held.length;
  }

  /// Index of a column's asset.
  int asset(int column) {
    return assets[column];
  }

  /// @return −1 where the asset is not eligible
  int column(int asset) {
    return columns[asset];
  }

  /// What a customer holds: ascending columns.
  int[] of(int customer) {
    return held[customer];
  }

  /// At which split each holding of a customer first was known, in the order of [#of(int)].
  int[] since(int customer) {
    return since[customer];
  }

  /// What each customer holds.
  int[][] all() {
    return held;
  }

  /// What a customer may be recommended: ascending columns that it does not hold.
  int[] candidates(int customer) {
    var candidates = new int[assets.length - held[customer].length];
    int count = 0;
    int next = 0;
    for (int column = 0; column < assets.length; column++) {
      if (next < held[customer].length && held[customer][next] == column) {
        next++;
      } else {
        candidates[count++] = column;
      }
    }
    return candidates;
  }
}
