package org.advisorworkbench.ranking;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.advisorworkbench.behaviour.FigureSource;
import org.advisorworkbench.bert.InterestModel;
import org.advisorworkbench.bert.InterestModel.Pair;
import org.advisorworkbench.bert.MaskedText;
import org.advisorworkbench.client.Client;
import org.advisorworkbench.client.ClientFile;
import org.advisorworkbench.narrative.ClientNarrator;
import org.advisorworkbench.narrative.ProductNarrator;
import org.advisorworkbench.product.Product;
import org.advisorworkbench.ranking.ScoreCache.TextPair;
import org.advisorworkbench.suitability.Refusal;
import org.advisorworkbench.suitability.SuitabilityRules;
import org.advisorworkbench.work.Progress;

/// Ranks by what a model reads in the texts of a client and of each product, and by the figures of
/// the client's behaviour toward it. Logits of texts are remembered, and what figures add to them
/// is computed each time: when the book changes but the texts do not, no text is read again. The
/// rules of suitability part the shelf before the logits order it: no logit lifts a refused product
/// above a suitable one.
///
/// Safe for use by several threads, as far as its model and cache are.
public final class ShelfRanker implements Ranker {
  private static final Comparator<Scored> BY_INTEREST =
      comparing(Scored::suitable)
          .thenComparingDouble(Scored::logit)
          .reversed()
          .thenComparing(scored -> scored.product().id());

  private final InterestModel model;
  private final SuitabilityRules rules;
  private final ScoreCache scores;
  private final FigureSource behaviour;
  private final ClientNarrator clientNarrator = new ClientNarrator();
  private final ProductNarrator productNarrator = new ProductNarrator();

  /// @param scores what the model said before of texts; [ScoreCache#NONE] to ask it every time
  /// @param behaviour is asked only if the model reads figures
  public ShelfRanker(
      InterestModel model, SuitabilityRules rules, ScoreCache scores, FigureSource behaviour) {
    this.model = model;
    this.rules = rules;
    this.scores = scores;
    this.behaviour = model.figures().isEmpty() ? FigureSource.NONE : behaviour;
  }

  private record Scored(Product product, double logit, List<Refusal> refusals) {
    boolean suitable() {
      return refusals.isEmpty();
    }
  }

  @Override
  public Ranking rank(ClientFile file, List<Product> shelf, Progress progress) {
    return rankAll(List.of(file), shelf, shelf, progress).getFirst();
  }

  /// Ranks products for several clients, in their order. The model is asked about all of them
  /// together, and once about texts that are the same.
  ///
  /// @param shelf names what the clients hold
  /// @param wanted those of the shelf that are ranked
  /// @return rankings whose elapsed time is that of the whole
  public List<Ranking> rankAll(
      List<ClientFile> files, List<Product> shelf, List<Product> wanted, Progress progress) {
    long started = System.nanoTime();
    var pairs = files.stream().map(file -> pairs(file, shelf, wanted)).toList();
    var logits =
        logits(pairs.stream().flatMap(of -> of.values().stream()).distinct().toList(), progress);
    var rankings = new ArrayList<Ranking>();
    for (int i = 0; i < files.size(); i++) {
      var ranked = ranked(files.get(i), pairs.get(i), logits);
      var elapsed = Duration.ofNanos(System.nanoTime() - started);
      rankings.add(
          new Ranking(files.get(i).client().id(), model.id(), model.sha256(), elapsed, ranked));
    }
    return rankings;
  }

  private List<Recommendation> ranked(
      ClientFile file, Map<Product, TextPair> pairs, Map<TextPair, Double> logits) {
    var client = behaviour.of(file);
    var scored = new ArrayList<Scored>();
    pairs.forEach(
        (product, pair) -> {
          double ofTexts = Objects.requireNonNull(logits.get(pair));
          double ofFigures = model.figureLogit(client.toward(product));
          scored.add(score(file.client(), product, ofTexts + ofFigures));
        });
    scored.sort(BY_INTEREST);
    var ranked = new ArrayList<Recommendation>();
    for (var each : scored) {
      ranked.add(
          new Recommendation(
              ranked.size() + 1,
              each.product(),
              each.logit(),
              model.probability(each.logit()),
              each.refusals()));
    }
    return ranked;
  }

  private Map<Product, TextPair> pairs(ClientFile file, List<Product> shelf, List<Product> wanted) {
    var byId =
        shelf.stream().collect(Collectors.toMap(Product::id, Function.identity(), (a, b) -> a));
    var client = clientNarrator.narrate(file, byId).text();
    return wanted.stream()
        .distinct()
        .collect(
            Collectors.toMap(
                Function.identity(),
                product -> new TextPair(client, productNarrator.narrate(product).text()),
                (a, b) -> a,
                LinkedHashMap::new));
  }

  private Scored score(Client client, Product product, double logit) {
    return new Scored(product, logit, rules.refusals(client, product));
  }

  private Map<TextPair, Double> logits(List<TextPair> pairs, Progress progress) {
    var logits = new HashMap<>(scores.logits(model.sha256(), pairs));
    var unknown = pairs.stream().filter(pair -> !logits.containsKey(pair)).toList();
    if (!unknown.isEmpty()) {
      var asked = ask(unknown, progress);
      scores.remember(new ScoreCache.Source(model.id(), model.sha256()), asked);
      logits.putAll(asked);
    }
    return logits;
  }

  private Map<TextPair, Double> ask(List<TextPair> pairs, Progress progress) {
    var answers =
        model.logits(
            pairs.stream()
                .map(
                    pair ->
                        new Pair(MaskedText.whole(pair.client()), MaskedText.whole(pair.product())))
                .toList(),
            progress);
    var logits = new HashMap<TextPair, Double>();
    for (int i = 0; i < answers.length; i++) {
      logits.put(pairs.get(i), answers[i]);
    }
    return logits;
  }
}
