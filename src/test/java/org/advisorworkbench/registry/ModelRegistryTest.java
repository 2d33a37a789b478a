package org.advisorworkbench.registry;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.advisorworkbench.bert.ModelFolder;
import org.advisorworkbench.bert.RandomModel;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.advisorworkbench.registry.Act.Kind;
import org.advisorworkbench.registry.RegisteredModel.Origin;
import org.advisorworkbench.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelRegistryTest {
  private static final Instant NOW = Instant.parse("2026-11-24T09:30:00Z");

  @TempDir Path folder;
  private Store store;
  private ModelRegistry models;
  private Path shipped;

  @BeforeEach
  void open() throws Exception {
    store = Store.inMemory();
    models = registry(ModelFixture::load);
    shipped = ModelFixture.write(folder.resolve("program/shipped"), "shipped", 1);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private ModelRegistry registry(ModelLoader loader) {
    return new ModelRegistry(
        store.models(),
        new ModelPlaces(folder.resolve("program"), folder.resolve("home/models")),
        loader,
        "ada",
        Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private Path model(String id, long seed) throws Exception {
    return ModelFixture.write(folder.resolve("made").resolve(id), id, seed);
  }

  private ModelStatus status(String name) throws Failure {
    return models.find(name).status();
  }

  private static void assertRefused(FailureCode code, Executable act) {
    assertEquals(code, assertThrows(Failure.class, act).code());
  }

  @Test
  void theModelOfTheProgramIsActiveInANewHome() throws Exception {
    models.welcome(shipped);
    assertEquals(ModelStatus.ACTIVE, status("shipped"));
    assertEquals("shipped", models.loadActive().id());
  }

  @Test
  void theModelOfTheProgramIsWelcomedOnce() throws Exception {
    models.welcome(shipped);
    models.welcome(shipped);
    assertEquals(
        List.of(Kind.REGISTERED, Kind.VALIDATED, Kind.ACTIVATED),
        models.ledger().acts().stream().map(Act::kind).toList());
  }

  @Test
  void aNewerModelOfTheProgramTakesThePlaceOfTheOldOne() throws Exception {
    models.welcome(shipped);
    models.welcome(ModelFixture.write(folder.resolve("program/shipped"), "shipped", 2));
    var newer = models.ledger().active().orElseThrow();
    assertEquals(ModelFolder.identity(shipped).sha256(), newer.sha256());
    assertEquals(2, models.ledger().models().size());
  }

  @Test
  void aNewerModelOfTheProgramLeavesTheBooksOwnActive() throws Exception {
    models.welcome(shipped);
    models.add(model("own", 2), "");
    models.validate("own");
    models.activate("own", "");
    models.welcome(ModelFixture.write(folder.resolve("program/newer"), "newer", 3));
    assertAll(
        () -> assertEquals(ModelStatus.ACTIVE, status("own")),
        () -> assertEquals(ModelStatus.VALIDATED, status("newer")));
  }

  @Test
  void anAddedModelIsACandidateThatTheHomeKeeps() throws Exception {
    var source = model("own", 2);
    models.add(source, "from the lab");
    Files.delete(source.resolve("model.json"));
    var own = models.find("own");
    assertAll(
        () -> assertEquals(ModelStatus.CANDIDATE, own.status()),
        () -> assertEquals(Origin.HOME, own.model().origin()),
        () -> assertEquals(own.model().sha256(), ModelFolder.read(folder("own")).sha256()),
        () -> assertTrue(Files.exists(folder("own").resolve("card.json"))));
  }

  private Path folder(String id) throws Failure {
    return models.folder(models.find(id).model());
  }

  @Test
  void anAddedModelKnowsItsBaseItsParentAndItsData() throws Exception {
    models.add(model("own", 2), "");
    assertEquals(
        new Lineage("all-minilm-l6-v2", "11".repeat(32), "22".repeat(32)),
        models.find("own").model().lineage());
  }

  @Test
  void aModelIsAddedOnce() throws Exception {
    models.add(model("own", 2), "");
    models.add(model("own", 2), "");
    assertEquals(1, models.ledger().acts().size());
  }

  @Test
  void twoModelsOfOneIdAreRefused() throws Exception {
    models.add(model("own", 2), "");
    var other = model("own", 3);
    assertRefused(FailureCode.MODEL_NAME_TAKEN, () -> models.add(other, ""));
  }

  @Test
  void anIdThatIsNoNameForAFolderIsRefused() throws Exception {
    var escaping = ModelFixture.write(folder.resolve("made/x"), "../x", 2);
    assertRefused(FailureCode.INPUT_INVALID, () -> models.add(escaping, ""));
  }

  @Test
  void aFolderWithoutAModelIsRefused() {
    assertRefused(FailureCode.MODEL_MISSING, () -> models.add(folder.resolve("nothing"), ""));
  }

  @Test
  void aModelIsCalledByTheFirstDigitsOfItsHash() throws Exception {
    var own = models.add(model("own", 2), "").model();
    assertEquals(own, models.find(own.sha256().substring(0, 6)).model());
  }

  @Test
  void anUnknownNameIsRefused() throws Exception {
    var own = models.add(model("own", 2), "").model();
    assertAll(
        () -> assertRefused(FailureCode.MODEL_UNKNOWN, () -> models.find("other")),
        () ->
            assertRefused(
                FailureCode.MODEL_UNKNOWN, () -> models.find(own.sha256().substring(0, 5))));
  }

  @Test
  void aModelThatPassesItsChecksIsValidated() throws Exception {
    models.add(model("own", 2), "");
    var validation = models.validate("own");
    assertTrue(validation.passed(), validation::problems);
    assertEquals(ModelStatus.VALIDATED, status("own"));
  }

  @Test
  void aChangedFileFailsValidation() throws Exception {
    models.add(model("own", 2), "");
    models.validate("own");
    RandomModel.write(folder("own"), "own", 3);
    assertFails("files");
  }

  @Test
  void aDamagedFileFailsValidation() throws Exception {
    models.add(model("own", 2), "");
    Files.write(folder("own").resolve("model.safetensors"), new byte[] {1, 2, 3});
    assertFails("files", "scores");
  }

  @Test
  void aModelWithoutACardFailsValidation() throws Exception {
    models.add(RandomModel.write(folder.resolve("made/own"), "own", 2), "");
    assertFails("card", "calibration");
  }

  @Test
  void theCardOfAnotherModelFailsValidation() throws Exception {
    var own = models.add(model("own", 2), "").model();
    ModelFixture.writeCard(models.folder(own), "33".repeat(32), 0.02);
    assertFails("card");
  }

  @Test
  void probabilitiesThatAreOffByThreeHundredthsPassAndThoseThatAreFurtherOffDoNot()
      throws Exception {
    var own = models.add(model("own", 2), "").model();
    ModelFixture.writeCard(models.folder(own), own.sha256(), 0.03);
    assertTrue(models.validate("own").passed());
    ModelFixture.writeCard(models.folder(own), own.sha256(), 0.031);
    assertFails("calibration");
    assertTrue(
        models.ledger().acts().getLast().note().contains("an error of at most 0.030"),
        models.ledger().acts().getLast().note());
  }

  @Test
  void probabilitiesHaveToBeRightOnValidationTooWhereTheCardTellsIt() throws Exception {
    var own = models.add(model("own", 2), "").model();
    ModelFixture.writeCard(
        models.folder(own),
        own.sha256(),
        "\"calibrationError\": 0.02",
        ", \"validation\": {\"calibrationError\": {\"value\": 0.04, \"low\": 0, \"high\": 1}}");
    assertFails("calibration");
  }

  /// On 100 answers of one bin with probability 0.5, the share of a model without fault strays by
  /// more than 0.05 (one standard deviation) in a third of all samples, and by more than 0.12 in
  /// hardly any; on 10,000 it strays by 0.01 at most.
  @Test
  void fewAnswersExcuseAnErrorThatManyDoNot() throws Exception {
    var own = models.add(model("own", 2), "").model();
    writeCard(own, 0.05, 100);
    assertTrue(models.validate("own").passed());
    writeCard(own, 0.12, 100);
    assertFails("calibration");
    writeCard(own, 0.05, 10_000);
    assertFails("calibration");
  }

  private void writeCard(RegisteredModel own, double error, int answers) throws IOException {
    ModelFixture.writeCard(
        models.folder(own),
        own.sha256(),
        """
        "calibrationError": %s, "reliability": {"bins": [{"count": %d, "probability": 0.5}]}\
        """
            .formatted(error, answers),
        "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"minilm-2026-11", "minilm-fused-2026-11", "minilm-towers-2026-11"})
  void theModelsOfTheProgramAreCalibrated(String id) throws Exception {
    models.add(Path.of("models").resolve(id), "");
    assertTrue(
        models.validate(id).checks().stream()
            .filter(check -> check.name().equals("calibration"))
            .allMatch(Validation.Check::passed),
        () -> models.ledger().acts().getLast().note());
  }

  @Test
  void aModelThatWasWorseIsMadeActiveForAReasonAlone() throws Exception {
    models.welcome(shipped);
    models.add(ModelFixture.writeWorse(folder.resolve("made/own"), "own", 2), "");
    var comparison =
        models.validate("own").checks().stream()
            .filter(check -> check.name().equals("comparison"))
            .findFirst()
            .orElseThrow();
    assertTrue(comparison.passed());
    assertTrue(comparison.detail().startsWith("WORSE than shipped"), comparison.detail());
    assertRefused(FailureCode.MODEL_WORSE, () -> models.activate("own", " "));
    assertEquals(ModelStatus.VALIDATED, status("own"));
    models.activate("own", "the old one reads no Chinese notes");
    assertEquals(ModelStatus.ACTIVE, status("own"));
  }

  @Test
  void scoresThatAreNoNumbersFailValidation() throws Exception {
    models = registry(ModelFixture::loadBroken);
    models.add(model("own", 2), "");
    assertFails("scores");
  }

  /// The model "own" fails these checks and no others, is a candidate afterwards, and the history
  /// says why.
  private void assertFails(String... names) throws Failure {
    var validation = models.validate("own");
    assertEquals(
        List.of(names),
        validation.checks().stream()
            .filter(check -> !check.passed())
            .map(Validation.Check::name)
            .toList());
    assertEquals(ModelStatus.CANDIDATE, status("own"));
    var last = models.ledger().acts().getLast();
    assertEquals(Kind.REFUSED, last.kind());
    assertEquals(validation.problems(), last.note());
  }

  @Test
  void anActivationIsRecordedWithPersonTimeReasonAndPredecessor() throws Exception {
    models.welcome(shipped);
    var own = models.add(model("own", 2), "").model();
    models.validate("own");
    models.activate("own", "better on our own clients");
    assertEquals(
        new Act(
            6,
            own.sha256(),
            Kind.ACTIVATED,
            NOW,
            "ada",
            "better on our own clients",
            models.find("shipped").model().sha256()),
        models.ledger().acts().getLast());
    assertAll(
        () -> assertEquals(ModelStatus.ACTIVE, status("own")),
        () -> assertEquals(ModelStatus.VALIDATED, status("shipped")),
        () -> assertEquals("own", models.loadActive().id()));
  }

  @Test
  void aCandidateCannotBeMadeActive() throws Exception {
    models.add(model("own", 2), "");
    assertRefused(FailureCode.MODEL_NOT_VALIDATED, () -> models.activate("own", ""));
  }

  @Test
  void theActiveModelCannotBeMadeActiveAgain() throws Exception {
    models.welcome(shipped);
    assertRefused(FailureCode.MODEL_IN_USE, () -> models.activate("shipped", ""));
  }

  @Test
  void aModelThatChangedAfterItsValidationCannotBeMadeActive() throws Exception {
    models.add(model("own", 2), "");
    models.validate("own");
    RandomModel.write(folder("own"), "own", 3);
    assertRefused(FailureCode.MODEL_CHANGED, () -> models.activate("own", ""));
    assertEquals(ModelStatus.VALIDATED, status("own"));
  }

  @Test
  void anActiveModelThatChangedIsNotLoaded() throws Exception {
    models.welcome(shipped);
    RandomModel.write(shipped, "shipped", 3);
    assertRefused(FailureCode.MODEL_CHANGED, models::loadActive);
  }

  @Test
  void withoutAnActiveModelNothingIsLoaded() {
    assertRefused(FailureCode.MODEL_MISSING, models::loadActive);
  }

  @Test
  void thePreviousModelIsBroughtBack() throws Exception {
    models.welcome(shipped);
    models.add(model("own", 2), "");
    models.validate("own");
    models.activate("own", "");
    models.restore("worse than expected");
    assertAll(
        () -> assertEquals(ModelStatus.ACTIVE, status("shipped")),
        () -> assertEquals(ModelStatus.VALIDATED, status("own")),
        () -> assertEquals(Optional.of(models.find("own").model()), models.ledger().previous()),
        () -> assertEquals("worse than expected", models.ledger().acts().getLast().note()));
  }

  @Test
  void withoutAPreviousModelNoneIsBroughtBack() throws Exception {
    models.welcome(shipped);
    assertRefused(FailureCode.MODEL_NO_PREVIOUS, () -> models.restore(""));
  }

  @Test
  void aPreviousModelThatIsRetiredIsNotBroughtBack() throws Exception {
    models.welcome(shipped);
    models.add(model("own", 2), "");
    models.validate("own");
    models.activate("own", "");
    models.retire("shipped", "");
    assertRefused(FailureCode.MODEL_NOT_VALIDATED, () -> models.restore(""));
  }

  @Test
  void theActiveModelCannotBeRetired() throws Exception {
    models.welcome(shipped);
    assertRefused(FailureCode.MODEL_IN_USE, () -> models.retire("shipped", ""));
    assertEquals(ModelStatus.ACTIVE, status("shipped"));
  }

  @Test
  void aRetiredModelIsNeitherRetiredAgainNorMadeActive() throws Exception {
    models.add(model("own", 2), "");
    models.retire("own", "");
    assertRefused(FailureCode.MODEL_RETIRED, () -> models.retire("own", ""));
    assertRefused(FailureCode.MODEL_NOT_VALIDATED, () -> models.activate("own", ""));
  }

  @Test
  void aRetiredModelComesBackByValidation() throws Exception {
    models.add(model("own", 2), "");
    models.retire("own", "");
    models.validate("own");
    assertEquals(ModelStatus.VALIDATED, status("own"));
  }

  @Test
  void anActiveModelThatFailsALaterCheckStaysActive() throws Exception {
    models.welcome(shipped);
    Files.delete(shipped.resolve("card.json"));
    assertFalse(models.validate("shipped").passed());
    assertEquals(ModelStatus.ACTIVE, status("shipped"));
  }

  @Test
  void ofTwoActsUponTheSameLedgerOnlyOneIsRecorded() throws Exception {
    var own = models.add(model("own", 2), "").model();
    var act = new Act(2, own.sha256(), Kind.VALIDATED, NOW, "ada", "", "");
    store.models().add(act);
    assertThrows(Failure.class, () -> store.models().add(act));
    assertEquals(2, models.ledger().acts().size());
  }

  @Test
  void onlyTheScoresOfRetiredModelsArePruned() throws Exception {
    models.welcome(shipped);
    var own = models.add(model("own", 2), "").model();
    Scores.remember(store, models.find("shipped").model(), 2);
    Scores.remember(store, own, 3);
    assertEquals(0, models.prune());
    models.retire("own", "");
    assertEquals(3, models.prune());
    assertEquals(0, models.scoresOf(own).orElseThrow().count());
    assertEquals(2, models.scoresOf(models.find("shipped").model()).orElseThrow().count());
  }
}
