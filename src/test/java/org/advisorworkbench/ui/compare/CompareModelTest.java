package org.advisorworkbench.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.advisorworkbench.client.Client;
import org.advisorworkbench.client.ClientFile;
import org.advisorworkbench.ranking.Ranking;
import org.advisorworkbench.ranking.Recommendation;
import org.advisorworkbench.ui.common.ExampleAdvice;
import org.advisorworkbench.ui.common.Selection;
import org.advisorworkbench.ui.common.State;
import org.advisorworkbench.ui.common.Supposition;
import org.advisorworkbench.ui.task.Background;
import org.advisorworkbench.whatif.Edits;
import org.junit.jupiter.api.Test;

class CompareModelTest {
  private final ExampleAdvice advice = new ExampleAdvice();
  private final Selection selection = ExampleAdvice.selection(advice);
  private final List<Recommendation> ranked = ExampleAdvice.ranking().ranked();
  private final ReadOnlyObjectWrapper<Optional<Ranking>> ranking =
      new ReadOnlyObjectWrapper<>(Optional.of(ExampleAdvice.ranking()));
  private final Queue<Runnable> workers = new ArrayDeque<>();
  private final Queue<Runnable> screen = new ArrayDeque<>();

  private CompareModel model(Background background) {
    return new CompareModel(selection, ranking.getReadOnlyProperty(), background);
  }

  private CompareModel opened(int chosen) {
    selection.recommendationProperty().set(Optional.of(ranked.get(chosen)));
    var model = model(Background.onCallingThread());
    model.open();
    return model;
  }

  @Test
  void theProductRankedJustBelowIsTheOtherOne() {
    var model = opened(0);
    assertEquals(Optional.of(ranked.get(0)), model.firstProperty().get());
    assertEquals(Optional.of(ranked.get(1)), model.secondProperty().get());
    assertEquals(State.READY, model.comparison().stateProperty().get());
  }

  @Test
  void theLastProductIsComparedWithTheOneAboveIt() {
    var model = opened(ranked.size() - 1);
    assertEquals(Optional.of(ranked.get(ranked.size() - 2)), model.secondProperty().get());
  }

  @Test
  void everyOtherProductOfTheRankingMayBeChosen() {
    var model = opened(1);
    assertEquals(List.of(ranked.get(0), ranked.get(2)), model.choices());
    model.compareWith(ranked.get(0));
    var contrast = model.comparison().resultProperty().get().orElseThrow().contrast();
    assertEquals(ranked.get(1).product().id(), contrast.first().productId());
    assertEquals(ranked.get(0).product().id(), contrast.second().productId());
  }

  @Test
  void whileSomethingIsSupposedTheClientAndTheOrderAreThoseSupposed() {
    var real = selection.clientProperty().get().orElseThrow();
    var person = real.client();
    var supposed =
        new ClientFile(
            new Client(
                "SUPPOSED",
                person.name(),
                person.householdId(),
                person.clientSince(),
                person.profile(),
                person.demographics()),
            real.household(),
            real.holdings(),
            real.notes());
    var order = ExampleAdvice.ranking();
    var first = new Ranking("SUPPOSED", "", "", order.elapsed(), ranked.subList(0, 2));
    selection.suppositionProperty().set(Optional.of(new Supposition(Edits.NONE, supposed, first)));
    var model = opened(0);
    assertTrue(model.isSupposed());
    assertEquals(List.of(ranked.get(1)), model.choices());
    assertEquals(
        "SUPPOSED", model.comparison().resultProperty().get().orElseThrow().contrast().clientId());
  }

  @Test
  void whatTurnsTheOrderIsThereAtTheEnd() {
    assertEquals(2, opened(0).comparison().resultProperty().get().orElseThrow().flips().size());
  }

  @Test
  void withoutAProductThereIsNothingToCompare() {
    selection.recommendationProperty().set(Optional.empty());
    var model = model(Background.onCallingThread());
    model.open();
    assertEquals(State.EMPTY, model.comparison().stateProperty().get());
  }

  @Test
  void withOnlyOneProductThereIsNothingToCompareItWith() {
    var alone = ExampleAdvice.ranking();
    ranking.set(
        Optional.of(
            new Ranking(
                alone.clientId(),
                alone.modelId(),
                alone.modelSha256(),
                alone.elapsed(),
                ranked.subList(0, 1))));
    assertEquals(State.EMPTY, opened(0).comparison().stateProperty().get());
  }

  @Test
  void anotherProductTakesThePlaceOfTheComparisonUnderWay() {
    var model = model(Background.on(workers::add, screen::add, ignored -> {}));
    model.open();
    model.compareWith(ranked.get(2));
    runAll();
    assertEquals(
        ranked.get(2).product().id(),
        model.comparison().resultProperty().get().orElseThrow().contrast().second().productId());
  }

  @Test
  void cancellingBeforeThereIsAnythingToShowSaysSo() {
    var model = model(Background.on(workers::add, screen::add, ignored -> {}));
    model.open();
    model.comparison().cancel();
    runAll();
    assertEquals(State.CANCELLED, model.comparison().stateProperty().get());
    assertFalse(model.comparison().runningProperty().get());
  }

  @Test
  void anEstimateThatIsThereSurvivesCancelling() {
    var model = model(Background.on(workers::add, screen::add, ignored -> {}));
    model.open();
    workers.remove().run();
    screen.remove().run(); // the newest progress
    screen.remove().run(); // the newest estimate
    model.comparison().cancel();
    runAll();
    assertEquals(State.READY, model.comparison().stateProperty().get());
    assertTrue(model.comparison().resultProperty().get().orElseThrow().flips().isEmpty());
  }

  @Test
  void aMistakeOfTheEngineIsToldAndCanBeTriedAgain() {
    advice.broken(true);
    var model = opened(0);
    assertEquals(State.FAILED, model.comparison().stateProperty().get());
    assertTrue(model.comparison().troubleProperty().get().isPresent());
    advice.broken(false);
    model.compare();
    assertEquals(State.READY, model.comparison().stateProperty().get());
  }

  private void runAll() {
    while (!workers.isEmpty() || !screen.isEmpty()) {
      (workers.isEmpty() ? screen : workers).remove().run();
    }
  }
}
