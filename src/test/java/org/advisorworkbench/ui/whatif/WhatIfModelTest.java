package org.advisorworkbench.ui.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.advisorworkbench.client.ClientFile;
import org.advisorworkbench.client.RiskBand;
import org.advisorworkbench.ranking.Ranking;
import org.advisorworkbench.ranking.Recommendation;
import org.advisorworkbench.ui.common.ExampleAdvice;
import org.advisorworkbench.ui.common.Selection;
import org.advisorworkbench.ui.common.Supposition;
import org.advisorworkbench.ui.recommendations.EngineModel;
import org.advisorworkbench.ui.recommendations.RecommendationsModel;
import org.advisorworkbench.ui.shell.FixtureBook;
import org.advisorworkbench.ui.task.Background;
import org.advisorworkbench.whatif.EditableField;
import org.advisorworkbench.whatif.Edits;
import org.advisorworkbench.whatif.FieldValue;
import org.advisorworkbench.whatif.FieldValue.Choice;
import org.advisorworkbench.whatif.FieldValue.Whole;
import org.advisorworkbench.whatif.Move;
import org.advisorworkbench.work.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WhatIfModelTest {
  private final FixtureBook book = new FixtureBook(20, 40);
  private final Queue<Runnable> workers = new ArrayDeque<>();
  private final Background background = Background.on(workers::add, Runnable::run, ignored -> {});
  private final Selection selection = new Selection();
  private final EngineModel engine =
      new EngineModel(progress -> book.engine(), selection, background);
  private final RecommendationsModel list = new RecommendationsModel(selection, engine, background);
  private final WhatIfModel model = new WhatIfModel(selection, background);

  @BeforeEach
  void openAClientAndThePanel() {
    engine.load();
    open(0);
    work();
    model.openProperty().set(true);
    work();
  }

  @Test
  void nothingIsSupposedAtFirst() {
    assertEquals(Optional.empty(), selection.suppositionProperty().get());
    assertEquals(selection.clientProperty().get(), selection.advised());
    assertEquals(Map.of(), list.movesProperty().get());
  }

  @Test
  void anEditRanksTheClientAsItWouldBe() {
    set(EditableField.HORIZON, new Whole(0));
    var supposed = selection.suppositionProperty().get().orElseThrow();
    assertEquals(0, supposed.client().client().profile().horizonYears());
    var expected = book.engine().rank(supposed.client(), Progress.NONE);
    assertEquals(expected.ranked(), supposed.ranking().ranked());
    assertEquals(expected.suitable(), list.suitable());
    assertEquals(expected.refused(), list.refused());
    assertEquals(40, list.movesProperty().get().size(), "every product of the shelf has its move");
  }

  @Test
  void theOpenClientAndItsRankingStayAsTheyAre() {
    var client = selection.clientProperty().get();
    var real = list.resultProperty().get();
    set(EditableField.HORIZON, new Whole(0));
    assertEquals(client, selection.clientProperty().get());
    assertEquals(book.file(id(0)), selection.clientProperty().get());
    assertEquals(real, list.resultProperty().get());
    assertNotEquals(client, selection.advised());
  }

  @Test
  void movesCompareWithTheClientAsItIs() {
    set(EditableField.HORIZON, new Whole(0));
    var real = list.resultProperty().get().orElseThrow();
    for (var place : list.suitable()) {
      var move = list.movesProperty().get().get(place.product().id());
      assertEquals(new Move(realPlace(real, place), place), move);
    }
  }

  private static Recommendation realPlace(Ranking real, Recommendation place) {
    return real.ranked().stream()
        .filter(other -> other.product().equals(place.product()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theOrderBeforeStaysUntilTheNewOneIsThere() {
    var before = List.copyOf(list.suitable());
    model.set(EditableField.HORIZON, new Whole(0));
    assertEquals(before, list.suitable());
    assertTrue(selection.recommendationProperty().get().isPresent());
    assertTrue(model.runningProperty().get());
    work();
    assertNotEquals(before, list.suitable());
  }

  @Test
  void theChosenProductStaysChosenAtItsNewPlace() {
    var chosen = list.suitable().getLast();
    list.choose(chosen);
    set(EditableField.RISK_BAND, new Choice(RiskBand.AGGRESSIVE));
    var now = selection.recommendationProperty().get().orElseThrow();
    assertEquals(chosen.product(), now.product());
    assertTrue(list.suitable().contains(now) || list.refused().contains(now));
    model.reset();
    assertEquals(Optional.of(chosen), selection.recommendationProperty().get());
  }

  @Test
  void onlyTheLatestEditCounts() {
    model.set(EditableField.HORIZON, new Whole(0));
    model.set(EditableField.HORIZON, new Whole(3));
    work();
    assertEquals(
        Optional.of("horizon 3 instead of " + horizon()),
        selection.suppositionProperty().get().map(Supposition::edits).map(Edits::toString));
  }

  @Test
  void everyEditCanBeTakenBackOneByOne() {
    set(EditableField.HORIZON, new Whole(0));
    set(EditableField.HORIZON, new Whole(3));
    set(EditableField.RISK_BAND, new Choice(RiskBand.AGGRESSIVE));
    undo();
    undo();
    assertEquals("horizon 0 instead of " + horizon(), model.editsProperty().get().toString());
    assertEquals(model.editsProperty().get(), supposed().edits());
    undo();
    assertEquals(Optional.empty(), selection.suppositionProperty().get());
    assertFalse(model.undoableProperty().get());
    assertEquals(list.resultProperty().get().orElseThrow().suitable(), list.suitable());
  }

  @Test
  void aResetBringsTheClientAsItIsAndCanBeTakenBackToo() {
    set(EditableField.HORIZON, new Whole(0));
    model.reset();
    assertEquals(Map.of(), list.movesProperty().get());
    assertEquals(list.resultProperty().get().orElseThrow().suitable(), list.suitable());
    undo();
    assertEquals("horizon 0 instead of " + horizon(), supposed().edits().toString());
  }

  @Test
  void settingTheRecordsOwnValueSupposesNothing() {
    set(EditableField.HORIZON, new Whole(0));
    set(EditableField.HORIZON, new Whole(horizon()));
    assertEquals(Optional.empty(), selection.suppositionProperty().get());
  }

  @Test
  void closingShowsTheClientAsItIsAndOpeningAgainWhatWasSupposed() {
    set(EditableField.HORIZON, new Whole(0));
    model.toggle();
    assertEquals(Optional.empty(), selection.suppositionProperty().get());
    assertEquals(list.resultProperty().get().orElseThrow().suitable(), list.suitable());
    model.toggle();
    work();
    assertEquals("horizon 0 instead of " + horizon(), supposed().edits().toString());
  }

  @Test
  void anotherClientHasNothingSupposed() {
    set(EditableField.HORIZON, new Whole(0));
    open(1);
    assertEquals(Optional.empty(), selection.suppositionProperty().get());
    work();
    assertEquals(Edits.NONE, model.editsProperty().get());
    assertFalse(model.undoableProperty().get());
    assertEquals(book.file(id(1)), selection.advised());
    assertEquals(
        book.engine().rank(book.file(id(1)).orElseThrow(), Progress.NONE).suitable(),
        list.suitable());
  }

  @Test
  void theFieldsAreThoseOfTheOpenClient() {
    for (int i = 0; i < 3; i++) {
      open(i);
      assertEquals(
          book.file(id(i)).map(file -> file.client().profile()), model.profileProperty().get());
    }
  }

  @Test
  void rankingAgainKeepsWhatIsSupposedInTheList() {
    set(EditableField.HORIZON, new Whole(0));
    list.rank();
    work();
    assertEquals(supposed().ranking().suitable(), list.suitable());
    assertFalse(list.movesProperty().get().isEmpty());
  }

  @Test
  void aRankingThatFailsIsToldAndTheClientShownAsItIs() {
    selection.engineProperty().set(Optional.of(new ExampleAdvice()));
    work();
    set(EditableField.HORIZON, new Whole(0));
    assertTrue(model.troubleProperty().get().isPresent());
    assertEquals(Optional.empty(), selection.suppositionProperty().get());
    selection.engineProperty().set(Optional.of(book.engine()));
    work();
    assertEquals(Optional.empty(), model.troubleProperty().get());
    assertTrue(selection.suppositionProperty().get().isPresent());
  }

  @Test
  void stoppingGoesBackToWhatWasRankedLast() {
    set(EditableField.HORIZON, new Whole(3));
    model.set(EditableField.HORIZON, new Whole(0));
    model.cancel();
    work();
    assertEquals("horizon 3 instead of " + horizon(), model.editsProperty().get().toString());
    assertEquals("horizon 3 instead of " + horizon(), supposed().edits().toString());
  }

  private Supposition supposed() {
    return selection.suppositionProperty().get().orElseThrow();
  }

  private int horizon() {
    return selection
        .clientProperty()
        .get()
        .map(ClientFile::client)
        .orElseThrow()
        .profile()
        .horizonYears();
  }

  private void set(EditableField field, FieldValue value) {
    model.set(field, value);
    work();
  }

  private void undo() {
    model.undo();
    work();
  }

  private void open(int i) {
    selection.clientProperty().set(book.file(id(i)));
  }

  private String id(int i) {
    return book.all().get(i).id();
  }

  private void work() {
    while (!workers.isEmpty()) {
      workers.remove().run();
    }
  }
}
