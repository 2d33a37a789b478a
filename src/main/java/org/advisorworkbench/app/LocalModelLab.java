package org.advisorworkbench.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.advisorworkbench.bert.Bases;
import org.advisorworkbench.bert.BertConfig;
import org.advisorworkbench.bert.DeviceChoice;
import org.advisorworkbench.bert.ModelFolder;
import org.advisorworkbench.cli.StoreTraining;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.advisorworkbench.failure.IoReason;
import org.advisorworkbench.registry.ModelRegistry;
import org.advisorworkbench.store.Store;
import org.advisorworkbench.training.CheckpointFile;
import org.advisorworkbench.training.Evaluation;
import org.advisorworkbench.training.ModelCard;
import org.advisorworkbench.training.ModelWorkshop;
import org.advisorworkbench.training.SettingsTemplate;
import org.advisorworkbench.training.TrainingListener;
import org.advisorworkbench.training.TrainingSettings;
import org.advisorworkbench.training.ValidationMetric;
import org.advisorworkbench.training.feedback.FeedbackCard;
import org.advisorworkbench.training.feedback.RecordedBook;
import org.advisorworkbench.training.metrics.Estimate;
import org.advisorworkbench.training.metrics.PairedComparison.Verdict;
import org.advisorworkbench.ui.training.LabResult;
import org.advisorworkbench.ui.training.LabResult.Kind;
import org.advisorworkbench.ui.training.LabResult.Measure;
import org.advisorworkbench.ui.training.ModelLab;
import org.advisorworkbench.ui.training.ModelShape;
import org.advisorworkbench.ui.training.TrainingChoice;
import org.advisorworkbench.ui.training.TrainingChoice.Source;
import org.advisorworkbench.work.Progress;

/// Trains models from the window, into the book's own models, and registers them as candidates.
final class LocalModelLab implements ModelLab {
  /// What says that the run of a checkpoint cannot go on here and now.
  private static final Set<FailureCode> OF_ANOTHER_RUN =
      Set.of(
          FailureCode.CHECKPOINT_OTHER_DATA,
          FailureCode.CHECKPOINT_OTHER_SETTINGS,
          FailureCode.CHECKPOINT_CORRUPT);

  private final Store book;
  private final Registry registry;
  private final ProgramFiles program;
  private final Bases bases;

  /// Opens the register of the book's models.
  @FunctionalInterface
  interface Registry {
    ModelRegistry open() throws Failure;
  }

  LocalModelLab(Store book, Registry registry, ProgramFiles program) {
    this.book = book;
    this.registry = registry;
    this.program = program;
    this.bases = Bases.in(book.folder().resolve("bases"));
  }

  @Override
  public long recordedAnswers() throws Failure {
    return RecordedBook.read(book.clients(), book.products()).answers().size();
  }

  @Override
  public List<BertConfig> bases() {
    return BertConfig.KNOWN.stream().filter(bases::has).toList();
  }

  @Override
  public ModelShape active() throws Failure {
    var models = registry.open();
    var settings = ModelFolder.read(models.folder(models.active())).settings();
    return new ModelShape(settings.base(), settings.separateLayers());
  }

  @Override
  public ValidationMetric metric(TrainingChoice choice) throws Failure {
    return TrainingSettings.read(template(choice, registry.open())).schedule().metric();
  }

  private Path template(TrainingChoice choice, ModelRegistry models) throws Failure {
    var parent =
        choice.source() == Source.SYNTHETIC
            ? program.defaultModel()
            : models.folder(models.active());
    return parent.resolve(SettingsTemplate.FILE);
  }

  @Override
  public LabResult train(TrainingChoice choice, TrainingListener listener, Progress progress)
      throws Failure {
    var models = registry.open();
    var settings = SettingsTemplate.read(template(choice, models)).with(choice.settings());
    for (int run = 1; ; run++) {
      var folder = folder(settings, run);
      if (isFree(folder, settings)) {
        prepare(folder, settings);
        try {
          return train(choice, models, folder, listener, progress);
        } catch (Failure e) {
          if (!OF_ANOTHER_RUN.contains(e.code())) {
            throw e;
          }
          // The run that was interrupted there had other answers or another active model. It keeps
          // its folder, and goes on if those come back.
        }
      }
    }
  }

