package org.advisorworkbench.ui.interactions;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.advisorworkbench.advice.AdviceEngine.InteractionOptions;
import org.advisorworkbench.advice.Explanation;
import org.advisorworkbench.advice.InteractionMatrix;
import org.advisorworkbench.ui.common.Selection;
import org.advisorworkbench.ui.task.Background;
import org.advisorworkbench.ui.task.Refinement;

/// How the strongest words of the explanation that is shown act together. Asked for on demand,
/// because it costs the model thousands of readings.
public final class InteractionsModel {
  private final Selection selection;
  private final ReadOnlyObjectProperty<Optional<Explanation>> explanation;
  private final Refinement<InteractionMatrix> matrix;

  /// @param explanation whose words are looked at
  public InteractionsModel(
      Selection selection,
      ReadOnlyObjectProperty<Optional<Explanation>> explanation,
      Background background) {
    this.selection = selection;
    this.explanation = explanation;
    this.matrix = new Refinement<>(background);
  }

  /// Asks about the explanation that is shown at the moment.
  public void find() {
    var engine = selection.engineProperty().get();
    var explained = explanation.get();
    if (engine.isEmpty() || explained.isEmpty()) {
      matrix.clear();
      return;
    }
    matrix.start(
        (progress, refined) ->
            engine
                .get()
                .interactions(explained.get(), InteractionOptions.DEFAULT, progress, refined));
  }

  /// Whether the client is looked at as it is supposed to be, and not as it is.
  boolean isSupposed() {
    return selection.suppositionProperty().get().isPresent();
  }

  /// A name for a file about the matrix, without its ending: `interactions-C0001-P017`.
  String proposedName() {
    return matrix
        .resultProperty()
        .get()
        .map(it -> "interactions-%s-%s".formatted(it.clientId(), it.productId()))
        .orElse("interactions");
  }

  public Refinement<InteractionMatrix> matrix() {
    return matrix;
  }
}
