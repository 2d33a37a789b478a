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
import org.advisorworkbench.fairness.FairnessReport;
import org.advisorworkbench.narrative.ClientNarrator;
import org.advisorworkbench.narrative.Narrative;
import org.advisorworkbench.narrative.ProductNarrator;
import org.advisorworkbench.product.Product;
import org.advisorworkbench.product.ProductRepository;
import org.advisorworkbench.ranking.Ranker;
import org.advisorworkbench.ranking.Ranking;
import org.advisorworkbench.ranking.RecentScores;
import org.advisorworkbench.ranking.ScoreCache;
import org.advisorworkbench.ranking.ShelfRanker;
import org.advisorworkbench.suitability.SuitabilityRules;
import org.advisorworkbench.whatif.CounterfactualSearch;
import org.advisorworkbench.whatif.Counterfactuals;
import org.advisorworkbench.whatif.EditGrid;
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

  /// How many clients that do not exist have their scores kept in memory: most of the changes of
  /// two fields of one client, which questions about other products then find ready.
  private static final int SUPPOSED_CLIENTS = 1024;

  private final InterestModel model;
  private final ClientRepository clients;
  private final ProductRepository products;
  private final FigureSource behaviour;
  private final Clock clock;
  private final ClientNarrator clientNarrator = new ClientNarrator();
  private final ProductNarrator productNarrator = new ProductNarrator();
  private final Ranker ranker;
  private final ShelfRanker supposedRanker;
  private final SuitabilityRules rules = new SuitabilityRules();
  private final ScoreCache scores;
  private final RightOfWay rightOfWay = new RightOfWay();
  private final LatestReading latestReading;

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
    this.latestReading = new LatestReading(model);
    this.clients = clients;
    this.products = products;
    this.behaviour = model.figures().isEmpty() ? FigureSource.NONE : behaviour;
    this.scores = scores;
    this.ranker = new ShelfRanker(model, rules, ScoreCache.NONE, behaviour);
    this.supposedRanker =
        new ShelfRanker(model, rules, new RecentScores(SUPPOSED_CLIENTS), behaviour);
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
    var narrative = narrative(client);
    return rightOfWay.first(
        () ->
            latestReading.with(
                narrative.text(),
                reading ->
                    new Explainer(model, reading, client.client().id(), narrative)
                        .explain(
                            product.id(),
                            productNarrator.narrate(product),
                            behaviour.of(client).toward(product),
                            options,
                            progress,
                            refined)));
  }

  @Override
  public Agreement agreement(Explanation explanation, Progress progress) {
    return new AgreementCheck(model, () -> rightOfWay.giveWay(progress)).of(explanation, progress);
  }

  @Override
  public Comparison compare(
      ClientFile client,
      Product first,
      Product second,
      CompareOptions options,
      Progress progress,
      Consumer<Comparison> refined) {
    var ofFirst = question(client, first);
    var ofSecond = question(client, second);
    return rightOfWay.first(
        () -> {
          try (var reading = model.newReading()) {
            return new Comparer(model, reading, ofFirst, ofSecond, options, progress)
                .compare(refined);
          }
        });
  }

  @Override
  public InteractionMatrix interactions(
      Explanation explanation,
      InteractionOptions options,
      Progress progress,
      Consumer<InteractionMatrix> refined) {
    return rightOfWay.first(
        () -> new WordMatrix(model, explanation, options, progress).find(refined));
  }

  @Override
  public Counterfactuals counterfactuals(
      ClientFile client,
      Product product,
      Counterfactuals.Options options,
      Progress progress,
      Consumer<Counterfactuals> refined) {
    return new CounterfactualSearch(
            (candidates, wanted) -> supposed(candidates, wanted, progress),
            one -> rank(one, progress),
            new EditGrid(LocalDate.now(clock).getYear()))
        .search(client, product, options, progress, refined);
  }

  /// Rankings of some products for clients that do not exist, in between what somebody waits for.
  private List<Ranking> supposed(
      List<ClientFile> candidates, List<Product> wanted, Progress progress) {
    rightOfWay.giveWay(progress);
    return rightOfWay.first(
        () -> supposedRanker.rankAll(candidates, products.all(), wanted, Progress.NONE));
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
    latestReading.close();
    model.close();
  }
}
