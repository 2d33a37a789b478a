package org.advisorworkbench.ui.shell;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.advisorworkbench.client.Client;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.ui.client.ClientController;
import org.advisorworkbench.ui.client.ClientModel;
import org.advisorworkbench.ui.clients.ClientsController;
import org.advisorworkbench.ui.clients.ClientsModel;
import org.advisorworkbench.ui.common.ScreenLoader;
import org.advisorworkbench.ui.common.Selection;
import org.advisorworkbench.ui.common.Settings;
import org.advisorworkbench.ui.common.State;
import org.advisorworkbench.ui.common.SystemSavePlace;
import org.advisorworkbench.ui.common.Texts;
import org.advisorworkbench.ui.common.Theme;
import org.advisorworkbench.ui.fairness.FairnessController;
import org.advisorworkbench.ui.fairness.FairnessModel;
import org.advisorworkbench.ui.imports.ImportsController;
import org.advisorworkbench.ui.imports.ImportsModel;
import org.advisorworkbench.ui.imports.SystemFileChoice;
import org.advisorworkbench.ui.reasons.ExportModel;
import org.advisorworkbench.ui.reasons.ReasonsController;
import org.advisorworkbench.ui.reasons.ReasonsModel;
import org.advisorworkbench.ui.recommendations.EngineModel;
import org.advisorworkbench.ui.recommendations.RecommendationsController;
import org.advisorworkbench.ui.recommendations.RecommendationsModel;
import org.advisorworkbench.ui.training.LabController;
import org.advisorworkbench.ui.training.LabModel;
import org.advisorworkbench.ui.training.ModelsController;
import org.advisorworkbench.ui.training.ModelsModel;
import org.advisorworkbench.ui.training.TrainingController;
import org.advisorworkbench.ui.training.TrainingModel;
import org.advisorworkbench.ui.whatif.ChangesModel;
import org.advisorworkbench.ui.whatif.SuppositionBand;
import org.advisorworkbench.ui.whatif.WhatIfController;
import org.advisorworkbench.ui.whatif.WhatIfModel;

/// The window of the program. Made and used on the JavaFX thread.
public final class MainWindow {
  private static final System.Logger LOG = System.getLogger(MainWindow.class.getName());

  /// With less than this, the products that are supposed need the room of the list of clients.
  private static final double ROOM_BESIDE_THE_CLIENTS = 1200;

  private final WindowServices services;
  private final Settings remembered;
  private final Texts texts;
  private final Selection selection = new Selection();
  private final ClientsModel clients;
  private final ClientModel client;
  private final EngineModel engine;
  private final RecommendationsModel recommendations;
  private final WhatIfModel whatIf;
  private final ReasonsModel reasons;
  private final FairnessModel fairness;
  private final TrainingModel training;
  private final LabModel lab = new LabModel();
  private final ModelsModel models;
  private final ShellModel model;
  private final ClientsController clientsController;
  private final WhatIfController whatIfController;
  private final RecommendationsController recommendationsController;
  private final ShellController shell;
  private final PaletteController palette;
  private final ComparisonSheets comparisons;
  private final Parent paletteSheet;
  private final Parent importsSheet;
  private final List<Action> actions;
  private final Scene scene;
  private final Fonts fonts = new Fonts();

  public MainWindow(WindowServices services) {
    this(services, services.settings().read());
  }

