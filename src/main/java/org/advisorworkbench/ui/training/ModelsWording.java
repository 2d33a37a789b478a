package org.advisorworkbench.ui.training;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.advisorworkbench.behaviour.Figure;
import org.advisorworkbench.registry.Act;
import org.advisorworkbench.registry.ModelStatus;
import org.advisorworkbench.training.drift.Alarm;
import org.advisorworkbench.training.drift.DriftReport;
import org.advisorworkbench.training.drift.DriftReport.Period;
import org.advisorworkbench.training.drift.Reliability;
import org.advisorworkbench.training.drift.Reliability.Quarter;
import org.advisorworkbench.training.drift.Shift;
import org.advisorworkbench.training.drift.StabilityIndex;
import org.advisorworkbench.training.feedback.CardFigures;
import org.advisorworkbench.training.feedback.Guard;
import org.advisorworkbench.ui.common.Figures;
import org.advisorworkbench.ui.common.Texts;
import org.advisorworkbench.ui.reasons.FigureWording;
import org.advisorworkbench.ui.training.ModelsModel.Done;

/// Says in the user's language what the models of the book are, what was done with them, and how
/// what they advise on has moved.
final class ModelsWording {
  private static final int HASH_DIGITS = 12;
  private static final int DECIMALS = 2;
  private static final String FIGURE = "figure ";

  private final Texts texts;

  ModelsWording(Texts texts) {
    this.texts = texts;
  }

  String status(ModelStatus status) {
    return texts.get("training.status." + status);
  }

  /// `checked · 24 Nov 2026`
  String summary(ModelEntry entry) {
    return texts.get("training.stage." + entry.status()) + " · " + day(entry.registered());
  }

  private String day(Instant at) {
    return Figures.date(LocalDate.ofInstant(at, ZoneId.systemDefault()), texts.locale());
  }

  String moment(Instant at) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .withLocale(texts.locale())
        .withZone(ZoneId.systemDefault())
        .format(at);
  }

  /// Where a model comes from.
  String origin(ModelEntry entry) {
    var model = entry.model();
    return Stream.of(
            texts.get("training.origin." + model.origin()),
            entry.parent().isEmpty()
                ? texts.get("training.fromBase", model.lineage().base())
                : texts.get("training.fromParent", brief(entry.parent()), model.lineage().base()),
            texts.get("training.registered", moment(entry.registered())),
            texts.get("training.hash", brief(model.sha256())))
        .collect(Collectors.joining(" · "));
  }

  private static String brief(String idOrHash) {
    return idOrHash.length() > 2 * HASH_DIGITS ? idOrHash.substring(0, HASH_DIGITS) : idOrHash;
  }

  /// What the guard compared, and with which verdict.
  String guard(Guard guard, String active) {
    var verdict = texts.get("training.guard." + guard.verdict(), guard.active());
    return guard.activeSha256().equals(active)
        ? verdict
        : verdict + " " + texts.get("training.guardOther", guard.active());
  }

  /// What stands in the place of a guard.
  String noGuard(CardFigures figures) {
    var none = texts.get("training.noGuard");
    return Double.isNaN(figures.interestAuc().value())
        ? none
        : none + " " + texts.get("training.madeUp");
  }

  String act(Act.Kind kind) {
    return texts.get("training.act." + kind);
  }

  /// What was done last.
  String done(Done done, boolean ranksWithActive) {
    var key = "training.done." + done.kind();
    return done.kind() == Act.Kind.ACTIVATED && !ranksWithActive
        ? texts.get("training.doneLater", done.id())
        : texts.get(key, done.id());
  }

  String restore(String previous) {
    return previous.isEmpty()
        ? texts.get("training.restoreNone")
        : texts.get("training.restore", previous);
  }

  String alarm(Alarm alarm) {
    return texts.get("training.alarm." + alarm);
  }

  String verdict(DriftReport report) {
    return report.model() + " – " + texts.get("training.driftIs." + report.alarm());
  }

  String periods(DriftReport report) {
    return texts.get("training.periods", period(report.recent()), period(report.reference()));
  }

  private String period(Period period) {
    return texts.get(
        "training.period",
        period.answers(),
        date(period.from()),
        date(period.to()),
        period.scored());
  }

  private String date(String iso) {
    return Figures.date(LocalDate.parse(iso), texts.locale());
  }

  /// The name of what was compared; of an input that is new, the study's own.
  String input(String name) {
    if (name.startsWith(FIGURE)) {
      var key = name.substring(FIGURE.length());
      return Arrays.stream(Figure.values())
          .filter(figure -> figure.key().equals(key))
          .findFirst()
          .map(figure -> new FigureWording(texts).name(figure))
          .orElse(key);
    }
    return texts.find("training.input." + name.replace(' ', '_')).orElse(name);
  }

  /// All of a shift in words: the index, chance, and the bin that grew or shrank most.
  String shift(Shift shift) {
    var index = shift.index();
    return texts.get(
        "training.shift",
        input(shift.name()),
        number(index.value()),
        number(index.chance()),
        alarm(index.alarm()));
  }

  String legend() {
    return texts.get("training.legend", number(StabilityIndex.WATCH), number(StabilityIndex.ALARM));
  }

  String calibration(Reliability reliability) {
    return texts.get("training.calibration", alarm(reliability.alarm()));
  }

  String quartersLegend() {
    return texts.get("training.quartersLegend");
  }

  String answers(int answers) {
    return texts.get("training.answers", answers);
  }

  String quarter(Quarter quarter) {
    return texts.get(
        "training.quarter",
        quarter.name(),
        percent(quarter.observed()),
        percent(quarter.low()),
        percent(quarter.high()),
        percent(quarter.expected()),
        quarter.answers());
  }

  String percent(double share) {
    return Figures.percent(share, 0, texts.locale());
  }

  String number(double value) {
    return Double.isFinite(value)
        ? Figures.fixed(BigDecimal.valueOf(value), DECIMALS, texts.locale())
        : "–";
  }
}
