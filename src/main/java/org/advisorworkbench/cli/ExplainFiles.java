package org.advisorworkbench.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.advisorworkbench.advice.AdviceEngine;
import org.advisorworkbench.advice.AdviceEngine.ExplainOptions;
import org.advisorworkbench.advice.Agreement;
import org.advisorworkbench.advice.Explanation;
import org.advisorworkbench.certificate.CertificateFile;
import org.advisorworkbench.certificate.Certifier;
import org.advisorworkbench.client.ClientFile;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.product.Product;
import org.advisorworkbench.work.NewFile;
import org.advisorworkbench.work.Progress;
import picocli.CommandLine.Option;

/// The files that an explanation is to be written into.
final class ExplainFiles {
  @Option(
      names = "--certificate",
      paramLabel = "FILE",
      description = "Write a certificate, as JSON.")
  private Optional<Path> certificate = Optional.empty();

  @Option(
      names = "--pdf",
      paramLabel = "FILE",
      description = "Write a page to print, with the certificate attached.")
  private Optional<Path> pdf = Optional.empty();

  @Option(
      names = "--language",
      paramLabel = "en|zh",
      description = "The language of the page (default: ${DEFAULT-VALUE}).")
  private Language language = Language.EN;

  @Option(names = "--overwrite", description = "Replace files that are there already.")
  private boolean overwrite;

  /// The languages of the program.
  private enum Language {
    EN(Locale.ENGLISH),
    ZH(Locale.SIMPLIFIED_CHINESE);

    private final Locale locale;

    Language(Locale locale) {
      this.locale = locale;
    }
  }

  boolean areWanted() {
    return certificate.isPresent() || pdf.isPresent();
  }

  /// Makes sure, before the work is done, that nothing is in the way of the files.
  void requireFree() throws Failure {
    if (certificate.isPresent()) {
      NewFile.require(certificate.get(), overwrite);
    }
    if (pdf.isPresent()) {
      NewFile.require(pdf.get(), overwrite);
    }
  }

  /// What was explained, and whether other ways of asking agree.
  record Made(Explanation explanation, Agreement agreement) {}

  /// Explains in the way that can be reproduced, and writes what was asked for.
  Made write(
      WorkbenchCommand workbench,
      AdviceEngine engine,
      ClientFile client,
      Product product,
      ExplainOptions options)
      throws Failure {
    var explainer = engine.repeatable();
    var made =
        new Certifier(explainer, Clock.system(ZoneId.systemDefault()))
            .certify(
                explainer.question(client, product),
                options,
                workbench.output().progress("evaluations"));
    if (certificate.isPresent()) {
      CertificateFile.write(made, certificate.get(), overwrite);
      workbench.output().say("The certificate is in " + certificate.get() + ".");
    }
    var agreement = engine.agreement(made.explanation(), Progress.NONE);
    if (pdf.isPresent()) {
      workbench
          .workplace()
          .print(made, agreement, client.client(), product, language.locale, pdf.get(), overwrite);
      workbench.output().say("The page is in " + pdf.get() + ".");
    }
    return new Made(made.explanation(), agreement);
  }
}
