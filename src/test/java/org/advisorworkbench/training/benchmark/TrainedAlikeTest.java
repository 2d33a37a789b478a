package org.advisorworkbench.training.benchmark;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.training.FigureJson;
import org.advisorworkbench.training.Settings;
import org.advisorworkbench.training.TrainingSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainedAlikeTest {
  @TempDir private Path folder;

  private Path withSettings(String name, String... changes) throws IOException {
    var text = Settings.TINY;
    for (int i = 0; i < changes.length; i += 2) {
      text = text.replace(changes[i], changes[i + 1]);
    }
    var model = Files.createDirectories(folder.resolve(name));
    Files.writeString(model.resolve("training.properties"), text);
    return model;
  }

  /// With a card, as a training that came to its end leaves it.
  private Path withCard(String name, String parent, String... changes) throws IOException, Failure {
    var model = withSettings(name, changes);
    var settings = TrainingSettings.read(model.resolve("training.properties"));
    Files.writeString(
        model.resolve("card.json"),
        """
        {"lineage": {"parentSha256": "%s"}, "settings": %s}
        """
            .formatted(parent, FigureJson.gson().toJson(settings)));
    return model;
  }

  @Test
  void layersAndSeedMayDiffer() throws IOException {
    var full = withSettings("k0", "separateLayers = 5", "separateLayers = 0");
    var split = withSettings("k5", "schedule.seed = 1", "schedule.seed = 2");
    assertDoesNotThrow(() -> TrainedAlike.check(List.of(full, split)));
  }

  @ParameterizedTest
  @CsvSource({
    "schedule.epochs = 1, schedule.epochs = 2, settings.schedule.epochs",
    "books.seeds = 101, books.seeds = 102, settings.books.seeds",
    "network.clientTokens = 48, network.clientTokens = 40, settings.network.limits.client",
    "loss.labels = outcomes, loss.labels = chances, settings.loss.labels"
  })
  void whateverElseDiffersIsNamed(String from, String to, String setting) throws IOException {
    var full = withSettings("k0", "separateLayers = 5", "separateLayers = 0");
    var split = withSettings("k5", from, to);
    var failure =
        assertThrows(Failure.class, () -> TrainedAlike.check(List.of(full, split)))
            .messageIn(Locale.ENGLISH);
    assertTrue(failure.contains("were not trained alike: they differ in " + setting), failure);
  }

  @Test
  void aCardTellsTheSameAsTheSettingsBesideAModel() throws Exception {
    var full = withCard("k0", "", "separateLayers = 5", "separateLayers = 0");
    var split = withSettings("k5");
    assertDoesNotThrow(() -> TrainedAlike.check(List.of(full, split)));
  }

  @Test
  void modelsThatWentOnFromDifferentParentsWereNotTrainedAlike() throws Exception {
    var full = withCard("k0", "ab");
    var split = withCard("k5", "cd");
    var failure =
        assertThrows(Failure.class, () -> TrainedAlike.check(List.of(full, split)))
            .messageIn(Locale.ENGLISH);
    assertTrue(failure.contains("they differ in parent, \"ab\" and \"cd\""), failure);
  }

  @Test
  void aModelThatTellsNothingIsRefused() throws IOException {
    var full = withSettings("k0");
    var silent = Files.createDirectories(folder.resolve("silent"));
    var failure =
        assertThrows(Failure.class, () -> TrainedAlike.check(List.of(full, silent)))
            .messageIn(Locale.ENGLISH);
    assertTrue(failure.contains("nobody knows how the model was trained"), failure);
  }
}