  MainWindow(WindowServices services, Settings remembered) {
    this.services = services;
    this.remembered = remembered;
    var background = services.background();
    texts = new Texts(remembered.language());
    var loader = new ScreenLoader(texts);

    clients = new ClientsModel(services.clients(), background);
    client =
        new ClientModel(
            services.clients(),
            services.products(),
            clients.selectedProperty(),
            selection,
            background);
    engine = new EngineModel(services.engine()::load, selection, background);
    recommendations = new RecommendationsModel(selection, engine, background);
    whatIf = new WhatIfModel(selection, background);
    reasons = new ReasonsModel(selection, background);
    fairness = new FairnessModel(selection, background);
    training = new TrainingModel(services.lab(), background);
    models = new ModelsModel(services.models(), this::takeUpActiveModel, background);
    training.resultProperty().subscribe(made -> made.ifPresent(found -> models.show(found.id())));
    engine
        .troubleProperty()
        .subscribe(trouble -> trouble.ifPresent(found -> models.engineFailed(found)));
    model = new ShellModel(clients, services.sampleBook(), texts, remembered.theme(), background);

    clientsController = new ClientsController(clients, texts);
    var saving = new SystemSavePlace();
    comparisons =
        new ComparisonSheets(
            selection,
            recommendations,
            reasons,
            background,
            saving,
            texts,
            this::lay,
            this::liftSheet);
    whatIfController = new WhatIfController(whatIf, new ChangesModel(selection, background), texts);
    recommendationsController =
        new RecommendationsController(
            recommendations,
            texts,
            comparisons::compare,
            comparisons::interactions,
            new RecommendationsController.WhatIf(
                new SuppositionBand(whatIf, texts),
                loader.load(whatIfController),
                whatIf.openProperty()));
    shell =
        new ShellController(
            model,
            texts,
            new ShellController.Screens(
                loader.load(clientsController),
                loader.load(new ClientController(client, texts, clients::open)),
                loader.load(recommendationsController),
                List.of(
                    loader.load(
                        new ReasonsController(
                            reasons,
                            new ExportModel(
                                selection,
                                reasons.grainProperty(),
                                background,
                                Clock.system(ZoneId.systemDefault())),
                            selection,
                            saving,
                            texts)),
                    loader.load(new FairnessController(fairness, texts))),
                loader.load(lab(loader))),
            new StatusLine(texts, selection, engine, recommendations),
            remembered.dividers(),
            this::openPalette,
            this::openImports);
    actions = actions();
    palette =
        new PaletteController(
            new PaletteModel(clients, recommendations, actions, texts), shell::liftSheet);
    paletteSheet = loader.load(palette);
    var imports =
        new ImportsController(
            new ImportsModel(services.importer()::run, background, this::readBookAgain),
            new SystemFileChoice(),
            texts,
            shell::liftSheet);
    importsSheet = loader.load(imports);
    scene = new Scene(loader.load(shell), remembered.width(), remembered.height());
    actions.forEach(action -> scene.getAccelerators().put(action.keys(), action.run()));
    whatIf.openProperty().subscribe(() -> makeRoom());
    scene.widthProperty().subscribe(() -> makeRoom());
    model.themeProperty().subscribe(this::wear);
    model.placeProperty().subscribe(this::enter);
    scene
        .getStylesheets()
        .setAll(
            stylesheet("/org/advisorworkbench/ui/common/components.css"),
            stylesheet("/org/advisorworkbench/ui/shell/workbench.css"),
            fonts.stylesheet(texts.locale()));
    texts.localeProperty().subscribe(this::changeTypeface);
  }

  private LabController lab(ScreenLoader loader) {
    return new LabController(
        lab,
        loader.load(
            new TrainingController(
                training, texts, this::lay, this::liftSheet, () -> openModels())),
        loader.load(new ModelsController(models, texts, this::lay, this::liftSheet)));
  }

  private List<Action> actions() {
    return List.of(
        action("search", this::openPalette, KeyCode.K, KeyCombination.SHORTCUT_DOWN),
        action(
            "filter",
            () -> atDesk(clientsController::focusSearch),
            KeyCode.F,
            KeyCombination.SHORTCUT_DOWN),
        action(
            "clients",
            () -> atDesk(clientsController::focusList),
            KeyCode.DIGIT1,
            KeyCombination.ALT_DOWN),
        action(
            "products",
            () -> atDesk(recommendationsController::focusList),
            KeyCode.DIGIT2,
            KeyCombination.ALT_DOWN),
        action("whatIf", () -> atDesk(this::toggleWhatIf), KeyCode.I, KeyCombination.SHORTCUT_DOWN),
        action("undoWhatIf", whatIf::undo, KeyCode.Z, KeyCombination.SHORTCUT_DOWN),
        action("lab", model::togglePlace, KeyCode.DIGIT3, KeyCombination.ALT_DOWN),
        action("models", this::openModels, KeyCode.DIGIT4, KeyCombination.ALT_DOWN),
        action("import", this::openImports, KeyCode.O, KeyCombination.SHORTCUT_DOWN),
        action("rank", recommendations::retry, KeyCode.R, KeyCombination.SHORTCUT_DOWN),
        action(
            "compare",
            () -> atDesk(comparisons::compare),
            KeyCode.C,
            KeyCombination.SHORTCUT_DOWN,
            KeyCombination.SHIFT_DOWN),
        action(
            "interactions",
            () -> atDesk(comparisons::interactions),
            KeyCode.I,
            KeyCombination.SHORTCUT_DOWN,
            KeyCombination.SHIFT_DOWN),
        action("left", () -> shell.columns().toggleLeft(), KeyCode.B, KeyCombination.SHORTCUT_DOWN),
        action(
            "right", () -> shell.columns().toggleRight(), KeyCode.J, KeyCombination.SHORTCUT_DOWN),
        action("theme", model::toggleTheme, KeyCode.T, KeyCombination.SHORTCUT_DOWN),
        action("language", model::toggleLanguage, KeyCode.L, KeyCombination.SHORTCUT_DOWN),
        action("keys", this::showKeys, KeyCode.F1));
  }

