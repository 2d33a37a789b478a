package org.advisorworkbench.ui.compare;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.advisorworkbench.advice.Comparison;
import org.advisorworkbench.ranking.Recommendation;
import org.advisorworkbench.ui.common.Picture;
import org.advisorworkbench.ui.common.ScoreBar;
import org.advisorworkbench.ui.common.StatePane;
import org.advisorworkbench.ui.common.Texts;
import org.advisorworkbench.ui.common.TintLegend;
import org.advisorworkbench.ui.common.TintedText;
import org.advisorworkbench.ui.export.ExportDesk;
import org.advisorworkbench.ui.task.RefinementView;
import org.jspecify.annotations.Nullable;

/// The sheet with two products side by side.
public final class CompareController {
  private final CompareModel model;
  private final ExportDesk exports;
  private final Texts texts;
  private final Runnable onClose;

  @FXML private VBox root;
  @FXML private Label title;
  @FXML private Node waiting;
  @FXML private ProgressBar progress;
  @FXML private ComboBox<Recommendation> other;
  @FXML private VBox contenders;
  @FXML private Label firstName;
  @FXML private Label firstPlace;
  @FXML private ScoreBar firstBar;
  @FXML private Label firstScore;
  @FXML private Label secondPlace;
  @FXML private ScoreBar secondBar;
  @FXML private Label secondScore;
  @FXML private Label refusal;
  @FXML private StatePane states;
  @FXML private Label headline;
  @FXML private VBox flips;
  @FXML private DifferenceRows parts;
  @FXML private Label smallPrint;
  @FXML private TintedText clientText;
  @FXML private Label firstTitle;
  @FXML private TintedText firstText;
  @FXML private Label secondTitle;
  @FXML private TintedText secondText;
  @FXML private TintLegend legend;
  @FXML private MenuButton exportMenu;
  @FXML private Label exported;
  @FXML private VBox differences;
  @FXML private VBox narratives;

  /// @param onClose runs when the user is done with the sheet
  @SuppressWarnings("NullAway.Init") // the fields are filled by FXML
  public CompareController(CompareModel model, ExportDesk exports, Texts texts, Runnable onClose) {
    this.model = model;
    this.exports = exports;
    this.texts = texts;
    this.onClose = onClose;
  }

  @FXML
  private void initialize() {
    new RefinementView(model.comparison())
        .states(states, texts, model::compare)
        .waiting(waiting, progress)
        .untilLifted(root);
    exportMenu.disableProperty().bind(model.comparison().resultProperty().map(Optional::isEmpty));
    exports.tell(exported);
    model.secondProperty().subscribe(exports::forget);
    other.setConverter(new Named());
    other.setItems(model.choices());
    other.valueProperty().subscribe(this::choose);
    model.secondProperty().subscribe(this::showContenders);
    // A new list of choices takes the chosen one away; whoever opens the sheet again gets it back.
    model.comparison().stateProperty().subscribe(this::showContenders);
    model.comparison().resultProperty().subscribe(this::show);
    model.comparison().runningProperty().subscribe(this::show);
    texts.localeProperty().subscribe(this::showContenders);
    texts.localeProperty().subscribe(this::show);
    showContenders();
    show();
  }

  private void choose(@Nullable Recommendation chosen) {
    if (chosen != null) {
      model.compareWith(chosen);
    }
  }

  private Optional<CompareWording> wording() {
    return model
        .firstProperty()
        .get()
        .flatMap(
            first ->
                model
                    .secondProperty()
                    .get()
                    .map(second -> new CompareWording(texts, first, second)));
  }

  private void showContenders() {
    var wording = wording();
    contenders.setVisible(wording.isPresent());
    contenders.setManaged(wording.isPresent());
    title.setText(wording.map(this::titleOf).orElse(texts.get("compare.nothing")));
    wording.ifPresent(this::drawContenders);
  }

  private String titleOf(CompareWording wording) {
    return model.isSupposed()
        ? texts.get("reasons.title.supposed", wording.title())
        : wording.title();
  }

  private void drawContenders(CompareWording wording) {
    var first = model.firstProperty().get().orElseThrow();
    var second = model.secondProperty().get().orElseThrow();
    firstName.setText(first.product().name());
    other.setValue(second);
    firstTitle.setText(first.product().name());
    secondTitle.setText(second.product().name());
    firstPlace.setText(wording.place(first));
    secondPlace.setText(wording.place(second));
    firstBar.setFraction(first.probability());
    secondBar.setFraction(second.probability());
    firstScore.setText(wording.score(first));
    secondScore.setText(wording.score(second));
    refusal.setText(wording.refusal());
    refusal.setManaged(!refusal.getText().isEmpty());
  }

  private void show() {
    wording()
        .ifPresent(
            wording ->
                model.comparison().resultProperty().get().ifPresent(found -> draw(found, wording)));
  }

  private void draw(Comparison comparison, CompareWording wording) {
    var contrast = comparison.contrast();
    headline.setText(wording.headline(contrast));
    smallPrint.setText(wording.smallPrint(contrast));
    flips
        .getChildren()
        .setAll(sentences(comparison, wording).stream().map(CompareController::label).toList());
    parts.show(contrast, wording);
    var tints = new ContrastTexts(contrast, wording);
    clientText.setParagraphs(tints.client());
    firstText.setParagraphs(tints.first());
    secondText.setParagraphs(tints.second());
    var ends = wording.legend(new Differences(contrast).extent());
    legend.setEnds(ends.getFirst(), ends.getLast());
    legend.setUncertain(texts.get("reasons.legend.uncertain"));
  }

  private List<FlipWording.Sentence> sentences(Comparison comparison, CompareWording wording) {
    boolean running = model.comparison().runningProperty().get();
    return new FlipWording(texts, wording).sentences(comparison, running);
  }

  private static Label label(FlipWording.Sentence sentence) {
    var label = new Label(sentence.text());
    label.setWrapText(true);
    label.setMinHeight(Label.USE_PREF_SIZE);
    label.getStyleClass().add(sentence.found() ? "flip" : "no-flip");
    return label;
  }

  @FXML
  private void copy() {
    model.comparison().resultProperty().get().ifPresent(this::copy);
  }

  private void copy(Comparison comparison) {
    wording()
        .ifPresent(
            it -> {
              var told =
                  sentences(comparison, it).stream().map(FlipWording.Sentence::text).toList();
              exports.copy(CompareText.of(titleOf(it), told, comparison.contrast(), it));
            });
  }

  @FXML
  private void exportPicture() {
    var halves = Picture.of(differences).beside(Picture.of(narratives));
    var picture =
        Picture.column(
            Stream.concat(
                    Stream.of(title, contenders, headline, flips).map(Picture::of),
                    Stream.of(halves))
                .toList());
    exports.picture(root.getScene().getWindow(), model.proposedName(), picture);
  }

  @FXML
  private void cancel() {
    model.comparison().cancel();
  }

  @FXML
  private void tryAgain() {
    model.compare();
  }

  @FXML
  private void close() {
    onClose.run();
  }

  /// `2 · Term deposit`
  private static final class Named extends StringConverter<Recommendation> {
    @Override
    public String toString(@Nullable Recommendation shown) {
      return shown == null ? "" : shown.rank() + " · " + shown.product().name();
    }

    @Override
    public Recommendation fromString(String text) {
      throw new UnsupportedOperationException("products are chosen, not typed");
    }
  }
}
