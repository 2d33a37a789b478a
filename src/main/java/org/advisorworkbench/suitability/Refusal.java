package org.advisorworkbench.suitability;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.advisorworkbench.language.Bundles;

/// Why a product must not be recommended to a client.
///
/// @param rule stable key of the rule: `risk-band`, `horizon`, `liquidity`, `affordability`
/// @param source where the rule comes from
/// @param text one sentence for people, in English
/// @param details the values that the sentence names, in the order of the rule's text in
///   `suitability.properties`
public record Refusal(String rule, String source, String text, List<String> details) {
  private static final Pattern FIGURE = Pattern.compile("-?\\d+(\\.\\d+)?");

  public Refusal {
    details = List.copyOf(details);
  }

  static Refusal of(String rule, String source, List<String> details) {
    return new Refusal(rule, source, text(rule, details, Locale.ENGLISH), details);
  }

  /// The sentence in another language of the program.
  public String textIn(Locale locale) {
    return text(rule, details, locale);
  }

  private static String text(String rule, List<String> details, Locale locale) {
    var bundle = Bundles.of("org.advisorworkbench.suitability.suitability", locale);
    var values = details.stream().map(detail -> value(detail, bundle)).toArray();
    return new MessageFormat(bundle.getString(rule), locale).format(values);
  }

  /// Words of a fixed set have a text of their own; figures are written as the language writes
  /// them.
  private static Object value(String detail, ResourceBundle bundle) {
    if (bundle.containsKey("word." + detail)) {
      return bundle.getString("word." + detail);
    }
    return FIGURE.matcher(detail).matches() ? new BigDecimal(detail) : detail;
  }
}
