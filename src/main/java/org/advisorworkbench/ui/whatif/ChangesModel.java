package org.advisorworkbench.ui.whatif;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.advisorworkbench.advice.AdviceEngine;
import org.advisorworkbench.client.ClientFile;
import org.advisorworkbench.product.Product;
import org.advisorworkbench.ui.common.Selection;
import org.advisorworkbench.ui.task.Background;
import org.advisorworkbench.ui.task.Refinement;
import org.advisorworkbench.whatif.Counterfactuals;
import org.advisorworkbench.whatif.Counterfactuals.Options;

/// What would change the place of the chosen product. Asked only while somebody looks, and about
/// the client as it is, whatever is supposed meanwhile: so trying out one answer does not lose the
/// others.
public final class ChangesModel {
  private final Selection selection;
  private final Refinement<Counterfactuals> found;
  private final BooleanProperty wanted = new SimpleBooleanProperty(this, "wanted");
  private Optional<Question> asked = Optional.empty();

  public ChangesModel(Selection selection, Background background) {
    this.selection = selection;
    this.found = new Refinement<>(background);
    selection.engineProperty().subscribe(() -> follow());
    selection.clientProperty().subscribe(() -> follow());
    selection.recommendationProperty().subscribe(() -> follow());
    wanted.subscribe(() -> follow());
  }

  private record Question(AdviceEngine engine, ClientFile client, Product product) {}

  private Optional<Question> question() {
    return selection
        .engineProperty()
        .get()
        .flatMap(
            engine ->
                selection
                    .clientProperty()
                    .get()
                    .flatMap(
                        client ->
                            selection
                                .recommendationProperty()
                                .get()
                                .map(it -> new Question(engine, client, it.product()))));
  }

  private void follow() {
    if (wanted.get() && !question().equals(asked)) {
      ask();
    }
  }

  /// Asks about what is chosen, from the beginning.
  public void ask() {
    asked = question();
    asked.ifPresentOrElse(this::ask, found::clear);
  }

  private void ask(Question question) {
    found.start(
        (progress, refined) ->
            question
                .engine()
                .counterfactuals(
                    question.client(), question.product(), Options.DEFAULT, progress, refined));
  }

  /// Whether somebody looks at the answers.
  BooleanProperty wantedProperty() {
    return wanted;
  }

  public Refinement<Counterfactuals> found() {
    return found;
  }
}
