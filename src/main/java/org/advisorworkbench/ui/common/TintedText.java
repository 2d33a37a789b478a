package org.advisorworkbench.ui.common;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// Text in captioned fields, its words tinted by what each contributes.
///
/// Colour never stands alone: what speaks for something is underlined with a solid line, what
/// speaks against it with a dashed one, and what may be zero has a dotted outline instead of a
/// tint. Words that stand for others are set in italics. Each word tells its detail in a tooltip
/// under the mouse. The arrow keys walk through what is told at once, a word or words that belong
/// together: a listener hears them once with their value, and not the same value with every word.
public final class TintedText extends VBox {
  private static final PseudoClass REDACTED = PseudoClass.getPseudoClass("redacted");
  private static final PseudoClass TOLD = PseudoClass.getPseudoClass("told");

  private final DetailTip tip = new DetailTip();
  private final List<Label> labels = new ArrayList<>();
  private final RovingFocus focus = new RovingFocus(this, this::stops);
  private List<Paragraph> paragraphs = List.of();

  /// A field and its words.
  ///
  /// @param caption the field's name for people
  public record Paragraph(String caption, List<Word> words) {
    public Paragraph {
      words = List.copyOf(words);
    }
  }

  /// A word with the punctuation that clings to it.
  ///
  /// @param look how it is drawn
  /// @param spaceAfter whether a blank follows
  /// @param detail what its tooltip says, or `""` for none
  /// @param told what a listener hears of it and of the words that belong to it, or `""` for a word
  ///   that belongs to the one before
  public record Word(
      String text, Look look, boolean redacted, boolean spaceAfter, String detail, String told) {}

  /// How a word is drawn.
  ///
  /// @param tint as [TintScale#tint(double)] gives it
  /// @param certain whether its interval leaves out zero
  public record Look(int tint, boolean certain) {
    /// A word that takes no part.
    public static final Look PLAIN = new Look(0, true);

    String styleClass() {
      if (tint == 0) {
        return "plain";
      }
      if (!certain) {
        return "uncertain";
      }
      return (tint > 0 ? "positive-" : "negative-") + Math.abs(tint);
    }
  }

  public TintedText() {
    getStyleClass().add("tinted-text");
  }

  /// Shows these fields. Where the words stay the same, only their looks change, so that nothing
  /// jumps while values arrive.
  public void setParagraphs(List<Paragraph> shown) {
    boolean sameWords = layout(shown).equals(layout(paragraphs));
    paragraphs = List.copyOf(shown);
    if (!sameWords) {
      build();
    }
    dress();
  }

  private static List<List<String>> layout(List<Paragraph> paragraphs) {
    return paragraphs.stream()
        .map(paragraph -> paragraph.words().stream().map(Word::text).toList())
        .toList();
  }

  private void build() {
    labels.clear();
    getChildren().clear();
    for (var paragraph : paragraphs) {
      var caption = new Label();
      caption.getStyleClass().add("field-caption");
      caption.setMinHeight(Label.USE_PREF_SIZE);
      var flow = new TextFlow();
      for (var word : paragraph.words()) {
        var label = new Label(word.text());
        label.setMinWidth(Label.USE_PREF_SIZE);
        label.focusedProperty().subscribe((was, here) -> mark(label, here));
        tip.on(label);
        labels.add(label);
        flow.getChildren().add(label);
        if (word.spaceAfter()) {
          flow.getChildren().add(new Text(" "));
        }
      }
      HBox.setHgrow(flow, Priority.ALWAYS);
      var row = new HBox(caption, flow);
      row.getStyleClass().add("field");
      getChildren().add(row);
    }
  }

  private List<Word> words() {
    return paragraphs.stream().flatMap(paragraph -> paragraph.words().stream()).toList();
  }

  private List<Label> stops() {
    var words = words();
    return IntStream.range(0, words.size())
        .filter(word -> !words.get(word).told().isEmpty())
        .mapToObj(labels::get)
        .toList();
  }

  /// Marks the words that are told at once with the one that the keyboard came to, or no longer.
  private void mark(Label label, boolean here) {
    int index = labels.indexOf(label);
    if (index < 0) {
      return; // another text has taken its place
    }
    var words = words();
    int end = index + 1;
    while (end < words.size() && words.get(end).told().isEmpty()) {
      end++;
    }
    labels.subList(index, end).forEach(word -> word.pseudoClassStateChanged(TOLD, here));
    tip.setText(words.get(index).detail());
  }

  private void dress() {
    int index = 0;
    for (int i = 0; i < paragraphs.size(); i++) {
      var row = (HBox) getChildren().get(i);
      ((Label) row.getChildren().getFirst()).setText(paragraphs.get(i).caption());
      for (var word : paragraphs.get(i).words()) {
        dress(labels.get(index++), word);
      }
    }
    focus.refresh();
  }

  private void dress(Label label, Word word) {
    var styles = List.of("word", word.look().styleClass());
    if (!label.getStyleClass().equals(styles)) {
      label.getStyleClass().setAll(styles);
    }
    label.pseudoClassStateChanged(REDACTED, word.redacted());
    label.setAccessibleText(word.told().isEmpty() ? word.text() : word.told());
    label.setOnMouseEntered(event -> tip.setText(word.detail()));
    if (word.told().isEmpty()) {
      label.setFocusTraversable(false);
    }
  }
}
