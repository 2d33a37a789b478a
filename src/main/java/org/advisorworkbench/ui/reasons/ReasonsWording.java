package org.advisorworkbench.ui.reasons;

import java.text.ListFormat;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.advisorworkbench.advice.Explanation;
import org.advisorworkbench.advice.Explanation.Side;
import org.advisorworkbench.advice.Explanation.TextPlayer;
import org.advisorworkbench.advice.Grain;
import org.advisorworkbench.ui.common.Interval;
import org.advisorworkbench.ui.common.Texts;
import org.advisorworkbench.ui.common.TintScale;

/// Says in the user's language why a product has its score.
final class ReasonsWording {
  private static final int PHRASES_FOR = 3;
  private static final int PHRASES_AGAINST = 2;
  private static final String MINUS = "\u2212";

  private final Texts texts;
  private final FigureWording figures;

  ReasonsWording(Texts texts) {
    this.texts = texts;
    this.figures = new FigureWording(texts);
  }

  /// What speaks for or against, as a part of a sentence.
  private record Cause(String text, double value) {}

  /// `+1.84 above baseline`
  String headline(Explanation explanation) {
    long above = new Reasons(explanation).aboveBaselineHundredths();
    return above < 0
        ? texts.get("reasons.below", unsigned(above))
        : texts.get("reasons.above", signed(above));
  }

  /// One plain sentence of the strongest words, or fields, and figures whose part is certain, and
  /// of nothing else.
  String sentence(Explanation explanation) {
    if (isRough(explanation)) {
      return texts.get("reasons.sentence.rough");
    }
    var causes = causes(explanation);
    var speakFor = causes.stream().filter(cause -> cause.value() > 0).limit(PHRASES_FOR);
    var speakAgainst = causes.stream().filter(cause -> cause.value() < 0).limit(PHRASES_AGAINST);
    boolean above = new Reasons(explanation).aboveBaselineHundredths() >= 0;
    var mostly = (above ? speakFor : speakAgainst).map(Cause::text).toList();
    var despite = (above ? speakAgainst : speakFor).map(Cause::text).toList();
    if (mostly.isEmpty()) {
      return despite.isEmpty()
          ? texts.get("reasons.sentence.none")
          : texts.get("reasons.sentence.none.despite", list(despite));
    }
    var key = above ? "reasons.sentence.above" : "reasons.sentence.below";
    return despite.isEmpty()
        ? texts.get(key, list(mostly))
        : texts.get(key + ".despite", list(mostly), list(despite));
  }

  /// Whether no interval is known yet, so that nothing can be called certain.
  private static boolean isRough(Explanation explanation) {
    return !explanation.textPlayers().isEmpty()
        && explanation.textPlayers().stream()
            .map(word -> explanation.attribution().contributions().get(word.index()))
            .allMatch(contribution -> Double.isNaN(contribution.low()));
  }

  /// Phrases, and figures that are known and stand out like them, strongest first.
  private List<Cause> causes(Explanation explanation) {
    var reasons = new Reasons(explanation);
    var scale = new TintScale(reasons.extent());
    var causes = new ArrayList<Cause>();
    Phrase.of(explanation)
        .forEach(it -> causes.add(new Cause(named(it, explanation.grain()), it.value())));
    for (var player : explanation.figures()) {
      var interval = reasons.intervalOf(player.index());
      if (!Double.isNaN(player.value())
          && interval.leavesOutZero()
          && scale.tint(interval.value()) != 0) {
        causes.add(new Cause(figures.cause(player.figure(), player.value()), interval.value()));
      }
    }
    causes.sort(Comparator.comparingDouble(cause -> -Math.abs(cause.value())));
    return causes;
  }

  /// What the numbers add up to, and how they were found.
  String smallPrint(Explanation explanation) {
    var reasons = new Reasons(explanation);
    var attribution = explanation.attribution();
    return texts.get(
        "reasons.small-print",
        signed(reasons.baselineHundredths()),
        signed(reasons.aboveBaselineHundredths()),
        signed(reasons.logitHundredths()),
        NumberFormat.getIntegerInstance(texts.locale()).format(attribution.evaluations()),
        named("method." + attribution.method(), attribution.method()),
        explanation.modelId());
  }

