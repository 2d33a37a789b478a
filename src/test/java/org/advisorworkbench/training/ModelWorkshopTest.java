package org.advisorworkbench.training;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.advisorworkbench.bert.Calibration;
import org.advisorworkbench.bert.DeviceChoice;
import org.advisorworkbench.bert.RandomModel;
import org.advisorworkbench.bert.TokenLimits;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.training.TrainingListener.Phase;
import org.advisorworkbench.work.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whole trainings of a head, with their measuring, as small as can be.
class ModelWorkshopTest {
  @TempDir private Path folder;

  private ModelCard make(Optional<Path> parent, TrainingListener listener)
      throws IOException, Failure {
    var settings =
        Settings.tiny(
            folder,
            "network.train = head",
            "network.clientTokens = 24",
            "network.productTokens = 16",
            "schedule.jointEpochs = 0",
            "books.clients = 8",
            "books.validationClients = 8",
            "books.heldOutClients = 4");
    return new ModelWorkshop(DeviceChoice.CPU)
        .make(settings, parent, folder.resolve("made"), listener, Progress.NONE);
  }

  @Test
  void measuringTellsHowFarItHasComeAndNeverGoesBack() throws IOException, Failure {
    var measured = new Measuring();
    var card = make(Optional.empty(), measured);
    var done = measured.work.stream().map(TrainingListener.Work::done).toList();
    assertAll(
        () -> assertEquals(done.stream().sorted().toList(), done),
        () -> assertEquals(measured.work.getLast().total(), done.getLast()),
        () -> assertEquals(Start.BASE, card.lineage().start()));
  }

  @Test
  void aListenerThatWantsNoFiguresEndsTheMeasuring() {
    assertThrows(
        CancellationException.class,
        () ->
            make(
                Optional.empty(),
                new Measuring() {
                  @Override
                  public void worked(Work done) {
                    if (done.phase() == Phase.MEASURING) {
                      throw new CancellationException();
                    }
                  }
                }));
    assertFalse(Files.exists(folder.resolve("made").resolve("card.json")));
  }

  @Test
  void theCardComparesWithTheParentThatItNames() throws IOException, Failure {
    var parent =
        RandomModel.write(
            folder.resolve("elder"), "elder", 5, new TokenLimits(24, 16), Calibration.NONE);
    var card = make(Optional.of(parent), new Measuring());
    assertAll(
        () -> assertEquals(Start.PARENT, card.lineage().start()),
        () -> assertEquals("elder", card.lineage().parentId()),
        () -> assertTrue(card.markdown().contains("--from models/elder\n")),
        () ->
            assertEquals(
                List.of(Phase.HEAD, Phase.FINE_TUNING),
                card.checks().stream().map(TrainingListener.Check::phase).distinct().toList()));
  }

  private static class Measuring implements TrainingListener {
    private final List<Work> work = new ArrayList<>();

    @Override
    public void checked(Check check) {}

    @Override
    public void worked(Work done) {
      if (done.phase() == Phase.MEASURING) {
        work.add(done);
      }
    }
  }
}
