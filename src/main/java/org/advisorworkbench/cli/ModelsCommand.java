package org.advisorworkbench.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.advisorworkbench.bert.DeviceChoice;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.advisorworkbench.registry.Card;
import org.advisorworkbench.registry.ModelRegistry;
import org.advisorworkbench.registry.RegisteredModel;
import org.advisorworkbench.registry.Validation;
import org.advisorworkbench.training.drift.Alarm;
import org.advisorworkbench.training.drift.DriftStudy;
import org.advisorworkbench.training.feedback.RecordedBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lists the models of the book; its subcommands say what becomes of them.
@Command(
    name = "models",
    description = {
      "Lists the models of the book and what becomes of them.",
      "A model is added as a candidate, validated, made active, and one day retired. MODEL is an id"
          + " or the first digits of a hash."
    })
final class ModelsCommand implements Callable<Integer> {
  private static final String NOTE = "Why, for the history.";

  private final WorkbenchCommand workbench;

  ModelsCommand(WorkbenchCommand workbench) {
    this.workbench = workbench;
  }

  /// Something to do with the registry of the open book.
  @FunctionalInterface
  private interface Task {
    void with(ModelRegistry models) throws Failure;
  }

  private int run(Task task) throws Failure {
    try (var book = workbench.openBook()) {
      task.with(workbench.workplace().models(book, DeviceChoice.AUTO));
    }
    return ExitCode.OK;
  }

  @Override
  public Integer call() throws Failure {
    return run(
        models -> {
          var listing = ModelListing.of(models);
          workbench.output().print(listing, listing::text);
        });
  }

  @Command(name = "show", description = "Shows one model with its lineage and history.")
  int show(@Parameters(paramLabel = "MODEL") String name) throws Failure {
    return run(
        models -> {
          var description = ModelDescription.of(models, models.find(name));
          workbench.output().print(description, description::text);
        });
  }

  @Command(
      name = "add",
      description = "Registers a model as a candidate and keeps a copy of it in the home folder.")
  int add(
      @Parameters(paramLabel = "DIR", description = "Folder of the model.") Path folder,
      @Option(names = "--note", defaultValue = "", description = NOTE) String note)
      throws Failure {
    return run(models -> tell("is a candidate now", models.add(folder, note).model()));
  }

  @Command(
      name = "validate",
      description = {
        "Checks whether a model may be made active, and records what came of it.",
        "Its files have to be those that were registered, its card has to measure it and find it"
            + " calibrated, and it has to load and give scores."
      })
  int validate(@Parameters(paramLabel = "MODEL") String name) throws Failure {
    return run(
        models -> {
          var validation = models.validate(name);
          workbench.output().print(Checked.of(validation), () -> text(validation));
          if (!validation.passed()) {
            throw new Failure(
                FailureCode.MODEL_CHECKS_FAILED, validation.model().id(), validation.problems());
          }
        });
  }

  @Command(
      name = "activate",
      description = {
        "Makes a validated model the one that advises.",
        "One whose card says that it was worse than the model that advised needs a --note."
      })
  int activate(
      @Parameters(paramLabel = "MODEL") String name,
      @Option(names = "--note", defaultValue = "", description = NOTE) String note)
      throws Failure {
    return run(
        models -> {
          var model = models.activate(name, note);
          tell("is the active model now", model);
          warnOfWorse(models, model);
        });
  }

  @Command(
      name = "restore",
      description = "Brings back the model that was active before the present one.")
  int restore(@Option(names = "--note", defaultValue = "", description = NOTE) String note)
      throws Failure {
    return run(
        models -> {
          var model = models.restore(note);
          tell("is the active model again", model);
          warnOfWorse(models, model);
        });
  }

  @Command(name = "retire", description = "Puts a model aside that is not active.")
  int retire(
      @Parameters(paramLabel = "MODEL") String name,
      @Option(names = "--note", defaultValue = "", description = NOTE) String note)
      throws Failure {
    return run(models -> tell("is retired now", models.retire(name, note)));
  }

  @Command(name = "history", description = "Lists who did what with which model, and why.")
  int history() throws Failure {
    return run(
        models -> {
          var history = ModelHistory.of(models.ledger());
          workbench.output().print(history, history::text);
        });
  }

  @Command(name = "prune", description = "Forgets the scores that retired models gave.")
  int prune() throws Failure {
    return run(
        models -> {
          var pruned = new Pruned(models.prune());
          workbench
              .output()
              .print(pruned, () -> "%,d scores forgotten.".formatted(pruned.scoresForgotten()));
        });
  }

  @Command(
      name = "drift",
      description = {
        "Tells how the recommendations of the book have moved, what the active model says of them,"
            + " and whether that comes true.",
        "A population stability index from 0.1 on is worth a watch, from 0.25 on an alarm, if it is"
            + " more than chance."
      })
  int drift(
      @Option(
              names = "--since",
              paramLabel = "DATE",
              description =
                  "The first recent day, such as 2026-01-01; by default the earlier half of the"
                      + " answers is the reference.")
          Optional<LocalDate> since,
      @Option(
              names = "--most",
              paramLabel = "N",
              defaultValue = "1000",
              description = "Score at most so many of each period (default: ${DEFAULT-VALUE}).")
          int most,
      @Option(
              names = "--fail-on-alarm",
              description = "Exit with 1 where the report says alarm, for jobs that run at night.")
          boolean failOnAlarm)
      throws Failure {
    if (most < 1) {
      throw new Failure(FailureCode.INPUT_INVALID, "--most must be at least 1.");
    }
    try (var book = workbench.openBook();
        var model = workbench.workplace().models(book, DeviceChoice.AUTO).loadActive()) {
      var report =
          new DriftStudy(model, most)
              .run(
                  RecordedBook.read(book.clients(), book.products()),
                  since,
                  workbench.output().progress("recommendations scored"));
      workbench.output().print(DriftText.of(report), () -> DriftText.text(report));
      return failOnAlarm && report.alarm() == Alarm.ALARM ? ExitCode.SOFTWARE : ExitCode.OK;
    }
  }

  private void warnOfWorse(ModelRegistry models, RegisteredModel model) throws Failure {
    Card.read(models.folder(model))
        .map(Card::guard)
        .filter(Card.Guard::isWorse)
        .ifPresent(
            guard ->
                workbench
                    .output()
                    .say(
                        "Warning: %s was worse than %s on the latest answers."
                            .formatted(model.id(), guard.active())));
  }

  private record Pruned(long scoresForgotten) {}

  private record Done(String id, String sha256, String now) {}

  private void tell(String now, RegisteredModel model) {
    workbench
        .output()
        .print(
            new Done(model.id(), model.sha256(), now), () -> "%s %s.".formatted(model.id(), now));
  }

  private record Checked(String id, String sha256, boolean passed, List<Validation.Check> checks) {
    static Checked of(Validation validation) {
      return new Checked(
          validation.model().id(),
          validation.model().sha256(),
          validation.passed(),
          validation.checks());
    }
  }

  private static String text(Validation validation) {
    var table = new TextTable("CHECK", "", "FOUND");
    for (var check : validation.checks()) {
      table.row(check.name(), check.passed() ? "passed" : "FAILED", check.detail());
    }
    return table.toString();
  }
}
