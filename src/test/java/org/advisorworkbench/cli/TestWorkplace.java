package org.advisorworkbench.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.advisorworkbench.advice.AdviceEngine;
import org.advisorworkbench.advice.Agreement;
import org.advisorworkbench.advice.LocalAdviceEngine;
import org.advisorworkbench.advice.WordCountModel;
import org.advisorworkbench.behaviour.LatestBehaviour;
import org.advisorworkbench.bert.DeviceChoice;
import org.advisorworkbench.bert.InterestModel;
import org.advisorworkbench.certificate.Certificate;
import org.advisorworkbench.client.Client;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.advisorworkbench.failure.Incident;
import org.advisorworkbench.product.Product;
import org.advisorworkbench.registry.ModelFixture;
import org.advisorworkbench.registry.ModelPlaces;
import org.advisorworkbench.registry.ModelRegistry;
import org.advisorworkbench.store.Store;
import org.advisorworkbench.work.NewFile;
import org.advisorworkbench.work.Progress;

/// A workplace with a real store and a model that can be foreseen.
final class TestWorkplace implements Workplace {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

  final List<String> windows = new ArrayList<>();
  final List<Incident> incidents = new ArrayList<>();
  boolean display;
  private final Path folder;
  private final InterestModel model;

  TestWorkplace(Path folder) {
    this(folder, new WordCountModel());
  }

  TestWorkplace(Path folder, InterestModel model) {
    this.folder = folder;
    this.model = model;
  }

  @Override
  public Path home(Optional<Path> chosen) {
    return chosen.orElse(folder);
  }

  @Override
  public Store openBook(Path home) throws Failure {
    return Store.open(home);
  }

  @Override
  public Store openSampleBook(Path home, Progress progress) throws Failure {
    return Store.open(home);
  }

  @Override
  public InterestModel loadModel(ModelChoice choice, Path home) throws Failure {
    return model(choice);
  }

  @Override
  public ModelRegistry models(Store book, DeviceChoice device) {
    return new ModelRegistry(
        book.models(),
        new ModelPlaces(folder.resolve("program"), book.folder().resolve("models")),
        ModelFixture::load,
        "ada",
        CLOCK);
  }

  private InterestModel model(ModelChoice choice) throws Failure {
    if (choice.folder().isPresent()) {
      throw new Failure(FailureCode.MODEL_MISSING, choice.folder().get());
    }
    return model;
  }

  @Override
  public AdviceEngine loadEngine(ModelChoice choice, Store book) throws Failure {
    return new LocalAdviceEngine(
        model(choice),
        book.clients(),
        book.products(),
        new LatestBehaviour(book.clients(), book.products(), book::revision),
        book.scores(),
        CLOCK);
  }

  @Override
  public boolean hasDisplay() {
    return display;
  }

  @Override
  public void showWindow(Path home, boolean sample, ModelChoice choice) {
    windows.add((sample ? "sample of " : "book of ") + home.getFileName());
  }

  @Override
  public List<Path> drawScreens(Store book, AdviceEngine engine, String clientId, Path pictures) {
    return List.of(pictures.resolve(clientId + ".png"));
  }

  @Override
  public void print(
      Certificate certificate,
      Agreement agreement,
      Client client,
      Product product,
      Locale language,
      Path file,
      boolean replace)
      throws Failure {
    var said = language + ": " + product.name() + " for " + client.name();
    NewFile.write(file, replace, out -> out.write(said.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public Optional<Path> log(Optional<Path> home, Incident incident) {
    incidents.add(incident);
    return Optional.of(Path.of("error.log"));
  }
}
