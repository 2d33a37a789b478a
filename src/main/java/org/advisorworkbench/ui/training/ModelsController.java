package org.advisorworkbench.ui.training;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.advisorworkbench.registry.Act;
import org.advisorworkbench.ui.common.StatePane;
import org.advisorworkbench.ui.common.Texts;
import org.advisorworkbench.ui.task.RefinementView;
import org.advisorworkbench.ui.task.Trouble;
import org.advisorworkbench.ui.task.TroublePane;

/// The models of the book on the left, the selected one on the right: what it is, what may be done
/// with it, how the world has moved under the active one, and what was done so far.
public final class ModelsController {
  private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

  private final ModelsModel model;
  private final Texts texts;
  private final ModelsWording wording;
  private final Consumer<Node> onSheet;
  private final Runnable onSheetClosed;

  @FXML private ListView<ModelEntry> list;
  @FXML private StatePane states;
  @FXML private Label name;
  @FXML private Label status;
  @FXML private Label origin;
  @FXML private Button card;
  @FXML private VBox figures;
  @FXML private Label warning;
  @FXML private TextField note;
  @FXML private Button validate;
  @FXML private Button activate;
  @FXML private Button restore;
  @FXML private Button retire;
  @FXML private Label message;
  @FXML private StatePane driftStates;
  @FXML private ProgressBar driftProgress;
  @FXML private VBox driftWaiting;
  @FXML private VBox driftFound;
  @FXML private TableView<Act> history;

  private ModelFigures selectedFigures;
  private DriftPane drift;

  /// @param onSheet lays a sheet over the window
  /// @param onSheetClosed lifts it
  @SuppressWarnings("NullAway.Init") // the fields are filled by FXML
  public ModelsController(
      ModelsModel model, Texts texts, Consumer<Node> onSheet, Runnable onSheetClosed) {
    this.model = model;
    this.texts = texts;
    this.wording = new ModelsWording(texts);
    this.onSheet = onSheet;
    this.onSheetClosed = onSheetClosed;
  }

  @FXML
  private void initialize() {
    states.setFailed(new TroublePane(texts, model.troubleProperty(), model::refresh));
    states.stateProperty().bind(model.stateProperty());
    list.setCellFactory(ignored -> new ModelCell(wording));
    list.setItems(model.models());
    list.getSelectionModel().selectedItemProperty().subscribe(this::choose);
    selectedFigures = new ModelFigures(texts);
    figures.getChildren().setAll(selectedFigures);
    note.textProperty().bindBidirectional(model.noteProperty());
    validate.disableProperty().bind(model.canAct().not());
    retire.disableProperty().bind(model.canAct().not());
    activate.disableProperty().bind(model.canActivate().not());
    restore.disableProperty().bind(model.canActivate().not());
    explain(validate, "training.validate.help");
    explain(activate, "training.activate.help");
    explain(restore, "training.restore.help");
    explain(retire, "training.retire.help");
    fillHistory();
    watchDrift();
    model.selectedProperty().subscribe(() -> show());
    model.viewProperty().subscribe(() -> show());
    model.refusalProperty().subscribe(() -> tell());
    model.doneProperty().subscribe(() -> tell());
    texts.localeProperty().subscribe(this::changeLanguage);
    changeLanguage();
  }

  private void explain(Button button, String key) {
    var tooltip = new Tooltip();
    tooltip.textProperty().bind(texts.bind(key));
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(320);
    button.setTooltip(tooltip);
    button.accessibleHelpProperty().bind(texts.bind(key));
  }

  private void watchDrift() {
    drift = new DriftPane(wording);
    driftFound.getChildren().addFirst(drift);
    new RefinementView(model.drift())
        .states(driftStates, texts, model::lookForDrift)
        .waiting(driftWaiting, driftProgress);
    model.drift().resultProperty().subscribe(found -> found.ifPresent(drift::show));
  }

  private void fillHistory() {
    column("training.when", act -> wording.moment(act.at()), 160);
    column("training.what", act -> wording.act(act.kind()), 110);
    column("training.model", act -> named(act.modelSha256()), 150);
    column("training.who", Act::who, 80);
    column("training.why", Act::note, 160);
    column("training.replaced", act -> named(act.replacedSha256()), 150);
    history.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
  }

  private String named(String sha256) {
    return sha256.isEmpty() ? "" : model.viewProperty().get().name(sha256);
  }

  private void column(String titleKey, Function<Act, String> value, double width) {
    var column = new TableColumn<Act, String>();
    column.textProperty().bind(texts.bind(titleKey));
    column.setCellValueFactory(row -> cell(value.apply(row.getValue())));
    column.setSortable(false);
    column.setPrefWidth(width);
    column.setMinWidth(width / 2);
    history.getColumns().add(column);
  }

  private static ObservableValue<String> cell(String text) {
    return new ReadOnlyStringWrapper(text).getReadOnlyProperty();
  }

  private void choose(ModelEntry entry) {
    if (entry != null) {
      model.select(entry);
    }
  }

  private void show() {
    var view = model.viewProperty().get();
    history.getItems().setAll(view.acts());
    restore.setText(wording.restore(view.previous()));
    model.selectedProperty().get().ifPresent(this::show);
  }

  private void show(ModelEntry entry) {
    list.getSelectionModel().select(entry);
    name.setText(entry.model().id());
    status.setText(wording.status(entry.status()));
    origin.setText(wording.origin(entry));
    card.setDisable(entry.card().isEmpty());
    selectedFigures.show(
        entry.figures(),
        model.viewProperty().get().active().map(active -> active.model().sha256()).orElse(""));
    shown(warning, entry.isWorse());
    activate.setText(texts.get(entry.isWorse() ? "training.activateWorse" : "training.activate"));
  }

  private void tell() {
    var refusal = model.refusalProperty().get();
    var text =
        refusal
            .map(this::refused)
            .or(() -> model.doneProperty().get().map(d -> wording.done(d, model.ranksWithActive())))
            .orElse("");
    message.setText(text);
    message.pseudoClassStateChanged(REFUSED, refusal.isPresent());
    shown(message, !text.isEmpty());
  }

  private String refused(Trouble trouble) {
    return trouble.message(texts) + " " + texts.get("common.code", trouble.code());
  }

  private static void shown(Node node, boolean now) {
    node.setVisible(now);
    node.setManaged(now);
  }

  /// What is not bound to the language is written anew.
  private void changeLanguage() {
    show();
    tell();
    list.refresh();
    history.refresh();
    model.drift().resultProperty().get().ifPresent(drift::show);
  }

  @FXML
  private void openCard() {
    model
        .selectedProperty()
        .get()
        .ifPresent(
            entry ->
                onSheet.accept(
                    new CardSheet(entry.model().id(), entry.card(), texts, onSheetClosed)));
  }

  @FXML
  private void validate() {
    model.validate();
  }

  @FXML
  private void activate() {
    model.activate();
  }

  @FXML
  private void restore() {
    model.restore();
  }

  @FXML
  private void retire() {
    model.retire();
  }

  @FXML
  private void lookForDrift() {
    model.lookForDrift();
  }

  @FXML
  private void cancelDrift() {
    model.drift().cancel();
  }
}
