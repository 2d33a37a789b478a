package org.advisorworkbench.training.benchmark.fartrans;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/// A part of what is tested: some customers, or some of what they bought.
///
/// @param title for tables
/// @param customers by their indexes
/// @param columns which bought assets count
record Slice(String title, IntPredicate customers, IntPredicate columns) {
  /// Fewer holders than this make an asset new or rare.
  private static final int FEW_HOLDERS = 20;

  private static final int MANY_HOLDINGS = 5;
  private static final List<String> BANDS =
      List.of("conservative", "income", "balanced", "aggressive");

  /// The slices of a split, the same and in the same order for every split.
  static List<Slice> of(Past past, Holdings holdings) {
    var slices = new ArrayList<Slice>();
    slices.add(new Slice("customers with 1 holding", c -> holdings.of(c).length <= 1, Slice::all));
    slices.add(
        new Slice(
            "customers with 2 to 4",
            c -> holdings.of(c).length > 1 && holdings.of(c).length < MANY_HOLDINGS,
            Slice::all));
    slices.add(
        new Slice(
            "customers with 5 and more", c -> holdings.of(c).length >= MANY_HOLDINGS, Slice::all));
    for (int band = 0; band < BANDS.size(); band++) {
      int wanted = band;
      slices.add(
          new Slice(
              "risk level " + BANDS.get(band),
              c -> past.profile(c).riskBand().orElse(-1) == wanted,
              Slice::all));
    }
    var holders = new int[holdings.size()];
    for (var held : holdings.all()) {
      for (int column : held) {
        holders[column]++;
      }
    }
    slices.add(
        new Slice(
            "assets with fewer than 20 holders",
            Slice::all,
            column -> holders[column] < FEW_HOLDERS));
    addCategory(slices, "stocks", "Stock", past, holdings);
    addCategory(slices, "bonds", "Bond", past, holdings);
    addCategory(slices, "funds", "MTF", past, holdings);
    return slices;
  }

  private static void addCategory(
      List<Slice> slices, String title, String category, Past past, Holdings holdings) {
    slices.add(
        new Slice(
            title,
            Slice::all,
            column -> past.assets().get(holdings.asset(column)).category().equals(category)));
  }

  private static boolean all(int index) {
    return true;
  }
}
