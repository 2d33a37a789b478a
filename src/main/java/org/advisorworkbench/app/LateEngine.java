package org.advisorworkbench.app;

import java.util.ArrayDeque;
import java.util.Deque;
import org.advisorworkbench.advice.AdviceEngine;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.ui.shell.EngineSource;
import org.advisorworkbench.work.Progress;

/// Engines that are loaded when a window asks for one, and closed after the window: the first when
/// it opens, another whenever another model was made active.
final class LateEngine implements EngineSource, AutoCloseable {
  /// Work with the engine before may still be coming to its end.
  private static final int KEPT = 2;

  private final EngineSource source;
  private final Deque<AdviceEngine> engines = new ArrayDeque<>();

  LateEngine(EngineSource source) {
    this.source = source;
  }

  @Override
  public synchronized AdviceEngine load(Progress progress) throws Failure {
    var engine = source.load(progress);
    engines.addLast(engine);
    if (engines.size() > KEPT) {
      engines.removeFirst().close();
    }
    return engine;
  }

  @Override
  public synchronized void close() {
    engines.forEach(AdviceEngine::close);
  }
}
