package org.advisorworkbench.ui.common;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.advisorworkbench.advice.AdviceEngine;
import org.advisorworkbench.advice.Agreement;
import org.advisorworkbench.advice.Comparison;
import org.advisorworkbench.advice.Explanation;
import org.advisorworkbench.advice.Explanation.Player;
import org.advisorworkbench.advice.Grain;
import org.advisorworkbench.advice.InteractionMatrix;
import org.advisorworkbench.advice.Players;
import org.advisorworkbench.advice.Question;
import org.advisorworkbench.advice.Repeatable;
import org.advisorworkbench.advice.RepeatableExplainer;
import org.advisorworkbench.client.Client;
import org.advisorworkbench.client.ClientFile;
import org.advisorworkbench.client.Demographics;
import org.advisorworkbench.client.Experience;
import org.advisorworkbench.client.Gender;
import org.advisorworkbench.client.Goal;
import org.advisorworkbench.client.LiquidityNeed;
import org.advisorworkbench.client.MaritalStatus;
import org.advisorworkbench.client.MeetingNote;
import org.advisorworkbench.client.Money;
import org.advisorworkbench.client.Profile;
import org.advisorworkbench.client.RiskBand;
import org.advisorworkbench.explain.Attribution;
import org.advisorworkbench.explain.Attribution.Contribution;
import org.advisorworkbench.fairness.FairnessReport;
import org.advisorworkbench.fairness.FairnessReport.ProductSlices;
import org.advisorworkbench.fairness.FairnessReport.Slice;
import org.advisorworkbench.fairness.FairnessReport.Verdict;
import org.advisorworkbench.fairness.ProtectedAttribute;
import org.advisorworkbench.narrative.ClientNarrator;
import org.advisorworkbench.narrative.ProductNarrator;
import org.advisorworkbench.narrative.Words;
import org.advisorworkbench.product.Product;
import org.advisorworkbench.product.ProductKind;
import org.advisorworkbench.product.Redemption;
import org.advisorworkbench.ranking.Ranking;
import org.advisorworkbench.ranking.Recommendation;
import org.advisorworkbench.whatif.Counterfactuals;
import org.advisorworkbench.work.Progress;

/// Answers like an engine with a loaded model, at once and always the same, from a short list of
/// words that count. Each answer comes in a rough and in a better version first.
public final class ExampleAdvice implements AdviceEngine {
  private static final Map<String, Double> WORDS =
      Map.of(
          "university", 0.61,
          "studies", 0.22,
          "short", 0.34,
          "cautious", 0.27,
          "tobacco", -0.29,
          "lowest", 0.18,
          "bond", 0.41,
          "low", 0.12,
          "euro", -0.16);
  private static final double BASELINE = -0.604;
  private static final double CERTAINTY = 0.07;

  private boolean broken;
  private boolean agreeing = true;

  /// From now on every question meets a mistake, or no longer does.
  public ExampleAdvice broken(boolean now) {
    broken = now;
    return this;
  }

  /// From now on other ways to ask name other words, or no longer do.
  public ExampleAdvice agreeing(boolean now) {
    agreeing = now;
    return this;
  }

  private void failIfBroken() {
    if (broken) {
      throw new IllegalStateException("broken on purpose");
    }
  }

  /// Maria Lindqvist, whose son starts university.
  public static ClientFile client() {
    var client =
        new Client(
            "C0001",
            "Maria Lindqvist",
            "H1",
            LocalDate.of(2015, 3, 1),
            new Profile(
                "teacher",
                Money.of("52000", "EUR"),
                Money.of("38000", "EUR"),
                Money.of("310000", "EUR"),
                RiskBand.CAUTIOUS,
                4,
                LiquidityNeed.MEDIUM,
                Experience.BASIC,
                Goal.EDUCATION,
                2029),
            new Demographics(LocalDate.of(1979, 5, 4), Gender.FEMALE, MaritalStatus.MARRIED, "SE"));
    var note =
        new MeetingNote(
            "N1",
            "C0001",
            LocalDate.of(2026, 9, 14),
            "Her son starts university studies in three years; she does not want to hear about"
                + " tobacco.");
    return new ClientFile(client, List.of(), List.of(), List.of(note));
  }

