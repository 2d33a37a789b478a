package org.advisorworkbench.fairness;

import java.util.List;

/// How often products are selected for clients of different groups.
///
/// @param top a product is selected for a client when it is among this many first suitable ones
/// @param clientsRanked over how many clients the rates are taken
/// @param clientsInBook how many there are; a report over fewer is still growing
public record FairnessReport(
    String modelId, int top, int clientsRanked, int clientsInBook, List<ProductSlices> products) {
  public FairnessReport {
    products = List.copyOf(products);
  }

  /// One product by one attribute.
  ///
  /// @param ratio lowest selection rate by highest, over groups with enough clients; 0 to 1, NaN
  ///   where undefined
  /// @param verdict on the four-fifths rule, where the counts can tell
  /// @param clientsNeeded about how many clients in all would settle the verdict at the same rates:
  ///   0 when it is settled, -1 when no number can be told (as at a ratio of just 0.8)
  public record ProductSlices(
      String productId,
      ProtectedAttribute attribute,
      List<Slice> slices,
      double ratio,
      Verdict verdict,
      int clientsNeeded) {
    public ProductSlices {
      slices = List.copyOf(slices);
    }

    /// The rate below which a group breaks the four-fifths rule, 0 to 1; NaN where no groups are
    /// compared.
    public double fourFifthsOfHighest() {
      return FourFifthsRule.limit(
          slices.stream()
              .filter(slice -> !slice.group().equals(SelectionRates.UNKNOWN))
              .map(slice -> new Tally(slice.clients(), slice.selected()))
              .toList());
    }
  }

  /// One group.
  ///
  /// @param group the attribute's value: `FEMALE`, `30-44`
  /// @param clients how many clients of the group were ranked
  /// @param selected for how many of them the product was selected
  /// @param rate selected by clients, NaN for an empty group
  /// @param low lower end of the Wilson 95 % interval of the rate
  /// @param high upper end
  public record Slice(
      String group, int clients, int selected, double rate, double low, double high) {}

  /// What can be said of the ratio against the four-fifths rule.
  public enum Verdict {
    PASS,
    FAIL,
    NOT_ENOUGH_EVIDENCE,
  }
}
