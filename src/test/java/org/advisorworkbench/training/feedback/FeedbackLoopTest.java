package org.advisorworkbench.training.feedback;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.advisorworkbench.bert.BertInterestModel;
import org.advisorworkbench.bert.Calibration;
import org.advisorworkbench.bert.DeviceChoice;
import org.advisorworkbench.bert.ModelFolder;
import org.advisorworkbench.bert.RandomModel;
import org.advisorworkbench.bert.TokenLimits;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.registry.CalibrationFigures;
import org.advisorworkbench.registry.Card;
import org.advisorworkbench.sample.BookGenerator;
import org.advisorworkbench.training.LabelledBook;
import org.advisorworkbench.training.Settings;
import org.advisorworkbench.training.TrainingListener;
import org.advisorworkbench.training.feedback.FeedbackLoop.Active;
import org.advisorworkbench.training.feedback.FeedbackLoop.Plan;
import org.advisorworkbench.training.metrics.PairedComparison.Verdict;
import org.advisorworkbench.work.Progress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The whole loop over a small synthetic book, on top of a head that was drawn at random and says
/// yes to nearly everything: whatever is learned beats it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeedbackLoopTest {
  private RecordedBook recorded;
  private Path parent;
  private Path child;
  private FeedbackCard card;

  @BeforeAll
  void learn(@TempDir Path folder) throws IOException, Failure {
    var settings = Files.writeString(folder.resolve("training.properties"), headOnly());
    try (var store = StoredSample.of(new BookGenerator(5, 14).generate())) {
      recorded = RecordedBook.read(store.clients(), store.products());
    }
    parent =
        RandomModel.write(
            folder.resolve("parent"), "parent", 4, new TokenLimits(24, 16), new Calibration(1, 3));
    child = folder.resolve("child");
    try (var active = BertInterestModel.load(parent, DeviceChoice.CPU)) {
      card =
          new FeedbackLoop(DeviceChoice.CPU)
              .run(
                  recorded,
                  new Active(parent, active),
                  new Plan(settings, false, child),
                  TrainingListener.NONE,
                  Progress.NONE);
    }
  }

  private static String headOnly() {
    return Settings.TINY
        .replace("network.trainableFrom = 5", "network.trainableFrom = 6")
        .replace("clientTokens = 48", "clientTokens = 24")
        .replace("productTokens = 32", "productTokens = 16");
  }

  @Test
  void whatIsLearnedIsBetterThanSayingYes() {
    assertEquals(Verdict.BETTER, card.guard().verdict());
    assertTrue(card.guard().logLoss().difference().high() < 0, card::markdown);
  }

  @Test
  void theLineageNamesParentAndData() throws Failure {
    assertEquals(ModelFolder.read(parent).sha256(), card.lineage().parentSha256());
    assertTrue(card.markdown().contains("Training went on from `parent`, the model"));
    assertEquals("all-minilm-l6-v2", card.lineage().base());
    assertTrue(card.lineage().dataSha256().matches("[0-9a-f]{64}"));
  }

  @Test
  void everyAnswerIsUsedOnce() {
    var data = card.data();
    assertEquals(
        recorded.answers().stream().map(a -> a.clientId() + " " + a.productId()).distinct().count(),
        data.training().answers() + data.validation().answers() + data.heldOut().answers());
    assertTrue(data.training().to().compareTo(data.validation().from()) < 0);
    assertTrue(data.validation().to().compareTo(data.heldOut().from()) < 0);
    assertEquals(data.heldOut().answers(), card.after().outcomes().answers());
  }

  @Test
  void theRegistryCanReadTheCard() throws Failure {
    var read = Card.read(child).orElseThrow();
    assertAll(
        () -> assertEquals(ModelFolder.read(child).sha256(), read.sha256()),
        () -> assertEquals(card.lineage().parentSha256(), read.parentSha256()),
        () -> assertEquals(card.after().outcomes().auc().value(), read.outcomeAuc(), 1e-12),
        () ->
            assertEquals(
                card.after().outcomes().calibrationError().value(), read.heldOut().error(), 1e-12),
        () -> assertEquals(card.after().outcomes().answers(), answers(read)),
        () -> assertEquals(new Card.Guard("parent", Card.Verdict.BETTER), read.guard()));
  }

  private static int answers(Card card) {
    return card.heldOut().bins().stream().mapToInt(CalibrationFigures.Bin::count).sum();
  }

  @Test
  void theFiguresOfTheCardAreReadAsTheyWereWritten() throws Failure {
    var read = CardFigures.read(child);
    assertAll(
        () -> assertEquals(card.after().outcomes().auc(), read.outcomeAuc()),
        () -> assertEquals(card.after().outcomes().logLoss(), read.logLoss()),
        () -> assertEquals(Optional.of(card.guard()), read.guard()),
        () -> assertTrue(Double.isNaN(read.interestAuc().value())));
  }

  @Test
  void theSettingsLieBesideTheModel() throws IOException {
    assertEquals(headOnly(), Files.readString(child.resolve("training.properties")));
  }

  @Test
  void otherAnswersAreOtherData() {
    var all = recorded.tell(recorded.answers()).book();
    var fewer = recorded.tell(recorded.answers().subList(1, recorded.answers().size())).book();
    assertNotEquals(LabelledBook.sha256(List.of(all)), LabelledBook.sha256(List.of(fewer)));
  }

  @Test
  void aModelIsNotDistinguishableFromItself() throws Failure {
    var holdOut = new HoldOut(recorded.tell(TimeSplit.of(recorded.answers()).heldOut()));
    try (var model = BertInterestModel.load(child, DeviceChoice.CPU)) {
      var measured = holdOut.measure(model, Progress.NONE);
      assertEquals(Verdict.NOT_DISTINGUISHABLE, holdOut.guard(measured, measured).verdict());
    }
  }

  @Test
  void oneWorseMeasureMakesAModelWorse() {
    assertAll(
        () ->
            assertEquals(
                Verdict.WORSE,
                Guard.verdict(List.of(Verdict.BETTER, Verdict.WORSE, Verdict.NOT_DISTINGUISHABLE))),
        () ->
            assertEquals(
                Verdict.BETTER,
                Guard.verdict(List.of(Verdict.BETTER, Verdict.NOT_DISTINGUISHABLE))));
  }
}
