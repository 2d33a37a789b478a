package org.advisorworkbench.ui.interactions;

import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.advisorworkbench.advice.Explanation.TextPlayer;
import org.advisorworkbench.advice.InteractionMatrix;
import org.advisorworkbench.ui.common.HeatMatrix;
import org.advisorworkbench.ui.common.Picture;
import org.advisorworkbench.ui.common.StatePane;
import org.advisorworkbench.ui.common.Texts;
import org.advisorworkbench.ui.common.TintLegend;
import org.advisorworkbench.ui.export.ExportDesk;
import org.advisorworkbench.ui.task.RefinementView;

/// The sheet with the matrix of words that act together.
public final class InteractionsController {
  private final InteractionsModel model;
  private final ExportDesk exports;
  private final Texts texts;
  private final InteractionsWording wording;
  private final Runnable onClose;

  @FXML private VBox root;
  @FXML private Node waiting;
  @FXML private ProgressBar progress;
  @FXML private StatePane states;
  @FXML private Label sentence;
  @FXML private HeatMatrix matrix;
  @FXML private TintLegend legend;
  @FXML private Label smallPrint;
  @FXML private Label title;
  @FXML private VBox content;
  @FXML private MenuButton exportMenu;
  @FXML private Label exported;

  /// @param onClose runs when the user is done with the sheet
  @SuppressWarnings("NullAway.Init") // the fields are filled by FXML
  public InteractionsController(
      InteractionsModel model, ExportDesk exports, Texts texts, Runnable onClose) {
    this.model = model;
    this.exports = exports;
    this.texts = texts;
    this.wording = new InteractionsWording(texts);
    this.onClose = onClose;
  }

  @FXML
  private void initialize() {
    new RefinementView(model.matrix())
        .states(states, texts, model::find)
        .waiting(waiting, progress)
        .untilLifted(root);
    exportMenu.disableProperty().bind(model.matrix().resultProperty().map(Optional::isEmpty));
    exports.tell(exported);
    model.matrix().resultProperty().subscribe(this::show);
    model.matrix().stateProperty().subscribe(exports::forget);
    model.matrix().stateProperty().subscribe(this::show);
    texts.localeProperty().subscribe(this::show);
    show();
  }

  private void show() {
    title.setText(titleText());
    model.matrix().resultProperty().get().ifPresent(this::draw);
  }

  private void draw(InteractionMatrix found) {
    sentence.setText(wording.sentence(found));
    matrix.show(
        found.rows().stream().map(TextPlayer::text).toList(),
        found.columns().stream().map(TextPlayer::text).toList(),
        wording.cells(found),
        texts.get("interactions.corner"));
    var ends = wording.legend(found);
    legend.setEnds(ends.getFirst(), ends.getLast());
    legend.setUncertain(texts.get("interactions.legend.uncertain"));
    smallPrint.setText(wording.smallPrint(found));
  }

  private String titleText() {
    var plain = texts.get("interactions.title");
    return model.isSupposed() ? texts.get("reasons.title.supposed", plain) : plain;
  }

  @FXML
  private void copy() {
    model
        .matrix()
        .resultProperty()
        .get()
        .ifPresent(it -> exports.copy(InteractionsText.of(titleText(), it, wording, texts)));
  }

  @FXML
  private void exportPicture() {
    var picture = Picture.column(List.of(Picture.of(title), Picture.of(content)));
    exports.picture(root.getScene().getWindow(), model.proposedName(), picture);
  }

  @FXML
  private void cancel() {
    model.matrix().cancel();
  }

  @FXML
  private void find() {
    model.find();
  }

  @FXML
  private void close() {
    onClose.run();
  }
}