  private LabResult train(
      TrainingChoice choice,
      ModelRegistry models,
      Path folder,
      TrainingListener listener,
      Progress progress)
      throws Failure {
    var result =
        choice.source() == Source.SYNTHETIC
            ? onSyntheticBooks(models, folder, listener, progress)
            : onRecordedAnswers(models, folder, listener, progress);
    // A run that was ended early is done with, too: its model has been registered.
    new CheckpointFile(folder).remove();
    return result;
  }

  /// Where the model of a run is made: the first one of these settings, the second one, and so on.
  private Path folder(String settings, int run) {
    var name = "lab-%08x".formatted(settings.hashCode()) + (run == 1 ? "" : "-" + run);
    return book.folder().resolve("models").resolve(name);
  }

  /// Whether there is nothing yet, or an interrupted run that may be one of these settings.
  private static boolean isFree(Path folder, String settings) throws Failure {
    if (Files.notExists(folder)) {
      return true;
    }
    var kept = folder.resolve(SettingsTemplate.FILE);
    return new CheckpointFile(folder).exists()
        && Files.exists(kept)
        && SettingsTemplate.read(kept).text().equals(settings);
  }

  private static void prepare(Path folder, String settings) throws Failure {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(SettingsTemplate.FILE), settings);
    } catch (IOException e) {
      throw new Failure(FailureCode.FILE_UNWRITABLE, e, folder, IoReason.of(e));
    }
  }

  private LabResult onSyntheticBooks(
      ModelRegistry models, Path folder, TrainingListener listener, Progress progress)
      throws Failure {
    var settings = TrainingSettings.read(folder.resolve(SettingsTemplate.FILE));
    var card =
        new ModelWorkshop(DeviceChoice.AUTO, bases)
            .make(settings, Optional.empty(), folder, listener, progress);
    models.add(folder, "trained in the lab");
    return result(card);
  }

  private static LabResult result(ModelCard card) {
    var before = card.before();
    var after = card.after();
    return new LabResult(
        card.id(),
        card.markdown(),
        "",
        verdict(before.interest().auc(), after.interest().auc()),
        List.of(
            new Measure(Kind.INTEREST_AUC, before.interest().auc(), after.interest().auc()),
            new Measure(Kind.NDCG, before.order().model().ndcg(), after.order().model().ndcg()),
            new Measure(Kind.OUTCOME_AUC, before.outcomes().auc(), after.outcomes().auc()),
            logLoss(before.outcomes(), after.outcomes()),
            calibration(before.outcomes(), after.outcomes())),
        Optional.empty());
  }

  /// Intervals that do not overlap tell models apart, and are careful in doing so.
  private static Verdict verdict(Estimate before, Estimate after) {
    if (after.low() > before.high()) {
      return Verdict.BETTER;
    }
    return after.high() < before.low() ? Verdict.WORSE : Verdict.NOT_DISTINGUISHABLE;
  }

  private LabResult onRecordedAnswers(
      ModelRegistry models, Path folder, TrainingListener listener, Progress progress)
      throws Failure {
    var settings = folder.resolve(SettingsTemplate.FILE);
    var card =
        new StoreTraining(book, models, DeviceChoice.AUTO, bases)
            .run(Optional.of(settings), false, folder, listener, progress);
    return result(card);
  }

  private static LabResult result(FeedbackCard card) {
    var before = card.active().outcomes();
    var after = card.after().outcomes();
    return new LabResult(
        card.id(),
        card.markdown(),
        card.guard().active(),
        card.guard().verdict(),
        List.of(
            new Measure(Kind.OUTCOME_AUC, before.auc(), after.auc()),
            logLoss(before, after),
            calibration(before, after)),
        Optional.of(card.guard()));
  }

  private static Measure logLoss(Evaluation.Outcomes before, Evaluation.Outcomes after) {
    return new Measure(Kind.LOG_LOSS, before.logLoss(), after.logLoss());
  }

  private static Measure calibration(Evaluation.Outcomes before, Evaluation.Outcomes after) {
    return new Measure(Kind.CALIBRATION_ERROR, before.calibrationError(), after.calibrationError());
  }
}
