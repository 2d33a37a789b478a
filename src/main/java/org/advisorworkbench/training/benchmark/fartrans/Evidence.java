package org.advisorworkbench.training.benchmark.fartrans;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.advisorworkbench.training.CoOccurrence;

/// What the past of a split says of assets and customers, counted once for all customers: the
/// source of every [AssetFigure].
///
/// Purchases that were known at the first split have no date; they count as holdings, never as
/// recent.
final class Evidence {
  private static final List<AssetFigure> FIGURES = List.of(AssetFigure.values());

  /// Imagined observations that hold small counts near the overall share.
  private static final double DEMAND_SMOOTHING = 100;

  private static final double RECENT_SMOOTHING = 50;
  private static final double TOGETHER_SMOOTHING = 20;
  private static final double LIFT_SMOOTHING = 200;
  private static final double SMALLEST_COUNT = 0.3;
  private static final double SMALLEST_TOGETHER = 1e-3;

  private static final double RECENT_HALF_LIFE = 6;
  private static final double[] DEMAND_HALF_LIVES = {1, 4, 12};
  private static final int MOST_SPLITS_SINCE = 30;
  private static final int HIGHEST_BAND = 3;
  private static final List<Function<Profile, String>> ATTRIBUTES =
      List.of(Profile::type, Profile::plainRiskLevel, Profile::plainCapacity);

  private final Past past;
  private final Holdings holdings;
  private final CoOccurrence together;
  private final double[] share;
  private final double[][] demandLift;
  private final double[] recentShare;
  private final double[][] recentTogether;
  private final double[] recentByHolders;
  private final Lifts lifts;
  private final Lifts recentLifts;

  Evidence(Past past, Holdings holdings) {
    this.past = past;
    this.holdings = holdings;
    this.together = CoOccurrence.of(holdings.all(), holdings.size());
    this.share = smoothed(holders(), uniform(), SMALLEST_COUNT * holdings.size());
    this.demandLift = new double[DEMAND_HALF_LIVES.length][];
    Arrays.setAll(
        demandLift,
        i -> logLift(smoothed(demand(DEMAND_HALF_LIVES[i]), share, DEMAND_SMOOTHING), share));
    this.recentShare = smoothed(demand(RECENT_HALF_LIFE), share, RECENT_SMOOTHING);
    this.recentTogether = new double[holdings.size()][holdings.size()];
    this.recentByHolders = new double[holdings.size()];
    countRecentTogether();
    this.lifts = new Lifts(share, LIFT_SMOOTHING);
    this.recentLifts = new Lifts(recentShare, RECENT_SMOOTHING);
    countLifts();
  }

  Holdings holdings() {
    return holdings;
  }

  private double[] holders() {
    return Arrays.stream(together.holders()).asDoubleStream().toArray();
  }

  private double[] uniform() {
    var uniform = new double[holdings.size()];
    Arrays.fill(uniform, 1.0 / uniform.length);
    return uniform;
  }

  /// Shares of counts, drawn towards others as if so much had been counted of them.
  private static double[] smoothed(double[] counts, double[] towards, double weight) {
    double total = Arrays.stream(counts).sum() + weight;
    var shares = new double[counts.length];
    Arrays.setAll(shares, i -> (counts[i] + weight * towards[i]) / total);
    return shares;
  }

  private static double[] logLift(double[] share, double[] reference) {
    var lift = new double[share.length];
    Arrays.setAll(lift, i -> Math.log(share[i] / reference[i]));
    return lift;
  }

  /// 1 for a purchase of this split, half as much for each half-life that it lies back.
  private double recency(int since, double halfLife) {
    return since == 0 ? 0 : Math.pow(0.5, (past.split() - since) / halfLife);
  }

  private double[] demand(double halfLife) {
    var demand = new double[holdings.size()];
    for (int customer = 0; customer < holdings.customers(); customer++) {
      var held = holdings.of(customer);
      for (int i = 0; i < held.length; i++) {
        demand[held[i]] += recency(holdings.since(customer)[i], halfLife);
      }
    }
    return demand;
  }

  private void countRecentTogether() {
    for (int customer = 0; customer < holdings.customers(); customer++) {
      var held = holdings.of(customer);
      double weight = 1.0 / Math.max(1, held.length - 1);
      for (int i = 0; i < held.length; i++) {
        double recent = weight * recency(holdings.since(customer)[i], RECENT_HALF_LIFE);
        if (recent > 0) {
          for (int x : held) {
            recentByHolders[x] += recent;
            recentTogether[x][held[i]] += x == held[i] ? 0 : recent;
          }
        }
      }
    }
  }

