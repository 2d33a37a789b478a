package org.advisorworkbench.app;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.advisorworkbench.bert.BertConfig;
import org.advisorworkbench.bert.BertInterestModel;
import org.advisorworkbench.bert.Calibration;
import org.advisorworkbench.bert.DeviceChoice;
import org.advisorworkbench.bert.RandomModel;
import org.advisorworkbench.bert.TokenLimits;
import org.advisorworkbench.client.Interaction;
import org.advisorworkbench.client.Interaction.Kind;
import org.advisorworkbench.client.Interaction.Outcome;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.registry.ModelPlaces;
import org.advisorworkbench.registry.ModelRegistry;
import org.advisorworkbench.sample.BookGenerator;
import org.advisorworkbench.store.Store;
import org.advisorworkbench.training.SettingsTemplate;
import org.advisorworkbench.training.TrainingListener;
import org.advisorworkbench.training.TrainingSettings.Learning;
import org.advisorworkbench.training.ValidationMetric;
import org.advisorworkbench.training.feedback.StoredSample;
import org.advisorworkbench.ui.training.LabResult;
import org.advisorworkbench.ui.training.ModelShape;
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

  /// On top of a head that was drawn at random and says yes to nearly everything.
  private static final TrainingChoice ON_ANSWERS =
      new TrainingChoice(
          Source.RECORDED, BertConfig.MINILM_L6, 5, new Learning(5, false), 1, 8, 1e-3, 1);

  private static final String CHECKPOINT = "checkpoint.safetensors";

  @TempDir private Path folder;
  private Store book;
  private ModelRegistry registry;
  private LocalModelLab lab;

  @BeforeEach
  void open() throws IOException, Failure {
    var program = new ProgramFiles(folder.resolve("program"));
    var shipped = Files.createDirectories(program.models().resolve("shipped-2026-01"));
    RandomModel.write(
        shipped, "shipped-2026-01", 4, new TokenLimits(32, 24), new Calibration(1, 3));
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
    registry =
        new ModelRegistry(
            book.models(),
            new ModelPlaces(program.models(), book.folder().resolve("models")),
            model -> BertInterestModel.load(model, DeviceChoice.CPU),
            "tester",
            Clock.systemUTC());
    registry.welcome(shipped);
    lab = new LocalModelLab(book, () -> registry, program);
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
        () -> assertEquals(result.id(), registry.ledger().models().getLast().id()));
  }

  @Test
  void theSameChoiceAgainMakesAModelOfItsOwn() throws Failure {
    assertEquals(train().id() + "-2", train().id());
  }

  private void recordAnswers() throws Failure {
    StoredSample.save(new BookGenerator(5, 14).generate(), book);
  }

  @Test
  void aModelLearnsFromTheAnswersAndIsComparedWithTheActiveOne() throws Failure {
    recordAnswers();
    var result = lab.train(ON_ANSWERS, TrainingListener.NONE, Progress.NONE);
    var guard = result.guard().orElseThrow();
    assertAll(
        () -> assertEquals("shipped-2026-01", result.comparedWith()),
        () -> assertEquals("shipped-2026-01", guard.active()),
        () -> assertEquals(guard.verdict(), result.verdict()),
        () -> assertEquals(new ModelShape(BertConfig.MINILM_L6, 5), lab.active()),
        () -> assertEquals(ValidationMetric.AUC, lab.metric(ON_ANSWERS)),
        () -> assertEquals(result.id(), registry.ledger().models().getLast().id()));
  }

  @Test
  void aRunThatTheWindowInterruptedGoesOn() throws Failure {
    recordAnswers();
    interrupt();
    var kept = onlyFolder();
    var began = new ArrayList<Integer>();
    var result = lab.train(ON_ANSWERS, new Steps(began), Progress.NONE);
    assertAll(
        () -> assertEquals(kept.getFileName().toString(), result.id()),
        () -> assertEquals(1, began.getFirst(), "steps that were taken before"),
        () -> assertFalse(Files.exists(kept.resolve(CHECKPOINT))));
  }

  @Test
  void answersThatCameInMeanwhileMakeAModelOfTheirOwn() throws Failure {
    recordAnswers();
    interrupt();
    var kept = onlyFolder();
    book.write(book -> book.saveInteractions(List.of(anotherAnswer())));
    var result = lab.train(ON_ANSWERS, TrainingListener.NONE, Progress.NONE);
    assertAll(
        () -> assertEquals(kept.getFileName() + "-2", result.id()),
        () -> assertTrue(Files.exists(kept.resolve(CHECKPOINT)), "nothing is lost"));
  }

  @Test
  void aDamagedCheckpointDoesNotHoldUpTheLab() throws Failure, IOException {
    recordAnswers();
    interrupt();
    var kept = onlyFolder();
    Files.write(kept.resolve(CHECKPOINT), new byte[] {1, 2, 3});
    var result = lab.train(ON_ANSWERS, TrainingListener.NONE, Progress.NONE);
    assertEquals(kept.getFileName() + "-2", result.id());
  }

  /// An old one, so that the latest answers, which measure, stay the same.
  private Interaction anotherAnswer() {
    var first =
        book.clients().interactions().stream()
            .filter(answer -> answer.outcome() == Outcome.ACCEPTED)
            .findFirst()
            .orElseThrow();
    var product =
        book.products().all().stream()
            .filter(other -> !other.id().equals(first.productId()))
            .findFirst()
            .orElseThrow();
    return new Interaction(
        "another",
        first.clientId(),
        product.id(),
        first.date(),
        Kind.RECOMMENDATION,
        Outcome.DECLINED);
  }

  /// The window is closed after the first step: the run ends as soon as it can, and nobody is left
  /// for whom it would be measured.
  private void interrupt() {
    var closed = new AtomicBoolean();
    var listener =
        new TrainingListener() {
          @Override
          public void checked(Check check) {}

          @Override
          public void stepped(Step step) {
            closed.set(true);
          }

          @Override
          public void began(Phase phase, int step, int steps) {
            if (phase == Phase.MEASURING) {
              throw new CancellationException();
            }
          }
        };
    var progress =
        new Progress() {
          @Override
          public void report(long done, long total) {}

          @Override
          public boolean isCancelled() {
            return closed.get();
          }
        };
    assertThrows(CancellationException.class, () -> lab.train(ON_ANSWERS, listener, progress));
  }

  private Path onlyFolder() {
    try (var folders = Files.list(book.folder().resolve("models"))) {
      var all = folders.toList();
      assertEquals(1, all.size(), all::toString);
      assertTrue(Files.exists(all.getFirst().resolve(CHECKPOINT)));
      return all.getFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Notes how many steps each phase had behind it when it began.
  private record Steps(List<Integer> taken) implements TrainingListener {
    @Override
    public void checked(Check check) {}

    @Override
    public void began(Phase phase, int step, int steps) {
      taken.add(step);
    }
  }
}
