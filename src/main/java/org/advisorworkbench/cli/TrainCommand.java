package org.advisorworkbench.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.advisorworkbench.bert.Bases;
import org.advisorworkbench.bert.DeviceChoice;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.training.CheckpointFile;
import org.advisorworkbench.training.ModelWorkshop;
import org.advisorworkbench.training.SettingsTemplate;
import org.advisorworkbench.training.TrainingListener;
import org.advisorworkbench.training.TrainingSettings;
import org.advisorworkbench.training.ValidationMetric;
import org.advisorworkbench.work.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Fine-tunes a model on synthetic books, measures it and writes its card.
@Command(
    name = "train",
    description = {
      "Fine-tunes a model on synthetic books, or on the answers that the store holds; measures it"
          + " and writes its card.",
      "Ctrl-C ends the training early; the best model so far is still measured and written.",
      "The same command goes on where an interrupted training stood."
    })
final class TrainCommand implements Callable<Integer> {
  private final WorkbenchCommand workbench;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description = {
        "Every choice of the training; see the training.properties beside a model.",
        "With --from-store by default that of the active model."
      })
  private Optional<Path> settings = Optional.empty();

  @Option(
      names = "--from-store",
      description = {
        "Train on the recommendations of the store that were accepted or declined, earlier ones for"
            + " learning and the latest for measuring. The active model goes on learning, the"
            + " result is compared with it and registered as a candidate."
      })
  private boolean fromStore;

  @Option(
      names = "--from-base",
      description = "With --from-store: start from the published base, not from the active model.")
  private boolean fromBase;

  @Option(
      names = "--from",
      paramLabel = "DIR",
      description = "A model that goes on learning, in place of the published base.")
  private Optional<Path> from = Optional.empty();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Folder of the new model; its name becomes the model's id.")
  private Path out = Path.of("");

  @Option(
      names = "--device",
      paramLabel = "auto|cpu|gpu",
      description = "Where to train (default: ${DEFAULT-VALUE}).")
  private DeviceChoice device = DeviceChoice.AUTO;

  @Option(
      names = "--fresh",
      description = "Forget an interrupted training in this folder and start anew.")
  private boolean fresh;

  TrainCommand(WorkbenchCommand workbench) {
    this.workbench = workbench;
  }

  @Override
  public Integer call() throws Failure {
    if (fromBase && !fromStore) {
      throw new ParameterException(
          spec.commandLine(),
          "--from-base goes with --from-store; training on synthetic books starts from the base"
              + " unless --from names a model.");
    }
    if (fromStore && from.isPresent()) {
      throw new ParameterException(
          spec.commandLine(), "--from-store goes on from the active model; leave out --from.");
    }
    if (!fromStore && settings.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "Missing required option: --settings");
    }
    if (fresh) {
      new CheckpointFile(out).remove();
    }
    try {
      if (fromStore) {
        trainFromStore();
      } else {
        trainOnSyntheticBooks();
      }
      return ExitCode.OK;
    } catch (CancellationException stopped) {
      workbench
          .output()
          .say(
              new CheckpointFile(out).exists()
                  ? "Stopped before the model was measured; the same command goes on."
                  : "Stopped before there was a model that was measured.");
      return ExitCode.SOFTWARE;
    }
  }

  private void trainOnSyntheticBooks() throws Failure {
    var file =
        settings.orElseThrow(
            () ->
                new ParameterException(spec.commandLine(), "Missing required option: --settings"));
    var read = TrainingSettings.read(file);
    try (var interrupt = Interrupt.listen()) {
      var card =
          new ModelWorkshop(device, bases())
              .make(read, from, out, new Speaker(interrupt), new Stop(interrupt.signal()));
      SettingsTemplate.keep(file, out);
      workbench.output().print(card.json(), card::markdown);
    }
  }

  private void trainFromStore() throws Failure {
    try (var book = workbench.openBook();
        var interrupt = Interrupt.listen()) {
      var models = workbench.workplace().models(book, device);
      var card =
          new StoreTraining(book, models, device, bases())
              .run(settings, fromBase, out, new Speaker(interrupt), new Stop(interrupt.signal()));
      workbench.output().print(card.json(), card::markdown);
      workbench
          .output()
          .say(
              "%s is registered as a candidate. Beside the active model %s: %s."
                  .formatted(card.id(), card.guard().active(), card.guard().verdict().text()));
    }
  }

  private Bases bases() throws Failure {
    return Bases.in(BasesCommand.folder(workbench.home()));
  }

  /// Work that Ctrl-C ends; how far it has come is told by the [Speaker].
  private record Stop(AtomicBoolean interrupted) implements Progress {
    @Override
    public void report(long done, long total) {}

    @Override
    public boolean isCancelled() {
      return interrupted.get();
    }
  }

  /// Tells each check, and now and then how long it will take.
  private final class Speaker implements TrainingListener {
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final Interrupt interrupt;
    private Optional<ValidationMetric> metric = Optional.empty();
    private boolean endedEarly;
    private long saidNanos = System.nanoTime();

    Speaker(Interrupt interrupt) {
      this.interrupt = interrupt;
    }

    @Override
    public void planned(Plan plan) {
      metric = Optional.of(plan.metric());
    }

    @Override
    public void resumed(Phase phase, int step) {
      workbench
          .output()
          .say(
              "An interrupted training goes on (%s, after step %d). Its checks were:"
                  .formatted(name(phase), step));
    }

    @Override
    public void began(Phase phase, int step, int steps) {
      endedEarly = interrupt.signal().get();
      var goingOn = step == 0 ? "" : ", going on after step %d of %d".formatted(step, steps);
      workbench.output().say(name(phase) + goingOn);
    }

    /// Ctrl-C during the training asks for the best so far, which is still measured; during the
    /// measuring it asks for nothing more.
    @Override
    public void worked(Work work) {
      if (work.phase() == Phase.MEASURING && !endedEarly && interrupt.signal().get()) {
        throw new CancellationException();
      }
      if (isTimeToSpeak()) {
        workbench
            .output()
            .say(
                "%s: %d of %d, %s left"
                    .formatted(
                        name(work.phase()), work.done(), work.total(), minutes(work.left())));
      }
    }

    @Override
    public void stepped(Step step) {
      if (isTimeToSpeak()) {
        workbench
            .output()
            .say(
                String.format(
                    Locale.ROOT,
                    "step %d of %d: loss %.4f, %s left",
                    step.step(),
                    step.steps(),
                    step.smoothedLoss(),
                    minutes(step.left())));
      }
    }

    private boolean isTimeToSpeak() {
      boolean isTime = System.nanoTime() - saidNanos >= PAUSE.toNanos();
      if (isTime) {
        saidNanos = System.nanoTime();
      }
      return isTime;
    }

    @Override
    public void checked(Check check) {
      workbench
          .output()
          .say(
              String.format(
                  Locale.ROOT,
                  "check after step %d of %d: %svalidation %s%s, %s",
                  check.step(),
                  check.steps(),
                  loss(check.trainingLoss()),
                  figures(check),
                  check.best() ? " (best so far)" : "",
                  minutes(check.elapsed())));
    }

    /// That by which the best is told comes first.
    private String figures(Check check) {
      var chosen = metric.orElse(ValidationMetric.AUC);
      return Stream.concat(
              Stream.of(chosen),
              Arrays.stream(ValidationMetric.values()).filter(other -> other != chosen))
          .map(figure -> String.format(Locale.ROOT, "%s %.4f", name(figure), figure.value(check)))
          .collect(Collectors.joining(", "));
    }

    private static String name(ValidationMetric metric) {
      return switch (metric) {
        case AUC -> "AUC";
        case NDCG -> "nDCG@10";
        case LOGLOSS -> "log loss";
      };
    }

    /// Nothing before the first step.
    private static String loss(double loss) {
      return Double.isNaN(loss) ? "" : String.format(Locale.ROOT, "loss %.4f, ", loss);
    }

    private static String name(Phase phase) {
      return switch (phase) {
        case HEAD -> "head alone";
        case JOINT -> "joint layers";
        case FINE_TUNING -> "fine-tuning";
        case MEASURING -> "measuring the result";
      };
    }
  }

  private static String minutes(Duration duration) {
    return "%d:%02d min".formatted(duration.toMinutes(), duration.toSecondsPart());
  }
}
