package org.advisorworkbench.ui.reasons;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import org.advisorworkbench.advice.AdviceEngine;
import org.advisorworkbench.advice.AdviceEngine.ExplainOptions;
import org.advisorworkbench.advice.Grain;
import org.advisorworkbench.certificate.Certificate;
import org.advisorworkbench.certificate.CertificateFile;
import org.advisorworkbench.certificate.Certifier;
import org.advisorworkbench.client.ClientFile;
import org.advisorworkbench.product.Product;
import org.advisorworkbench.report.ExplanationPdf;
import org.advisorworkbench.ui.common.Selection;
import org.advisorworkbench.ui.common.Texts;
import org.advisorworkbench.ui.export.ExportLane;
import org.advisorworkbench.ui.reasons.ReasonsPage.Names;
import org.advisorworkbench.ui.task.Background;
import org.advisorworkbench.work.NewFile;
import org.advisorworkbench.work.Progress;

/// Writes the explanation of what is chosen into files. Certificate and PDF are computed anew, in
/// the way that can be reproduced.
///
/// Whoever names a file here was asked already whether it may be replaced.
public final class ExportModel {
  private final Selection selection;
  private final ObservableValue<Grain> grain;
  private final Clock clock;
  private final ExportLane lane;

  /// What is chosen, all of it, and how it is looked at.
  private record Subject(
      AdviceEngine engine, ClientFile client, Product product, ExplainOptions options) {
    Certificate certify(Clock clock, Progress progress) {
      var explainer = engine.repeatable();
      return new Certifier(explainer, clock)
          .certify(explainer.question(client, product), options, progress);
    }
  }

  /// @param grain by which the explanation is shown
  /// @param clock tells the day on which a certificate is made
  public ExportModel(
      Selection selection, ObservableValue<Grain> grain, Background background, Clock clock) {
    this.selection = selection;
    this.grain = grain;
    this.clock = clock;
    this.lane = new ExportLane(background);
    selection.recommendationProperty().subscribe(lane::forget);
  }

  private Optional<Subject> subject() {
    var client = selection.clientProperty().get();
    var chosen = selection.recommendationProperty().get();
    return selection
        .engineProperty()
        .get()
        .filter(engine -> client.isPresent() && chosen.isPresent())
        .map(
            engine ->
                new Subject(
                    engine,
                    client.orElseThrow(),
                    chosen.orElseThrow().product(),
                    ExplainOptions.DEFAULT.by(grain.getValue())));
  }

  /// A name for a file about what is chosen, without its ending: `explanation-C0001-P017`.
  String proposedName() {
    return subject()
        .map(it -> "explanation-%s-%s".formatted(it.client().client().id(), it.product().id()))
        .orElse("explanation");
  }

  /// Writes the certificate.
  void certificate(Path file) {
    subject()
        .ifPresent(
            it ->
                lane.run(
                    progress -> {
                      CertificateFile.write(it.certify(clock, progress), file, true);
                      return file;
                    }));
  }

  /// Writes the printed page, in the language of `texts`.
  void pdf(Path file, Texts texts) {
    var language = new Texts(texts.locale());
    subject()
        .ifPresent(
            it ->
                lane.run(
                    progress -> {
                      var names = new Names(it.client().client().name(), it.product().name());
                      var certificate = it.certify(clock, progress);
                      // Not that of the screen, which may not have been looked into yet.
                      var agreement = it.engine().agreement(certificate.explanation(), progress);
                      var page = ReasonsPage.of(certificate, agreement, names, language);
                      NewFile.write(
                          file, true, out -> ExplanationPdf.write(page, Certificate.PROGRAM, out));
                      return file;
                    }));
  }

  /// Writes the files, and tells what came of the last one.
  ExportLane lane() {
    return lane;
  }
}
