package org.advisorworkbench.ui.reasons;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.advisorworkbench.advice.Agreement;
import org.advisorworkbench.advice.Explanation.Side;
import org.advisorworkbench.certificate.Certificate;
import org.advisorworkbench.certificate.CertificateFile;
import org.advisorworkbench.report.ExplanationPage;
import org.advisorworkbench.report.ExplanationPage.Attachment;
import org.advisorworkbench.report.ExplanationPage.Legend;
import org.advisorworkbench.report.ExplanationPage.Paragraph;
import org.advisorworkbench.report.ExplanationPage.Step;
import org.advisorworkbench.report.ExplanationPage.StepLook;
import org.advisorworkbench.report.ExplanationPage.Text;
import org.advisorworkbench.report.ExplanationPage.Word;
import org.advisorworkbench.ui.common.Figures;
import org.advisorworkbench.ui.common.Texts;
import org.advisorworkbench.ui.common.TintedText;
import org.advisorworkbench.ui.common.Waterfall;

/// Puts a certificate into the words of a printed page.
public final class ReasonsPage {
  private static final int ROWS = 10;
  private static final String ATTACHMENT = "certificate.json";

  private final Certificate certificate;
  private final Agreement agreement;
  private final Names names;
  private final Texts texts;
  private final ReasonsWording wording;

  /// Whom and what the page is about, for people.
  public record Names(String client, String product) {}

  private ReasonsPage(Certificate certificate, Agreement agreement, Names names, Texts texts) {
    this.certificate = certificate;
    this.agreement = agreement;
    this.names = names;
    this.texts = texts;
    this.wording = new ReasonsWording(texts);
  }

  /// @param agreement of the certificate's explanation with other ways to ask; the page warns where
  ///   it is doubtful
  public static ExplanationPage of(
      Certificate certificate, Agreement agreement, Names names, Texts texts) {
    return new ReasonsPage(certificate, agreement, names, texts).page();
  }

  private ExplanationPage page() {
    var explanation = certificate.explanation();
    return new ExplanationPage(
        texts.locale(),
        texts.get("reasons.page.title", names.product()),
        texts.get(
            "reasons.page.subtitle",
            names.client(),
            explanation.clientId(),
            names.product(),
            explanation.productId(),
            Figures.date(certificate.day(), texts.locale())),
        wording.headline(explanation),
        wording.sentence(explanation),
        new DoubtWording(texts).all(explanation, agreement),
        texts.get("reasons.page.steps"),
        steps(),
        List.of(text("reasons.client", Side.CLIENT), text("reasons.product", Side.PRODUCT)),
        legend(),
        smallPrint(),
        new Attachment(ATTACHMENT, "application/json", CertificateFile.text(certificate)));
  }

  private List<Step> steps() {
    var reasons = new Reasons(certificate.explanation());
    return new WaterfallSteps(wording)
        .of(reasons, reasons.strongest(ROWS)).stream().map(this::printed).toList();
  }

  private Step printed(Waterfall.Step step) {
    var look =
        switch (step.kind()) {
          case TOTAL -> StepLook.TOTAL;
          case CERTAIN -> StepLook.CERTAIN;
          case UNCERTAIN -> StepLook.UNCERTAIN;
        };
    boolean ranges = step.ends().isWide();
    return new Step(
        step.name(),
        step.place(),
        step.figure(),
        ranges ? range(step) : "",
        step.from(),
        step.to(),
        ranges ? step.ends().low() : Double.NaN,
        ranges ? step.ends().high() : Double.NaN,
        look);
  }

  private String range(Waterfall.Step step) {
    return texts.get(
        "reasons.page.range",
        wording.signed(Reasons.hundredths(step.ends().low() - step.from())),
        wording.signed(Reasons.hundredths(step.ends().high() - step.from())));
  }

  private Text text(String titleKey, Side side) {
    return new Text(
        texts.get(titleKey),
        new TintedNarrative(certificate.explanation(), side, texts)
            .paragraphs().stream().map(ReasonsPage::printed).toList());
  }

  private static Paragraph printed(TintedText.Paragraph paragraph) {
    return new Paragraph(
        paragraph.caption(),
        paragraph.words().stream()
            .map(
                word ->
                    new Word(
                        word.text(), word.look().tint(), word.look().certain(), word.spaceAfter()))
            .toList());
  }

  private Legend legend() {
    long extent = Reasons.hundredths(new Reasons(certificate.explanation()).extent());
    return new Legend(
        texts.get("reasons.legend.against", wording.signed(-extent)),
        texts.get("reasons.legend.for", wording.signed(extent)),
        texts.get("reasons.legend.uncertain"));
  }

  private List<String> smallPrint() {
    var explanation = certificate.explanation();
    var whole = NumberFormat.getIntegerInstance(texts.locale());
    return List.of(
        wording.smallPrint(explanation),
        texts.get(
            "reasons.page.method",
            whole.format(certificate.used().budget()),
            whole.format(explanation.attribution().evaluations()),
            String.valueOf(certificate.used().seed()),
            Figures.percent(certificate.probability(), 1, texts.locale()),
            String.format(Locale.ROOT, "%.0e", explanation.attribution().residual())),
        texts.get("reasons.page.model", explanation.modelId(), explanation.modelSha256()),
        texts.get("reasons.page.replay", ATTACHMENT));
  }
}
