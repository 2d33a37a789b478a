package org.advisorworkbench.ui.imports;

import java.io.File;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.VBox;
import org.advisorworkbench.imports.ImportReport;
import org.advisorworkbench.imports.ImportReport.FileReport;
import org.advisorworkbench.ui.common.State;
import org.advisorworkbench.ui.common.StatePane;
import org.advisorworkbench.ui.common.Texts;
import org.advisorworkbench.ui.imports.ImportWording.Detail;
import org.advisorworkbench.ui.task.TroublePane;

/// The import screen.
public final class ImportsController {
  private static final PseudoClass DROPPABLE = PseudoClass.getPseudoClass("droppable");

  private final ImportsModel model;
  private final FileChoice choice;
  private final Texts texts;
  private final ImportWording wording;
  private final Runnable onClose;

  @FXML private VBox root;
  @FXML private StatePane states;
  @FXML private ProgressBar progress;
  @FXML private Label summary;
  @FXML private TableView<FileReport> files;
  @FXML private TableView<Detail> details;

  /// @param onClose runs when the user is done with the screen
  @SuppressWarnings("NullAway.Init") // the fields are filled by FXML
  public ImportsController(ImportsModel model, FileChoice choice, Texts texts, Runnable onClose) {
    this.model = model;
    this.choice = choice;
    this.texts = texts;
    this.wording = new ImportWording(texts);
    this.onClose = onClose;
  }

  @FXML
  private void initialize() {
    states.setFailed(new TroublePane(texts, model.troubleProperty(), model::startOver));
    states.stateProperty().bind(model.stateProperty());
    progress.progressProperty().bind(model.progressProperty());
    files.getColumns().add(column("imports.file", wording::name, 150));
    files.getColumns().add(count("imports.added", file -> file.saved().added()));
    files.getColumns().add(count("imports.changed", file -> file.saved().changed()));
    files.getColumns().add(count("imports.unchanged", file -> file.saved().unchanged()));
    files.getColumns().add(count("imports.mended", FileReport::mendedRows));
    files.getColumns().add(count("imports.refused", FileReport::refusedRows));
    details.getColumns().add(narrow(column("imports.line", Detail::line, 64)));
    details.getColumns().add(narrow(column("imports.kind", Detail::kind, 96)));
    details.getColumns().add(column("imports.reason", Detail::text, 420));
    files.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
    details.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    files.getSelectionModel().selectedItemProperty().subscribe(this::showDetails);
    model.reportProperty().subscribe(this::showReport);
    texts.localeProperty().subscribe(this::showReport);
    acceptDrops(root);
    showReport();
  }

  private <T> TableColumn<T, String> column(
      String titleKey, Function<T, String> value, double width) {
    var column = new TableColumn<T, String>();
    column.textProperty().bind(texts.bind(titleKey));
    column.setCellValueFactory(
        row -> new ReadOnlyStringWrapper(value.apply(row.getValue())).getReadOnlyProperty());
    column.setPrefWidth(width);
    return column;
  }

  /// A column that leaves what there is to spare to the others.
  private static <T> TableColumn<T, String> narrow(TableColumn<T, String> column) {
    column.setMaxWidth(column.getPrefWidth());
    return column;
  }

  private TableColumn<FileReport, Integer> count(String titleKey, ToIntFunction<FileReport> value) {
    var column = new TableColumn<FileReport, Integer>();
    column.textProperty().bind(texts.bind(titleKey));
    column.getStyleClass().add("figures");
    column.setCellValueFactory(
        row -> new ReadOnlyObjectWrapper<>(value.applyAsInt(row.getValue())).getReadOnlyProperty());
    column.setCellFactory(
        ignored ->
            new TableCell<>() {
              @Override
              protected void updateItem(Integer number, boolean empty) {
                super.updateItem(number, empty);
                setText(empty || number == null ? "" : wording.whole(number));
              }
            });
    column.setPrefWidth(96);
    return column;
  }

  private void showReport() {
    model.reportProperty().get().ifPresent(this::show);
  }

  private void show(ImportReport report) {
    summary.setText(wording.summary(report));
    files.getItems().setAll(report.files());
    // What went wrong is what the user wants to see first.
    report.files().stream()
        .max(Comparator.comparingInt(ImportsController::urgency))
        .ifPresent(files.getSelectionModel()::select);
    showDetails();
  }

  /// How much a file needs the user's eye: not taken before rows refused.
  private static int urgency(FileReport file) {
    return file.failure().isPresent() ? Integer.MAX_VALUE : file.refusedRows();
  }

  private void showDetails() {
    var file = files.getSelectionModel().getSelectedItem();
    details.getItems().setAll(file == null ? List.of() : wording.details(file));
  }

  /// Lets files and folders be dropped on a node, such as this screen or the whole window.
  public void acceptDrops(Node target) {
    target.addEventHandler(DragEvent.DRAG_OVER, this::offer);
    target.addEventHandler(DragEvent.DRAG_EXITED, event -> markDroppable(false));
    target.addEventHandler(DragEvent.DRAG_DROPPED, this::take);
  }

  private void offer(DragEvent event) {
    if (canTake(event.getDragboard())) {
      event.acceptTransferModes(TransferMode.COPY);
      markDroppable(true);
      event.consume();
    }
  }

  private boolean canTake(Dragboard board) {
    return board.hasFiles() && model.stateProperty().get() != State.LOADING;
  }

  private void take(DragEvent event) {
    var taken = canTake(event.getDragboard());
    if (taken) {
      model.read(event.getDragboard().getFiles().stream().map(File::toPath).toList());
    }
    markDroppable(false);
    event.setDropCompleted(taken);
    event.consume();
  }

  private void markDroppable(boolean now) {
    root.pseudoClassStateChanged(DROPPABLE, now);
  }

  @FXML
  private void chooseFolder() {
    model.read(choice.folder(root.getScene().getWindow(), texts.get("imports.choose-folder")));
  }

  @FXML
  private void chooseFiles() {
    List<Path> chosen =
        choice.files(root.getScene().getWindow(), texts.get("imports.choose-files"));
    model.read(chosen);
  }

  @FXML
  private void copy() {
    model
        .reportProperty()
        .get()
        .ifPresent(
            report -> {
              var content = new ClipboardContent();
              content.putString(wording.asText(report));
              Clipboard.getSystemClipboard().setContent(content);
            });
  }

  @FXML
  private void cancel() {
    model.cancel();
  }

  @FXML
  private void startOver() {
    model.startOver();
  }

  @FXML
  private void close() {
    onClose.run();
  }
}
