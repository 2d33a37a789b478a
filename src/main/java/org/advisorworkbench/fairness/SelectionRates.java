package org.advisorworkbench.fairness;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.advisorworkbench.fairness.FairnessReport.ProductSlices;
import org.advisorworkbench.fairness.FairnessReport.Slice;

/// Counts, client by client, how often a product is selected in each group.
///
/// - What: selection rate = selected by clients, for each group; four-fifths verdict over them.
/// - Units: rates 0 to 1 with Wilson 95 % intervals.
/// - Errors: clients are taken as independent draws; households that decide together make the
///   intervals somewhat too narrow.
/// - Source: see [Wilson] and [FourFifthsRule].
public final class SelectionRates {
  /// The group of clients whose attribute is not known. It has a slice but no part in the verdict.
  public static final String UNKNOWN = "UNKNOWN";

  private final Map<String, Tally> groups = new TreeMap<>();

  /// Counts one client.
  public void add(String group, boolean selected) {
    groups.put(group, groups.getOrDefault(group, new Tally(0, 0)).plus(selected));
  }

  /// What has been counted so far, groups in alphabetical order.
  public ProductSlices slices(String productId, ProtectedAttribute attribute) {
    var known =
        groups.entrySet().stream()
            .filter(group -> !group.getKey().equals(UNKNOWN))
            .map(Map.Entry::getValue)
            .toList();
    var judgement = FourFifthsRule.judge(known);
    return new ProductSlices(
        productId,
        attribute,
        slices(),
        judgement.ratio(),
        judgement.verdict(),
        judgement.clientsNeeded());
  }

  private List<Slice> slices() {
    return groups.entrySet().stream()
        .map(group -> slice(group.getKey(), group.getValue()))
        .toList();
  }

  private static Slice slice(String group, Tally tally) {
    var interval = Wilson.interval(tally.selected(), tally.clients());
    return new Slice(
        group, tally.clients(), tally.selected(), tally.rate(), interval.low(), interval.high());
  }
}