  /// A short bond fund.
  public static Product product() {
    return new Product(
        "P017",
        "Short bond fund",
        ProductKind.BOND_FUND,
        "Nordlys",
        "Europe",
        Currency.getInstance("EUR"),
        2,
        3,
        Redemption.DAILY,
        new BigDecimal("0.35"),
        new BigDecimal("500"),
        List.of("short maturities", "euro"),
        "Holds bonds of good issuers that fall due within three years. Low cost, calm course.");
  }

  public static Recommendation recommendation() {
    return new Recommendation(1, product(), 1.24, 0.81, List.of());
  }

  /// A ranking of three products, the last of them refused.
  public static Ranking ranking() {
    return ExampleComparison.ranking();
  }

  /// The last answer of [#compare] for the first two products of the ranking.
  public static Comparison comparison() {
    var ranked = ranking().ranked();
    return new ExampleAdvice()
        .compare(
            client(),
            ranked.get(0).product(),
            ranked.get(1).product(),
            CompareOptions.DEFAULT,
            Progress.NONE,
            ignored -> {});
  }

  /// A selection in which everything is chosen.
  public static Selection selection(AdviceEngine engine) {
    var selection = new Selection();
    selection.engineProperty().set(Optional.of(engine));
    selection.clientProperty().set(Optional.of(client()));
    selection.recommendationProperty().set(Optional.of(recommendation()));
    return selection;
  }

  /// The last answer of [#explain], word by word.
  public static Explanation explanation() {
    return explanation(Grain.WORDS);
  }

  /// The last answer of [#explain].
  public static Explanation explanation(Grain grain) {
    return new ExampleAdvice()
        .explain(
            client(), product(), ExplainOptions.DEFAULT.by(grain), Progress.NONE, ignored -> {});
  }

  @Override
  public Explanation explain(
      ClientFile client,
      Product product,
      ExplainOptions options,
      Progress progress,
      Consumer<Explanation> refined) {
    failIfBroken();
    for (int draws = 1; draws <= 16; draws *= 4) {
      progress.checkCancelled();
      progress.report(draws, 16);
      refined.accept(explanation(client, product, options.grain(), draws));
    }
    return explanation(client, product, options.grain(), 16);
  }

  private static Explanation explanation(
      ClientFile client, Product product, Grain grain, int draws) {
    var clientText = new ClientNarrator().narrate(client, Map.of());
    var productText = new ProductNarrator().narrate(product);
    var players =
        Players.of(
            grain, clientText, productText, List.of(), org.advisorworkbench.behaviour.Figures.NONE);
    double half = CERTAINTY * 4 / Math.sqrt(draws);
    var contributions =
        players.stream()
            .map(player -> valueOf(player.text()))
            .map(value -> new Contribution(value, value - half, value + half))
            .toList();
    double logit = BASELINE + contributions.stream().mapToDouble(Contribution::value).sum();
    return new Explanation(
        client.client().id(),
        product.id(),
        "minilm-2026-11",
        "0".repeat(64),
        clientText,
        productText,
        grain,
        players,
        new Attribution(
            "permutation", 1, draws * 2 * players.size() + 1, BASELINE, logit, contributions));
  }

  /// The values of all words together.
  static double valueOf(String words) {
    return Words.of(words).stream()
        .map(Words.Word::text)
        .mapToDouble(
            word -> WORDS.getOrDefault(word, Math.floorMod(word.hashCode(), 13) * 0.011 - 0.06))
        .sum();
  }

  /// The strongest words by either way: all three in common, or with `agreeing(false)` but one.
  @Override
  public Agreement agreement(Explanation explanation, Progress progress) {
    failIfBroken();
    progress.checkCancelled();
    var shown = List.of(2, 5, 8);
    var other = agreeing ? shown : List.of(8, 10, 12);
    return new Agreement(
        List.of(
            new Agreement.Check(Agreement.Question.METHOD, agreeing ? 3 : 1, 3, shown, other),
            new Agreement.Check(Agreement.Question.MASKING, 3, 3, shown, shown)),
        80);
  }

  @Override
  public Comparison compare(
      ClientFile client,
      Product first,
      Product second,
      CompareOptions options,
      Progress progress,
      Consumer<Comparison> refined) {
    failIfBroken();
    var rough = ExampleComparison.of(options.grain(), client, first, second, 1);
    progress.checkCancelled();
    progress.report(1, 4);
    refined.accept(new Comparison(rough, List.of()));
    var last = ExampleComparison.of(options.grain(), client, first, second, 16);
    var words = ExampleComparison.of(Grain.WORDS, client, first, second, 16);
    return new Comparison(last, ExampleComparison.flips(words));
  }

