package org.advisorworkbench.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.advisorworkbench.advice.AdviceEngine;
import org.advisorworkbench.advice.Agreement;
import org.advisorworkbench.advice.LocalAdviceEngine;
import org.advisorworkbench.behaviour.LatestBehaviour;
import org.advisorworkbench.bert.BertInterestModel;
import org.advisorworkbench.bert.DeviceChoice;
import org.advisorworkbench.bert.InterestModel;
import org.advisorworkbench.bert.ProductHalves;
import org.advisorworkbench.certificate.Certificate;
import org.advisorworkbench.cli.ModelChoice;
import org.advisorworkbench.cli.Workplace;
import org.advisorworkbench.client.Client;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.Incident;
import org.advisorworkbench.imports.BookImporter;
import org.advisorworkbench.product.Product;
import org.advisorworkbench.registry.ModelPlaces;
import org.advisorworkbench.registry.ModelRegistry;
import org.advisorworkbench.report.ExplanationPdf;
import org.advisorworkbench.store.Store;
import org.advisorworkbench.ui.common.Texts;
import org.advisorworkbench.ui.reasons.ReasonsPage;
import org.advisorworkbench.ui.shell.EngineSource;
import org.advisorworkbench.work.NewFile;
import org.advisorworkbench.work.Progress;

/// The composition root: puts the parts of the program together on this machine.
final class LocalWorkplace implements Workplace {
  private final Environment environment;

  LocalWorkplace(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Path home(Optional<Path> chosen) throws Failure {
    return Home.open(chosen.orElse(environment.defaultHome())).folder();
  }

  @Override
  public Store openBook(Path home) throws Failure {
    return Store.open(home);
  }

  @Override
  public Store openSampleBook(Path home, Progress progress) throws Failure {
    var book = Store.open(sampleHome(home));
    try {
      if (book.clients().all().isEmpty()) {
        importSample(book, progress);
      }
      return book;
    } catch (Failure | RuntimeException e) {
      book.close();
      throw e;
    }
  }

  private void importSample(Store book, Progress progress) throws Failure {
    var files = List.of(environment.programFiles().sampleBook());
    new BookImporter(book).run(files, progress);
  }

  @Override
  public InterestModel loadModel(ModelChoice choice, Path home) throws Failure {
    if (choice.folder().isPresent()) {
      return BertInterestModel.load(choice.folder().get(), choice.device());
    }
    try (var book = openBook(home)) {
      // The model outlives the book, so it cannot remember anything there.
      return models(book, choice.device(), ProductHalves.NONE).loadActive();
    }
  }

  @Override
  public ModelRegistry models(Store book, DeviceChoice device) throws Failure {
    return models(book, device, book.productHalves());
  }

  private ModelRegistry models(Store book, DeviceChoice device, ProductHalves products)
      throws Failure {
    var program = environment.programFiles();
    var registry =
        new ModelRegistry(
            book.models(),
            new ModelPlaces(program.models(), book.folder().resolve("models")),
            folder -> BertInterestModel.load(folder, device, products),
            environment.userName(),
            Clock.systemUTC());
    registry.welcome(program.defaultModel());
    return registry;
  }

  @Override
  public AdviceEngine loadEngine(ModelChoice choice, Store book) throws Failure {
    var model =
        choice.folder().isPresent()
            ? BertInterestModel.load(choice.folder().get(), choice.device(), book.productHalves())
            : models(book, choice.device()).loadActive();
    return new LocalAdviceEngine(
        model,
        book.clients(),
        book.products(),
        new LatestBehaviour(book.clients(), book.products(), book::revision),
        book.scores(),
        Clock.system(ZoneId.systemDefault()));
  }

  @Override
  public boolean hasDisplay() {
    return environment.hasDisplay();
  }

  @Override
  public void showWindow(Path home, boolean sample, ModelChoice choice) throws Failure {
    var folder = sample ? sampleHome(home) : home;
    try (var book = sample ? openSampleBook(home, Progress.NONE) : openBook(home);
        var engine = new LateEngine(progress -> loadEngine(choice, book));
        var desktop = desktop(book, folder, engine, choice.folder().isEmpty())) {
      desktop.show();
    }
  }

  @Override
  public List<Path> drawScreens(Store book, AdviceEngine engine, String clientId, Path pictures)
      throws Failure {
    try (var desktop = desktop(book, pictures, progress -> engine, false)) {
      return desktop.draw(clientId, pictures);
    }
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
    var page =
        ReasonsPage.of(
            certificate,
            agreement,
            new ReasonsPage.Names(client.name(), product.name()),
            new Texts(language));
    NewFile.write(file, replace, out -> ExplanationPdf.write(page, Certificate.PROGRAM, out));
  }

  /// @param ranksWithActive whether the engine is that of the active model whenever it is loaded
  private Desktop desktop(Store book, Path folder, EngineSource engine, boolean ranksWithActive) {
    var program = environment.programFiles();
    LocalModelLab.Registry registry = () -> models(book, DeviceChoice.AUTO);
    return new Desktop(
        book,
        folder,
        engine,
        new LocalModelLab(book, registry, program),
        new LocalModelOffice(book, registry, ranksWithActive),
        program.sampleBook());
  }

  private static Path sampleHome(Path home) {
    return home.resolve("sample");
  }

  @Override
  public Optional<Path> log(Optional<Path> home, Incident incident) {
    var folder = home.orElse(environment.defaultHome()).toAbsolutePath();
    return new IncidentLog(folder.resolve("logs"), Clock.systemUTC()).write(incident);
  }
}
