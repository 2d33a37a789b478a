package org.advisorworkbench.ui.shell;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.advisorworkbench.ui.clients.ClientsModel;
import org.advisorworkbench.ui.common.State;
import org.advisorworkbench.ui.common.Texts;
import org.advisorworkbench.ui.common.Theme;
import org.advisorworkbench.ui.task.Background;
import org.advisorworkbench.ui.task.Lane;
import org.advisorworkbench.ui.task.Trouble;

/// The window as a whole: its theme and language, and how the first book comes in.
public final class ShellModel {
  private final ClientsModel clients;
  private final SampleBook sampleBook;
  private final Texts texts;
  private final Lane opening;
  private final ObjectProperty<Theme> theme;
  private final ObjectProperty<Place> place = new SimpleObjectProperty<>(this, "place", Place.DESK);
  private final ReadOnlyObjectWrapper<Optional<Trouble>> trouble =
      new ReadOnlyObjectWrapper<>(this, "trouble", Optional.empty());

  ShellModel(
      ClientsModel clients,
      SampleBook sampleBook,
      Texts texts,
      Theme theme,
      Background background) {
    this.clients = clients;
    this.sampleBook = sampleBook;
    this.texts = texts;
    this.opening = background.lane();
    this.theme = new SimpleObjectProperty<>(this, "theme", theme);
  }

  /// Brings the sample book in and shows its clients.
  void openSampleBook() {
    trouble.set(Optional.empty());
    opening
        .run(
            progress -> {
              sampleBook.open(progress);
              return true;
            })
        .onSuccess(ignored -> clients.load(""))
        .onTrouble(what -> trouble.set(Optional.of(what)))
        .start();
  }

  void cancelOpening() {
    opening.cancel();
  }

  void toggleTheme() {
    theme.set(theme.get().other());
  }

  /// On to the next language.
  void toggleLanguage() {
    int next = (Texts.LANGUAGES.indexOf(texts.locale()) + 1) % Texts.LANGUAGES.size();
    texts.localeProperty().set(Texts.LANGUAGES.get(next));
  }

  /// To the other place.
  void togglePlace() {
    place.set(place.get() == Place.DESK ? Place.LAB : Place.DESK);
  }

  ObjectProperty<Place> placeProperty() {
    return place;
  }

  ObjectProperty<Theme> themeProperty() {
    return theme;
  }

  /// Whether the book has clients is the state of their list.
  ReadOnlyObjectProperty<State> bookStateProperty() {
    return clients.stateProperty();
  }

  ReadOnlyBooleanProperty openingProperty() {
    return opening.runningProperty();
  }

  ReadOnlyDoubleProperty openingProgressProperty() {
    return opening.progressProperty();
  }

  ReadOnlyObjectProperty<Optional<Trouble>> troubleProperty() {
    return trouble.getReadOnlyProperty();
  }
}
