package org.advisorworkbench.architecture.offences;

import javafx.stage.Stage;

/// Breaks a rule on purpose, so that the rule is seen to bite.
public final class EstimatorThatOpensAWindow {
  public void open(Stage stage) {
    stage.show();
  }
}
