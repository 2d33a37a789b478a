package org.advisorworkbench.training.benchmark.fartrans;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/// All that may be known at a split, and nothing else: rankers are given no more than this, so that
/// they cannot see what they are tested on.
///
/// It holds the purchases before the split's time point, customers as they were known then, and the
/// assets that were eligible at this split and at earlier ones. Of a test window it knows what was
/// bought before the time point, as purchases.
final class Past {
  private final FarTrans data;
  private final List<Purchase> purchases;
  private final Split split;

  private Past(FarTrans data, List<Purchase> purchases, Split split) {
    this.data = data;
    this.purchases = purchases;
    this.split = split;
  }

  /// The past of one of the splits of a data set.
  static Past of(FarTrans data, Split split) {
    return new Past(data, until(data.purchases(), split), split);
  }

  private static List<Purchase> until(List<Purchase> purchases, Split split) {
    return purchases.stream().filter(bought -> bought.firstSplit() <= split.number()).toList();
  }

  /// The number of the split.
  int split() {
    return split.number();
  }

  LocalDate day() {
    return split.timePoint();
  }

  /// All assets, eligible or not.
  List<Asset> assets() {
    return data.assets();
  }

  Profile profile(int customer) {
    return data.customers().get(customer).asOf(day());
  }

  /// The past of those splits that lie at least some splits back, newest first; 0 for this one too.
  List<Past> earlier(int fewestSplitsBack) {
    return data.splits().reversed().stream()
        .filter(other -> other.number() <= split.number() - fewestSplitsBack)
        .map(other -> new Past(data, until(purchases, other), other))
        .toList();
  }

  /// How many purchases are known that were made since the first split.
  long purchasesSinceFirstSplit() {
    return purchases.stream().filter(purchase -> purchase.firstSplit() > 0).count();
  }

  /// Who holds what of the assets that are eligible at this split.
  Holdings holdings() {
    return new Holdings(data.customers().size(), data.assets().size(), split.assets(), purchases);
  }

  /// What was bought after an earlier split, as far as it is known at this one.
  ///
  /// @param earlier a split before this one
  /// @param splits how long after it
  /// @return of each customer, columns of the earlier holdings, ascending; often empty
  int[][] boughtAfter(Past earlier, Holdings there, int splits) {
    var bought = new int[data.customers().size()][0];
    int last = Math.min(split.number(), earlier.split() + splits);
    for (var purchase : purchases) {
      int column = there.column(purchase.asset());
      if (purchase.firstSplit() > earlier.split() && purchase.firstSplit() <= last && column >= 0) {
        var before = bought[purchase.customer()];
        var longer = Arrays.copyOf(before, before.length + 1);
        longer[before.length] = column;
        Arrays.sort(longer);
        bought[purchase.customer()] = longer;
      }
    }
    return bought;
  }
}
