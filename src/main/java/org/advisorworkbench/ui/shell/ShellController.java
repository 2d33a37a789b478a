package org.advisorworkbench.ui.shell;

import atlantafx.base.controls.ModalPane;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.advisorworkbench.ui.common.State;
import org.advisorworkbench.ui.common.Texts;
import org.advisorworkbench.ui.common.Theme;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The frame of the window: header, columns, status bar, and what is laid over them.
final class ShellController {
  private final ShellModel model;
  private final Texts texts;
  private final Screens screens;
  private final StatusLine status;
  private final List<Double> dividers;
  private final Runnable onSearch;
  private final Runnable onImport;

  @FXML private Button clientsButton;
  @FXML private Button reasonsButton;
  @FXML private Button languageButton;
  @FXML private FontIcon themeIcon;
  @FXML private SegmentedButton places;
  @FXML private ToggleButton desk;
  @FXML private ToggleButton lab;
  @FXML private StackPane labPane;
  @FXML private SplitPane columnsPane;
  @FXML private SplitPane middle;
  @FXML private SplitPane right;
  @FXML private Pane welcome;
  @FXML private Pane opening;
  @FXML private ProgressBar openingProgress;
  @FXML private Label openingTrouble;
  @FXML private Label modelStatus;
  @FXML private Label workStatus;
  @FXML private ModalPane overlay;

  private Columns columns;
  private Optional<Node> below = Optional.empty();

  /// The screens that stand in the frame.
  record Screens(Node clients, Node client, Node recommendations, List<Node> reasons, Node lab) {}

  /// @param dividers positions of the dividers between the columns
  /// @param onSearch opens the search over everything
  /// @param onImport opens the import of files
  @SuppressWarnings("NullAway.Init") // the fields are filled by FXML
  ShellController(
      ShellModel model,
      Texts texts,
      Screens screens,
      StatusLine status,
      List<Double> dividers,
      Runnable onSearch,
      Runnable onImport) {
    this.model = model;
    this.texts = texts;
    this.screens = screens;
    this.status = status;
    this.dividers = dividers;
    this.onSearch = onSearch;
    this.onImport = onImport;
  }

  @FXML
  private void initialize() {
    middle.getItems().setAll(screens.client(), screens.recommendations());
    middle.setDividerPositions(0.47);
    right.getItems().setAll(screens.reasons());
    right.setDividerPositions(0.62);
    columns = new Columns(columnsPane, screens.clients(), middle, right, dividers);
    labPane.getChildren().setAll(screens.lab());
    var bookIsEmpty = model.bookStateProperty().isEqualTo(State.EMPTY);
    var atDesk = model.placeProperty().isEqualTo(Place.DESK);
    welcome.visibleProperty().bind(bookIsEmpty.and(atDesk));
    columnsPane.visibleProperty().bind(bookIsEmpty.not().and(atDesk));
    labPane.visibleProperty().bind(atDesk.not());
    clientsButton.disableProperty().bind(atDesk.not());
    reasonsButton.disableProperty().bind(atDesk.not());
    model.placeProperty().subscribe(this::showPlace);
    places.getToggleGroup().selectedToggleProperty().subscribe(this::choosePlace);
    opening.visibleProperty().bind(model.openingProperty());
    openingProgress.progressProperty().bind(model.openingProgressProperty());
    openingTrouble
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> model.troubleProperty().get().map(what -> what.message(texts)).orElse(""),
                model.troubleProperty(),
                texts.localeProperty()));
    themeIcon
        .iconCodeProperty()
        .bind(model.themeProperty().map(theme -> theme == Theme.DARK ? Feather.SUN : Feather.MOON));
    // The button offers the other language, in that language.
    languageButton
        .textProperty()
        .bind(
            texts.localeProperty().map(locale -> locale.equals(Locale.ENGLISH) ? "中文" : "English"));
    modelStatus.textProperty().bind(status.model());
    workStatus.textProperty().bind(status.work());
    // A sheet that fades out would take the next one, if that is quick, along with it.
    overlay.setOutTransitionFactory(null);
    overlay.displayProperty().subscribe(this::comeBack);
  }

  private void showPlace(Place place) {
    places.getToggleGroup().selectToggle(place == Place.DESK ? desk : lab);
  }

  private void choosePlace(Toggle before, Toggle chosen) {
    if (chosen == null) {
      before.setSelected(true); // one of them always holds
    } else {
      model.placeProperty().set(chosen.equals(lab) ? Place.LAB : Place.DESK);
    }
  }

  @FXML
  private void search() {
    onSearch.run();
  }

  @FXML
  private void importFiles() {
    onImport.run();
  }

  @FXML
  private void toggleLanguage() {
    model.toggleLanguage();
  }

  @FXML
  private void toggleTheme() {
    model.toggleTheme();
  }

  @FXML
  private void toggleClients() {
    columns.toggleLeft();
  }

  @FXML
  private void toggleReasons() {
    columns.toggleRight();
  }

  @FXML
  private void openSampleBook() {
    model.openSampleBook();
  }

  @FXML
  private void cancelOpening() {
    model.cancelOpening();
  }

  Columns columns() {
    return columns;
  }

  /// Lays a sheet over the window until the user is done with it. The keyboard goes with it, and
  /// comes back to where it was.
  void lay(Node sheet) {
    if (!overlay.isDisplay()) {
      below = Optional.ofNullable(overlay.getScene().getFocusOwner());
    }
    overlay.show(sheet);
    sheet.requestFocus();
  }

  private void comeBack(boolean laid) {
    if (!laid) {
      // Escape would leave the sheet where it is, out of sight: its work would go on for nobody.
      overlay.setContent(null);
      below.ifPresent(Node::requestFocus);
      below = Optional.empty();
    }
  }

  void liftSheet() {
    overlay.hide(true);
  }
}
