package org.advisorworkbench.ui.compare;

import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.advisorworkbench.advice.Comparison;
import org.advisorworkbench.advice.Contrast;
import org.advisorworkbench.advice.Flip;
import org.advisorworkbench.ranking.Recommendation;
import org.advisorworkbench.ui.common.ScoreBar;
import org.advisorworkbench.ui.common.StatePane;
import org.advisorworkbench.ui.common.Texts;
import org.advisorworkbench.ui.common.TintLegend;
import org.advisorworkbench.ui.common.TintedText;
import org.advisorworkbench.ui.task.RefinementView;
import org.jspecify.annotations.Nullable;

/// The sheet with two products side by side.
public final class CompareController {
  private static final int ROWS = 5;

  private final CompareModel model;
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
  @FXML private VBox parts;
  @FXML private Label smallPrint;
  @FXML private TintedText clientText;
  @FXML private Label firstTitle;
  @FXML private TintedText firstText;
  @FXML private Label secondTitle;
  @FXML private TintedText secondText;
  @FXML private TintLegend legend;

  /// @param onClose runs when the user is done with the sheet
  @SuppressWarnings("NullAway.Init") // the fields are filled by FXML
  public CompareController(CompareModel model, Texts texts, Runnable onClose) {
    this.model = model;
    this.texts = texts;
    this.onClose = onClose;
  }

  @FXML
  private void initialize() {
    new RefinementView(model.comparison())
        .states(states, texts, model::compare)
        .waiting(waiting, progress)
        .untilLifted(root);
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
    drawFlips(comparison, wording);
    drawParts(contrast, wording);
    var tints = new ContrastTexts(contrast, wording);
    clientText.setParagraphs(tints.client());
    firstText.setParagraphs(tints.first());
    secondText.setParagraphs(tints.second());
    var ends = wording.legend(new Differences(contrast).extent());
    legend.setEnds(ends.getFirst(), ends.getLast());
    legend.setUncertain(texts.get("reasons.legend.uncertain"));
  }

  private void drawFlips(Comparison comparison, CompareWording wording) {
    flips.getChildren().clear();
    for (var flip : distinct(comparison.flips())) {
      flips.getChildren().add(sentence(wording.flip(flip, comparison.contrast()), flip.found()));
    }
    if (comparison.flips().size() < Flip.Scope.values().length) {
      var missing = wording.flipsMissing(comparison, model.comparison().runningProperty().get());
      flips.getChildren().add(sentence(missing, false));
    }
  }

  /// What turns the order among all words need not be told again where it is the client's words.
  private static List<Flip> distinct(List<Flip> flips) {
    boolean same =
        flips.size() == 2
            && flips.getFirst().found()
            && flips.getFirst().removed().equals(flips.getLast().removed());
    return same ? flips.subList(0, 1) : flips;
  }

  private static Label sentence(String text, boolean found) {
    var sentence = new Label(text);
    sentence.setWrapText(true);
    sentence.setMinHeight(Label.USE_PREF_SIZE);
    sentence.getStyleClass().add(found ? "flip" : "no-flip");
    return sentence;
  }

  private void drawParts(Contrast contrast, CompareWording wording) {
    var shown = new Differences(contrast).parts(ROWS);
    double extent =
        shown.stream()
            .flatMap(part -> part.rows().stream())
            .mapToDouble(row -> row.interval().reach())
            .max()
            .orElse(1);
    parts.getChildren().clear();
    for (var part : shown) {
      parts
          .getChildren()
          .add(new PartHeading(wording.group(part.group()), wording.signed(part.hundredths())));
      for (var row : part.rows()) {
        parts.getChildren().add(new DifferenceRow(row, extent, wording));
      }
    }
    parts
        .getChildren()
        .add(
            new PartHeading(
                texts.get("compare.baselines"),
                wording.signed(new Differences(contrast).baselineHundredths())));
    parts
        .getChildren()
        .add(
            new PartHeading(
                texts.get("compare.gap"),
                wording.signed(new Differences(contrast).gapHundredths())));
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
