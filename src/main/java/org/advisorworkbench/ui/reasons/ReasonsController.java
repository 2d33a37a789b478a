package org.advisorworkbench.ui.reasons;

import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.advisorworkbench.advice.Explanation;
import org.advisorworkbench.advice.Explanation.Side;
import org.advisorworkbench.advice.Grain;
import org.advisorworkbench.ranking.Recommendation;
import org.advisorworkbench.ui.common.Picture;
import org.advisorworkbench.ui.common.SavePlace;
import org.advisorworkbench.ui.common.Selection;
import org.advisorworkbench.ui.common.StatePane;
import org.advisorworkbench.ui.common.Texts;
import org.advisorworkbench.ui.common.TintLegend;
import org.advisorworkbench.ui.common.TintedText;
import org.advisorworkbench.ui.common.Waterfall;
import org.advisorworkbench.ui.export.ExportDesk;
import org.advisorworkbench.ui.reasons.ReasonsModel.View;
import org.advisorworkbench.ui.task.RefinementView;
import org.controlsfx.control.SegmentedButton;

/// The reasons panel.
public final class ReasonsController {
  private static final int ROWS = 6;

  private final ReasonsModel model;
  private final Selection selection;
  private final Texts texts;
  private final ReasonsWording wording;
  private final ExportModel files;
  private final ExportDesk exports;
  private final SteadyOrder order = new SteadyOrder();

  @FXML private Label title;
  @FXML private MenuButton exportMenu;
  @FXML private Label exported;
  @FXML private StatePane states;
  @FXML private Pane content;
  @FXML private Label about;
  @FXML private Label headline;
  @FXML private Label sentence;
  @FXML private SegmentedButton grains;
  @FXML private ToggleButton byWord;
  @FXML private ToggleButton byPhrase;
  @FXML private ToggleButton byField;
  @FXML private AgreementHint agreementHint;
  @FXML private SegmentedButton views;
  @FXML private ToggleButton asBars;
  @FXML private ToggleButton asWaterfall;
  @FXML private ReasonRows rows;
  @FXML private Waterfall waterfall;
  @FXML private TintedText clientText;
  @FXML private TintedText productText;
  @FXML private TintLegend legend;
  @FXML private Label smallPrint;
  @FXML private Node waiting;
  @FXML private ProgressBar progress;

  /// @param saving asks where exported files should go
  @SuppressWarnings("NullAway.Init") // the fields are filled by FXML
  public ReasonsController(
      ReasonsModel model, ExportModel files, Selection selection, SavePlace saving, Texts texts) {
    this.model = model;
    this.selection = selection;
    this.texts = texts;
    this.wording = new ReasonsWording(texts);
    this.files = files;
    this.exports = new ExportDesk(files.lane(), saving, texts);
  }

  @FXML
  private void initialize() {
    new RefinementView(model.explanation())
        .states(states, texts, model::explain)
        .waiting(waiting, progress);
    waiting.managedProperty().bind(waiting.visibleProperty());
    // What is exported is about the client as it is, and so has to be what is shown.
    exportMenu
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () ->
                    model.explanation().resultProperty().get().isEmpty()
                        || selection.suppositionProperty().get().isPresent(),
                model.explanation().resultProperty(),
                selection.suppositionProperty()));
    exports.tell(exported);
    Choice.of(
        grains,
        Map.of(byWord, Grain.WORDS, byPhrase, Grain.PHRASES, byField, Grain.FIELDS),
        model.grainProperty());
    Choice.of(views, Map.of(asBars, View.BARS, asWaterfall, View.WATERFALL), model.viewProperty());
    rows.managedProperty().bind(rows.visibleProperty());
    rows.visibleProperty().bind(model.viewProperty().isEqualTo(View.BARS));
    waterfall.managedProperty().bind(waterfall.visibleProperty());
    waterfall.visibleProperty().bind(model.viewProperty().isEqualTo(View.WATERFALL));
    model.grainProperty().subscribe(this::showAnew);
    model.viewProperty().subscribe(this::show);
    model.explanation().resultProperty().subscribe(this::show);
    agreementHint.follow(model.agreement().doubtProperty(), texts);
    selection.recommendationProperty().subscribe(this::entitle);
    texts.localeProperty().subscribe(this::show);
    texts.localeProperty().subscribe(this::entitle);
    show();
    entitle();
  }

  private void entitle() {
    var chosen = selection.recommendationProperty().get();
    title.setText(chosen.map(this::titleOf).orElse(texts.get("reasons.title")));
    about.setText(
        chosen
            .map(Recommendation::product)
            .flatMap(
                product ->
                    selection
                        .clientProperty()
                        .get()
                        .map(it -> texts.get("reasons.about", product.name(), it.client().name())))
            .orElse(""));
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

  private void showAnew() {
    order.reset();
    show();
  }

  private void show() {
    model.explanation().resultProperty().get().ifPresentOrElse(this::draw, this::forget);
  }

  /// What is explained next has an order and a height of its own.
  private void forget() {
    order.reset();
    sentence.setMinHeight(Region.USE_PREF_SIZE);
  }

  private void draw(Explanation explanation) {
    var reasons = new Reasons(explanation);
    headline.setText(wording.headline(explanation));
    sentence.setText(wording.sentence(explanation));
    if (model.explanation().runningProperty().get()) {
      // What is below must not move up and down while the sentence changes.
      sentence.setMinHeight(Math.max(sentence.getHeight(), sentence.getMinHeight()));
    }
    smallPrint.setText(wording.smallPrint(explanation));
    clientText.setParagraphs(new TintedNarrative(explanation, Side.CLIENT, texts).paragraphs());
    productText.setParagraphs(new TintedNarrative(explanation, Side.PRODUCT, texts).paragraphs());
    long extent = Reasons.hundredths(reasons.extent());
    legend.setEnds(
        texts.get("reasons.legend.against", wording.signed(-extent)),
        texts.get("reasons.legend.for", wording.signed(extent)));
    legend.setUncertain(texts.get("reasons.legend.uncertain"));
    var shown = shownRows(reasons);
    switch (model.viewProperty().get()) {
      case BARS -> rows.show(shown, wording);
      case WATERFALL -> waterfall.setSteps(new WaterfallSteps(wording).of(reasons, shown));
    }
  }

  private List<Reason> shownRows(Reasons reasons) {
    boolean settled = !model.explanation().runningProperty().get();
    return reasons.shown(order.of(reasons.all(), settled), ROWS);
  }

  @FXML
  private void cancel() {
    model.cancel();
  }

  @FXML
  private void tryAgain() {
    model.explain();
  }

  @FXML
  private void copy() {
    model
        .explanation()
        .resultProperty()
        .get()
        .ifPresent(
            it -> exports.copy(ReasonsText.of(it, shownRows(new Reasons(it)), warning(), wording)));
  }

  private List<String> warning() {
    return model
        .agreement()
        .doubtProperty()
        .get()
        .map(doubt -> new DoubtWording(texts).all(doubt.explanation(), doubt.agreement()))
        .orElse(List.of());
  }

  @FXML
  private void exportPicture() {
    exports.picture(window(), files.proposedName(), Picture.of(content));
  }

  @FXML
  private void exportPdf() {
    exports.save(window(), files.proposedName() + ".pdf", file -> files.pdf(file, texts));
  }

  @FXML
  private void exportCertificate() {
    exports.save(window(), files.proposedName() + ".json", files::certificate);
  }

  private Window window() {
    return content.getScene().getWindow();
  }
}
