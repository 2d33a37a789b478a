package org.advisorworkbench.training;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import org.advisorworkbench.behaviour.Figure;
import org.advisorworkbench.bert.BertConfig;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.advisorworkbench.training.TrainingSettings.Learning;
import org.advisorworkbench.training.TrainingSettings.Lora;
import org.advisorworkbench.training.TrainingSettings.Loss;
import org.advisorworkbench.training.TrainingSettings.Sampling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainingSettingsTest {
  @TempDir private Path folder;

  @Test
  void everyKeyIsRead() throws IOException, Failure {
    var settings = TrainingSettings.read(write(Settings.TINY));
    assertAll(
        () -> assertEquals(BertConfig.MINILM_L6, settings.network().base()),
        () -> assertEquals(5, settings.network().separateLayers()),
        () -> assertEquals(new Learning(5, false), settings.network().learning()),
        () -> assertEquals(48, settings.network().limits().client()),
        () ->
            assertEquals(
                new Lora(0, 16, new TreeSet<>(List.of(Matrix.VALUE, Matrix.QUERY))),
                settings.lora()),
        () -> assertEquals(new Loss(Labels.OUTCOMES, false, 1, 0), settings.loss()),
        () -> assertEquals(new Sampling(10, 0, false), settings.schedule().sampling()),
        () -> assertEquals(ValidationMetric.AUC, settings.schedule().metric()),
        () -> assertEquals(1e-3, settings.optimizer().learningRate()),
        () -> assertEquals(0.5, settings.noise().wordDropoutChance()),
        () -> assertEquals(Duration.ofMinutes(5), settings.schedule().timeLimit()),
        () -> assertEquals(List.of(101L), settings.books().seeds()),
        () -> assertEquals(new TrainingSettings.Book(190, 12), settings.books().validation()));
  }

  @Test
  void theSettingsOfTheStudyOfLayersAreWhole() throws Failure {
    var settings = TrainingSettings.read(Path.of("docs/settings/layers.properties"));
    assertEquals(5, settings.network().separateLayers());
    assertEquals(12, settings.books().seeds().size());
  }

  @ParameterizedTest
  @CsvSource({
    "all, 0, true",
    "upper 6 layers, 0, false",
    "upper 2 layers, 4, false",
    "head, 6, false",
  })
  void wordsSayWhatLearns(String words, int lowestLayer, boolean embeddings) {
    assertEquals(new Learning(lowestLayer, embeddings), Learning.of(words, 6));
  }

  @Test
  void figuresAreNamedInTheOrderInWhichTheModelReadsThem() throws IOException, Failure {
    var some = TrainingSettings.read(write(Settings.TINY.replace("none", "risk, looks")));
    assertEquals(List.of(Figure.RISK, Figure.LOOKS), some.network().figures());
    var all = TrainingSettings.read(write(Settings.TINY.replace("none", "all")));
    assertEquals(List.of(Figure.values()), all.network().figures());
  }

  /// Sets of Java come in another order in each process; a checkpoint would not be known again.
  @Test
  void matricesAreAlwaysInTheSameOrder() throws IOException, Failure {
    var settings =
        TrainingSettings.read(
            write(
                Settings.TINY.replace(
                    "matrices = query, value",
                    "matrices = outer, value, inner, attention, query, key")));
    assertEquals(List.of(Matrix.values()), List.copyOf(settings.lora().matrices()));
  }

  @Test
  void acceptedRecommendationsMayWeighAsMuchAsDeclinedOnes() throws IOException, Failure {
    var settings =
        TrainingSettings.read(
            write(Settings.TINY.replace("positiveWeight = 1", "positiveWeight = balanced")));
    assertEquals(new Loss(Labels.OUTCOMES, true, 1, 0), settings.loss());
  }

  @Test
  void numbersMayBeGivenAsRanges() throws IOException, Failure {
    var settings =
        TrainingSettings.read(
            write(Settings.TINY.replace("books.seeds = 101", "books.seeds = 3, 7-9")));
    assertEquals(List.of(3L, 7L, 8L, 9L), settings.books().seeds());
  }

  @ParameterizedTest
  @CsvSource({
    "network.separateLayers = 5, network.separateLayers = 6, a whole number from 0 to 5",
    "network.base = all-minilm-l6-v2, network.base = gpt, one of all-minilm-l6-v2",
    "noise.dropout = 0.1, noise.dropout = much, a number from 0.0 to 0.9",
    "books.seeds = 101, books.seeds = 9-7, ranges that rise",
    "books.seeds = 101, books.seeds = 1, must differ",
    "network.train = upper 1 layer, network.train = upper 7 layers, N from 1 to 6",
    "network.figures = none, 'network.figures = looks, shoeSize', 'none, all, or some of company'",
    "network.figures = none, 'network.figures = looks, looks', each once",
    "network.train = upper 1 layer, network.trainableFrom = 5, network.train is missing",
    "'lora.matrices = query, value', lora.matrices = gate, 'some of query, key, value, attention'",
    "loss.positiveWeight = 1, loss.positiveWeight = 0, 'balanced, or a number from 0.001'",
    "schedule.metric = auc, schedule.metric = f1, 'one of auc, ndcg, logloss'",
    "sampleUnrecommended = false, sampleUnrecommended = true, needs schedule.negativesPerPositive",
    "sampleUnrecommended = false, sampleUnrecommended = perhaps, 'one of true, false'",
    "schedule.seed = 1, schedule.sed = 1, schedule.seed is missing",
    "schedule.seed = 1, schedule.seed = 1\\nschedule.speed = 2, unknown settings: schedule.speed",
  })
  void aMistakeIsNamed(String right, String wrong, String expected) throws IOException {
    var file = write(Settings.TINY.replace(right, wrong.replace("\\n", "\n")));
    var failure = assertThrows(Failure.class, () -> TrainingSettings.read(file));
    assertAll(
        () -> assertEquals(FailureCode.INPUT_INVALID, failure.code()),
        () ->
            assertTrue(
                String.valueOf(failure.getMessage()).contains(expected),
                () -> "found: " + failure.getMessage()));
  }

  @Test
  void aFileThatIsNotThereCannotBeRead() {
    var failure =
        assertThrows(Failure.class, () -> TrainingSettings.read(folder.resolve("none.properties")));
    assertEquals(FailureCode.FILE_UNREADABLE, failure.code());
  }

  @Test
  void theSettingsOfEveryShippedModelCanBeRead() throws IOException {
    try (var models = Files.list(Path.of("models"))) {
      assertAll(
          models
              .map(model -> model.resolve("training.properties"))
              .filter(Files::exists)
              .map(file -> () -> TrainingSettings.read(file)));
    }
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("training.properties"), text);
  }
}
