package org.advisorworkbench.ui.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.advisorworkbench.bert.ModelFolder;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.registry.Act;
import org.advisorworkbench.registry.Ledger;
import org.advisorworkbench.registry.ModelFixture;
import org.advisorworkbench.registry.ModelPlaces;
import org.advisorworkbench.registry.ModelRecords;
import org.advisorworkbench.registry.ModelRegistry;
import org.advisorworkbench.registry.RegisteredModel;
import org.advisorworkbench.sample.BookGenerator;
import org.advisorworkbench.training.FigureJson;
import org.advisorworkbench.training.drift.DriftReport;
import org.advisorworkbench.training.drift.DriftStudy;
import org.advisorworkbench.training.feedback.RecordedBook;
import org.advisorworkbench.training.feedback.StoredSample;
import org.advisorworkbench.work.Progress;

/// The real registry over real folders of models that load at once, and the real study of drift on
/// a small made-up book.
public final class ExampleOffice implements ModelOffice {
  private static final Instant NOW = Instant.parse("2026-11-24T09:30:00Z");
  private static final int MOST_SCORED = 150;

  private final Path folder;
  private final ModelRegistry registry;
  private boolean ranksWithActive = true;

  private ExampleOffice(Path folder) {
    this.folder = folder;
    this.registry =
        new ModelRegistry(
            new Records(),
            new ModelPlaces(folder.resolve("program"), folder.resolve("home/models")),
            ModelFixture::load,
            "ada",
            Clock.fixed(NOW, ZoneOffset.UTC));
  }

  /// An active model and a candidate that was found to be worse.
  ///
  /// @param folder where the models lie
  public static ExampleOffice in(Path folder) {
    var office = new ExampleOffice(folder);
    try {
      var shipped = ModelFixture.write(folder.resolve("program/shipped"), "shipped", 1);
      var sha256 = ModelFolder.identity(shipped).sha256();
      writeCard(shipped, sha256, "", "null");
      office.registry.welcome(shipped);
      office.add("lab-5e6f7a8b", 2, sha256, worse(sha256));
      return office;
    } catch (Failure e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String worse(String shipped) {
    return FigureJson.gson().toJson(ExampleLab.worse("shipped", shipped));
  }

  ExampleOffice ranksWithActive(boolean now) {
    ranksWithActive = now;
    return this;
  }

  /// Registers one more model.
  RegisteredModel add(String id, long seed) throws Failure, IOException {
    return add(id, seed, "", "null");
  }

  private RegisteredModel add(String id, long seed, String parent, String guard)
      throws Failure, IOException {
    var made = ModelFixture.write(folder.resolve("made").resolve(id), id, seed);
    writeCard(made, ModelFolder.identity(made).sha256(), parent, guard);
    return registry.add(made, "from the lab").model();
  }

  private static void writeCard(Path model, String sha256, String parent, String guard)
      throws IOException {
    Files.writeString(model.resolve("card.md"), "# Model card\n");
    Files.writeString(
        model.resolve("card.json"),
        """
        {"lineage": {"parentSha256": "%s"},
         "after": {
           "sha256": "%s",
           "interest": {"auc": {"value": 0.792, "low": 0.780, "high": 0.804}},
           "order": {"model": {"ndcg": {"value": 0.561, "low": 0.549, "high": 0.573}}},
           "outcomes": {"auc": {"value": 0.748, "low": 0.736, "high": 0.760},
                        "logLoss": {"value": 0.447, "low": 0.431, "high": 0.463},
                        "calibrationError": 0.021}},
         "guard": %s}
        """
            .formatted(parent, sha256, guard));
  }

  @Override
  public ModelRegistry registry() {
    return registry;
  }

  @Override
  public DriftReport drift(Progress progress) throws Failure {
    try (var store = StoredSample.of(new BookGenerator(11, 60).generate());
        var model = registry.loadActive()) {
      return new DriftStudy(model, MOST_SCORED)
          .run(RecordedBook.read(store.clients(), store.products()), Optional.empty(), progress);
    }
  }

  @Override
  public boolean ranksWithActive() {
    return ranksWithActive;
  }

  /// A ledger in memory.
  private static final class Records implements ModelRecords {
    private final List<RegisteredModel> models = new ArrayList<>();
    private final List<Act> acts = new ArrayList<>();

    @Override
    public synchronized Ledger ledger() {
      return new Ledger(models, acts);
    }

    @Override
    public synchronized void add(RegisteredModel model, List<Act> first) {
      models.add(model);
      acts.addAll(first);
    }

    @Override
    public synchronized void add(Act act) {
      acts.add(act);
    }

    @Override
    public Optional<RememberedScores> scoresOf(String modelSha256) {
      return Optional.empty();
    }

    @Override
    public long forgetScores(String modelSha256) {
      return 0;
    }
  }
}
