package org.advisorworkbench.ui.training;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.advisorworkbench.training.TrainingListener;
import org.advisorworkbench.training.ValidationMetric;

/// Gathers what a run tells into views of it. Works on the training thread.
final class RunRecorder implements TrainingListener {
  private final ValidationMetric metric;
  private final Consumer<? super RunView> viewer;
  private final BooleanSupplier abandoned;
  private final Curve losses = new Curve();
  private final Curve validation = new Curve();
  private final List<Check> checks = new ArrayList<>();
  private Phase phase = Phase.HEAD;
  private int step;
  private int steps;
  private int resumedAt;
  private Duration left = RunView.UNKNOWN;
  private int stepsOfEarlierPhases;

  /// @param metric by which validation tells the best model
  /// @param viewer hears of every view
  /// @param abandoned whether nobody is left to see the result, so that it need not be measured
  RunRecorder(
      ValidationMetric metric, Consumer<? super RunView> viewer, BooleanSupplier abandoned) {
    this.metric = metric;
    this.viewer = viewer;
    this.abandoned = abandoned;
  }

  @Override
  public void began(Phase begun, int stepsTaken, int stepsPlanned) {
    if (begun == Phase.MEASURING && abandoned.getAsBoolean()) {
      throw new CancellationException();
    }
    stepsOfEarlierPhases += step;
    resumedAt = stepsTaken;
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
    validation.add(place(check), figure(check));
    tell();
  }

  /// Checks of an earlier, interrupted run are told anew when this one goes on.
  private int place(Check check) {
    if (check.phase() == Phase.FINE_TUNING) {
      return stepsOfEarlierPhases + check.step();
    }
    return check.phase() == phase ? stepsOfEarlierPhases + step : stepsOfEarlierPhases;
  }

  private double figure(Check check) {
    return switch (metric) {
      case AUC -> check.validationAuc();
      case NDCG -> check.validationNdcg();
      case LOGLOSS -> check.validationLogLoss();
    };
  }

  private void tell() {
    viewer.accept(
        new RunView(
            phase,
            step,
            steps,
            resumedAt,
            left,
            metric,
            losses.points(),
            validation.points(),
            checks));
  }
}
