package org.advisorworkbench.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.advisorworkbench.bert.Bases;
import org.advisorworkbench.bert.DeviceChoice;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.registry.ModelRegistry;
import org.advisorworkbench.store.Store;
import org.advisorworkbench.training.SettingsTemplate;
import org.advisorworkbench.training.TrainingListener;
import org.advisorworkbench.training.feedback.FeedbackCard;
import org.advisorworkbench.training.feedback.FeedbackLoop;
import org.advisorworkbench.training.feedback.FeedbackLoop.Active;
import org.advisorworkbench.training.feedback.FeedbackLoop.Plan;
import org.advisorworkbench.training.feedback.RecordedBook;
import org.advisorworkbench.work.Progress;

/// Trains a model on the answers that the book's store holds, and registers it as a candidate.
public final class StoreTraining {
  private final Store book;
  private final ModelRegistry models;
  private final DeviceChoice device;
  private final Bases bases;

  public StoreTraining(Store book, ModelRegistry models, DeviceChoice device, Bases bases) {
    this.book = book;
    this.models = models;
    this.device = device;
    this.bases = bases;
  }

  /// @param settings where empty, those that the active model was trained with
  public FeedbackCard run(
      Optional<Path> settings,
      boolean fromBase,
      Path out,
      TrainingListener listener,
      Progress progress)
      throws Failure {
    var folder = models.folder(models.active());
    var plan = new Plan(settings.orElse(folder.resolve(SettingsTemplate.FILE)), fromBase, out);
    models.requireFree(plan.id());
    try (var model = models.loadActive()) {
      var card =
          new FeedbackLoop(device, bases)
              .run(
                  RecordedBook.read(book.clients(), book.products()),
                  new Active(folder, model),
                  plan,
                  listener,
                  progress);
      models.add(out, "learned from the store; " + card.guard().verdict().text());
      return card;
    }
  }
}
