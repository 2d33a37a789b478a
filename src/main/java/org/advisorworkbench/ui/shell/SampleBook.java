package org.advisorworkbench.ui.shell;

import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.work.Progress;

/// Brings the sample book that comes with the program into the store.
@FunctionalInterface
public interface SampleBook {
  void open(Progress progress) throws Failure;
}