  /// Goes to the desk first, if the user is elsewhere.
  private void atDesk(Runnable work) {
    model.placeProperty().set(Place.DESK);
    work.run();
  }

  private void toggleWhatIf() {
    whatIf.toggle();
    if (whatIf.openProperty().get()) {
      whatIfController.focusFields();
    } else {
      recommendationsController.focusList();
    }
  }

  private void makeRoom() {
    boolean narrow = scene.getWidth() < ROOM_BESIDE_THE_CLIENTS;
    shell.columns().makeRoom(narrow && whatIf.openProperty().get());
  }

  private void lay(Node sheet) {
    shell.lay(sheet);
  }

  void liftSheet() {
    shell.liftSheet();
  }

  private void enter(Place place) {
    if (place == Place.LAB) {
      training.refresh();
      models.refresh();
    }
  }

  private void openModels() {
    lab.pageProperty().set(LabModel.Page.MODELS);
    model.placeProperty().set(Place.LAB);
  }

  /// The desk ranks with it, and training on recorded answers starts from it.
  private void takeUpActiveModel() {
    training.refresh();
    if (services.models().ranksWithActive()) {
      engine.reload();
    }
  }

  private static Action action(
      String name, Runnable run, KeyCode key, KeyCombination.Modifier... modifiers) {
    return new Action(name, new KeyCodeCombination(key, modifiers), run);
  }

  /// Opens the window with the size, the theme and the client of last time, and begins to read the
  /// book and to load the model.
  public void show(Stage stage) {
    stage.setTitle("Advisor Workbench");
    stage.setMinWidth(960);
    stage.setMinHeight(600);
    stage.setScene(scene);
    stage.setMaximized(remembered.maximized());
    stage.setOnHiding(event -> remember(stage));
    stage.show();
    start(remembered.clientId());
  }

  /// Reads the book, opens a client of it and loads the model.
  void start(String clientId) {
    clients.load(clientId);
    engine.load();
  }

  private void remember(Stage stage) {
    var settings =
        new Settings(
            texts.locale(),
            model.themeProperty().get(),
            stage.isMaximized() ? remembered.width() : scene.getWidth(),
            stage.isMaximized() ? remembered.height() : scene.getHeight(),
            stage.isMaximized(),
            shell.columns().dividers(),
            openClientId());
    try {
      services.settings().write(settings);
    } catch (Failure e) {
      // The window is closing: there is nobody left to tell, and nothing of the book is concerned.
      LOG.log(System.Logger.Level.WARNING, e.getMessage());
    }
  }

  private void openPalette() {
    shell.lay(paletteSheet);
    palette.begin();
  }

  private void openImports() {
    shell.lay(importsSheet);
  }

  private void readBookAgain() {
    clients.load(openClientId());
    client.reload();
    recommendations.rank();
    fairness.ask();
  }

  private String openClientId() {
    return clients.selectedProperty().get().map(Client::id).orElse("");
  }

  private void showKeys() {
    shell.lay(new KeysPane(actions, texts));
  }

  private void wear(Theme theme) {
    Application.setUserAgentStylesheet(theme.stylesheet());
  }

  /// Replaces the last stylesheet alone: the others need not be read again.
  private void changeTypeface() {
    var stylesheets = scene.getStylesheets();
    stylesheets.set(stylesheets.size() - 1, fonts.stylesheet(texts.locale()));
  }

  private static String stylesheet(String path) {
    return Optional.ofNullable(MainWindow.class.getResource(path)).orElseThrow().toExternalForm();
  }

  /// Whether nothing is on its way that would still change what is shown.
  boolean isSettled() {
    return clients.stateProperty().get() != State.LOADING
        && client.stateProperty().get() != State.LOADING
        && engine.stateProperty().get() != State.LOADING
        && recommendations.stateProperty().get() != State.LOADING
        && !whatIf.runningProperty().get()
        && !reasons.explanation().runningProperty().get()
        && fairness.report().stateProperty().get() != State.LOADING
        && models.isSettled();
  }

  /// Whether even the fairness has been judged over the whole book.
  boolean isComplete() {
    return isSettled() && !fairness.report().runningProperty().get();
  }

  /// Whether the list is that of a client as it is supposed to be.
  boolean isSupposing() {
    return selection.suppositionProperty().get().isPresent();
  }

  Scene scene() {
    return scene;
  }

  Texts texts() {
    return texts;
  }

  ShellModel model() {
    return model;
  }

  ClientsModel clients() {
    return clients;
  }

  LabModel lab() {
    return lab;
  }

  ModelsModel models() {
    return models;
  }

  WhatIfModel whatIf() {
    return whatIf;
  }

  ComparisonSheets comparisons() {
    return comparisons;
  }

  RecommendationsModel recommendations() {
    return recommendations;
  }
}
