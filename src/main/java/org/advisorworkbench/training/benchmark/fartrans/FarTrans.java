package org.advisorworkbench.training.benchmark.fartrans;

import java.util.List;

/// The whole data set: its purchases, and the splits at which rankings are tested.
///
/// @param splits by ascending numbers, of which some may be missing
public record FarTrans(
    List<Customer> customers, List<Asset> assets, List<Purchase> purchases, List<Split> splits) {
  public FarTrans {
    customers = List.copyOf(customers);
    assets = List.copyOf(assets);
    purchases = List.copyOf(purchases);
    splits = List.copyOf(splits);
  }
}
