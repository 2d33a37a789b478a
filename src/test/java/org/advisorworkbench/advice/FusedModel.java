package org.advisorworkbench.advice;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.advisorworkbench.behaviour.Figure;
import org.advisorworkbench.behaviour.Figures;
import org.advisorworkbench.bert.InterestModel;
import org.advisorworkbench.bert.WordGradients;
import org.advisorworkbench.work.Progress;

/// A [WordCountModel] that reads figures too, two of which mean more together than apart.
public final class FusedModel implements InterestModel {
  public static final List<Figure> FIGURES =
      List.of(Figure.LOOKS, Figure.RISK, Figure.HORIZON, Figure.MINIMUM);

  private final WordCountModel texts = new WordCountModel();

  @Override
  public String id() {
    return "fused";
  }

  @Override
  public String sha256() {
    return "11".repeat(32);
  }

  @Override
  public String device() {
    return "pencil";
  }

  @Override
  public List<Figure> figures() {
    return FIGURES;
  }

  @Override
  public double figureLogit(Figures figures) {
    return figures.valueOr(Figure.LOOKS, 0.25)
        + 0.01 * figures.valueOr(Figure.RISK, 2) * figures.valueOr(Figure.HORIZON, -3)
        + 0.1 * figures.valueOr(Figure.MINIMUM, -2)
        - (0.25 - 0.06 - 0.2);
  }

  /// How many pairs of texts it was asked about.
  public int asked() {
    return texts.asked();
  }

  @Override
  public double[] logits(List<Pair> pairs, Progress progress) {
    var logits = texts.logits(pairs, progress);
    Arrays.setAll(logits, i -> logits[i] + figureLogit(pairs.get(i).figures()));
    return logits;
  }

  @Override
  public Optional<WordGradients> gradients(String client, String product) {
    return texts.gradients(client, product);
  }

  @Override
  public double probability(double logit) {
    return texts.probability(logit);
  }

  @Override
  public void close() {}
}
