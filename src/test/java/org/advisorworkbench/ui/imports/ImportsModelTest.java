package org.advisorworkbench.ui.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.advisorworkbench.imports.BookWriter.Saved;
import org.advisorworkbench.ui.common.State;
import org.advisorworkbench.ui.task.Background;
import org.junit.jupiter.api.Test;

class ImportsModelTest {
  private static final List<Path> PATHS = List.of(Path.of("book"));

  private final Queue<Runnable> workers = new ArrayDeque<>();
  private final Background held = Background.on(workers::add, Runnable::run, ignored -> {});
  private final List<String> told = new ArrayList<>();

  private ImportsModel model(BookReading reading, Background background) {
    return new ImportsModel(reading, background, () -> told.add("book changed"));
  }

  @Test
  void aReportIsShownAndTheBookReadAnew() {
    var model = model((paths, progress) -> Reports.mixed(), Background.onCallingThread());
    model.read(PATHS);
    assertEquals(State.READY, model.stateProperty().get());
    assertEquals(List.of("book changed"), told);
  }

  @Test
  void anImportThatChangesNothingLeavesTheBookAlone() {
    var model =
        model(
            (paths, progress) -> Reports.clients(new Saved(0, 0, 320)),
            Background.onCallingThread());
    model.read(PATHS);
    assertEquals(State.READY, model.stateProperty().get());
    assertEquals(List.of(), told);
  }

  @Test
  void nothingChosenIsNothingToDo() {
    var model = model((paths, progress) -> Reports.mixed(), Background.onCallingThread());
    model.read(List.of());
    assertEquals(State.EMPTY, model.stateProperty().get());
  }

  @Test
  void filesThatAreDroppedWhileOthersAreReadAreNotTaken() {
    var model = model((paths, progress) -> Reports.mixed(), held);
    model.read(PATHS);
    model.read(PATHS);
    assertEquals(1, workers.size());
  }

  @Test
  void cancellingIsToldAndMayBeFollowedByAnotherImport() {
    var model = model((paths, progress) -> Reports.mixed(), held);
    model.read(PATHS);
    model.cancel();
    assertEquals(State.CANCELLED, model.stateProperty().get());
    workers.remove().run();
    assertEquals(List.of(), told);
    model.startOver();
    assertEquals(State.EMPTY, model.stateProperty().get());
  }

  @Test
  void aFailureIsTold() {
    var model =
        model(
            (paths, progress) -> {
              throw new Failure(FailureCode.FILE_UNRECOGNISED, "x.csv");
            },
            Background.onCallingThread());
    model.read(PATHS);
    assertEquals(State.FAILED, model.stateProperty().get());
    assertEquals("FILE_UNRECOGNISED", model.troubleProperty().get().orElseThrow().code());
  }
}
