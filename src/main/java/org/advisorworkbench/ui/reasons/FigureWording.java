package org.advisorworkbench.ui.reasons;

import java.text.NumberFormat;
import org.advisorworkbench.behaviour.Figure;
import org.advisorworkbench.ui.common.Texts;

/// Says in the user's language what a figure is and how large: `Minimum amount`, `minimum is 12 %
/// of net wealth`.
public final class FigureWording {
  private final Texts texts;

  public FigureWording(Texts texts) {
    this.texts = texts;
  }

  /// The name of a figure.
  public String name(Figure figure) {
    return texts.get("reasons.figure." + figure.key());
  }

  /// A figure with its value, as it is read and not as it is computed: ratios instead of their
  /// logarithms.
  ///
  /// @param value NaN where it is not known
  public String value(Figure figure, double value) {
    return Double.isNaN(value)
        ? texts.get("reasons.figure.unknown")
        : said(figure, value, ".value");
  }

  /// The same as a cause, which can stand behind "because of" as well as behind "despite": `a risk
  /// 2 classes below the usual`.
  ///
  /// @param value a number
  String cause(Figure figure, double value) {
    return said(figure, value, ".cause");
  }

  private String said(Figure figure, double value, String how) {
    var key = "reasons.figure." + figure.key() + how;
    return switch (figure) {
      case COMPANY -> texts.get(key, number(Math.expm1(value), 0));
      case DEMAND, POPULARITY, PEERS, KIND_LOOKS, THEME_LOOKS ->
          texts.get(key, number(Math.pow(2, value), 1));
      case KIND_SHARE -> texts.get(key, number(100 * value, 0));
      case LOOKS -> texts.get(key, Math.round(Math.expm1(value)));
      case MINIMUM -> texts.get(key, number(100 * Math.pow(10, value), value < -2 ? 2 : 0));
      case RISK, HORIZON -> texts.get(key + sign(value), Math.round(Math.abs(value)));
      case LOCK_UP -> texts.get(key, Math.round(value));
    };
  }

  private static String sign(double value) {
    return value > 0 ? ".above" : value < 0 ? ".below" : ".equal";
  }

  private String number(double value, int digits) {
    var format = NumberFormat.getNumberInstance(texts.locale());
    format.setMaximumFractionDigits(digits);
    return format.format(value);
  }
}
