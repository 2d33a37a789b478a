package org.advisorworkbench.ui.fairness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.advisorworkbench.fairness.FairnessReport.Verdict;
import org.advisorworkbench.fairness.ProtectedAttribute;
import org.advisorworkbench.ui.common.ExampleAdvice;
import org.advisorworkbench.ui.common.Selection;
import org.advisorworkbench.ui.common.State;
import org.advisorworkbench.ui.task.Background;
import org.junit.jupiter.api.Test;

class FairnessModelTest {
  private final Queue<Runnable> workers = new ArrayDeque<>();
  private final Background held = Background.on(workers::add, Runnable::run, ignored -> {});
  private final Selection selection = ExampleAdvice.selection(new ExampleAdvice());

  @Test
  void theBookIsNotRankedBeforeAProductIsChosen() {
    selection.recommendationProperty().set(Optional.empty());
    var model = new FairnessModel(selection, held);
    assertTrue(workers.isEmpty());
    assertEquals(State.EMPTY, model.report().stateProperty().get());
  }

  @Test
  void theBookIsRankedOnceForAllProducts() {
    var model = new FairnessModel(selection, held);
    selection.recommendationProperty().set(Optional.empty());
    selection.recommendationProperty().set(Optional.of(ExampleAdvice.recommendation()));
    assertEquals(1, workers.size());
    workers.remove().run();
    assertEquals(State.READY, model.report().stateProperty().get());
  }

  @Test
  void ratesAreShownWhileTheBookIsBeingRanked() {
    var model = new FairnessModel(selection, held);
    List<Integer> ranked = new ArrayList<>();
    model
        .report()
        .resultProperty()
        .subscribe(report -> report.ifPresent(it -> ranked.add(it.clientsRanked())));
    workers.remove().run();
    assertEquals(List.of(80, 160, 240, 320), ranked);
  }

  @Test
  void anotherAttributeShowsOtherGroupsWithoutWork() {
    var model = new FairnessModel(selection, held);
    workers.remove().run();
    assertEquals(Verdict.PASS, verdict(model));
    model.attributeProperty().set(ProtectedAttribute.AGE_BAND);
    assertEquals(Verdict.FAIL, verdict(model));
    assertTrue(workers.isEmpty());
  }

  @Test
  void cancellingBeforeAnythingIsKnownSaysSo() {
    var model = new FairnessModel(selection, held);
    model.report().cancel();
    workers.remove().run();
    assertEquals(State.CANCELLED, model.report().stateProperty().get());
    model.ask();
    workers.remove().run();
    assertEquals(State.READY, model.report().stateProperty().get());
  }

  @Test
  void anotherModelRanksTheBookAnew() {
    var model = new FairnessModel(selection, Background.onCallingThread());
    selection.engineProperty().set(Optional.of(new ExampleAdvice().broken(true)));
    assertEquals(State.FAILED, model.report().stateProperty().get());
    assertTrue(model.report().resultProperty().get().isEmpty());
  }

  private static Verdict verdict(FairnessModel model) {
    return model.slicesProperty().getValue().orElseThrow().verdict();
  }
}
