package org.advisorworkbench.ui.common;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.advisorworkbench.advice.AdviceEngine.InteractionOptions;
import org.advisorworkbench.advice.Contrast;
import org.advisorworkbench.advice.Contrast.ClientTerm;
import org.advisorworkbench.advice.Contrast.Contender;
import org.advisorworkbench.advice.Contrast.FigureTerm;
import org.advisorworkbench.advice.Contrast.ProductTerm;
import org.advisorworkbench.advice.Contrast.Term;
import org.advisorworkbench.advice.Contrast.Which;
import org.advisorworkbench.advice.Explanation;
import org.advisorworkbench.advice.Explanation.FigurePlayer;
import org.advisorworkbench.advice.Explanation.Side;
import org.advisorworkbench.advice.Explanation.TextPlayer;
import org.advisorworkbench.advice.Flip;
import org.advisorworkbench.advice.Grain;
import org.advisorworkbench.advice.InteractionMatrix;
import org.advisorworkbench.advice.Players;
import org.advisorworkbench.behaviour.Figure;
import org.advisorworkbench.behaviour.Figures;
import org.advisorworkbench.client.ClientFile;
import org.advisorworkbench.explain.Attribution;
import org.advisorworkbench.explain.Attribution.Contribution;
import org.advisorworkbench.explain.Interactions.Interaction;
import org.advisorworkbench.explain.Interactions.Pair;
import org.advisorworkbench.narrative.ClientNarrator;
import org.advisorworkbench.narrative.ProductNarrator;
import org.advisorworkbench.product.Product;
import org.advisorworkbench.product.ProductKind;
import org.advisorworkbench.product.Redemption;
import org.advisorworkbench.ranking.Ranking;
import org.advisorworkbench.ranking.Recommendation;
import org.advisorworkbench.suitability.Refusal;

/// Comparisons and matrices of [ExampleAdvice].
public final class ExampleComparison {
  private static final double BASELINE = -0.604;
  private static final List<Figure> FIGURES = List.of(Figure.LOOKS, Figure.RISK);

  private ExampleComparison() {}

  static Ranking ranking() {
    var client = ExampleAdvice.client().client();
    return new Ranking(
        client.id(),
        "minilm-2026-11",
        "0".repeat(64),
        Duration.ofMillis(240),
        List.of(
            ExampleAdvice.recommendation(),
            new Recommendation(
                2,
                product(
                    "P031", "Term deposit", ProductKind.DEPOSIT, "Pays a fixed rate for a year."),
                0.41,
                0.6,
                List.of()),
            new Recommendation(
                3,
                product(
                    "P077", "Frontier fund", ProductKind.EQUITY_FUND, "Buys where few dare to."),
                1.9,
                0.87,
                List.of(new Refusal("horizon", "a source", "too long", List.of())))));
  }

  private static Product product(String id, String name, ProductKind kind, String description) {
    return new Product(
        id,
        name,
        kind,
        "Nordlys",
        "Europe",
        Currency.getInstance("EUR"),
        1,
        1,
        Redemption.AT_MATURITY,
        new BigDecimal("0.10"),
        new BigDecimal("1000"),
        List.of("calm"),
        description);
  }

