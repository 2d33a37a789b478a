package org.advisorworkbench.registry;

import java.nio.file.Path;
import org.advisorworkbench.bert.InterestModel;
import org.advisorworkbench.failure.Failure;

/// Loads a model from its folder.
@FunctionalInterface
public interface ModelLoader {
  /// @return the caller closes it
  InterestModel load(Path folder) throws Failure;
}
