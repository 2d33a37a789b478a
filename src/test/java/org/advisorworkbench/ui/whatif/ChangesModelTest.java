package org.advisorworkbench.ui.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import org.advisorworkbench.client.ClientFile;
import org.advisorworkbench.ranking.Ranking;
import org.advisorworkbench.ui.common.ExampleAdvice;
import org.advisorworkbench.ui.common.Selection;
import org.advisorworkbench.ui.common.State;
import org.advisorworkbench.ui.recommendations.EngineModel;
import org.advisorworkbench.ui.recommendations.RecommendationsModel;
import org.advisorworkbench.ui.shell.FixtureBook;
import org.advisorworkbench.ui.task.Background;
import org.advisorworkbench.whatif.Counterfactuals;
import org.advisorworkbench.work.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangesModelTest {
  private final FixtureBook book = new FixtureBook(20, 40);
  private final Queue<Runnable> workers = new ArrayDeque<>();
  private final Background background = Background.on(workers::add, Runnable::run, ignored -> {});
  private final Selection selection = new Selection();
  private final EngineModel engine =
      new EngineModel(progress -> book.engine(), selection, background);
  private final RecommendationsModel list = new RecommendationsModel(selection, engine, background);
  private final WhatIfModel whatIf = new WhatIfModel(selection, background);
  private final ChangesModel model = new ChangesModel(selection, background);

  @BeforeEach
  void openAClient() {
    engine.load();
    selection.clientProperty().set(clientWithManyProducts());
    work();
    whatIf.openProperty().set(true);
  }

  private static boolean hasManyOfBothKinds(Ranking ranking) {
    return ranking.suitable().size() > 8 && ranking.refused().size() > 8;
  }

  private Optional<ClientFile> clientWithManyProducts() {
    return book.files().stream()
        .filter(file -> hasManyOfBothKinds(book.engine().rank(file, Progress.NONE)))
        .findFirst();
  }

  @Test
  void nothingIsAskedBeforeSomebodyLooks() {
    assertEquals(State.EMPTY, model.found().stateProperty().get());
    model.wantedProperty().set(true);
    assertEquals(State.LOADING, model.found().stateProperty().get());
    work();
    assertEquals(State.READY, model.found().stateProperty().get());
  }

  @Test
  void theChosenProductIsAskedAboutAndEveryAnswerHolds() {
    model.wantedProperty().set(true);
    list.choose(list.suitable().get(6));
    work();
    var told = found();
    assertEquals(7, told.now().rank());
    assertTrue(told.complete());
    for (var one : told.found()) {
      var client = one.edits().applyTo(selection.clientProperty().get().orElseThrow());
      var first = book.engine().rank(client, Progress.NONE).suitable().subList(0, 5);
      assertTrue(
          first.stream().anyMatch(place -> place.product().equals(told.now().product())),
          one.edits().toString());
    }
  }

  @Test
  void tryingAnAnswerOutDoesNotAskAgain() {
    model.wantedProperty().set(true);
    work();
    var told = found();
    var edits = told.found().getFirst().edits();
    whatIf.apply(edits);
    work();
    assertEquals(edits, selection.suppositionProperty().get().orElseThrow().edits());
    assertEquals(told, found());
    assertEquals(
        told.found().getFirst().then().rank(),
        selection.recommendationProperty().get().orElseThrow().rank());
  }

  @Test
  void anotherProductIsAnotherQuestion() {
    model.wantedProperty().set(true);
    work();
    list.choose(list.refused().getFirst());
    assertEquals(Optional.empty(), model.found().resultProperty().get());
    work();
    assertEquals(list.refused().getFirst().product(), found().now().product());
  }

  @Test
  void aSearchCanBeStoppedAndBegunAgain() {
    model.wantedProperty().set(true);
    model.found().cancel();
    work();
    assertEquals(State.CANCELLED, model.found().stateProperty().get());
    model.ask();
    work();
    assertEquals(State.READY, model.found().stateProperty().get());
  }

  @Test
  void aSearchThatFailsSaysSo() {
    selection.engineProperty().set(Optional.of(new ExampleAdvice()));
    selection.recommendationProperty().set(Optional.of(ExampleAdvice.recommendation()));
    model.wantedProperty().set(true);
    work();
    assertEquals(State.FAILED, model.found().stateProperty().get());
    assertTrue(model.found().troubleProperty().get().isPresent());
  }

  @Test
  void withoutAProductThereIsNothingToAsk() {
    model.wantedProperty().set(true);
    work();
    selection.recommendationProperty().set(Optional.empty());
    assertEquals(State.EMPTY, model.found().stateProperty().get());
  }

  private Counterfactuals found() {
    return model.found().resultProperty().get().orElseThrow();
  }

  private void work() {
    while (!workers.isEmpty()) {
      workers.remove().run();
    }
  }
}
