package org.advisorworkbench.training;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.advisorworkbench.bert.Calibration;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.training.TrainingListener.Check;
import org.advisorworkbench.training.TrainingListener.Phase;
import org.advisorworkbench.training.metrics.ClassReport;
import org.advisorworkbench.training.metrics.Estimate;
import org.advisorworkbench.training.metrics.PairedComparison;
import org.advisorworkbench.training.metrics.ReliabilityCurve;
import org.advisorworkbench.training.metrics.ReliabilityCurve.Bin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelCardTest {
  @TempDir private Path folder;

  private ModelCard card;

  @BeforeEach
  void make() throws IOException, Failure {
    var settings =
        TrainingSettings.read(
            Files.writeString(folder.resolve("training.properties"), Settings.TINY));
    var checks =
        List.of(
            new Check(Phase.HEAD, 0, 40, Double.NaN, 0.61, 0.5, 0.45, true, Duration.ofSeconds(30)),
            new Check(
                Phase.FINE_TUNING, 40, 40, 0.41, 0.78, 0.7, 0.39, true, Duration.ofMinutes(3)));
    card =
        new ModelCard(
            "small-2026-11",
            new Lineage("all-minilm-l6-v2", Start.BASE, "", "", "da7a"),
            settings,
            checks,
            Duration.ofMinutes(3),
            new Calibration(0.5, 0),
            evaluation(0.8).outcomes(),
            evaluation(0.65),
            evaluation(0.8));
  }

  private static Evaluation evaluation(double auc) {
    var estimate = new Estimate(auc, auc - 0.01, auc + 0.01);
    return new Evaluation(
        "small-2026-11",
        "c0ffee",
        20,
        80,
        10,
        new Evaluation.Interest(
            estimate,
            0.875,
            scaled(estimate, value -> value / 0.875),
            scaled(estimate, value -> (value - 0.5) / 0.375),
            List.of(
                new Evaluation.Baseline(
                    "popularity",
                    new Estimate(0.6, 0.59, 0.61),
                    PairedComparison.ofGain(new Estimate(0.2, 0.18, 0.22))))),
        new Evaluation.Outcomes(
            400,
            estimate,
            new Estimate(0.4, 0.35, 0.45),
            new Estimate(0.1, 0.08, 0.12),
            new Estimate(0.02, 0.01, 0.05),
            new ReliabilityCurve(List.of(new Bin(0.2, 0.4, 400, 0.3, 0.28))),
            report(estimate)),
        order(estimate),
        List.of(new Evaluation.Slice("new products", 20, 8, estimate, estimate)));
  }

  private static Estimate scaled(Estimate estimate, DoubleUnaryOperator scale) {
    return new Estimate(
        scale.applyAsDouble(estimate.value()),
        scale.applyAsDouble(estimate.low()),
        scale.applyAsDouble(estimate.high()));
  }

  private static ClassReport report(Estimate estimate) {
    var row = new ClassReport.Row(estimate, estimate, estimate, 400);
    return new ClassReport(0.5, estimate, row, row, row, row);
  }

  private static Evaluation.Order order(Estimate estimate) {
    var quality =
        new Evaluation.ShelfQuality(estimate, estimate, estimate, estimate, estimate, estimate);
    var comparison = PairedComparison.ofGain(estimate);
    return new Evaluation.Order(
        quality, quality, quality, quality, quality, comparison, comparison);
  }

  @Test
  void tellsFiguresBeforeAndAfterWithTheirIntervals() {
    var text = card.markdown();
    assertAll(
        () ->
            assertTrue(
                text.contains("| AUC, interest | 0.650 [0.640, 0.660] | 0.800 [0.790, 0.810] |")),
        () ->
            assertTrue(
                text.contains(
                    "| share of the best AUC | 74.3 % [73.1, 75.4] | 91.4 % [90.3, 92.6] |")),
        () ->
            assertTrue(
                text.contains(
                    "| the same above chance | 40.0 % [37.3, 42.7] | 80.0 % [77.3, 82.7] |")),
        () ->
            assertTrue(
                text.contains(
                    "| popularity | 0.600 [0.590, 0.610] | 0.200 [0.180, 0.220] | better |")));
  }

  @Test
  void tellsWhatTextsAndBehaviourKnowAloneOfAModelThatReadsBoth() {
    assertFalse(card.markdown().contains("Texts and behaviour"));
    var estimate = new Estimate(0.7, 0.69, 0.71);
    var gain = PairedComparison.ofGain(new Estimate(0.1, 0.08, 0.12));
    var alone = evaluation(0.8);
    var fused =
        new Evaluation(
            alone.model(),
            alone.sha256(),
            alone.clients(),
            alone.products(),
            alone.k(),
            alone.interest(),
            alone.outcomes(),
            alone.order(),
            alone.slices(),
            List.of(new Evaluation.Part("texts alone", estimate, estimate, gain, gain)));
    var text =
        new ModelCard(
                card.id(),
                card.lineage(),
                card.settings(),
                card.checks(),
                card.elapsed(),
                card.calibration(),
                card.validation(),
                card.before(),
                fused)
            .markdown();
    assertAll(
        () ->
            assertTrue(
                text.contains(
                    "| texts alone | 0.700 [0.690, 0.710] | 0.700 [0.690, 0.710] | 0.100 [0.080,"
                        + " 0.120] |"),
                text),
        () ->
            assertTrue(
                text.contains("| fused | 0.800 [0.790, 0.810] | 0.800 [0.790, 0.810] | |"), text));
  }

  @Test
  void tellsHowItsProbabilitiesCameAboutAndHowFarTheyAreOff() {
    var text = card.markdown();
    assertAll(
        () -> assertTrue(text.contains("divided by a temperature of 2.000")),
        () -> assertTrue(text.contains("15 bins: 0.020 [0.010, 0.050] on the validation book")),
        () -> assertTrue(text.contains("| 0.200 to 0.400 | 400 | 0.300 | 0.280 |")));
  }

  @Test
  void tellsPartsOfTheBookApart() {
    assertTrue(
        card.markdown()
            .contains("| new products | 20 | 8 | 0.800 [0.790, 0.810] | 0.800 [0.790, 0.810] |"));
  }

  @Test
  void tellsWhatItWasMadeFrom() {
    var text = card.markdown();
    assertAll(
        () -> assertTrue(text.contains("Made from `all-minilm-l6-v2` itself.")),
        () -> assertTrue(text.contains("SHA-256 `da7a`")));
  }

  @Test
  void namesTheCommandsThatReproduceIt() {
    var text = card.markdown();
    assertAll(
        () ->
            assertTrue(
                text.contains(
                    "workbench train --settings models/small-2026-11/training.properties"
                        + " --out models/small-2026-11\n")),
        () ->
            assertTrue(
                text.contains(
                    "workbench evaluate --model models/small-2026-11 --seed 1 --clients 20\n")));
  }

  @Test
  void tellsStagesAndFirstRowsAsTheyWere() {
    var text = card.markdown();
    assertAll(
        () ->
            assertTrue(
                text.contains(
                    "in two stages with binary cross-entropy: the head alone, then all trained"
                        + " layers by AdamW")),
        () -> assertTrue(text.contains("The first row is the head alone.\n")),
        () -> assertTrue(text.contains("| | head alone | fine-tuned | |")));
  }

  private ModelCard startedFrom(Start start) {
    return new ModelCard(
        card.id(),
        new Lineage("all-minilm-l6-v2", start, "elder-2026-10", "e1de", "da7a"),
        card.settings(),
        card.checks(),
        card.elapsed(),
        card.calibration(),
        card.validation(),
        card.before(),
        card.after());
  }

  @Test
  void doesNotTakeAParentForTheBase() {
    var text = startedFrom(Start.PARENT).markdown();
    assertAll(
        () -> assertFalse(text.contains("head alone"), text),
        () ->
            assertTrue(
                text.contains(
                    "in one stage with binary cross-entropy: all trained layers by AdamW"),
                text),
        () -> assertTrue(text.contains("The first row is the parent.\n"), text),
        () -> assertTrue(text.contains("| | parent, calibrated again | fine-tuned | |"), text),
        () ->
            assertTrue(
                text.contains("Went on from `elder-2026-10`, the model with the SHA-256 `e1de`."),
                text),
        () ->
            assertTrue(
                text.contains("--out models/small-2026-11 --from models/elder-2026-10\n"), text));
  }

  @Test
  void tellsAParentWhoseHeadWasFittedAgainFromOneThatWasNot() throws Failure {
    var refitted = startedFrom(Start.PARENT_WITH_NEW_HEAD);
    var text = refitted.markdown();
    refitted.write(folder);
    assertAll(
        () -> assertTrue(text.contains("The first row is the parent with its head fitted again.")),
        () -> assertTrue(text.contains("| | parent, head fitted again | fine-tuned | |")),
        () ->
            assertEquals(
                Start.PARENT_WITH_NEW_HEAD,
                ModelCard.before(folder, card.settings().books().heldOut()).orElseThrow().start()));
  }

  @Test
  void tellsHowTheModelDidBeforeFineTuningOnTheSameBook() throws Failure {
    card.write(folder);
    var heldOut = card.settings().books().heldOut();
    assertAll(
        () ->
            assertEquals(
                Optional.of(new ModelCard.Before(Start.BASE, card.before())),
                ModelCard.before(folder, heldOut)),
        () ->
            assertEquals(
                Optional.empty(),
                ModelCard.before(folder, new TrainingSettings.Book(heldOut.seed() + 1, 20))));
  }

  @Test
  void aModelWithoutACardTellsNothingOfBefore() throws Failure {
    assertEquals(Optional.empty(), ModelCard.before(folder, card.settings().books().heldOut()));
  }

  @Test
  void isWrittenForPeopleAndForPrograms() throws IOException, Failure {
    card.write(folder);
    var json =
        JsonParser.parseString(Files.readString(folder.resolve("card.json"))).getAsJsonObject();
    var checks = json.getAsJsonArray("checks");
    assertAll(
        () -> assertEquals(card.markdown(), Files.readString(folder.resolve("card.md"))),
        () -> assertTrue(Files.readString(folder.resolve("reliability.svg")).contains("<circle")),
        () -> assertEquals(180, json.get("elapsed").getAsDouble()),
        () -> assertTrue(checks.get(0).getAsJsonObject().get("trainingLoss").isJsonNull()),
        () ->
            assertEquals(
                0.8,
                json.getAsJsonObject("after")
                    .getAsJsonObject("interest")
                    .getAsJsonObject("auc")
                    .get("value")
                    .getAsDouble()));
  }

  /// Its card told the share as a number without an interval, and no AUC of rankings that read
  /// nothing.
  @Test
  void readsTheCardOfAnEarlierVersion() throws Failure {
    var before =
        ModelCard.before(Path.of("models/minilm-towers-2026-11"), new TrainingSettings.Book(1, 320))
            .orElseThrow()
            .evaluation()
            .interest();
    assertTrue(before.shareOfBest().value() > 0.7);
    assertTrue(Double.isNaN(before.shareOfBest().low()));
    assertEquals(List.of(), before.baselines());
  }
}
