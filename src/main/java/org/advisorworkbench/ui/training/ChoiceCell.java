package org.advisorworkbench.ui.training;

import java.util.function.Function;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/// A line of a list of choices, in words.
final class ChoiceCell<T> extends ListCell<T> {
  private final Function<T, String> told;

  ChoiceCell(Function<T, String> told) {
    this.told = told;
  }

  @Override
  protected void updateItem(@Nullable T item, boolean empty) {
    super.updateItem(item, empty);
    setText(item == null || empty ? "" : told.apply(item));
  }
}
