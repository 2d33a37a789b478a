package org.advisorworkbench.ui.shell;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.advisorworkbench.advice.AdviceEngine;
import org.advisorworkbench.advice.Explanation;
import org.advisorworkbench.client.ClientFile;
import org.advisorworkbench.fairness.FairnessReport;
import org.advisorworkbench.product.Product;
import org.advisorworkbench.ranking.Ranking;
import org.advisorworkbench.ranking.Recommendation;
import org.advisorworkbench.suitability.Refusal;
import org.advisorworkbench.suitability.SuitabilityRules;
import org.advisorworkbench.work.Progress;

/// An engine without a model: its scores are drawn from the ids, its suitability is the real one.
/// For tests of the window that are not about scores.
public final class FixtureEngine implements AdviceEngine {
  private final List<Product> shelf;
  private final Duration latency;
  private final SuitabilityRules rules = new SuitabilityRules();

  /// @param latency how long a ranking takes
  public FixtureEngine(List<Product> shelf, Duration latency) {
    this.shelf = List.copyOf(shelf);
    this.latency = latency;
  }

  @Override
  public String modelId() {
    return "fixture-1";
  }

  @Override
  public String modelSha256() {
    return "0".repeat(64);
  }

  @Override
  public String device() {
    return "CPU fp32";
  }

  private record Scored(Product product, double logit, List<Refusal> refusals) {}

  @Override
  public Ranking rank(ClientFile file, Progress progress) {
    pause(progress);
    var scored =
        shelf.stream()
            .map(
                product ->
                    new Scored(
                        product, logit(file, product), rules.refusals(file.client(), product)))
            .sorted(
                Comparator.comparing((Scored score) -> !score.refusals().isEmpty())
                    .thenComparing(Comparator.comparingDouble(Scored::logit).reversed()))
            .toList();
    var ranked = new ArrayList<Recommendation>();
    for (var score : scored) {
      ranked.add(
          new Recommendation(
              ranked.size() + 1,
              score.product(),
              score.logit(),
              1 / (1 + Math.exp(-score.logit())),
              score.refusals()));
    }
    return new Ranking(file.client().id(), modelId(), modelSha256(), latency, ranked);
  }

  private void pause(Progress progress) {
    long end = System.nanoTime() + latency.toNanos();
    while (System.nanoTime() < end) {
      progress.checkCancelled();
      try {
        Thread.sleep(5);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static double logit(ClientFile file, Product product) {
    return 1.6 * new Random((file.client().id() + product.id()).hashCode() * 31L).nextGaussian();
  }

  @Override
  public List<Explanation.Player> players(ClientFile client, Product product) {
    throw new UnsupportedOperationException("this engine only ranks");
  }

  @Override
  public Explanation explain(
      ClientFile client,
      Product product,
      ExplainOptions options,
      Progress progress,
      Consumer<Explanation> refined) {
    throw new UnsupportedOperationException("this engine only ranks");
  }

  @Override
  public FairnessReport fairness(
      FairnessOptions options, Progress progress, Consumer<FairnessReport> refined) {
    throw new UnsupportedOperationException("this engine only ranks");
  }

  @Override
  public void close() {}
}
