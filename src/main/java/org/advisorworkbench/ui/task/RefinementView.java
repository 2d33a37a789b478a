package org.advisorworkbench.ui.task;

import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import org.advisorworkbench.ui.common.StatePane;
import org.advisorworkbench.ui.common.Texts;

/// Shows how far a [Refinement] is, with the nodes of a screen. What it has found is shown by the
/// screen itself.
public final class RefinementView {
  private final Refinement<?> shown;

  public RefinementView(Refinement<?> shown) {
    this.shown = shown;
  }

  /// @param onTryAgain runs when the user wants to ask again after a trouble
  public RefinementView states(StatePane states, Texts texts, Runnable onTryAgain) {
    states.setFailed(new TroublePane(texts, shown.troubleProperty(), onTryAgain));
    states.stateProperty().bind(shown.stateProperty());
    return this;
  }

  /// @param waiting is there once it takes long, with the progress in it
  public RefinementView waiting(Node waiting, ProgressBar progress) {
    waiting.visibleProperty().bind(shown.slowProperty());
    progress.progressProperty().bind(shown.progressProperty());
    return this;
  }

  /// Nobody waits any more once the sheet is lifted, however that happened.
  public RefinementView untilLifted(Node sheet) {
    sheet
        .sceneProperty()
        .subscribe(
            scene -> {
              if (scene == null) {
                shown.cancel();
              }
            });
    return this;
  }
}