  static Contrast of(Grain grain, ClientFile client, Product first, Product second, int draws) {
    var clientText = new ClientNarrator().narrate(client, Map.of());
    var firstText = new ProductNarrator().narrate(first);
    var secondText = new ProductNarrator().narrate(second);
    var firstPair = Players.of(grain, clientText, firstText, FIGURES, figures(1.1, 0));
    var secondPair = Players.of(grain, clientText, secondText, FIGURES, figures(0, 2));
    var terms = new ArrayList<Term>();
    var values = new ArrayList<Double>();
    for (var player : firstPair) {
      if (player instanceof TextPlayer word && word.side() == Side.CLIENT) {
        terms.add(new ClientTerm(terms.size(), word));
        values.add(ExampleAdvice.valueOf(word.text()) / 2);
      }
    }
    for (var which : Which.values()) {
      for (var player : which == Which.FIRST ? firstPair : secondPair) {
        if (player instanceof TextPlayer word && word.side() == Side.PRODUCT) {
          terms.add(new ProductTerm(terms.size(), which, word));
          values.add(ExampleAdvice.valueOf(word.text()) * (which == Which.FIRST ? 1 : -1));
        }
      }
    }
    int words = terms.size();
    for (int i = FIGURES.size(); i > 0; i--) {
      terms.add(
          new FigureTerm(
              terms.size(),
              (FigurePlayer) firstPair.get(firstPair.size() - i),
              (FigurePlayer) secondPair.get(secondPair.size() - i)));
      values.add(i == 2 ? 0.118 : -0.036);
    }
    double half = 0.07 * 4 / Math.sqrt(draws);
    var contributions = new ArrayList<Contribution>();
    for (int i = 0; i < values.size(); i++) {
      double reach = i < words ? half : 0;
      contributions.add(
          new Contribution(values.get(i), values.get(i) - reach, values.get(i) + reach));
    }
    double gap = values.stream().mapToDouble(Double::doubleValue).sum();
    return new Contrast(
        client.client().id(),
        "minilm-2026-11",
        "0".repeat(64),
        clientText,
        new Contender(first.id(), firstText, 0.413 + gap, BASELINE),
        new Contender(second.id(), secondText, 0.413, BASELINE),
        grain,
        terms,
        new Attribution("leverage", 1, 50 * draws, 0, gap, contributions),
        100 * draws);
  }

  private static Figures figures(double looks, double risk) {
    return new Figures(Map.of(Figure.LOOKS, looks, Figure.RISK, risk));
  }

  /// Two words of the client turn the order; of all words none is found.
  ///
  /// @param contrast of words
  static List<Flip> flips(Contrast contrast) {
    var strongest =
        contrast.terms().stream()
            .filter(ClientTerm.class::isInstance)
            .sorted(Comparator.comparingDouble(it -> -contrast.contribution(it).value()))
            .limit(2)
            .sorted(Comparator.comparingInt(Term::index))
            .toList();
    double turned = contrast.gap().logit() > 0 ? 0.031 : -0.031;
    return List.of(
        new Flip(Flip.Scope.CLIENT, strongest, 0.2, 0.2 + turned, 1, 2, 412),
        new Flip(
            Flip.Scope.ALL,
            List.of(),
            contrast.first().logit(),
            contrast.second().logit(),
            2,
            16,
            1_500));
  }

  static InteractionMatrix matrix(Explanation explanation, InteractionOptions options, int draws) {
    var rows = strongest(explanation, Side.CLIENT, options.size());
    var columns = strongest(explanation, Side.PRODUCT, options.size());
    var cells = new ArrayList<Interaction>();
    double half = 0.5 / Math.sqrt(draws);
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < columns.size(); column++) {
        double value = Math.floorMod(31 * row + 17 * column * column, 13) * 0.05 - 0.3;
        var pair = new Pair(rows.get(row).index(), columns.get(column).index());
        cells.add(new Interaction(pair, value, value - half, value + half));
      }
    }
    return new InteractionMatrix(
        explanation.clientId(),
        explanation.productId(),
        explanation.modelId(),
        rows,
        columns,
        cells,
        2 * (1 + rows.size()) * (1 + columns.size()) * draws,
        options.seed());
  }

  private static List<TextPlayer> strongest(Explanation explanation, Side side, int most) {
    var contributions = explanation.attribution().contributions();
    return explanation.textPlayers().stream()
        .filter(word -> word.side() == side)
        .sorted(Comparator.comparingDouble(it -> -Math.abs(contributions.get(it.index()).value())))
        .limit(most)
        .toList();
  }
}