  @Override
  public InteractionMatrix interactions(
      Explanation explanation,
      InteractionOptions options,
      Progress progress,
      Consumer<InteractionMatrix> refined) {
    failIfBroken();
    progress.checkCancelled();
    progress.report(1, 4);
    refined.accept(ExampleComparison.matrix(explanation, options, 2));
    return ExampleComparison.matrix(explanation, options, options.draws());
  }

  @Override
  public FairnessReport fairness(
      FairnessOptions options, Progress progress, Consumer<FairnessReport> refined) {
    failIfBroken();
    for (int ranked = 80; ranked < 320; ranked += 80) {
      progress.checkCancelled();
      progress.report(ranked, 320);
      refined.accept(report(options, ranked));
    }
    return report(options, 320);
  }

  /// A report over part of a book of 320.
  public static FairnessReport report(FairnessOptions options, int ranked) {
    double share = ranked / 320.0;
    var slices =
        List.of(
            slices(
                ProtectedAttribute.GENDER,
                Verdict.PASS,
                0.93,
                0,
                share,
                new String[] {"FEMALE", "MALE"},
                new int[] {158, 155},
                new int[] {62, 57}),
            slices(
                ProtectedAttribute.AGE_BAND,
                Verdict.FAIL,
                0.41,
                0,
                share,
                new String[] {"18-29", "30-44", "45-59", "60-74", "75+"},
                new int[] {38, 92, 101, 69, 20},
                new int[] {9, 21, 40, 41, 9}),
            slices(
                ProtectedAttribute.MARITAL_STATUS,
                Verdict.NOT_ENOUGH_EVIDENCE,
                0.85,
                240,
                share,
                new String[] {"MARRIED", "SINGLE", "DIVORCED", "WIDOWED"},
                new int[] {150, 110, 42, 18},
                new int[] {58, 40, 14, 6}),
            slices(
                ProtectedAttribute.NATIONALITY,
                Verdict.NOT_ENOUGH_EVIDENCE,
                Double.NaN,
                900,
                share,
                new String[] {"SE", "DE", "CN", "??"},
                new int[] {210, 70, 25, 15},
                new int[] {80, 26, 8, 5}));
    return new FairnessReport(
        "minilm-2026-11",
        options.top(),
        ranked,
        320,
        slices.stream().filter(it -> options.attributes().contains(it.attribute())).toList());
  }

  private static ProductSlices slices(
      ProtectedAttribute attribute,
      Verdict verdict,
      double ratio,
      int needed,
      double share,
      String[] groups,
      int[] clients,
      int[] selected) {
    var slices = new ArrayList<Slice>();
    for (int i = 0; i < groups.length; i++) {
      int n = (int) Math.round(clients[i] * share);
      int k = (int) Math.round(selected[i] * share);
      double rate = (double) k / n;
      double half = 1.96 * Math.sqrt(rate * (1 - rate) / n);
      slices.add(new Slice(groups[i], n, k, rate, rate - half, rate + half));
    }
    return new ProductSlices(product().id(), attribute, slices, ratio, verdict, needed);
  }

  @Override
  public Ranking rank(ClientFile client, Progress progress) {
    throw new UnsupportedOperationException("no screen of these tests ranks");
  }

  @Override
  public Counterfactuals counterfactuals(
      ClientFile client,
      Product product,
      Counterfactuals.Options options,
      Progress progress,
      Consumer<Counterfactuals> refined) {
    throw new UnsupportedOperationException("no screen of these tests asks what would change");
  }

  @Override
  public List<Player> players(ClientFile client, Product product) {
    return explanation(client, product, Grain.WORDS, 1).players();
  }

  /// Explains with a model that counts words: other numbers, but some that can be reproduced.
  @Override
  public RepeatableExplainer repeatable() {
    failIfBroken();
    return Repeatable.explainer(
        (client, product) ->
            new Question(
                client.client().id(),
                product.id(),
                new ClientNarrator().narrate(client, Map.of()),
                new ProductNarrator().narrate(product),
                org.advisorworkbench.behaviour.Figures.NONE));
  }

  @Override
  public String modelId() {
    return "minilm-2026-11";
  }

  @Override
  public String modelSha256() {
    return "0".repeat(64);
  }

  @Override
  public String device() {
    return "CPU fp32";
  }

  @Override
  public void close() {}
}
