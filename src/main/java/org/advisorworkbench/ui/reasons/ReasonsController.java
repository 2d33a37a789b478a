package org.advisorworkbench.ui.reasons;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.advisorworkbench.advice.Explanation;
import org.advisorworkbench.advice.Explanation.Side;
import org.advisorworkbench.ranking.Recommendation;
import org.advisorworkbench.ui.common.Selection;
import org.advisorworkbench.ui.common.StatePane;
import org.advisorworkbench.ui.common.Texts;
import org.advisorworkbench.ui.common.TintLegend;
import org.advisorworkbench.ui.common.TintedText;
import org.advisorworkbench.ui.reasons.ReasonsModel.Grain;
import org.advisorworkbench.ui.task.TroublePane;
import org.controlsfx.control.SegmentedButton;

/// The reasons panel.
public final class ReasonsController {
  private static final int ROWS = 6;

  private final ReasonsModel model;
  private final Selection selection;
  private final Texts texts;
  private final ReasonsWording wording;

  @FXML private Label title;
  @FXML private StatePane states;
  @FXML private Label headline;
  @FXML private Label sentence;
  @FXML private SegmentedButton grains;
  @FXML private ToggleButton byWord;
  @FXML private ToggleButton byField;
  @FXML private AgreementHint agreementHint;
  @FXML private VBox rows;
  @FXML private TintedText clientText;
  @FXML private TintedText productText;
  @FXML private TintLegend legend;
  @FXML private Label smallPrint;
  @FXML private Node waiting;
  @FXML private ProgressBar progress;

  @SuppressWarnings("NullAway.Init") // the fields are filled by FXML
  public ReasonsController(ReasonsModel model, Selection selection, Texts texts) {
    this.model = model;
    this.selection = selection;
    this.texts = texts;
    this.wording = new ReasonsWording(texts);
  }

  @FXML
  private void initialize() {
    states.setFailed(new TroublePane(texts, model.troubleProperty(), model::explain));
    states.stateProperty().bind(model.stateProperty());
    waiting.visibleProperty().bind(model.slowProperty());
    progress.progressProperty().bind(model.progressProperty());
    byWord.setUserData(Grain.WORDS);
    byField.setUserData(Grain.FIELDS);
    grains.getToggleGroup().selectedToggleProperty().subscribe(this::choose);
    model.grainProperty().subscribe(this::show);
    model.explanationProperty().subscribe(this::show);
    agreementHint.follow(model.agreement().doubtProperty(), texts);
    selection.recommendationProperty().subscribe(this::entitle);
    texts.localeProperty().subscribe(this::show);
    texts.localeProperty().subscribe(this::entitle);
    show();
    entitle();
  }

  private void choose(Toggle before, Toggle chosen) {
    if (chosen == null) {
      before.setSelected(true); // one of them always holds
    } else {
      model.grainProperty().set((Grain) chosen.getUserData());
    }
  }

  private void entitle() {
    title.setText(
        selection
            .recommendationProperty()
            .get()
            .map(this::titleOf)
            .orElse(texts.get("reasons.title")));
  }

  private String titleOf(Recommendation chosen) {
    var title =
        chosen.suitable()
            ? texts.get("reasons.title.ranked", chosen.rank())
            : texts.get("reasons.title.refused");
    return selection.suppositionProperty().get().isPresent()
        ? texts.get("reasons.title.supposed", title)
        : title;
  }

  private void show() {
    model.explanationProperty().get().ifPresent(this::draw);
  }

  private void draw(Explanation explanation) {
    var reasons = new Reasons(explanation);
    headline.setText(wording.headline(explanation));
    sentence.setText(wording.sentence(explanation));
    smallPrint.setText(wording.smallPrint(explanation));
    clientText.setParagraphs(new TintedNarrative(explanation, Side.CLIENT, texts).paragraphs());
    productText.setParagraphs(new TintedNarrative(explanation, Side.PRODUCT, texts).paragraphs());
    long extent = Reasons.hundredths(reasons.extent());
    legend.setEnds(
        texts.get("reasons.legend.against", wording.signed(-extent)),
        texts.get("reasons.legend.for", wording.signed(extent)));
    showRows(
        model.grainProperty().get() == Grain.WORDS ? reasons.words(ROWS) : reasons.fields(ROWS));
  }

  private void showRows(List<Reason> reasons) {
    double extent =
        reasons.stream().mapToDouble(reason -> reason.interval().reach()).max().orElse(1);
    var shown = rows.getChildren();
    while (shown.size() < reasons.size()) {
      shown.add(new ReasonRow());
    }
    shown.remove(reasons.size(), shown.size());
    for (int i = 0; i < reasons.size(); i++) {
      ((ReasonRow) shown.get(i)).show(reasons.get(i), extent, wording);
    }
  }

  @FXML
  private void cancel() {
    model.cancel();
  }

  @FXML
  private void tryAgain() {
    model.explain();
  }
}
