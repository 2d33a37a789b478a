package org.advisorworkbench.ui.training;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.advisorworkbench.training.TrainingListener.Check;
import org.advisorworkbench.training.TrainingListener.Phase;
import org.advisorworkbench.training.TrainingListener.Step;
import org.advisorworkbench.training.ValidationMetric;
import org.advisorworkbench.ui.training.RunView.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunRecorderTest {
  private final List<RunView> views = new ArrayList<>();

  private RunRecorder recorder(ValidationMetric metric) {
    return new RunRecorder(metric, views::add, () -> false);
  }

  private static Check check(Phase phase, int step) {
    return new Check(phase, step, 60, 0.5, 0.7, 0.6, 0.4, true, Duration.ZERO);
  }

  private static Step step(Phase phase, int step) {
    return new Step(phase, step, 60, 0.5, 0.5, 1e-4, Duration.ZERO, Duration.ZERO);
  }

  @ParameterizedTest
  @CsvSource({"AUC, 0.7", "NDCG, 0.6", "LOGLOSS, 0.4"})
  void theCurveShowsWhatDecides(ValidationMetric metric, double shown) {
    recorder(metric).checked(check(Phase.HEAD, 0));
    assertEquals(List.of(new Point(0, shown)), views.getLast().validation());
  }

  @Test
  void checksStandWhereTheRunWas() {
    var recorder = recorder(ValidationMetric.AUC);
    recorder.began(Phase.HEAD, 0, 0);
    recorder.checked(check(Phase.HEAD, 0));
    recorder.began(Phase.JOINT, 0, 40);
    recorder.stepped(step(Phase.JOINT, 40));
    recorder.checked(check(Phase.JOINT, 0));
    recorder.began(Phase.FINE_TUNING, 0, 60);
    recorder.stepped(step(Phase.FINE_TUNING, 10));
    recorder.checked(check(Phase.FINE_TUNING, 10));
    assertEquals(List.of(0.0, 40.0, 50.0), places());
  }

  /// Whether a run tells them before the phase that goes on or after.
  @ParameterizedTest
  @CsvSource({"true", "false"})
  void checksThatAreToldAnewStandInTheirOrder(boolean before) {
    var recorder = recorder(ValidationMetric.AUC);
    if (before) {
      tellAnew(recorder);
    }
    recorder.began(Phase.FINE_TUNING, 40, 60);
    if (!before) {
      tellAnew(recorder);
    }
    recorder.stepped(step(Phase.FINE_TUNING, 50));
    recorder.checked(check(Phase.FINE_TUNING, 50));
    assertAll(
        () -> assertEquals(List.of(0.0, 0.0, 30.0, 50.0), places()),
        () -> assertEquals(40, views.getLast().resumedAt()));
  }

  private static void tellAnew(RunRecorder recorder) {
    recorder.checked(check(Phase.HEAD, 0));
    recorder.checked(check(Phase.JOINT, 0));
    recorder.checked(check(Phase.FINE_TUNING, 30));
  }

  private List<Double> places() {
    return views.getLast().validation().stream().map(Point::step).toList();
  }
}
