package org.advisorworkbench.ui.training;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.advisorworkbench.bert.BertConfig;
import org.advisorworkbench.training.TrainingListener.Check;
import org.advisorworkbench.training.TrainingSettings.Learning;
import org.advisorworkbench.ui.common.State;
import org.advisorworkbench.ui.common.StatePane;
import org.advisorworkbench.ui.common.Texts;
import org.advisorworkbench.ui.task.TroublePane;
import org.advisorworkbench.ui.training.TrainingChoice.Source;

/// The lab: what to train on the left, how it goes and what came of it on the right.
public final class TrainingController {
  private final TrainingModel model;
  private final Texts texts;
  private final TrainingWording wording;
  private final Consumer<Node> onSheet;
  private final Runnable onSheetClosed;
  private final Runnable onModels;

  @FXML private VBox form;
  @FXML private ComboBox<Source> source;
  @FXML private VBox booksField;
  @FXML private Spinner<Integer> books;
  @FXML private ComboBox<BertConfig> base;
  @FXML private ComboBox<Integer> separateLayers;
  @FXML private ComboBox<Learning> learning;
  @FXML private Spinner<Integer> epochs;
  @FXML private ComboBox<Integer> batch;
  @FXML private ComboBox<Double> learningRate;
  @FXML private Label hint;
  @FXML private Button start;
  @FXML private StatePane states;
  @FXML private HBox running;
  @FXML private Label stage;
  @FXML private ProgressBar progress;
  @FXML private Button stop;
  @FXML private VBox outcome;
  @FXML private CurveChart losses;
  @FXML private Label validationTitle;
  @FXML private CurveChart validation;
  @FXML private TableView<Check> checks;

  private ResultPane result;

  /// @param onSheet lays a sheet over the window
  /// @param onSheetClosed lifts it
  /// @param onModels goes to where the new model is looked after
  @SuppressWarnings("NullAway.Init") // the fields are filled by FXML
  public TrainingController(
      TrainingModel model,
      Texts texts,
      Consumer<Node> onSheet,
      Runnable onSheetClosed,
      Runnable onModels) {
    this.model = model;
    this.texts = texts;
    this.wording = new TrainingWording(texts);
    this.onSheet = onSheet;
    this.onSheetClosed = onSheetClosed;
    this.onModels = onModels;
  }

  @FXML
  private void initialize() {
    fillForm();
    var state = model.stateProperty();
    var busy = state.isEqualTo(State.LOADING);
    form.disableProperty().bind(busy);
    start.disableProperty().bind(model.startable().not());
    states.setFailed(new TroublePane(texts, model.troubleProperty(), model::startOver));
    // A run is shown in the same place while it goes on and when it is over.
    states.stateProperty().bind(state.map(now -> now == State.LOADING ? State.READY : now));
    shownOnly(running, busy);
    stop.disableProperty().bind(model.stoppingProperty());
    result = new ResultPane(texts, wording, this::openCard, onModels);
    outcome.getChildren().setAll(result);
    shownOnly(outcome, state.isEqualTo(State.READY));
    fillChecks();
    model.answersProperty().subscribe(() -> retell(source));
    model.runProperty().subscribe(this::showRun);
    model.stoppingProperty().subscribe(this::showRun);
    model.resultProperty().subscribe(found -> found.ifPresent(result::show));
    texts.localeProperty().subscribe(this::changeLanguage);
    changeLanguage();
  }

  private void fillForm() {
    choice(
        source,
        FXCollections.observableArrayList(Source.values()),
        model.sourceProperty(),
        chosen -> wording.source(chosen, model.answersProperty().get()));
    choice(base, model.network().bases(), model.network().baseProperty(), wording::base);
    choice(
        separateLayers,
        model.network().splits(),
        model.network().separateLayersProperty(),
        count -> wording.separateLayers(count, model.network().baseProperty().get().layers()));
    choice(
        learning,
        model.network().learnings(),
        model.network().learningProperty(),
        chosen -> wording.learning(chosen, model.network().baseProperty().get().layers()));
    choice(
        batch,
        FXCollections.observableArrayList(TrainingModel.BATCHES),
        model.batchClientsProperty(),
        count -> wording.whole(count));
    choice(
        learningRate,
        FXCollections.observableArrayList(TrainingModel.LEARNING_RATES),
        model.learningRateProperty(),
        wording::learningRate);
    number(epochs, TrainingModel.MOST_EPOCHS, model.epochsProperty());
    number(books, TrainingModel.MOST_BOOKS, model.booksProperty());
    // What goes on learning keeps its shape.
    var recorded = model.sourceProperty().isEqualTo(Source.RECORDED);
    base.disableProperty().bind(recorded);
    separateLayers.disableProperty().bind(recorded);
    shownOnly(booksField, recorded.not());
    explain(source, "source");
    explain(books, "books");
    explain(base, "base");
    explain(separateLayers, "separate");
    explain(learning, "learning");
    explain(epochs, "epochs");
    explain(batch, "batch");
    explain(learningRate, "learningRate");
  }

