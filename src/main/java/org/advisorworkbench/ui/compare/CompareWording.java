package org.advisorworkbench.ui.compare;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.advisorworkbench.advice.Contrast;
import org.advisorworkbench.advice.Contrast.ClientTerm;
import org.advisorworkbench.advice.Contrast.FigureTerm;
import org.advisorworkbench.advice.Contrast.ProductTerm;
import org.advisorworkbench.advice.Contrast.Term;
import org.advisorworkbench.advice.Contrast.Which;
import org.advisorworkbench.advice.Explanation.Side;
import org.advisorworkbench.advice.Explanation.TextPlayer;
import org.advisorworkbench.ranking.Recommendation;
import org.advisorworkbench.ui.common.Figures;
import org.advisorworkbench.ui.common.Interval;
import org.advisorworkbench.ui.common.Texts;
import org.advisorworkbench.ui.compare.Difference.Group;
import org.advisorworkbench.ui.reasons.FigureWording;

/// Says in the user's language why one product stands above another.
final class CompareWording {
  private final Texts texts;
  private final FigureWording figures;
  private final Recommendation first;
  private final Recommendation second;

  CompareWording(Texts texts, Recommendation first, Recommendation second) {
    this.texts = texts;
    this.figures = new FigureWording(texts);
    this.first = first;
    this.second = second;
  }

  String nameOf(Which which) {
    return (which == Which.FIRST ? first : second).product().name();
  }

  /// `Why Short bond fund scores above Term deposit`
  String title() {
    return first.logit() >= second.logit()
        ? texts.get("compare.title", nameOf(Which.FIRST), nameOf(Which.SECOND))
        : texts.get("compare.title", nameOf(Which.SECOND), nameOf(Which.FIRST));
  }

  /// `81 of 100 similar cases took it (logit +1.24)`
  String score(Recommendation product) {
    return texts.get(
        "compare.score",
        Math.round(product.probability() * 100),
        signed(Math.round(product.logit() * 100)));
  }

  /// The place of a product, or that it is refused.
  String place(Recommendation product) {
    return product.suitable()
        ? texts.get("compare.place", product.rank())
        : texts.get("compare.refused");
  }

  /// That a refused product stays behind, whatever its score; `""` where neither is.
  String refusal() {
    return first.suitable() && second.suitable() ? "" : texts.get("compare.refusal");
  }

  /// `Short bond fund leads by 0.24`
  String headline(Contrast contrast) {
    long gap = new Differences(contrast).gapHundredths();
    if (gap == 0) {
      return texts.get("compare.level");
    }
    return texts.get(
        "compare.leads",
        nameOf(gap > 0 ? Which.FIRST : Which.SECOND),
        Figures.signed(Math.abs(gap), texts.locale()).substring(1));
  }

  /// The heading of a group of differences.
  String group(Group group) {
    return switch (group) {
      case FIRST -> texts.get("compare.group.words", nameOf(Which.FIRST));
      case SECOND -> texts.get("compare.group.words", nameOf(Which.SECOND));
      case CLIENT, FIGURES -> texts.get("compare.group." + group);
    };
  }

  String baselines() {
    return texts.get("compare.baselines");
  }

  String gap() {
    return texts.get("compare.gap");
  }

  /// What the numbers add up to, and how they were found.
  String smallPrint(Contrast contrast) {
    var differences = new Differences(contrast);
    var gap = contrast.gap();
    return texts.get(
        "compare.small-print",
        signed(differences.firstHundredths()),
        signed(differences.secondHundredths()),
        signed(differences.gapHundredths()),
        signed(differences.baselineHundredths()),
        whole(gap.evaluations()),
        whole(contrast.readings()),
        texts.find("reasons.method." + gap.method()).orElse(gap.method()),
        contrast.modelId());
  }

  String name(Difference.Subject subject) {
    return switch (subject) {
      case Difference.Single single ->
          single.term() instanceof FigureTerm figure
              ? figures.name(figure.first().figure())
              : single.term().text();
      case Difference.Others others -> texts.get("compare.others", others.count());
    };
  }

  /// Which field a word stands in, or the figure for either product; `""` for other rows.
  String place(Difference.Subject subject) {
    return subject instanceof Difference.Single single ? place(single.term()) : "";
  }

  private String place(Term term) {
    return switch (term) {
      case ClientTerm client -> field(client.player());
      case ProductTerm product -> field(product.player());
      case FigureTerm figure -> "";
    };
  }

  /// A field's name for people; its key where there is none.
  String field(TextPlayer player) {
    return field(player.side(), player.field());
  }

  String field(Side side, String name) {
    return texts
        .find("reasons.field." + side.name().toLowerCase(Locale.ROOT) + "." + name)
        .orElse(name);
  }

  /// Where a difference comes from, and its value in full.
  String detail(Difference difference) {
    return difference.subject() instanceof Difference.Single single
        ? detail(single.term(), difference.interval())
        : name(difference.subject()) + "\n" + signed(difference.hundredths());
  }

  String detail(Term term, Interval interval) {
    return switch (term) {
      case ClientTerm client ->
          texts.get(
              "compare.detail.client", client.text(), field(client.player()), value(interval));
      case ProductTerm product ->
          texts.get(
              "compare.detail.product",
              product.text(),
              field(product.player()),
              nameOf(product.product()),
              value(interval));
      case FigureTerm figure ->
          texts.get(
              "compare.detail.figure",
              figures.name(figure.first().figure()),
              figures.value(figure.first().figure(), figure.first().value()),
              nameOf(Which.FIRST),
              figures.value(figure.second().figure(), figure.second().value()),
              nameOf(Which.SECOND),
              value(interval));
    };
  }

  /// The lower and the upper end of the scale of tints.
  List<String> legend(double extent) {
    long hundredths = Math.round(100 * extent);
    return List.of(
        texts.get("compare.legend.second", nameOf(Which.SECOND), signed(-hundredths)),
        texts.get("compare.legend.first", nameOf(Which.FIRST), signed(hundredths)));
  }

  String signed(long hundredths) {
    return Figures.signed(hundredths, texts.locale());
  }

  private String signed(double value) {
    return signed(Math.round(value * 100));
  }

  private String value(Interval interval) {
    if (Double.isNaN(interval.low())) {
      return texts.get("compare.value.rough", signed(interval.value()));
    }
    if (!interval.isWide()) {
      return texts.get("compare.value.exact", signed(interval.value()));
    }
    return texts.get(
        interval.leavesOutZero() ? "compare.value.certain" : "compare.value.uncertain",
        signed(interval.value()),
        signed(interval.low()),
        signed(interval.high()));
  }

  String whole(int number) {
    return NumberFormat.getIntegerInstance(texts.locale()).format(number);
  }
}
