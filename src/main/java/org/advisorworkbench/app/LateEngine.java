package org.advisorworkbench.app;

import org.advisorworkbench.advice.AdviceEngine;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.ui.shell.EngineSource;
import org.advisorworkbench.work.Progress;
import org.jspecify.annotations.Nullable;

/// An engine that is loaded when a window asks for it, and closed after the window.
final class LateEngine implements EngineSource, AutoCloseable {
  private final EngineSource source;
  private @Nullable AdviceEngine engine;

  LateEngine(EngineSource source) {
    this.source = source;
  }

  @Override
  public synchronized AdviceEngine load(Progress progress) throws Failure {
    if (engine == null) {
      engine = source.load(progress);
    }
    return engine;
  }

  @Override
  public synchronized void close() {
    if (engine != null) {
      engine.close();
    }
  }
}