  private static <T> void choice(
      ComboBox<T> box,
      ObservableList<T> items,
      ObjectProperty<T> chosen,
      Function<T, String> told) {
    box.setCellFactory(ignored -> new ChoiceCell<>(told));
    box.setItems(items);
    box.valueProperty().bindBidirectional(chosen);
  }

  private static void number(Spinner<Integer> spinner, int most, ObjectProperty<Integer> chosen) {
    var values = new IntegerSpinnerValueFactory(1, most, chosen.get());
    spinner.setValueFactory(values);
    values.valueProperty().bindBidirectional(chosen);
  }

  /// Says what a choice means: in a tooltip, to screen readers, and below the form while the choice
  /// has the keyboard or the pointer.
  private void explain(Control control, String name) {
    var text = texts.bind("training." + name + ".help");
    var tooltip = new Tooltip();
    tooltip.textProperty().bind(text);
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(320);
    control.setTooltip(tooltip);
    control.accessibleHelpProperty().bind(text);
    control.accessibleTextProperty().bind(texts.bind("training." + name));
    control.focusedProperty().subscribe(focused -> tell(focused, text.get()));
    control.hoverProperty().subscribe(hovered -> tell(hovered, text.get()));
  }

  private void tell(boolean now, String text) {
    if (now) {
      hint.setText(text);
    }
  }

  private static void shownOnly(Node node, ObservableValue<Boolean> condition) {
    node.visibleProperty().bind(condition);
    node.managedProperty().bind(node.visibleProperty());
  }

  private void fillChecks() {
    checks.getColumns().add(column("training.phase", check -> wording.phase(check.phase())));
    checks.getColumns().getFirst().setMinWidth(128);
    checks.getColumns().add(column("training.steps", wording::steps));
    checks.getColumns().add(column("training.loss", check -> wording.number(check.trainingLoss())));
    checks.getColumns().add(column("training.auc", check -> wording.number(check.validationAuc())));
    checks
        .getColumns()
        .add(column("training.ndcg", check -> wording.number(check.validationNdcg())));
    checks
        .getColumns()
        .add(column("training.logLoss", check -> wording.number(check.validationLogLoss())));
    checks
        .getColumns()
        .add(column("training.best", check -> check.best() ? texts.get("training.yes") : ""));
    checks.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
  }

  private TableColumn<Check, String> column(String titleKey, Function<Check, String> value) {
    var column = new TableColumn<Check, String>();
    column.textProperty().bind(texts.bind(titleKey));
    column.setCellValueFactory(
        row -> new ReadOnlyStringWrapper(value.apply(row.getValue())).getReadOnlyProperty());
    column.setSortable(false);
    return column;
  }

  private void showRun() {
    var run = model.runProperty().get();
    stage.setText(wording.progress(run, model.stoppingProperty().get()));
    progress.setProgress(run.share());
    losses.setPoints(run.losses());
    validationTitle.setText(wording.validationCurve(run.metric()));
    validation.setPoints(run.validation());
    checks.getItems().setAll(run.checks());
  }

  /// What is not bound to the language is written anew.
  private void changeLanguage() {
    hint.setText(texts.get("training.hint"));
    for (var box : List.of(source, base, separateLayers, learning, batch, learningRate)) {
      retell(box);
    }
    showRun();
    checks.refresh();
    model.resultProperty().get().ifPresent(result::show);
  }

  /// A cell tells its item once, so new words need new cells.
  private static <T> void retell(ComboBox<T> box) {
    var cells = box.getCellFactory();
    box.setCellFactory(null);
    box.setCellFactory(cells);
    box.setButtonCell(cells.call(null));
  }

  private void openCard() {
    model
        .resultProperty()
        .get()
        .ifPresent(
            found -> onSheet.accept(new CardSheet(found.id(), found.card(), texts, onSheetClosed)));
  }

  @FXML
  private void start() {
    model.start();
  }

  @FXML
  private void stop() {
    model.stop();
  }
}
