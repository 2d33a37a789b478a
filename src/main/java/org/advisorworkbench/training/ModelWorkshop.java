package org.advisorworkbench.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.advisorworkbench.bert.Bases;
import org.advisorworkbench.bert.BertInterestModel;
import org.advisorworkbench.bert.DeviceChoice;
import org.advisorworkbench.bert.ModelFolder;
import org.advisorworkbench.bert.TorchEngine;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.advisorworkbench.work.Progress;

/// Makes a model from settings: generates the books, trains, writes the model's folder, measures it
/// on the held-out book before and after, and writes its card.
public final class ModelWorkshop {
  private final SyntheticBooks books = new SyntheticBooks();
  private final DeviceChoice device;
  private final Bases bases;

  /// Makes models on bases that come with the program.
  public ModelWorkshop(DeviceChoice device) {
    this(device, Bases.shipped());
  }

  /// @param bases that training may start from
  public ModelWorkshop(DeviceChoice device, Bases bases) {
    this.device = device;
    this.bases = bases;
  }

  /// Goes on where an interrupted run of the same settings into the same folder stood.
  ///
  /// @param parent a model that goes on learning, in place of the published base
  /// @param folder whose name becomes the model's id; what it holds of a former model is replaced
  /// @param progress cancelling it ends the training early; the best model so far is still written
  ///   and measured, and the same call goes on from there
  /// @throws java.util.concurrent.CancellationException if cancelled before there was a model
  public ModelCard make(
      TrainingSettings settings,
      Optional<Path> parent,
      Path folder,
      TrainingListener listener,
      Progress progress)
      throws Failure {
    var used = settings.books();
    var learned = used.seeds().stream().map(seed -> books.generate(seed, used.clients())).toList();
    var validation = generate(used.validation());
    var checkpoints = new CheckpointFile(folder);
    var trainer = new Trainer(settings, TorchEngine.start(device), bases, checkpoints);
    var taught = Teacher.taught(settings, learned, device, progress);
    var from = parent.isPresent() ? ModelFolder.read(parent.get()) : null;
    var trained =
        from == null
            ? trainer.train(taught, validation, listener, progress)
            : trainer.goOn(from, taught, validation, listener, progress);
    var id = folder.toAbsolutePath().normalize().getFileName().toString();
    trained.write(trained.after(), folder, id, bases);
    var measuring = PhaseProgress.ofMeasuring(listener);
    var lineage =
        Lineage.of(
            settings.network(),
            from,
            LabelledBook.sha256(Stream.concat(learned.stream(), Stream.of(validation)).toList()));
    var heldOut = generate(used.heldOut());
    var evaluator = new Evaluator(heldOut);
    long pairs = BookScores.pairs(heldOut);
    long validated = validation.answers().size();
    long all = 2 * pairs + validated;
    var before = evaluateBefore(trained, evaluator, id, measuring.part(0, pairs, all));
    try (var model = BertInterestModel.load(folder, device)) {
      var card =
          new ModelCard(
              id,
              lineage,
              settings,
              trained.checks(),
              trained.elapsed(),
              trained.after().calibration(),
              new Evaluator(validation).outcomes(model, measuring.part(pairs, validated, all)),
              before,
              evaluator.evaluate(model, measuring.part(pairs + validated, pairs, all)));
      card.write(folder);
      if (!progress.isCancelled()) {
        checkpoints.remove();
      }
      return card;
    }
  }

  /// Measures a model on a synthetic book.
  ///
  /// @param against another model to compare it with
  /// @param k how many places of a ranking count
  public EvaluationReport report(
      Path folder, Optional<Path> against, TrainingSettings.Book book, int k, Progress progress)
      throws Failure {
    var evaluator = new Evaluator(generate(book), k);
    var before = ModelCard.before(folder, book).filter(measured -> measured.evaluation().k() == k);
    var first = measure(folder, evaluator, progress);
    if (against.isEmpty()) {
      return EvaluationReport.of(first.evaluation(), before);
    }
    var second = measure(against.get(), evaluator, progress);
    return EvaluationReport.of(
        first.evaluation(), before, second.evaluation(), evaluator.compare(first, second));
  }

  private Measurement measure(Path folder, Evaluator evaluator, Progress progress) throws Failure {
    try (var model = BertInterestModel.load(folder, device)) {
      return evaluator.measure(model, progress);
    }
  }

  private LabelledBook generate(TrainingSettings.Book book) {
    return books.generate(book.seed(), book.clients());
  }

  /// What there was before the layers learned is measured too, in a folder that goes away again.
  private Evaluation evaluateBefore(
      TrainedModel trained, Evaluator evaluator, String id, Progress progress) throws Failure {
    try {
      var folder = Files.createTempDirectory("before-training");
      try {
        trained.write(trained.before(), folder, id + "-before", bases);
        return measure(folder, evaluator, progress).evaluation();
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new Failure(
          FailureCode.FILE_UNWRITABLE,
          e,
          System.getProperty("java.io.tmpdir"),
          String.valueOf(e.getMessage()));
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
