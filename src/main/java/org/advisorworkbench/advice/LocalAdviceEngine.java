package org.advisorworkbench.advice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.advisorworkbench.behaviour.FigureSource;
import org.advisorworkbench.bert.InterestModel;
import org.advisorworkbench.client.ClientFile;
import org.advisorworkbench.client.ClientRepository;
import org.advisorworkbench.explain.Attribution;
import org.advisorworkbench.explain.ExactShapley;
import org.advisorworkbench.fairness.FairnessReport;
import org.advisorworkbench.narrative.ClientNarrator;
import org.advisorworkbench.narrative.Narrative;
import org.advisorworkbench.narrative.ProductNarrator;
import org.advisorworkbench.product.Product;
import org.advisorworkbench.product.ProductRepository;
import org.advisorworkbench.ranking.Ranker;
import org.advisorworkbench.ranking.Ranking;
import org.advisorworkbench.ranking.ScoreCache;
import org.advisorworkbench.ranking.ShelfRanker;
import org.advisorworkbench.suitability.SuitabilityRules;
import org.advisorworkbench.work.Progress;

/// An advice engine whose model runs in this very process.
///
/// Safe for use by several threads. Whoever waits for a ranking or an explanation is served first;
/// fairness reports, which rank the whole book, go on client by client in between.
public final class LocalAdviceEngine implements AdviceEngine {
  /// The first clients of a growing report are a fair sample of the book, and always the same one.
  private static final long BOOK_ORDER_SEED = 1;

  /// How many clients a report grows by before it is told again.
  private static final int CLIENTS_BETWEEN_REPORTS = 10;

  /// How many clients' scores are remembered together.
  private static final int CLIENTS_BETWEEN_COMMITS = 32;

  private final InterestModel model;
  private final ClientRepository clients;
  private final ProductRepository products;
  private final FigureSource behaviour;
  private final Clock clock;
  private final ClientNarrator clientNarrator = new ClientNarrator();
  private final ProductNarrator productNarrator = new ProductNarrator();
  private final Ranker ranker;
  private final SuitabilityRules rules = new SuitabilityRules();
  private final ScoreCache scores;
  private final RightOfWay rightOfWay = new RightOfWay();

  /// @param model is closed with the engine
  /// @param behaviour is asked only if the model reads figures
  /// @param scores remembers what fairness reports need of the whole book
  /// @param clock tells the ages of clients
  public LocalAdviceEngine(
      InterestModel model,
      ClientRepository clients,
      ProductRepository products,
      FigureSource behaviour,
      ScoreCache scores,
      Clock clock) {
    this.clock = clock;
    this.model = model;
    this.clients = clients;
    this.products = products;
    this.behaviour = model.figures().isEmpty() ? FigureSource.NONE : behaviour;
    this.scores = scores;
    this.ranker = new ShelfRanker(model, rules, ScoreCache.NONE, behaviour);
  }

  @Override
  public String modelId() {
    return model.id();
  }

  @Override
  public String modelSha256() {
    return model.sha256();
  }

  @Override
  public String device() {
    return model.device();
  }

  @Override
  public Ranking rank(ClientFile client, Progress progress) {
    return rightOfWay.first(() -> ranker.rank(client, products.all(), progress));
  }

  @Override
  public List<Explanation.Player> players(ClientFile client, Product product) {
    return Players.of(
        narrative(client),
        productNarrator.narrate(product),
        model.figures(),
        behaviour.of(client).toward(product));
  }

  @Override
  public Explanation explain(
      ClientFile client,
      Product product,
      ExplainOptions options,
      Progress progress,
      Consumer<Explanation> refined) {
    var clientText = narrative(client);
    var productText = productNarrator.narrate(product);
    var known = behaviour.of(client).toward(product);
    var players = Players.of(clientText, productText, model.figures(), known);
    var ofFigures =
        new ExactShapley().attribute(new FigureGame(model, known), Progress.NONE, ignored -> {});
    Function<Attribution, Explanation> explanation =
        attribution ->
            new Explanation(
                client.client().id(),
                product.id(),
                model.id(),
                model.sha256(),
                clientText,
                productText,
                players,
                attribution.with(ofFigures));
    var game = new PairGame(model, clientText.text(), productText.text(), progress);
    var estimator =
        options
            .method()
            .estimator(
                game.players(),
                () -> Phrases.of(clientText, productText),
                options.budget(),
                options.seed());
    return rightOfWay.first(
        () ->
            explanation.apply(
                estimator.attribute(
                    game,
                    progress,
                    attribution -> refined.accept(explanation.apply(attribution)))));
  }

  @Override
  public RepeatableExplainer repeatable() {
    return new RepeatableExplainer(model, this::question, rightOfWay);
  }

  private Question question(ClientFile client, Product product) {
    return new Question(
        client.client().id(),
        product.id(),
        narrative(client),
        productNarrator.narrate(product),
        behaviour.of(client).toward(product));
  }

  @Override
  public FairnessReport fairness(
      FairnessOptions options, Progress progress, Consumer<FairnessReport> refined) {
    var shelf = products.all();
    var book = new ArrayList<>(clients.files());
    Collections.shuffle(book, new Random(BOOK_ORDER_SEED));
    var groups = new Groups(LocalDate.now(clock));
    var study = new SelectionStudy(options, model.id(), shelf, book.size(), groups);
    try (var collected =
        new CollectedScores(scores, new ScoreCache.Source(model.id(), model.sha256()))) {
      var bookRanker = new ShelfRanker(model, rules, collected, behaviour);
      for (var client : book) {
        rightOfWay.giveWay(progress);
        study.add(client.client(), bookRanker.rank(client, shelf, Progress.NONE));
        progress.report(study.clients(), book.size());
        if (study.clients() % CLIENTS_BETWEEN_REPORTS == 1) {
          refined.accept(study.report());
        }
        if (study.clients() % CLIENTS_BETWEEN_COMMITS == 0) {
          collected.flush();
        }
      }
    }
    var report = study.report();
    refined.accept(report);
    return report;
  }

  private Narrative narrative(ClientFile client) {
    return clientNarrator.narrate(client, shelf());
  }

  private Map<String, Product> shelf() {
    return products.all().stream().collect(Collectors.toMap(Product::id, Function.identity()));
  }

  @Override
  public void close() {
    model.close();
  }
}
