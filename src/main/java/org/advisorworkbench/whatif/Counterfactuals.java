package org.advisorworkbench.whatif;

import java.util.List;
import org.advisorworkbench.ranking.Recommendation;

/// What would move a product into or out of the first places of a client.
///
/// @param clientId whose record is as it is
/// @param now the product's place for that client
/// @param top how many first places count; a refused product is never among them
/// @param found the smallest changes, smallest first: none of them goes as far as another. Empty
///   when nothing within the grid does it, if `complete`
/// @param tried how many changes of the grid have been looked at
/// @param all how many there are
/// @param complete whether the search has come to its end: nothing is left to try, or as many as
///   were asked for are found
public record Counterfactuals(
    String clientId,
    String modelId,
    String modelSha256,
    Recommendation now,
    int top,
    List<Counterfactual> found,
    int tried,
    int all,
    boolean complete) {
  public Counterfactuals {
    found = List.copyOf(found);
  }

  /// What is asked for.
  ///
  /// @param top how many first places count
  /// @param most after how many the search ends
  public record Options(int top, int most) {
    public static final Options DEFAULT = new Options(5, 5);
  }

  /// Whether the product is among the first places now, so that changes move it out.
  public boolean inside() {
    return isAmong(now, top);
  }

  static boolean isAmong(Recommendation place, int top) {
    return place.suitable() && place.rank() <= top;
  }
}
