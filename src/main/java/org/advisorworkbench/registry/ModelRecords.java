package org.advisorworkbench.registry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.advisorworkbench.failure.Failure;

/// Keeps the ledger of models, and knows of the scores that each of them gave.
public interface ModelRecords {
  /// All models and acts as of now.
  Ledger ledger();

  /// Adds a model together with its first acts.
  ///
  /// @param acts numbered on from the ledger's last; if another act came in between, nothing is
  ///   added
  void add(RegisteredModel model, List<Act> acts) throws Failure;

  /// Adds an act.
  ///
  /// @param act numbered on from the ledger's last; if another act came in between, it is not added
  void add(Act act) throws Failure;

  /// The scores that a model gave and that are remembered.
  ///
  /// @return empty where the model never scored anything in this book
  Optional<RememberedScores> scoresOf(String modelSha256);

  /// Forgets the scores of a model, but not that it gave some.
  ///
  /// @return how many
  long forgetScores(String modelSha256) throws Failure;

  /// @param modelId the id that the model had when it first scored
  /// @param count how many are remembered now
  record RememberedScores(String modelId, Instant firstUsed, long count) {}
}
