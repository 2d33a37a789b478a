package org.advisorworkbench.ui.reasons;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.advisorworkbench.advice.AdviceEngine;
import org.advisorworkbench.advice.AdviceEngine.ExplainOptions;
import org.advisorworkbench.advice.Explanation;
import org.advisorworkbench.advice.Grain;
import org.advisorworkbench.client.ClientFile;
import org.advisorworkbench.product.Product;
import org.advisorworkbench.ui.common.Selection;
import org.advisorworkbench.ui.task.Background;
import org.advisorworkbench.ui.task.Refinement;

/// Why the chosen product has its score. Follows the selection; while an estimate gets better it is
/// shown already. An explanation that was finished is kept while its product is chosen, so that one
/// can look at it by words, phrases and fields in turn.
public final class ReasonsModel {
  private final Selection selection;
  private final Refinement<Explanation> explanation;
  private final AgreementModel agreement;
  private final Map<Grain, Explanation> finished = new EnumMap<>(Grain.class);
  private final ObjectProperty<Grain> grain =
      new SimpleObjectProperty<>(this, "grain", Grain.PHRASES);
  private final ObjectProperty<View> view = new SimpleObjectProperty<>(this, "view", View.BARS);

  /// How the list of reasons is drawn.
  public enum View {
    /// Each from zero, with its interval.
    BARS,
    /// Each from where the one before ends, from the baseline to the score.
    WATERFALL,
  }

  public ReasonsModel(Selection selection, Background background) {
    this.selection = selection;
    this.explanation = new Refinement<>(background);
    this.agreement = new AgreementModel(background);
    selection.recommendationProperty().subscribe(this::explain);
    selection.engineProperty().subscribe(this::explain);
    grain.subscribe(this::regroup);
    explain();
  }

  /// Explains what is chosen, from the beginning.
  public void explain() {
    finished.clear();
    regroup();
  }

  /// Explains what is chosen by the grain that is chosen now.
  private void regroup() {
    agreement.forget();
    var engine = selection.engineProperty().get();
    var client = selection.advised();
    var chosen = selection.recommendationProperty().get();
    var known = finished.get(grain.get());
    if (engine.isEmpty() || client.isEmpty() || chosen.isEmpty()) {
      explanation.clear();
    } else if (known == null) {
      start(engine.get(), client.get(), chosen.get().product());
    } else {
      explanation.show(known);
      agreement.check(engine.get(), known);
    }
  }

  private void start(AdviceEngine engine, ClientFile client, Product product) {
    var options = ExplainOptions.DEFAULT.by(grain.get());
    explanation.start(
        (progress, refined) -> engine.explain(client, product, options, progress, refined),
        found -> {
          finished.put(found.grain(), found);
          agreement.check(engine, found);
        });
  }

  /// Stops; an estimate that is there already stays.
  public void cancel() {
    explanation.cancel();
    agreement.forget();
  }

  public Refinement<Explanation> explanation() {
    return explanation;
  }

  /// Whether its strongest words depend on how one asks.
  AgreementModel agreement() {
    return agreement;
  }

  /// What a player of the texts is; another one explains anew.
  public ObjectProperty<Grain> grainProperty() {
    return grain;
  }

  public ObjectProperty<View> viewProperty() {
    return view;
  }
}
