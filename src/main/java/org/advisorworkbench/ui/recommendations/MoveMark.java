package org.advisorworkbench.ui.recommendations;

import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import org.advisorworkbench.ranking.Recommendation;
import org.advisorworkbench.ui.common.Texts;
import org.advisorworkbench.whatif.Move;

/// How a product has moved against the client as it is: an arrow with the places, or a word. It
/// takes no room while nothing is supposed.
final class MoveMark extends Label {
  private static final PseudoClass UP = PseudoClass.getPseudoClass("up");
  private static final PseudoClass WORD = PseudoClass.getPseudoClass("word");

  private final Texts texts;

  MoveMark(Texts texts) {
    this.texts = texts;
    getStyleClass().add("move");
    setMinWidth(USE_PREF_SIZE);
  }

  void show(Map<String, Move> moves, Recommendation recommendation) {
    var move = moves.get(recommendation.product().id());
    setVisible(move != null);
    setManaged(move != null);
    if (move == null) {
      setText("");
      setAccessibleText("");
      return;
    }
    var kind = move.kind();
    boolean word = kind == Move.Kind.NEWLY_SUITABLE || kind == Move.Kind.NEWLY_REFUSED;
    pseudoClassStateChanged(UP, kind == Move.Kind.UP || kind == Move.Kind.NEWLY_SUITABLE);
    pseudoClassStateChanged(WORD, word);
    int places = Math.abs(move.places());
    setText(
        switch (kind) {
          case SAME -> "";
          case UP -> "▲" + places;
          case DOWN -> "▼" + places;
          case NEWLY_SUITABLE -> texts.get("recommendations.move.new");
          case NEWLY_REFUSED -> texts.get("recommendations.move.refused");
        });
    setAccessibleText(
        switch (kind) {
          case SAME -> "";
          case UP -> texts.get("recommendations.move.upInWords", places, move.before().rank());
          case DOWN -> texts.get("recommendations.move.downInWords", places, move.before().rank());
          case NEWLY_SUITABLE -> texts.get("recommendations.move.newInWords");
          case NEWLY_REFUSED ->
              texts.get("recommendations.move.refusedInWords", move.before().rank());
        });
  }

  /// For screen readers; empty where nothing has moved.
  String inWords() {
    return getAccessibleText();
  }
}
