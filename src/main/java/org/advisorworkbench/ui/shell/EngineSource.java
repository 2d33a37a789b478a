package org.advisorworkbench.ui.shell;

import org.advisorworkbench.advice.AdviceEngine;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.work.Progress;

/// Loads the model that advises now. Blocks for as long as that takes.
@FunctionalInterface
public interface EngineSource {
  AdviceEngine load(Progress progress) throws Failure;
}
