package org.advisorworkbench.ui.recommendations;

import java.util.MissingResourceException;
import org.advisorworkbench.suitability.Refusal;
import org.advisorworkbench.ui.common.Texts;

/// Says in the language of the screen why a product was refused.
final class RefusalTexts {
  private final Texts texts;

  RefusalTexts(Texts texts) {
    this.texts = texts;
  }

  /// The rule's own sentence. A rule that the screens have no words for speaks English.
  String sentence(Refusal refusal) {
    try {
      return texts.get("recommendations.refusal." + refusal.rule(), refusal.details().toArray());
    } catch (MissingResourceException e) {
      return refusal.text();
    }
  }
}
