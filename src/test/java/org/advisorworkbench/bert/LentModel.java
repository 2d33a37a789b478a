package org.advisorworkbench.bert;

import java.util.List;
import org.advisorworkbench.behaviour.Figure;
import org.advisorworkbench.behaviour.Figures;
import org.advisorworkbench.work.Progress;

/// A model that outlives whoever closes it, so that it need not be loaded for each. Everything that
/// is read goes through [#logits], so that a test may change what it answers.
public class LentModel implements InterestModel {
  private final InterestModel model;

  public LentModel(InterestModel model) {
    this.model = model;
  }

  @Override
  public String id() {
    return model.id();
  }

  @Override
  public String sha256() {
    return model.sha256();
  }

  @Override
  public String device() {
    return model.device();
  }

  @Override
  public List<Figure> figures() {
    return model.figures();
  }

  @Override
  public double figureLogit(Figures figures) {
    return model.figureLogit(figures);
  }

  @Override
  public double[] logits(List<Pair> pairs, Progress progress) {
    return model.logits(pairs, progress);
  }

  @Override
  public double probability(double logit) {
    return model.probability(logit);
  }

  @Override
  public void close() {}
}
