package org.advisorworkbench.ui.shell;

import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;

/// The palette: a search over everything, above the window until something is chosen.
final class PaletteController {
  private final PaletteModel model;
  private final Runnable onClose;

  @FXML private TextField query;
  @FXML private ListView<Finding> findings;

  /// @param onClose takes the palette away
  @SuppressWarnings("NullAway.Init") // the fields are filled by FXML
  PaletteController(PaletteModel model, Runnable onClose) {
    this.model = model;
    this.onClose = onClose;
  }

  @FXML
  private void initialize() {
    query.textProperty().bindBidirectional(model.queryProperty());
    findings.setItems(model.findings());
    findings.setCellFactory(ignored -> new FindingCell());
    model
        .findings()
        .addListener(
            (ListChangeListener<Finding>) change -> findings.getSelectionModel().selectFirst());
    query.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
  }

  /// Empties the search and takes the cursor.
  void begin() {
    model.reset();
    query.requestFocus();
  }

  /// The arrows move in the list while the cursor stays in the search.
  private void steer(KeyEvent event) {
    switch (event.getCode()) {
      case DOWN -> findings.getSelectionModel().selectNext();
      case UP -> findings.getSelectionModel().selectPrevious();
      case ENTER -> open();
      case ESCAPE -> onClose.run();
      default -> {
        return;
      }
    }
    findings.scrollTo(Math.max(0, findings.getSelectionModel().getSelectedIndex() - 4));
    event.consume();
  }

  @FXML
  private void open() {
    var chosen = Optional.ofNullable(findings.getSelectionModel().getSelectedItem());
    onClose.run();
    chosen.ifPresent(finding -> finding.open().run());
  }
}
