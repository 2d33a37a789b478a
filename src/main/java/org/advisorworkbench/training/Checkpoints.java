package org.advisorworkbench.training;

import java.util.Optional;
import org.advisorworkbench.failure.Failure;

/// Where a run leaves its checkpoints, and finds the last of an interrupted run.
interface Checkpoints {
  /// For a run that an interruption ends for good.
  Checkpoints NONE =
      new Checkpoints() {
        @Override
        public Optional<Checkpoint> last(RunIdentity run) {
          return Optional.empty();
        }

        @Override
        public boolean isDue() {
          return false;
        }

        @Override
        public void save(Checkpoint checkpoint, RunIdentity run) {}
      };

  /// The last checkpoint of a run.
  ///
  /// @throws Failure if there is one of another run, or one that cannot be read
  Optional<Checkpoint> last(RunIdentity run) throws Failure;

  /// Whether the last one was saved long enough ago.
  boolean isDue();

  /// Replaces the last one.
  void save(Checkpoint checkpoint, RunIdentity run) throws Failure;
}
