package org.advisorworkbench.cli;

import java.nio.file.Path;
import java.util.List;
import org.advisorworkbench.advice.AdviceEngine;
import org.advisorworkbench.advice.Explanation;
import org.advisorworkbench.certificate.CertificateFile;
import org.advisorworkbench.certificate.Replay;
import org.advisorworkbench.certificate.Replay.Difference;
import org.advisorworkbench.certificate.Replay.Outcome;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.advisorworkbench.store.Store;

/// Computes a certificate again and tells how well it agrees. Nothing of the book has a part in it
/// but the model.
final class CertificateReplay {
  private static final int TOLD = 5;

  private final WorkbenchCommand workbench;
  private final ModelOptions model;

  CertificateReplay(WorkbenchCommand workbench, ModelOptions model) {
    this.workbench = workbench;
    this.model = model;
  }

  private record Document(
      String file,
      String outcome,
      ModelName model,
      int numbersThatDiffer,
      double largestDifference,
      List<Entry> differences) {}

  private record Entry(String what, double recorded, double now) {
    static Entry of(Difference difference) {
      return new Entry(difference.what(), difference.recorded(), difference.now());
    }
  }

  /// @throws Failure CERTIFICATE_DIFFERS, after it was told in what, if the numbers are others
  void run(Path file) throws Failure {
    var certificate = CertificateFile.read(file);
    try (var book = workbench.openBook();
        var engine = workbench.loadEngine(model, book)) {
      requireModel(file, certificate.explanation(), engine, book);
      var replay =
          Replay.of(certificate, engine.repeatable(), workbench.output().progress("evaluations"));
      var differences = replay.differences();
      workbench
          .output()
          .print(
              new Document(
                  file.toString(),
                  Labels.of(replay.outcome()),
                  new ModelName(engine.modelId(), engine.modelSha256()),
                  differences.size(),
                  differences.isEmpty() ? 0 : differences.getFirst().size(),
                  differences.stream().map(Entry::of).toList()),
              () -> text(replay));
      if (replay.outcome() == Outcome.DIFFERS) {
        throw new Failure(FailureCode.CERTIFICATE_DIFFERS, file, told(differences.getFirst()));
      }
    }
  }

  private void requireModel(Path file, Explanation recorded, AdviceEngine engine, Store book)
      throws Failure {
    var wanted = recorded.modelSha256();
    if (wanted.equals(engine.modelSha256())) {
      return;
    }
    var models = workbench.workplace().models(book, model.choice().device());
    var registered = models.withHash(wanted);
    if (registered.isPresent()) {
      throw new Failure(
          FailureCode.CERTIFICATE_MODEL_REGISTERED,
          file,
          registered.get().id(),
          models.folder(registered.get()));
    }
    throw new Failure(
        FailureCode.CERTIFICATE_MODEL_UNKNOWN,
        file,
        recorded.modelId(),
        Hashes.brief(wanted),
        engine.modelId());
  }

  private static String text(Replay replay) {
    var differences = replay.differences();
    var outcome =
        switch (replay.outcome()) {
          case EXACT -> "Reproduced exactly: every number is the same to the last bit.";
          case CLOSE ->
              "Reproduced within %.0e: %d numbers are not the same to the last bit."
                  .formatted(Replay.TOLERANCE, differences.size());
          case DIFFERS ->
              "Not reproduced: %d numbers are others, some by more than %.0e."
                  .formatted(differences.size(), Replay.TOLERANCE);
        };
    var lines = new StringBuilder(outcome);
    differences.stream()
        .limit(TOLD)
        .forEach(difference -> lines.append("\n  ").append(told(difference)));
    return lines.toString();
  }

  private static String told(Difference difference) {
    return "%s, recorded %s, now %s"
        .formatted(difference.what(), number(difference.recorded()), number(difference.now()));
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "none" : String.valueOf(value);
  }
}
