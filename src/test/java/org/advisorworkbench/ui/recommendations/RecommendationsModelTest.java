package org.advisorworkbench.ui.recommendations;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import org.advisorworkbench.advice.AdviceEngine;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.advisorworkbench.ranking.Ranking;
import org.advisorworkbench.ranking.Recommendation;
import org.advisorworkbench.ui.common.Selection;
import org.advisorworkbench.ui.common.State;
import org.advisorworkbench.ui.shell.FixtureBook;
import org.advisorworkbench.ui.task.Background;
import org.advisorworkbench.ui.task.Trouble;
import org.advisorworkbench.work.Progress;
import org.junit.jupiter.api.Test;

class RecommendationsModelTest {
  private final FixtureBook book = new FixtureBook(20, 40);
  private final Queue<Runnable> workers = new ArrayDeque<>();
  private final Background background = Background.on(workers::add, Runnable::run, ignored -> {});
  private final Selection selection = new Selection();
  private Optional<FailureCode> refusedLoad = Optional.empty();
  private final EngineModel engine = new EngineModel(this::load, selection, background);
  private final RecommendationsModel model =
      new RecommendationsModel(selection, engine, background);

  private AdviceEngine load(Progress progress) throws Failure {
    if (refusedLoad.isPresent()) {
      throw new Failure(refusedLoad.get(), "models");
    }
    return book.engine();
  }

  @Test
  void nothingIsRankedWithoutAClient() {
    engine.load();
    work();
    assertEquals(State.EMPTY, model.stateProperty().get());
  }

  @Test
  void aClientWaitsForTheModel() {
    open(0);
    engine.load();
    assertEquals(State.LOADING, model.stateProperty().get());
    work();
    assertEquals(State.READY, model.stateProperty().get());
  }

  @Test
  void anotherModelTakesThePlaceOfTheOneBeforeOnceItIsLoaded() {
    start();
    var before = selection.engineProperty().get().orElseThrow();
    engine.reload();
    assertAll(
        () -> assertEquals(State.READY, model.stateProperty().get()),
        () -> assertSame(before, selection.engineProperty().get().orElseThrow()));
    work();
    assertAll(
        () -> assertEquals(State.READY, model.stateProperty().get()),
        () -> assertNotSame(before, selection.engineProperty().get().orElseThrow()));
  }

  @Test
  void aModelThatCannotBeLoadedLeavesTheOneBeforeAtWork() {
    start();
    refusedLoad = Optional.of(FailureCode.MODEL_CHANGED);
    engine.reload();
    work();
    model.retry();
    work();
    assertAll(
        () -> assertEquals(State.FAILED, engine.stateProperty().get()),
        () -> assertEquals(State.READY, model.stateProperty().get()));
  }

  @Test
  void theFirstProductIsChosenAtFirst() {
    start();
    assertEquals(
        Optional.of(1), selection.recommendationProperty().get().map(Recommendation::rank));
  }

  @Test
  void refusedProductsStandApart() {
    start();
    assertEquals(40, model.suitable().size() + model.refused().size());
    assertTrue(model.suitable().stream().allMatch(Recommendation::suitable));
    assertFalse(model.refused().stream().anyMatch(Recommendation::suitable));
  }

  @Test
  void anotherClientTakesThePlaceOfTheOneUnderWay() {
    start();
    open(1);
    open(2);
    work();
    assertEquals(Optional.of(idOf(2)), model.resultProperty().get().map(Ranking::clientId));
  }

  @Test
  void whileAnotherClientIsRankedNothingOfTheLastIsChosen() {
    start();
    open(1);
    assertEquals(Optional.empty(), selection.recommendationProperty().get());
    assertEquals(Optional.empty(), model.resultProperty().get());
  }

  @Test
  void aRankingCanBeStoppedAndBegunAgain() {
    start();
    open(1);
    model.cancel();
    assertEquals(State.CANCELLED, model.stateProperty().get());
    model.retry();
    work();
    assertEquals(State.READY, model.stateProperty().get());
  }

  @Test
  void aModelThatCannotBeLoadedIsToldAndCanBeTriedAgain() {
    refusedLoad = Optional.of(FailureCode.MODEL_MISSING);
    start();
    assertEquals(State.FAILED, model.stateProperty().get());
    assertEquals(Optional.of("MODEL_MISSING"), model.troubleProperty().get().map(Trouble::code));
    refusedLoad = Optional.empty();
    model.retry();
    work();
    assertEquals(State.READY, model.stateProperty().get());
  }

  private void start() {
    engine.load();
    open(0);
    work();
  }

  private void open(int i) {
    selection.clientProperty().set(book.file(idOf(i)));
  }

  private String idOf(int i) {
    return book.all().get(i).id();
  }

  private void work() {
    while (!workers.isEmpty()) {
      workers.remove().run();
    }
  }
}
