package org.advisorworkbench.registry;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.advisorworkbench.bert.InterestModel;
import org.advisorworkbench.bert.ModelFolder;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.advisorworkbench.registry.Act.Kind;
import org.advisorworkbench.registry.Ledger.Entry;
import org.advisorworkbench.registry.ModelRecords.RememberedScores;
import org.advisorworkbench.registry.RegisteredModel.Origin;

/// The models of a book and what may be done with them.
///
/// A model is registered as a candidate. Validation checks it; only what is validated can be made
/// active, and the one that was active before can be brought back. Each of these is an [Act] with a
/// person, a time and a reason. A model whose files are not those that were registered is neither
/// validated nor made active nor loaded.
public final class ModelRegistry {
  private static final Pattern FOLDER_NAME = Pattern.compile("[\\p{Alnum}][\\p{Alnum}._-]*");

  private final ModelRecords records;
  private final ModelPlaces places;
  private final ModelLoader loader;
  private final String who;
  private final Clock clock;

  /// @param who the person whose acts are recorded
  public ModelRegistry(
      ModelRecords records, ModelPlaces places, ModelLoader loader, String who, Clock clock) {
    this.records = records;
    this.places = places;
    this.loader = loader;
    this.who = who;
    this.clock = clock;
  }

  /// All models and acts as of now.
  public Ledger ledger() {
    return records.ledger();
  }

  /// @param name an id, or the first digits of a hash
  /// @throws Failure MODEL_UNKNOWN if none or several models are called so
  public Entry find(String name) throws Failure {
    return ledger().find(name).orElseThrow(() -> new Failure(FailureCode.MODEL_UNKNOWN, name));
  }

  /// The registered model of a hash, if there is one.
  public Optional<RegisteredModel> withHash(String sha256) {
    return ledger().withHash(sha256);
  }

  public Path folder(RegisteredModel model) {
    return places.folder(model);
  }

  /// The model that advises.
  ///
  /// @throws Failure MODEL_MISSING if none does
  public RegisteredModel active() throws Failure {
    return ledger()
        .active()
        .orElseThrow(() -> new Failure(FailureCode.MODEL_MISSING, places.program()));
  }

  /// The scores of a model that are remembered; empty where it never gave any in this book.
  public Optional<RememberedScores> scoresOf(RegisteredModel model) {
    return records.scoresOf(model.sha256());
  }

  /// Makes known the model that comes with the program. It was validated before it was shipped, and
  /// it is made active where none of the book's own is: in a new home, and after an update of the
  /// program.
  public void welcome(Path shipped) throws Failure {
    var identity = ModelFolder.identity(shipped);
    var ledger = ledger();
    if (ledger.withHash(identity.sha256()).isPresent()) {
      return;
    }
    var model = model(identity, Origin.PROGRAM, shipped);
    var acts = new Acts(ledger, "came with the program");
    acts.add(model, Kind.REGISTERED, "");
    acts.add(model, Kind.VALIDATED, "");
    var active = ledger.active();
    if (active.filter(other -> other.origin() == Origin.HOME).isEmpty()) {
      acts.add(model, Kind.ACTIVATED, active.map(RegisteredModel::sha256).orElse(""));
    }
    records.add(model, acts.all());
  }

  /// Registers a model as a candidate. One that lies elsewhere is copied to the book's own models
  /// first; one that is registered already stays as it is.
  ///
  /// @throws Failure MODEL_NAME_TAKEN if another model has its id; MODEL_MISSING or MODEL_CORRUPT
  ///   if the folder holds no whole model
  public Entry add(Path folder, String note) throws Failure {
    ModelFolder.read(folder);
    var identity = ModelFolder.identity(folder);
    var ledger = ledger();
    if (ledger.withHash(identity.sha256()).isEmpty()) {
      requireFree(identity.id());
      var model = model(identity, places.originOf(folder), folder);
      places.keep(folder, model);
      var acts = new Acts(ledger, note);
      acts.add(model, Kind.REGISTERED, "");
      records.add(model, acts.all());
    }
    return find(identity.sha256());
  }

  /// Makes sure that a model of this id could be added.
  ///
  /// @throws Failure MODEL_NAME_TAKEN if another model has it; INPUT_INVALID if it cannot name a
  ///   folder
  public void requireFree(String id) throws Failure {
    if (!FOLDER_NAME.matcher(id).matches()) {
      throw new Failure(
          FailureCode.INPUT_INVALID,
          "A model's id has to be letters, digits, dots, dashes and underscores; found: " + id);
    }
    var namesake = ledger().find(id).filter(entry -> entry.model().id().equals(id));
    if (namesake.isPresent()) {
      throw new Failure(
          FailureCode.MODEL_NAME_TAKEN, id, shortHash(namesake.get().model().sha256()));
    }
  }

  private static RegisteredModel model(ModelFolder.Identity identity, Origin origin, Path folder)
      throws Failure {
    var card = Card.read(folder);
    return new RegisteredModel(
        identity.id(),
        identity.sha256(),
        origin,
        origin == Origin.HOME
            ? identity.id()
            : folder.toAbsolutePath().normalize().getFileName().toString(),
        new Lineage(
            identity.base(),
            card.map(Card::parentSha256).orElse(""),
            card.map(Card::dataSha256).orElse("")));
  }