  private void countLifts() {
    for (int customer = 0; customer < holdings.customers(); customer++) {
      var held = holdings.of(customer);
      if (held.length > 0) {
        var profile = past.profile(customer);
        for (int i = 0; i < held.length; i++) {
          lifts.count(profile, held[i], 1);
          recentLifts.count(
              profile, held[i], recency(holdings.since(customer)[i], RECENT_HALF_LIFE));
        }
      }
    }
  }

  /// How much more often each attribute's customers have an asset than all have.
  private static final class Lifts {
    private final double[] reference;
    private final double smoothing;
    private final List<Map<String, double[]>> counts =
        List.of(new HashMap<>(), new HashMap<>(), new HashMap<>());
    private final List<Map<String, double[]>> logLifts =
        List.of(new HashMap<>(), new HashMap<>(), new HashMap<>());

    Lifts(double[] reference, double smoothing) {
      this.reference = reference;
      this.smoothing = smoothing;
    }

    void count(Profile profile, int column, double weight) {
      for (int attribute = 0; attribute < counts.size(); attribute++) {
        counts.get(attribute)
                .computeIfAbsent(
                    ATTRIBUTES.get(attribute).apply(profile),
                    value -> new double[reference.length])[column] +=
            weight;
      }
    }

    double[] of(Profile profile, int attribute) {
      return logLifts
          .get(attribute)
          .computeIfAbsent(
              ATTRIBUTES.get(attribute).apply(profile),
              value ->
                  logLift(
                      smoothed(
                          counts.get(attribute).getOrDefault(value, new double[reference.length]),
                          reference,
                          smoothing),
                      reference));
    }
  }

  /// The figures of a customer.
  CustomerEvidence of(int customer) {
    return new CustomerEvidence(customer);
  }

  /// What is known of one customer and each asset.
  final class CustomerEvidence {
    private final double[] together;
    private final double[] recent;
    private final double recentOfHolders;
    private final double[][] lifts = new double[2 * ATTRIBUTES.size()][];
    private final int held;
    private final int band;
    private final double logHoldings;
    private final double logSince;

    private CustomerEvidence(int customer) {
      var columns = holdings.of(customer);
      var profile = past.profile(customer);
      held = Math.max(1, columns.length);
      together = Evidence.this.together.scores(columns);
      recent = new double[holdings.size()];
      double ofHolders = 0;
      for (int x : columns) {
        ofHolders += recentByHolders[x];
        for (int y = 0; y < recent.length; y++) {
          recent[y] += recentTogether[x][y];
        }
      }
      recentOfHolders = ofHolders;
      for (int attribute = 0; attribute < ATTRIBUTES.size(); attribute++) {
        lifts[attribute] = Evidence.this.lifts.of(profile, attribute);
        lifts[ATTRIBUTES.size() + attribute] = recentLifts.of(profile, attribute);
      }
      band = profile.riskBand().orElse(HIGHEST_BAND);
      logHoldings = Math.log(held);
      int latest = Arrays.stream(holdings.since(customer)).max().orElse(0);
      logSince = Math.log1p(Math.min(past.split() - latest, MOST_SPLITS_SINCE));
    }

    /// Log of the mean share of an asset beside what the customer holds: what is thought of it
    /// before anything is learned.
    double coOccurrence(int column) {
      return Math.log(together[column] / held + SMALLEST_TOGETHER * share[column]);
    }

    /// All figures of an asset, in the order of [AssetFigure].
    double[] figures(int column) {
      var figures = new double[FIGURES.size()];
      for (int i = 0; i < figures.length; i++) {
        figures[i] = figure(FIGURES.get(i), column);
      }
      return figures;
    }

    private double figure(AssetFigure figure, int column) {
      return switch (figure) {
        case CO_OCCURRENCE -> coOccurrence(column);
        case POPULARITY -> Math.log(share[column]);
        case DEMAND_HALVED_BY_1 -> demandLift[0][column];
        case DEMAND_HALVED_BY_4 -> demandLift[1][column];
        case DEMAND_HALVED_BY_12 -> demandLift[2][column];
        case RECENT_CO_OCCURRENCE ->
            Math.log(
                (recent[column] / recentShare[column] + TOGETHER_SMOOTHING)
                    / (recentOfHolders + TOGETHER_SMOOTHING));
        case LIFT_OF_TYPE -> lifts[0][column];
        case LIFT_OF_RISK_LEVEL -> lifts[1][column];
        case LIFT_OF_CAPACITY -> lifts[2][column];
        case RECENT_LIFT_OF_TYPE -> lifts[3][column];
        case RECENT_LIFT_OF_RISK_LEVEL -> lifts[4][column];
        case RECENT_LIFT_OF_CAPACITY -> lifts[5][column];
        case RISK_ABOVE ->
            Math.max(0, past.assets().get(holdings.asset(column)).riskBand() - (band + 1));
        case HOLDINGS -> logHoldings;
        case SPLITS_SINCE_PURCHASE -> logSince;
      };
    }
  }
}
