package org.advisorworkbench.advice;

import java.util.List;
import org.advisorworkbench.advice.Contrast.Term;

/// A set of words whose removal turns the order of two products, or that none was found.
///
/// A set that is told was scored again as a whole, by the way that ranks ([FlipProof]): with its
/// words absent from what the model reads and all others in their places, and with its words
/// deleted from the texts, so that what follows moves up. Either turned the order, by more than
/// logits differ from batch to batch.
///
/// @param scope among which words was looked
/// @param removed the words, in the order of the texts; empty where no set was found
/// @param firstLogit of the first product without these words, all others in their places; without
///   any removal where none was found
/// @param secondLogit the same of the second
/// @param exhausted every set of up to so many words was tried, and none of them turns the order
/// @param longest how many words the largest set had that was tried
/// @param tried how many sets were tried
public record Flip(
    Scope scope,
    List<Term> removed,
    double firstLogit,
    double secondLogit,
    int exhausted,
    int longest,
    int tried) {
  public Flip {
    removed = List.copyOf(removed);
  }

  /// Whose words may be removed.
  public enum Scope {
    /// the client's, which both scores depend on
    CLIENT,
    /// those of all three texts
    ALL,
  }

  public boolean found() {
    return !removed.isEmpty();
  }

  /// Whether all smaller sets were tried, so that none of them turns the order.
  public boolean smallest() {
    return removed.size() == exhausted + 1;
  }
}