  /// Checks a model and records what came of it. An active model stays active either way.
  public Validation validate(String name) throws Failure {
    var model = find(name).model();
    var validation = new Validator(places, loader).validate(model);
    record(
        model,
        validation.passed() ? Kind.VALIDATED : Kind.REFUSED,
        validation.problems(),
        Optional.empty());
    return validation;
  }

  /// Makes a validated model the one that advises.
  ///
  /// @param note why; it may be blank unless the model's card says that it was worse than the one
  ///   that advised when it was made
  /// @throws Failure MODEL_NOT_VALIDATED or MODEL_IN_USE by its status; MODEL_CHANGED if its files
  ///   are not those that were registered; MODEL_WORSE without a reason for a worse model
  public RegisteredModel activate(String name, String note) throws Failure {
    return activate(find(name), note);
  }

  /// Brings back the model that was active before the one that is.
  ///
  /// @throws Failure MODEL_NO_PREVIOUS if there was none; otherwise as [#activate]
  public RegisteredModel restore(String note) throws Failure {
    var previous =
        ledger().previous().orElseThrow(() -> new Failure(FailureCode.MODEL_NO_PREVIOUS));
    return activate(find(previous.sha256()), note);
  }

  private RegisteredModel activate(Entry entry, String note) throws Failure {
    var model = entry.model();
    switch (entry.status()) {
      case VALIDATED -> checkUnchanged(model, ModelFolder.read(folder(model)).sha256());
      case ACTIVE -> throw new Failure(FailureCode.MODEL_IN_USE, model.id());
      case CANDIDATE, RETIRED ->
          throw new Failure(
              FailureCode.MODEL_NOT_VALIDATED,
              model.id(),
              entry.status().name().toLowerCase(Locale.ROOT));
    }
    checkReason(model, note);
    record(model, Kind.ACTIVATED, note, ledger().active());
    return model;
  }

  private void checkReason(RegisteredModel model, String note) throws Failure {
    var guard = Card.read(folder(model)).map(Card::guard);
    if (note.isBlank() && guard.filter(Card.Guard::isWorse).isPresent()) {
      throw new Failure(FailureCode.MODEL_WORSE, model.id(), guard.get().active());
    }
  }

  /// Puts a model aside.
  ///
  /// @throws Failure MODEL_IN_USE if it is active; MODEL_RETIRED if it is retired
  public RegisteredModel retire(String name, String note) throws Failure {
    var entry = find(name);
    var model = entry.model();
    switch (entry.status()) {
      case CANDIDATE, VALIDATED -> record(model, Kind.RETIRED, note, Optional.empty());
      case ACTIVE -> throw new Failure(FailureCode.MODEL_IN_USE, model.id());
      case RETIRED -> throw new Failure(FailureCode.MODEL_RETIRED, model.id());
    }
    return model;
  }

  /// Forgets the scores that retired models gave.
  ///
  /// @return how many
  public long prune() throws Failure {
    long forgotten = 0;
    for (var entry : ledger().entries()) {
      if (entry.status() == ModelStatus.RETIRED) {
        forgotten += records.forgetScores(entry.model().sha256());
      }
    }
    return forgotten;
  }

  /// Loads the model that advises.
  ///
  /// @return the caller closes it
  /// @throws Failure MODEL_MISSING if none is active; MODEL_CHANGED if its files are not those that
  ///   were registered
  public InterestModel loadActive() throws Failure {
    var active = active();
    var loaded = loader.load(folder(active));
    try {
      checkUnchanged(active, loaded.sha256());
      return loaded;
    } catch (Failure e) {
      loaded.close();
      throw e;
    }
  }

  private void checkUnchanged(RegisteredModel model, String found) throws Failure {
    if (!found.equals(model.sha256())) {
      throw new Failure(FailureCode.MODEL_CHANGED, model.id(), folder(model), shortHash(found));
    }
  }

  private static String shortHash(String sha256) {
    return sha256.substring(0, 12);
  }

  private void record(
      RegisteredModel model, Kind kind, String note, Optional<RegisteredModel> replaced)
      throws Failure {
    var acts = new Acts(ledger(), note);
    acts.add(model, kind, replaced.map(RegisteredModel::sha256).orElse(""));
    records.add(acts.all().getFirst());
  }

  /// New acts of one person and moment, numbered on from a ledger's last.
  private final class Acts {
    private final List<Act> acts = new ArrayList<>();
    private final String note;
    private int number;

    Acts(Ledger ledger, String note) {
      this.note = note;
      this.number = ledger.nextNumber();
    }

    void add(RegisteredModel model, Kind kind, String replacedSha256) {
      acts.add(new Act(number++, model.sha256(), kind, clock.instant(), who, note, replacedSha256));
    }

    List<Act> all() {
      return acts;
    }
  }
}
