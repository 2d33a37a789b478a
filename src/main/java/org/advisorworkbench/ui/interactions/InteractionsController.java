package org.advisorworkbench.ui.interactions;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.advisorworkbench.advice.Explanation.TextPlayer;
import org.advisorworkbench.advice.InteractionMatrix;
import org.advisorworkbench.ui.common.HeatMatrix;
import org.advisorworkbench.ui.common.StatePane;
import org.advisorworkbench.ui.common.Texts;
import org.advisorworkbench.ui.common.TintLegend;
import org.advisorworkbench.ui.task.RefinementView;

/// The sheet with the matrix of words that act together.
public final class InteractionsController {
  private final InteractionsModel model;
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

  /// @param onClose runs when the user is done with the sheet
  @SuppressWarnings("NullAway.Init") // the fields are filled by FXML
  public InteractionsController(InteractionsModel model, Texts texts, Runnable onClose) {
    this.model = model;
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
    model.matrix().resultProperty().subscribe(this::show);
    texts.localeProperty().subscribe(this::show);
    show();
  }

  private void show() {
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
