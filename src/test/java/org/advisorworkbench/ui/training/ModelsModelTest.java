package org.advisorworkbench.ui.training;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.registry.Act;
import org.advisorworkbench.registry.ModelStatus;
import org.advisorworkbench.ui.common.State;
import org.advisorworkbench.ui.task.Background;
import org.advisorworkbench.ui.task.Trouble;
import org.advisorworkbench.ui.training.ModelsModel.Done;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsModelTest {
  private static final String CANDIDATE = "lab-5e6f7a8b";

  @TempDir private Path folder;
  private ExampleOffice office;
  private ModelsModel model;
  private int activations;

  @BeforeEach
  void open() {
    office = ExampleOffice.in(folder);
    model = new ModelsModel(office, () -> activations++, Background.onCallingThread());
    model.refresh();
  }

  private void select(String id) {
    model.select(
        model.models().stream().filter(e -> e.model().id().equals(id)).findFirst().orElseThrow());
  }

  private ModelStatus status(String id) throws Failure {
    return office.registry().find(id).status();
  }

  private void activate(String id, String why) {
    select(id);
    model.validate();
    model.noteProperty().set(why);
    model.activate();
  }

  private Optional<String> refusal() {
    return model.refusalProperty().get().map(Trouble::code);
  }

  private Act lastAct() {
    return model.viewProperty().get().acts().getFirst();
  }

  @Test
  void theActiveModelIsListedFirstAndSelected() {
    assertAll(
        () ->
            assertEquals(
                List.of("shipped", CANDIDATE),
                model.models().stream().map(entry -> entry.model().id()).toList()),
        () ->
            assertEquals(
                Optional.of("shipped"),
                model.selectedProperty().get().map(entry -> entry.model().id())));
  }

  @Test
  void aModelKnowsItsParentItsFiguresAndItsGuard() {
    var candidate = model.models().getLast();
    assertAll(
        () -> assertEquals("shipped", candidate.parent()),
        () -> assertEquals(0.736, candidate.figures().outcomeAuc().low()),
        () -> assertEquals(0.021, candidate.figures().calibrationError().value()),
        () -> assertTrue(candidate.isWorse()),
        () -> assertFalse(model.models().getFirst().isWorse()));
  }

  @Test
  void aCheckedModelIsMadeActiveForAReason() throws Failure {
    activate(CANDIDATE, "  tries the new answers  ");
    assertAll(
        () -> assertEquals(ModelStatus.ACTIVE, status(CANDIDATE)),
        () -> assertEquals("tries the new answers", lastAct().note()),
        () -> assertEquals(1, activations),
        () -> assertEquals("", model.noteProperty().get()),
        () -> assertEquals(CANDIDATE, model.models().getFirst().model().id()),
        () ->
            assertEquals(
                Optional.of(new Done(Act.Kind.ACTIVATED, CANDIDATE)), model.doneProperty().get()));
  }

  @Test
  void withoutAReasonNothingIsMadeActive() {
    select(CANDIDATE);
    var possible = model.canActivate();
    assertFalse(possible.get());
    model.noteProperty().set("   ");
    assertFalse(possible.get());
    model.noteProperty().set("better");
    assertTrue(possible.get());
  }

  @Test
  void whatIsRefusedIsToldAndChangesNothing() throws Failure {
    select(CANDIDATE);
    model.noteProperty().set("at once");
    model.activate();
    assertAll(
        () -> assertEquals(Optional.of("MODEL_NOT_VALIDATED"), refusal()),
        () -> assertEquals("at once", model.noteProperty().get()),
        () -> assertEquals(ModelStatus.CANDIDATE, status(CANDIDATE)),
        () -> assertEquals(0, activations));
  }

  @Test
  void aCheckThatFailsIsToldAndRecorded() throws Failure, IOException {
    var registry = office.registry();
    Files.delete(registry.folder(registry.find(CANDIDATE).model()).resolve("card.json"));
    select(CANDIDATE);
    model.validate();
    assertAll(
        () -> assertEquals(Optional.of("MODEL_CHECKS_FAILED"), refusal()),
        () -> assertEquals(Act.Kind.REFUSED, lastAct().kind()));
  }

  @Test
  void theModelBeforeIsBroughtBack() throws Failure {
    activate(CANDIDATE, "try");
    model.noteProperty().set("worse indeed");
    model.restore();
    assertAll(
        () -> assertEquals(ModelStatus.ACTIVE, status("shipped")),
        () -> assertEquals("worse indeed", lastAct().note()),
        () -> assertEquals(2, activations),
        () -> assertEquals(CANDIDATE, model.viewProperty().get().previous()));
  }

  @Test
  void theActiveModelIsNotPutAside() {
    select("shipped");
    model.retire();
    assertEquals(Optional.of("MODEL_IN_USE"), refusal());
    select(CANDIDATE);
    assertEquals(Optional.empty(), refusal());
    model.retire();
    assertEquals(Act.Kind.RETIRED, lastAct().kind());
  }

  @Test
  void aModelThatHasJustBeenRegisteredIsSelected() throws Failure, IOException {
    office.add("lab-00000003", 3);
    model.show("lab-00000003");
    assertEquals(
        Optional.of("lab-00000003"),
        model.selectedProperty().get().map(entry -> entry.model().id()));
  }

  @Test
  void driftIsThatOfTheActiveModel() {
    model.lookForDrift();
    assertEquals(
        Optional.of("shipped"), model.drift().resultProperty().get().map(report -> report.model()));
    activate(CANDIDATE, "try");
    assertEquals(State.EMPTY, model.drift().stateProperty().get());
  }

  @Test
  void lookingForDriftCanBeCancelled() {
    Queue<Runnable> workers = new ArrayDeque<>();
    var held =
        new ModelsModel(
            office, () -> {}, Background.on(workers::add, Runnable::run, ignored -> {}));
    held.lookForDrift();
    assertEquals(State.LOADING, held.drift().stateProperty().get());
    held.drift().cancel();
    assertEquals(State.CANCELLED, held.drift().stateProperty().get());
  }
}
