package org.advisorworkbench.ui.fairness;

import java.text.NumberFormat;
import java.util.Locale;
import org.advisorworkbench.fairness.FairnessReport;
import org.advisorworkbench.fairness.FairnessReport.ProductSlices;
import org.advisorworkbench.fairness.FairnessReport.Slice;
import org.advisorworkbench.fairness.FairnessReport.Verdict;
import org.advisorworkbench.fairness.ProtectedAttribute;
import org.advisorworkbench.ui.common.Figures;
import org.advisorworkbench.ui.common.Texts;

/// Says in the user's language how groups of clients fare.
final class FairnessWording {
  private static final String UNKNOWN = "UNKNOWN";
  private static final String UNKNOWN_COUNTRY = "??";

  private final Texts texts;

  FairnessWording(Texts texts) {
    this.texts = texts;
  }

  /// A group's name for people: `women`, `60 to 74`, `Sweden`.
  String group(ProtectedAttribute attribute, String group) {
    if (group.equals(UNKNOWN) || group.equals(UNKNOWN_COUNTRY)) {
      return texts.get("fairness.group.UNKNOWN");
    }
    return switch (attribute) {
      case GENDER, MARITAL_STATUS ->
          texts.find("fairness.group." + attribute + "." + group).orElse(group);
      case AGE_BAND -> ageBand(group);
      case NATIONALITY -> Locale.of("", group).getDisplayCountry(texts.locale());
    };
  }

  private String ageBand(String band) {
    if (band.endsWith("+")) {
      return texts.get("fairness.age.over", band.substring(0, band.length() - 1));
    }
    var ends = band.split("-", 2);
    if (ends.length < 2) {
      return band;
    }
    return ends[0].equals("0")
        ? texts.get("fairness.age.under", Integer.parseInt(ends[1]) + 1)
        : texts.get("fairness.age.between", ends[0], ends[1]);
  }

  String attribute(ProtectedAttribute attribute) {
    return texts.get("fairness.attribute." + attribute);
  }

  /// `62 of 158`
  String count(Slice slice) {
    return texts.get("fairness.count", whole(slice.selected()), whole(slice.clients()));
  }

  /// `39%`, or a dash for an empty group.
  String rate(Slice slice) {
    return Double.isNaN(slice.rate()) ? "–" : percent(slice.rate());
  }

  /// All figures of a group in words.
  String detail(ProtectedAttribute attribute, Slice slice, int top) {
    return texts.get(
        "fairness.detail",
        group(attribute, slice.group()),
        count(slice),
        rate(slice),
        percent(slice.low()),
        percent(slice.high()),
        top);
  }

  String verdict(Verdict verdict) {
    return texts.get("fairness.verdict." + verdict);
  }

  /// What the verdict rests on, and what would settle it where it is open.
  String why(ProductSlices slices) {
    if (Double.isNaN(slices.ratio())) {
      return texts.get("fairness.why.none");
    }
    var ratio = NumberFormat.getNumberInstance(texts.locale());
    ratio.setMinimumFractionDigits(2);
    ratio.setMaximumFractionDigits(2);
    var key = "fairness.why." + slices.verdict();
    if (slices.verdict() == Verdict.NOT_ENOUGH_EVIDENCE && slices.clientsNeeded() <= 0) {
      key += ".open";
    }
    return texts.get(key, ratio.format(slices.ratio()), whole(slices.clientsNeeded()));
  }

  /// Over how many clients the rates are taken.
  String scope(FairnessReport report) {
    boolean complete = report.clientsRanked() >= report.clientsInBook();
    return texts.get(
        complete ? "fairness.scope.all" : "fairness.scope.part",
        whole(report.clientsRanked()),
        whole(report.clientsInBook()),
        report.top());
  }

  private String percent(double share) {
    return Figures.percent(share, 0, texts.locale());
  }

  private String whole(int number) {
    return NumberFormat.getIntegerInstance(texts.locale()).format(number);
  }
}
