package org.advisorworkbench.ui.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.advisorworkbench.ui.common.Texts;
import org.junit.jupiter.api.Test;

/// Work waits in queues here, so that each test decides what happens when.
class LaneTest {
  private final Queue<Runnable> workers = new ArrayDeque<>();
  private final Queue<Runnable> screen = new ArrayDeque<>();
  private final Queue<Runnable> afterPatience = new ArrayDeque<>();
  private final Lane lane = Background.on(workers::add, screen::add, afterPatience::add).lane();
  private final List<String> told = new ArrayList<>();

  @Test
  void aResultIsTold() {
    start("a");
    assertTrue(lane.runningProperty().get());
    runAll();
    assertEquals(List.of("a"), told);
    assertFalse(lane.runningProperty().get());
  }

  @Test
  void onlyTheLatestResultIsTold() {
    start("a");
    start("b");
    runAll();
    assertEquals(List.of("b"), told);
  }

  @Test
  void aResultThatComesAfterTheNextWasStartedIsDropped() {
    start("a");
    run(workers);
    start("b");
    runAll();
    assertEquals(List.of("b"), told);
  }

  @Test
  void workIsAskedToStopWhenTheNextIsStarted() {
    lane.run(
            progress -> {
              told.add("asked to stop: " + progress.isCancelled());
              return "";
            })
        .start();
    start("b");
    runAll();
    assertEquals(List.of("asked to stop: true", "b"), told);
  }

  @Test
  void cancellingIsToldOnceAndAtOnce() {
    start("a");
    run(workers);
    lane.cancel();
    assertEquals(List.of("cancelled a"), told);
    runAll();
    assertEquals(List.of("cancelled a"), told);
  }

  @Test
  void workThatStopsByItselfIsCancelled() {
    lane.run(
            progress -> {
              throw new java.util.concurrent.CancellationException();
            })
        .onCancelled(() -> told.add("cancelled"))
        .start();
    runAll();
    assertEquals(List.of("cancelled"), told);
  }

  @Test
  void anExpectedFailureIsToldInTheUsersLanguage() {
    lane.run(
            progress -> {
              throw new Failure(FailureCode.BOOK_EMPTY);
            })
        .onTrouble(
            trouble ->
                told.add(
                    trouble.code()
                        + " "
                        + trouble.message(new Texts(Locale.SIMPLIFIED_CHINESE)).substring(0, 7)))
        .start();
    runAll();
    assertEquals(List.of("BOOK_EMPTY 客户簿是空的。"), told);
  }

  @Test
  void theSameMistakeHasTheSameCode() {
    for (int i = 0; i < 2; i++) {
      lane.run(
              progress -> {
                throw new IllegalStateException("a mistake");
              })
          .onTrouble(trouble -> told.add(trouble.code()))
          .start();
      runAll();
    }
    assertTrue(told.getFirst().matches("X-[0-9A-F]{4}"), told.getFirst());
    assertEquals(told.getFirst(), told.getLast());
  }

  @Test
  void manyReportsReachTheScreenAsOne() {
    lane.run(
            progress -> {
              for (int i = 0; i <= 100; i++) {
                progress.report(i, 200);
              }
              return "";
            })
        .start();
    run(workers);
    assertEquals(2, screen.size(), "one for all progress, one for the end");
    screen.remove().run();
    assertEquals(0.5, lane.progressProperty().get());
  }

  @Test
  void onlyTheNewestOfManyBetterResultsReachesTheScreen() {
    lane.<String>refine(
            (progress, refined) -> {
              refined.accept("rough");
              refined.accept("better");
              return "last";
            })
        .onRefined(told::add)
        .onSuccess(told::add)
        .start();
    runAll();
    assertEquals(List.of("better", "last"), told);
  }

  @Test
  void aBetterResultOfAbandonedWorkIsDropped() {
    lane.<String>refine(
            (progress, refined) -> {
              refined.accept("rough");
              return "last";
            })
        .onRefined(told::add)
        .start();
    run(workers);
    start("b");
    runAll();
    assertEquals(List.of("b"), told);
  }

  @Test
  void workIsSlowOnceTheUserWaitsForIt() {
    start("a");
    assertFalse(lane.slowProperty().get());
    run(afterPatience);
    assertTrue(lane.slowProperty().get());
    runAll();
    assertFalse(lane.slowProperty().get());
  }

  @Test
  void nobodyWaitsForWorkThatIsOver() {
    start("a");
    runAll();
    run(afterPatience);
    assertFalse(lane.slowProperty().get());
  }

  private void start(String result) {
    lane.run(progress -> result)
        .onSuccess(told::add)
        .onCancelled(() -> told.add("cancelled " + result))
        .start();
  }

  private void runAll() {
    run(workers);
    run(screen);
  }

  private static void run(Queue<Runnable> queue) {
    while (!queue.isEmpty()) {
      queue.remove().run();
    }
  }
}
