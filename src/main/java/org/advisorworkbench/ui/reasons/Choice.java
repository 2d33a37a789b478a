package org.advisorworkbench.ui.reasons;

import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;

/// Buttons that choose a value between them, of which one always holds.
final class Choice<T> {
  private final SegmentedButton buttons;
  private final Map<ToggleButton, T> values;
  private final ObjectProperty<T> chosen;

  /// @param values one for each of the buttons
  private Choice(SegmentedButton buttons, Map<ToggleButton, T> values, ObjectProperty<T> chosen) {
    this.buttons = buttons;
    this.values = values;
    this.chosen = chosen;
  }

  static <T> void of(
      SegmentedButton buttons, Map<ToggleButton, T> values, ObjectProperty<T> chosen) {
    var choice = new Choice<>(buttons, values, chosen);
    chosen.subscribe(choice::show);
    buttons.getToggleGroup().selectedToggleProperty().subscribe(choice::choose);
  }

  private void show(T value) {
    for (var button : buttons.getButtons()) {
      boolean wanted = value.equals(values.get(button));
      // Buttons get into their group with the first layout; from then on it lets go of the others.
      if (wanted || button.getToggleGroup() == null) {
        button.setSelected(wanted);
      }
    }
  }

  private void choose(Toggle before, @Nullable Toggle now) {
    if (now instanceof ToggleButton button) {
      chosen.set(Objects.requireNonNull(values.get(button)));
    } else {
      before.setSelected(true);
    }
  }
}
