package org.advisorworkbench.app;

import java.util.Optional;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.registry.ModelRegistry;
import org.advisorworkbench.store.Store;
import org.advisorworkbench.training.drift.DriftReport;
import org.advisorworkbench.training.drift.DriftStudy;
import org.advisorworkbench.training.feedback.RecordedBook;
import org.advisorworkbench.ui.training.ModelOffice;
import org.advisorworkbench.work.Progress;

/// Looks after the models of a book for the window.
final class LocalModelOffice implements ModelOffice {
  /// As many of each period as the command line asks for by default.
  private static final int MOST_SCORED = 1000;

  private final Store book;
  private final LocalModelLab.Registry registry;
  private final boolean ranksWithActive;

  /// @param ranksWithActive whether the window ranks with the active model
  LocalModelOffice(Store book, LocalModelLab.Registry registry, boolean ranksWithActive) {
    this.book = book;
    this.registry = registry;
    this.ranksWithActive = ranksWithActive;
  }

  @Override
  public ModelRegistry registry() throws Failure {
    return registry.open();
  }

  @Override
  public DriftReport drift(Progress progress) throws Failure {
    try (var model = registry.open().loadActive()) {
      return new DriftStudy(model, MOST_SCORED)
          .run(RecordedBook.read(book.clients(), book.products()), Optional.empty(), progress);
    }
  }

  @Override
  public boolean ranksWithActive() {
    return ranksWithActive;
  }
}