  /// Who contributes: the words themselves, or the name of a field or figure.
  String subject(Reason.Subject subject) {
    return switch (subject) {
      case Reason.Quote quote -> quote.text();
      case Reason.Behaviour behaviour -> figures.name(behaviour.figure());
      case Reason.Field field -> field(field.side(), field.name());
      case Reason.Others others -> texts.get("reasons.others", others.count());
    };
  }

  /// Which field the words stand in, to tell them from the same words elsewhere, or how large a
  /// figure is; `""` for other rows.
  String place(Reason.Subject subject) {
    return switch (subject) {
      case Reason.Quote quote -> field(quote.side(), quote.field());
      case Reason.Behaviour behaviour -> figures.value(behaviour.figure(), behaviour.value());
      case Reason.Field field -> "";
      case Reason.Others others -> "";
    };
  }

  /// Where a contribution comes from, and the value in full.
  String detail(Reason reason) {
    return switch (reason.subject()) {
      case Reason.Quote quote ->
          quoteDetail(quote.text(), quote.side(), quote.field(), reason.interval());
      case Reason.Behaviour behaviour ->
          texts.get(
              "reasons.detail.figure",
              figures.name(behaviour.figure()),
              figures.value(behaviour.figure(), behaviour.value()),
              value(reason.interval()));
      case Reason.Field field -> fieldDetail(field.side(), field.name(), reason.interval());
      case Reason.Others others ->
          texts.get("reasons.others", others.count()) + "\n" + signed(reason.hundredths());
    };
  }

  /// The same with the sum so far.
  String detailWithTotal(Reason reason, long hundredths) {
    return detail(reason) + "\n" + texts.get("reasons.so-far", signed(hundredths));
  }

  String baseline() {
    return texts.get("reasons.baseline");
  }

  String score() {
    return texts.get("reasons.score");
  }

  /// The detail of the player of a text that a word belongs to.
  String detail(TextPlayer player, Grain grain, Interval interval) {
    return grain == Grain.FIELDS
        ? fieldDetail(player.side(), player.field(), interval)
        : quoteDetail(player.text(), player.side(), player.field(), interval);
  }

  private String quoteDetail(String quote, Side side, String field, Interval interval) {
    return texts.get("reasons.detail.word", quote, field(side, field), side(side), value(interval));
  }

  private String fieldDetail(Side side, String field, Interval interval) {
    return texts.get("reasons.detail.field", field(side, field), side(side), value(interval));
  }

  /// A field's name for people; its key where there is none.
  String field(Side side, String name) {
    return named("field." + side.name().toLowerCase(Locale.ROOT) + "." + name, name);
  }

  /// `+0.61`, with a real minus.
  String signed(long hundredths) {
    var sign = hundredths > 0 ? "+" : hundredths < 0 ? MINUS : "";
    return sign + unsigned(hundredths);
  }

  private String unsigned(long hundredths) {
    var format = NumberFormat.getNumberInstance(texts.locale());
    format.setMinimumFractionDigits(2);
    format.setMaximumFractionDigits(2);
    return format.format(Math.abs(hundredths) / 100.0);
  }

  private String signed(double value) {
    return signed(Reasons.hundredths(value));
  }

  private String value(Interval interval) {
    if (Double.isNaN(interval.low())) {
      return texts.get("reasons.value.rough", signed(interval.value()));
    }
    if (!interval.isWide()) {
      return texts.get("reasons.value.exact", signed(interval.value()));
    }
    var key = interval.leavesOutZero() ? "reasons.value.certain" : "reasons.value.uncertain";
    return texts.get(
        key, signed(interval.value()), signed(interval.low()), signed(interval.high()));
  }

  /// What the sentence calls a text player, or several that stand side by side.
  private String named(Phrase phrase, Grain grain) {
    return grain == Grain.FIELDS
        ? texts.get("reasons.field-of", field(phrase.side(), phrase.field()), side(phrase.side()))
        : texts.get("reasons.quoted", phrase.text(), side(phrase.side()));
  }

  private String side(Side side) {
    return texts.get("reasons.side." + side.name());
  }

  private String list(List<String> items) {
    return ListFormat.getInstance(texts.locale(), ListFormat.Type.STANDARD, ListFormat.Style.FULL)
        .format(items);
  }

  private String named(String key, String fallback) {
    return texts.find("reasons." + key).orElse(fallback);
  }
}
