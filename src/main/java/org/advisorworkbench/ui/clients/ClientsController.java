package org.advisorworkbench.ui.clients;

import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.advisorworkbench.ui.common.State;
import org.advisorworkbench.ui.common.StatePane;
import org.advisorworkbench.ui.common.Texts;
import org.advisorworkbench.ui.task.TroublePane;

/// The list of clients with its search.
public final class ClientsController {
  private final ClientsModel model;
  private final Texts texts;

  @FXML private StatePane states;
  @FXML private TextField search;
  @FXML private Label count;
  @FXML private ListView<ClientsModel.Entry> list;

  @SuppressWarnings("NullAway.Init") // the fields are filled by FXML
  public ClientsController(ClientsModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    states.setFailed(new TroublePane(texts, model.troubleProperty(), () -> model.load("")));
    states.stateProperty().bind(model.stateProperty());
    search.textProperty().bindBidirectional(model.searchProperty());
    search.addEventFilter(KeyEvent.KEY_PRESSED, this::leaveSearch);
    list.setCellFactory(ignored -> new ClientCell(texts));
    list.setItems(model.matching());
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            entry -> {
              // Typing may filter the open client away; it stays open all the same.
              if (entry != null) {
                model.open(entry.client().id());
              }
            });
    model.selectedProperty().subscribe(this::markSelected);
    model.matching().addListener((ListChangeListener<ClientsModel.Entry>) change -> markSelected());
    model.matching().addListener((ListChangeListener<ClientsModel.Entry>) change -> tellCount());
    texts.localeProperty().subscribe(this::tellCount);
  }

  /// Puts the cursor into the search, with all of its text selected.
  public void focusSearch() {
    search.requestFocus();
    search.selectAll();
  }

  /// Puts the cursor into the list.
  public void focusList() {
    list.requestFocus();
  }

  private void markSelected() {
    var open = model.selectedProperty().get();
    var shown = list.getSelectionModel().getSelectedItem();
    if (open.isEmpty() || (shown != null && shown.client().equals(open.get()))) {
      return;
    }
    for (int i = 0; i < model.matching().size(); i++) {
      if (model.matching().get(i).client().equals(open.get())) {
        list.getSelectionModel().select(i);
        list.scrollTo(Math.max(0, i - 3));
        return;
      }
    }
    list.getSelectionModel().clearSelection();
  }

  private void tellCount() {
    int matching = model.matching().size();
    int all = model.all().size();
    count.setText(
        model.stateProperty().get() == State.EMPTY || matching == all
            ? texts.get("clients.count", all)
            : texts.get("clients.countOf", matching, all));
  }

  private void leaveSearch(KeyEvent event) {
    if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
      list.requestFocus();
      if (event.getCode() == KeyCode.ENTER || list.getSelectionModel().isEmpty()) {
        list.getSelectionModel().selectFirst();
      }
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
      search.clear();
      event.consume();
    }
  }
}
