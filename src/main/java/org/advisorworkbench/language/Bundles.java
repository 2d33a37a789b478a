package org.advisorworkbench.language;

import java.util.Locale;
import java.util.ResourceBundle;

/// The program's texts by language.
public final class Bundles {
  private Bundles() {}

  /// The texts of a bundle in a language, or in that of the system where there are none.
  ///
  /// @param name of the bundle, with its package
  public static ResourceBundle of(String name, Locale locale) {
    // English is the root bundle: asking for `en` would fall back to the language of the system.
    var language = locale.getLanguage().equals("en") ? Locale.ROOT : locale;
    return ResourceBundle.getBundle(name, language, Bundles.class.getModule());
  }
}
