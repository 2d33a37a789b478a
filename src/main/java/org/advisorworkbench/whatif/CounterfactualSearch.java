package org.advisorworkbench.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.advisorworkbench.client.ClientFile;
import org.advisorworkbench.product.Product;
import org.advisorworkbench.ranking.Ranking;
import org.advisorworkbench.ranking.Recommendation;
import org.advisorworkbench.suitability.SuitabilityRules;
import org.advisorworkbench.whatif.Counterfactuals.Options;
import org.advisorworkbench.work.Progress;

/// Looks for the smallest edits that move a product into the first places of a client, if it is
/// outside of them, or out of them, if it is inside.
///
/// The grid is gone through in its order, the smallest changes first, and every candidate that
/// could do it is ranked, several at a time: so what is found first is the smallest of the grid,
/// and where nothing is found nothing of the grid does it. Candidates that say no more than what is
/// found already (the same fields changed further the same way, or more fields) are passed over; a
/// product that the rules would refuse cannot come in, and goes out without being ranked. A product
/// that is to come in is ranked among its [rivals][#RIVALS] alone: where enough of these stand
/// above it, it cannot be among the first of the whole shelf. What is found is ranked once more,
/// alone, among all products and by the ordinary ranker, and told only if that agrees.
public final class CounterfactualSearch {
  /// How many candidates are ranked together: few enough that a first result comes soon.
  private static final int BATCH = 8;

  /// Rivals are as many products as this for each of the first places, those that are first now.
  private static final int RIVALS = 3;

  private final BiFunction<List<ClientFile>, List<Product>, List<Ranking>> rankings;
  private final Function<ClientFile, Ranking> verification;
  private final SuitabilityRules rules = new SuitabilityRules();
  private final EditGrid grid;

  /// @param rankings ranks some products of the shelf for several clients, in their order
  /// @param verification ranks one, as the advisor would have it done
  public CounterfactualSearch(
      BiFunction<List<ClientFile>, List<Product>, List<Ranking>> rankings,
      Function<ClientFile, Ranking> verification,
      EditGrid grid) {
    this.rankings = rankings;
    this.verification = verification;
    this.grid = grid;
  }

  /// @param refined hears of each change as soon as it is verified
  /// @throws IllegalArgumentException if the product is not on the shelf
  /// @throws java.util.concurrent.CancellationException if `progress` says so between two batches
  public Counterfactuals search(
      ClientFile client,
      Product product,
      Options options,
      Progress progress,
      Consumer<Counterfactuals> refined) {
    var real = verification.apply(client);
    var search = new Run(client, place(real, product), real, options, refined);
    search.run(grid.candidates(client.client().profile()), progress);
    return search.told(true);
  }

  private static Recommendation place(Ranking ranking, Product product) {
    return ranking.ranked().stream()
        .filter(place -> place.product().id().equals(product.id()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "expected a product of the shelf, found " + product.id()));
  }

  /// A candidate and the client that it makes.
  private record Candidate(Edits edits, ClientFile client) {}

  /// One search under way.
  private final class Run {
    private final ClientFile client;
    private final Recommendation now;
    private final Ranking real;
    private final Options options;
    private final boolean inside;
    private final List<Product> ranked;
    private final Consumer<Counterfactuals> refined;
    private final List<Counterfactual> found = new ArrayList<>();
    private int tried;
    private int all;

    Run(
        ClientFile client,
        Recommendation now,
        Ranking real,
        Options options,
        Consumer<Counterfactuals> refined) {
      this.client = client;
      this.now = now;
      this.real = real;
      this.options = options;
      this.inside = Counterfactuals.isAmong(now, options.top());
      this.ranked = inside ? products(real.ranked()) : rivalsAndProduct();
      this.refined = refined;
    }

    private List<Product> rivalsAndProduct() {
      var rivals = real.suitable().stream().limit((long) RIVALS * options.top());
      return products(Stream.concat(rivals, Stream.of(now)).distinct().toList());
    }

    private static List<Product> products(List<Recommendation> places) {
      return places.stream().map(Recommendation::product).toList();
    }

    void run(List<Edits> candidates, Progress progress) {
      all = candidates.size();
      var batch = new ArrayList<Candidate>();
      for (int i = 0; i < all && !isEnough(); i++) {
        var edits = candidates.get(i);
        if (!saysNoMore(edits)) {
          var supposed = edits.applyTo(client);
          if (inside || isSuitable(supposed)) {
            batch.add(new Candidate(edits, supposed));
          }
        }
        boolean nextHasMoreFields =
            i + 1 < all && candidates.get(i + 1).all().size() > edits.all().size();
        if (batch.size() == BATCH || i + 1 == all || nextHasMoreFields) {
          progress.checkCancelled();
          look(batch);
          batch.clear();
          tried = i + 1;
          progress.report(tried, all);
        }
      }
    }

    private boolean isEnough() {
      return found.size() >= options.most();
    }

    private boolean saysNoMore(Edits edits) {
      return found.stream().anyMatch(known -> edits.goAsFarAs(known.edits()));
    }

    private boolean isSuitable(ClientFile supposed) {
      return rules.refusals(supposed.client(), now.product()).isEmpty();
    }

    private void look(List<Candidate> batch) {
      var toRank = batch.stream().filter(each -> isSuitable(each.client())).toList();
      var rankingsOfThem =
          toRank.isEmpty()
              ? List.<Ranking>of()
              : rankings.apply(toRank.stream().map(Candidate::client).toList(), ranked);
      for (var candidate : batch) {
        int place = toRank.indexOf(candidate);
        boolean promising = place < 0 || isAnswer(place(rankingsOfThem.get(place), now.product()));
        if (promising && !isEnough() && !saysNoMore(candidate.edits())) {
          verify(candidate);
        }
      }
    }

    private boolean isAnswer(Recommendation then) {
      return Counterfactuals.isAmong(then, options.top()) != inside;
    }

    private void verify(Candidate candidate) {
      var then = place(verification.apply(candidate.client()), now.product());
      if (isAnswer(then)) {
        found.add(new Counterfactual(candidate.edits(), new Move(now, then)));
        refined.accept(told(false));
      }
    }

    Counterfactuals told(boolean complete) {
      return new Counterfactuals(
          real.clientId(),
          real.modelId(),
          real.modelSha256(),
          now,
          options.top(),
          found,
          tried,
          all,
          complete);
    }
  }
}
