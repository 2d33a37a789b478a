package org.advisorworkbench.training;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.training.TrainingListener.Check;
import org.advisorworkbench.training.metrics.Estimate;
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
            new Check(0, 40, Double.NaN, 0.61, 0.45, true, Duration.ofSeconds(30)),
            new Check(40, 40, 0.41, 0.78, 0.39, true, Duration.ofMinutes(3)));
    card =
        new ModelCard(
            "small-2026-11",
            settings,
            checks,
            Duration.ofMinutes(3),
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
        Evaluation.Interest.of(estimate, 0.875),
        new Evaluation.Outcomes(estimate, 0.4, 0.1, 0.02),
        new Evaluation.Order(estimate, estimate, estimate, estimate, estimate, estimate, estimate));
  }

  @Test
  void tellsFiguresBeforeAndAfterWithTheirIntervals() {
    var text = card.markdown();
    assertAll(
        () ->
            assertTrue(
                text.contains("| AUC, interest | 0.650 [0.640, 0.660] | 0.800 [0.790, 0.810] |")),
        () -> assertTrue(text.contains("| share of the best AUC | 74.3 % | 91.4 % |")),
        () -> assertTrue(text.contains("| the same above chance | 40.0 % | 80.0 % |")));
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
  void isWrittenForPeopleAndForPrograms() throws IOException, Failure {
    card.write(folder);
    var json =
        JsonParser.parseString(Files.readString(folder.resolve("card.json"))).getAsJsonObject();
    var checks = json.getAsJsonArray("checks");
    assertAll(
        () -> assertEquals(card.markdown(), Files.readString(folder.resolve("card.md"))),
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
}
