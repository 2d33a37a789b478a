package org.advisorworkbench.ui.reasons;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.advisorworkbench.advice.AdviceEngine;
import org.advisorworkbench.advice.Agreement;
import org.advisorworkbench.advice.Explanation;
import org.advisorworkbench.ui.task.Background;
import org.advisorworkbench.ui.task.Lane;

/// Whether the strongest words of the explanation that is shown depend on how one asks. Looked into
/// behind the scenes once the explanation is there; nothing is told unless they do.
final class AgreementModel {
  private final Lane lane;
  private final ReadOnlyObjectWrapper<Optional<Doubt>> doubt =
      new ReadOnlyObjectWrapper<>(this, "doubt", Optional.empty());

  /// An explanation whose strongest words depend on how one asks.
  record Doubt(Explanation explanation, Agreement agreement) {}

  AgreementModel(Background background) {
    this.lane = background.lane();
  }

  /// Looks into an explanation in place of any other. A mistake of the engine leaves no doubt to be
  /// told; it is in the log.
  void check(AdviceEngine engine, Explanation explanation) {
    forget();
    lane.run(progress -> engine.agreement(explanation, progress))
        .onSuccess(
            agreement ->
                doubt.set(
                    Optional.of(new Doubt(explanation, agreement))
                        .filter(found -> found.agreement().doubtful())))
        .start();
  }

  /// Stops looking; there is another explanation, or none.
  void forget() {
    lane.cancel();
    doubt.set(Optional.empty());
  }

  ReadOnlyObjectProperty<Optional<Doubt>> doubtProperty() {
    return doubt.getReadOnlyProperty();
  }
}
