package org.advisorworkbench.ui.reasons;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
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
import org.advisorworkbench.ui.reasons.ReasonsPage.Names;
import org.advisorworkbench.ui.task.Background;
import org.advisorworkbench.ui.task.Lane;
import org.advisorworkbench.ui.task.Trouble;
import org.advisorworkbench.ui.task.Work;
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
  private final Lane lane;
  private final ReadOnlyObjectWrapper<Optional<Path>> written =
      new ReadOnlyObjectWrapper<>(this, "written", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Trouble>> trouble =
      new ReadOnlyObjectWrapper<>(this, "trouble", Optional.empty());

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
    this.lane = background.lane();
    selection.recommendationProperty().subscribe(this::forget);
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

  /// A name for a file about what is chosen: `explanation-C0001-P017.pdf`.
  String proposedName(String ending) {
    return subject()
        .map(it -> "explanation-%s-%s".formatted(it.client().client().id(), it.product().id()))
        .orElse("explanation")
        .replaceAll("[^\\p{L}\\p{N}._-]", "_")
        .concat("." + ending);
  }

  /// Writes the certificate.
  void certificate(Path file) {
    subject()
        .ifPresent(
            it ->
                run(
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
                run(
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

  /// Writes a picture that was taken.
  void picture(Path file, NewFile.Content picture) {
    run(
        progress -> {
          NewFile.write(file, true, picture);
          return file;
        });
  }

  private void run(Work<Path> work) {
    forget();
    lane.run(work)
        .onSuccess(done -> written.set(Optional.of(done)))
        .onTrouble(found -> trouble.set(Optional.of(found)))
        .start();
  }

  private void forget() {
    written.set(Optional.empty());
    trouble.set(Optional.empty());
  }

  /// The file that was written last.
  public ReadOnlyObjectProperty<Optional<Path>> writtenProperty() {
    return written.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<Trouble>> troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty runningProperty() {
    return lane.runningProperty();
  }
}
