package org.advisorworkbench.training.feedback;

import java.nio.file.Path;
import java.util.List;
import org.advisorworkbench.bert.Bases;
import org.advisorworkbench.bert.BertInterestModel;
import org.advisorworkbench.bert.DeviceChoice;
import org.advisorworkbench.bert.InterestModel;
import org.advisorworkbench.bert.ModelFolder;
import org.advisorworkbench.bert.TorchEngine;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.training.CheckpointFile;
import org.advisorworkbench.training.LabelledBook;
import org.advisorworkbench.training.Lineage;
import org.advisorworkbench.training.PhaseProgress;
import org.advisorworkbench.training.SettingsTemplate;
import org.advisorworkbench.training.Teacher;
import org.advisorworkbench.training.TrainedModel;
import org.advisorworkbench.training.Trainer;
import org.advisorworkbench.training.TrainingListener;
import org.advisorworkbench.training.TrainingSettings;
import org.advisorworkbench.work.Progress;

/// Makes the next model from what a firm recorded: trains on the earlier answers, and compares the
/// result with the active model on the latest ones.
public final class FeedbackLoop {
  private final DeviceChoice device;
  private final Bases bases;

  /// Makes models on bases that come with the program.
  public FeedbackLoop(DeviceChoice device) {
    this(device, Bases.shipped());
  }

  /// @param bases that training may start from
  public FeedbackLoop(DeviceChoice device, Bases bases) {
    this.device = device;
    this.bases = bases;
  }

  /// The model that advises now.
  ///
  /// @param folder where it lies
  /// @param model the same, loaded
  public record Active(Path folder, InterestModel model) {}

  /// What to make.
  ///
  /// @param settings file of the training's settings; its synthetic books are not used
  /// @param fromBase whether to start from the published base and not from the active model
  /// @param folder of the new model; its name becomes the model's id
  public record Plan(Path settings, boolean fromBase, Path folder) {
    public String id() {
      return folder.toAbsolutePath().normalize().getFileName().toString();
    }
  }

  /// Goes on where an interrupted run of the same settings and answers into the same folder stood.
  ///
  /// @param progress cancelling it ends the training early; the best model so far is still written
  ///   and measured
  /// @throws Failure if there are too few answers, or the training fails
  /// @throws java.util.concurrent.CancellationException if cancelled before there was a model
  public FeedbackCard run(
      RecordedBook recorded, Active active, Plan plan, TrainingListener listener, Progress progress)
      throws Failure {
    var split = TimeSplit.of(recorded.answers());
    var settings = TrainingSettings.read(plan.settings());
    var training = recorded.tell(split.training()).book();
    var validation = recorded.tell(split.validation()).book();
    var checkpoints = new CheckpointFile(plan.folder());
    var trainer = new Trainer(settings, TorchEngine.start(device), bases, checkpoints);
    var books = Teacher.taught(settings, List.of(training), device, progress);
    var parent = plan.fromBase() ? null : ModelFolder.read(active.folder());
    var trained =
        parent == null
            ? trainer.train(books, validation, listener, progress)
            : trainer.goOn(parent, books, validation, listener, progress);
    trained.write(trained.after(), plan.folder(), plan.id(), bases);
    SettingsTemplate.keep(plan.settings(), plan.folder());
    var lineage =
        Lineage.of(settings.network(), parent, LabelledBook.sha256(List.of(training, validation)));
    var card =
        card(
            plan,
            settings,
            trained,
            lineage,
            split,
            recorded,
            active.model(),
            PhaseProgress.ofMeasuring(listener));
    card.write(plan.folder());
    if (!progress.isCancelled()) {
      checkpoints.remove();
    }
    return card;
  }

  private FeedbackCard card(
      Plan plan,
      TrainingSettings settings,
      TrainedModel trained,
      Lineage lineage,
      TimeSplit split,
      RecordedBook recorded,
      InterestModel activeModel,
      Progress measuring)
      throws Failure {
    var holdOut = new HoldOut(recorded.tell(split.heldOut()));
    var active = holdOut.measure(activeModel, measuring.part(0, 1, 2));
    try (var candidate = BertInterestModel.load(plan.folder(), device)) {
      var after = holdOut.measure(candidate, measuring.part(1, 1, 2));
      return new FeedbackCard(
          plan.id(),
          lineage,
          settings,
          trained.checks(),
          trained.elapsed(),
          FeedbackCard.Parts.of(split),
          told(holdOut, active),
          told(holdOut, after),
          holdOut.guard(after, active));
    }
  }

  private static FeedbackCard.Measured told(HoldOut holdOut, HoldOut.Measured measured) {
    return new FeedbackCard.Measured(measured.id(), measured.sha256(), holdOut.outcomes(measured));
  }
}
