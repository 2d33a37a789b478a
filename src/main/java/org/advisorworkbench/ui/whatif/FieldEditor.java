package org.advisorworkbench.ui.whatif;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;
import javafx.util.StringConverter;
import org.advisorworkbench.client.Profile;
import org.advisorworkbench.ui.common.Figures;
import org.advisorworkbench.ui.common.Texts;
import org.advisorworkbench.whatif.EditableField;
import org.advisorworkbench.whatif.FieldDomain;
import org.advisorworkbench.whatif.FieldValue;
import org.advisorworkbench.whatif.FieldValue.Amount;
import org.advisorworkbench.whatif.FieldValue.Choice;
import org.advisorworkbench.whatif.FieldValue.Whole;
import org.jspecify.annotations.Nullable;

/// One field of the panel: its caption and a control. What is chosen counts at once, what is typed
/// when the typing pauses; what cannot be read is marked and told, and changes nothing.
final class FieldEditor {
  private static final PseudoClass EDITED = PseudoClass.getPseudoClass("edited");
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");
  private static final Duration PAUSE = Duration.millis(300);

  private final EditableField field;
  private final WhatIfModel model;
  private final Texts texts;
  private final WhatIfWording wording;
  private final Consumer<String> hint;
  private final Label caption = new Label();
  private final Tooltip tooltip = new Tooltip();
  private final PauseTransition pause = new PauseTransition(PAUSE);
  private final Control control;
  private Optional<TextField> typing = Optional.empty();
  private boolean showing;

  /// @param hint hears what a field takes when something else was typed, and `""` when it is right
  FieldEditor(EditableField field, WhatIfModel model, Texts texts, Consumer<String> hint) {
    this.field = field;
    this.model = model;
    this.texts = texts;
    this.wording = new WhatIfWording(texts);
    this.hint = hint;
    control =
        switch (field.domain()) {
          case FieldDomain.Words words -> words(words);
          case FieldDomain.Range range -> years(range);
          case FieldDomain.Amounts amounts -> typed(new TextField());
        };
    control.setMaxWidth(Double.MAX_VALUE);
    control.setTooltip(tooltip);
    control.getStyleClass().add("field-" + field.key());
    caption.setLabelFor(control);
    caption.getStyleClass().add("caption");
    pause.setOnFinished(event -> read());
  }

  Label caption() {
    return caption;
  }

  Control control() {
    return control;
  }

  private ComboBox<Enum<?>> words(FieldDomain.Words words) {
    var box = new ComboBox<Enum<?>>(FXCollections.observableArrayList(words.all()));
    box.setCellFactory(ignored -> new WordCell(wording));
    box.setButtonCell(new WordCell(wording));
    box.valueProperty()
        .subscribe(
            (before, word) -> {
              if (!showing && word != null) {
                model.set(field, new Choice(word));
              }
            });
    return box;
  }

  private Spinner<Integer> years(FieldDomain.Range range) {
    var spinner = new Spinner<Integer>();
    var values = new IntegerSpinnerValueFactory(range.least(), range.most());
    values.setConverter(new Years(range, values));
    spinner.setValueFactory(values);
    spinner.setEditable(true);
    typed(spinner.getEditor());
    return spinner;
  }

  private TextField typed(TextField text) {
    typing = Optional.of(text);
    text.textProperty()
        .subscribe(
            (before, written) -> {
              if (!showing) {
                pause.playFromStart();
              }
            });
    text.focusedProperty().subscribe((before, focused) -> readWhenLeft(focused));
    text.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            readNow();
          }
        });
    return text;
  }

  private void readWhenLeft(boolean focused) {
    if (!focused) {
      readNow();
    }
  }

  /// Does not wait for the pause.
  private void readNow() {
    if (pause.getStatus() == Animation.Status.RUNNING) {
      pause.stop();
      read();
    }
  }

  private void read() {
    typing.ifPresent(
        text -> {
          try {
            var value = field.domain().parse(text.getText().replaceAll("[,，\\s\\u00a0]", ""));
            tellWrong(false);
            model.set(field, value);
          } catch (IllegalArgumentException e) {
            tellWrong(true);
          }
        });
  }

  private void tellWrong(boolean wrong) {
    control.pseudoClassStateChanged(WRONG, wrong);
    hint.accept(wrong ? wording.expected(field) : "");
  }

  /// Shows what is supposed, unless it is being typed and means the same already.
  void show(Profile profile, FieldValue value) {
    showing = true;
    boolean edited = !field.of(profile).equals(value);
    caption.setText(wording.caption(field, profile));
    caption.pseudoClassStateChanged(EDITED, edited);
    control.pseudoClassStateChanged(EDITED, edited);
    var now = wording.value(field, field.of(profile), profile);
    tooltip.setText(texts.get("whatif.now", now));
    control.setAccessibleText(caption.getText());
    control.setAccessibleHelp(tooltip.getText());
    write(value);
    showing = false;
  }

  private void write(FieldValue value) {
    if (control instanceof ComboBox<?> && value instanceof Choice choice) {
      choose(choice.word());
    }
    typing.ifPresent(
        text -> {
          pause.stop();
          if (!means(text.getText(), value)) {
            text.setText(written(value));
          }
          tellWrong(false);
        });
    if (control instanceof Spinner<?> spinner
        && spinner.getValueFactory() instanceof IntegerSpinnerValueFactory values
        && value instanceof Whole whole) {
      int caret = spinner.getEditor().getCaretPosition();
      values.setValue(whole.number());
      spinner.getEditor().positionCaret(caret);
    }
  }

  @SuppressWarnings("unchecked") // a box of words holds words
  private void choose(Enum<?> word) {
    ((ComboBox<Enum<?>>) control).setValue(word);
  }

  private boolean means(String text, FieldValue value) {
    try {
      return field.domain().parse(text.replaceAll("[,，\\s\\u00a0]", "")).equals(value);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private String written(FieldValue value) {
    return value instanceof Amount amount
        ? Figures.decimal(amount.amount(), 2, texts.locale())
        : value.text();
  }

  /// Writes words and amounts as the language does.
  void changeLanguage() {
    if (control instanceof ComboBox<?> box) {
      retell(box);
    }
  }

  private <T> void retell(ComboBox<T> box) {
    var cells = box.getCellFactory();
    box.setCellFactory(null);
    box.setCellFactory(cells);
    box.setButtonCell(cells.call(null));
  }

  /// Keeps the value where what was typed is none.
  private static final class Years extends StringConverter<Integer> {
    private final FieldDomain.Range range;
    private final IntegerSpinnerValueFactory values;

    Years(FieldDomain.Range range, IntegerSpinnerValueFactory values) {
      this.range = range;
      this.values = values;
    }

    @Override
    public String toString(@Nullable Integer value) {
      return value == null ? "" : value.toString();
    }

    @Override
    public Integer fromString(String text) {
      try {
        return ((Whole) range.parse(text)).number();
      } catch (IllegalArgumentException e) {
        return values.getValue();
      }
    }
  }

  private static final class WordCell extends ListCell<Enum<?>> {
    private final WhatIfWording wording;

    WordCell(WhatIfWording wording) {
      this.wording = wording;
    }

    @Override
    protected void updateItem(@Nullable Enum<?> word, boolean empty) {
      super.updateItem(word, empty);
      setText(word == null || empty ? "" : wording.word(word));
    }
  }
}
