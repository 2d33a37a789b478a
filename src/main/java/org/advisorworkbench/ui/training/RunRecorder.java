package org.advisorworkbench.ui.training;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.advisorworkbench.training.TrainingListener;

/// Gathers what a run tells into views of it. Works on the training thread.
final class RunRecorder implements TrainingListener {
  private final Consumer<? super RunView> viewer;
  private final BooleanSupplier abandoned;
  private final Curve losses = new Curve();
  private final Curve validation = new Curve();
  private final List<Check> checks = new ArrayList<>();
  private Phase phase = Phase.HEAD;
  private int step;
  private int steps;
  private Duration left = RunView.UNKNOWN;
  private int stepsOfEarlierPhases;

  /// @param viewer hears of every view
  /// @param abandoned whether nobody is left to see the result, so that it need not be measured
  RunRecorder(Consumer<? super RunView> viewer, BooleanSupplier abandoned) {
    this.viewer = viewer;
    this.abandoned = abandoned;
  }

  @Override
  public void began(Phase begun, int stepsTaken, int stepsPlanned) {
    if (begun == Phase.MEASURING && abandoned.getAsBoolean()) {
      throw new CancellationException();
    }
    stepsOfEarlierPhases += step;
    phase = begun;
    step = stepsTaken;
    steps = stepsPlanned;
    left = RunView.UNKNOWN;
    tell();
  }

  @Override
  public void stepped(Step taken) {
    step = taken.step();
    left = taken.left();
    losses.add(stepsOfEarlierPhases + step, taken.smoothedLoss());
    tell();
  }

  @Override
  public void checked(Check check) {
    checks.add(check);
    validation.add(stepsOfEarlierPhases + step, check.validationAuc());
    tell();
  }

  private void tell() {
    viewer.accept(
        new RunView(phase, step, steps, left, losses.points(), validation.points(), checks));
  }
}
