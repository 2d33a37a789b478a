package org.advisorworkbench.app;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.advisorworkbench.bert.BertConfig;
import org.advisorworkbench.bert.BertInterestModel;
import org.advisorworkbench.bert.DeviceChoice;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.registry.ModelPlaces;
import org.advisorworkbench.registry.ModelRegistry;
import org.advisorworkbench.store.Store;
import org.advisorworkbench.training.SettingsTemplate;
import org.advisorworkbench.training.TrainingListener;
import org.advisorworkbench.training.TrainingSettings.Learning;
import org.advisorworkbench.ui.training.LabResult;
import org.advisorworkbench.ui.training.TrainingChoice;
import org.advisorworkbench.ui.training.TrainingChoice.Source;
import org.advisorworkbench.work.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real training, as small as one can be.
class LocalModelLabTest {
  private static final TrainingChoice CHOICE =
      new TrainingChoice(
          Source.SYNTHETIC, BertConfig.MINILM_L6, 5, new Learning(6, false), 1, 8, 1e-4, 1);

  @TempDir private Path folder;
  private Store book;
  private LocalModelLab lab;

  @BeforeEach
  void open() throws IOException, Failure {
    var program = new ProgramFiles(folder.resolve("program"));
    var shipped = Files.createDirectories(program.models().resolve("shipped-2026-01"));
    Files.writeString(shipped.resolve("model.json"), "{}");
    var template =
        SettingsTemplate.read(Path.of("models", "minilm-2026-11", "training.properties"));
    Files.writeString(
        shipped.resolve("training.properties"),
        template.with(
            Map.of(
                "network.clientTokens", "32",
                "network.productTokens", "24",
                "books.clients", "10",
                "books.validationClients", "10",
                "books.heldOutClients", "10")));
    book = Store.open(folder.resolve("home"));
    lab =
        new LocalModelLab(
            book,
            () ->
                new ModelRegistry(
                    book.models(),
                    new ModelPlaces(program.models(), book.folder().resolve("models")),
                    model -> BertInterestModel.load(model, DeviceChoice.CPU),
                    "tester",
                    Clock.systemUTC()),
            program);
  }

  @AfterEach
  void close() {
    book.close();
  }

  private LabResult train() throws Failure {
    return lab.train(CHOICE, TrainingListener.NONE, Progress.NONE);
  }

  @Test
  void aTrainedModelIsACandidateWithItsCardAndSettings() throws Failure {
    var result = train();
    var model = book.folder().resolve("models").resolve(result.id());
    var settings = SettingsTemplate.read(model.resolve("training.properties")).text();
    assertAll(
        () -> assertEquals(5, result.measures().size()),
        () -> assertTrue(result.card().startsWith("# Model card: " + result.id())),
        () -> assertTrue(Files.exists(model.resolve("card.md"))),
        () -> assertTrue(settings.contains("network.train = head\n")),
        () -> assertFalse(Files.exists(model.resolve("checkpoint.safetensors"))),
        () -> assertEquals(result.id(), book.models().ledger().entries().getFirst().model().id()));
  }

  @Test
  void theSameChoiceAgainMakesAModelOfItsOwn() throws Failure {
    assertEquals(train().id() + "-2", train().id());
  }
}
