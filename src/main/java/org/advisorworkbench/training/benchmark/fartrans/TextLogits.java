package org.advisorworkbench.training.benchmark.fartrans;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.advisorworkbench.bert.BertConfig;
import org.advisorworkbench.bert.TokenLimits;
import org.advisorworkbench.bert.TorchEngine;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.training.PairLearner;
import org.advisorworkbench.training.PairLearner.Example;
import org.advisorworkbench.training.PairLearner.Schedule;
import org.advisorworkbench.training.benchmark.fartrans.Customer.DatedProfile;
import org.advisorworkbench.work.Progress;

/// What a BERT makes of a customer's profile and an asset's description, both in words.
///
/// It learns how often customers with a profile hold an asset, from the past of every fifteenth
/// split; in between the latest one serves. A purchase counts half for every sixteen splits that it
/// lies back. All texts are read once; only the last layer and the head learn.
public final class TextLogits implements AutoCloseable {
  private static final int SPLITS_BETWEEN = 15;
  private static final double HALF_LIFE = 16;
  private static final TokenLimits LIMITS = new TokenLimits(48, 96);
  private static final Schedule SCHEDULE = new Schedule(3, 256, 4e-4, 1e-3, 1);

  /// One pair without any holder in so many is learned from, and stands for the others.
  private static final int UNHELD_PAIRS = 16;

  private final PairLearner learner;
  private final Progress progress;
  private final Names profiles = new Names();
  private final List<Integer> assets;
  private final Map<Integer, Integer> placeOfAsset = new HashMap<>();
  private final int allAssets;

  /// By split, then by profile.
  private final Map<Integer, Map<String, double[]>> logits = new HashMap<>();

  /// Reads all texts.
  ///
  /// @param reading counts texts
  /// @param learning is asked whether to go on, while it learns
  /// @throws Failure if the base cannot be read
  public TextLogits(FarTrans data, TorchEngine engine, Progress reading, Progress learning)
      throws Failure {
    this.progress = new Silent(learning);
    data.customers().stream()
        .flatMap(customer -> customer.profiles().stream())
        .map(DatedProfile::profile)
        .forEach(profile -> profiles.number(profile.text()));
    profiles.number(Profile.UNKNOWN.text());
    var eligible = new TreeSet<Integer>();
    data.splits().forEach(split -> eligible.addAll(split.assets()));
    this.assets = List.copyOf(eligible);
    assets.forEach(asset -> placeOfAsset.put(asset, placeOfAsset.size()));
    this.allAssets = data.assets().size();
    this.learner =
        new PairLearner(
            BertConfig.MINILM_L6,
            LIMITS,
            profiles.all(),
            assets.stream().map(asset -> data.assets().get(asset).text()).toList(),
            engine,
            reading);
  }

  /// Passes on nothing but whether to stop.
  private record Silent(Progress progress) implements Progress {
    @Override
    public void report(long done, long total) {}

    @Override
    public boolean isCancelled() {
      return progress.isCancelled();
    }
  }

  /// The logits of all assets for a profile, as the past of a split teaches them.
  ///
  /// @return by index of the asset; 0 for assets that are never eligible
  /// @throws Failure if learning fails
  double[] of(Past past, Profile profile) throws Failure {
    var known = logits.get(past.split());
    if (known == null) {
      known = taught(past);
      logits.put(past.split(), known);
    }
    return Objects.requireNonNull(known.get(profile.text()));
  }

  /// What the latest past that teaches has taught.
  private Map<String, double[]> taught(Past past) throws Failure {
    var pasts = past.earlier(0);
    var teacher =
        pasts.stream()
            .filter(earlier -> earlier.split() % SPLITS_BETWEEN == 0)
            .findFirst()
            .orElse(pasts.getLast());
    var known = logits.get(teacher.split());
    if (known == null) {
      known = learn(teacher);
      logits.put(teacher.split(), known);
    }
    return known;
  }

  private Map<String, double[]> learn(Past past) throws Failure {
    learner.learn(examples(past), SCHEDULE, progress);
    var table = learner.table(progress);
    var learned = new HashMap<String, double[]>();
    for (var profile : profiles.all()) {
      var ofProfile = new double[allAssets];
      for (int place = 0; place < assets.size(); place++) {
        ofProfile[assets.get(place)] = table[profiles.number(profile)][place];
      }
      learned.put(profile, ofProfile);
    }
    return learned;
  }

  private int placeOf(int asset) {
    return placeOfAsset.getOrDefault(asset, 0);
  }

  /// Pairs of a profile and an eligible asset, with the share of the profile's customers who hold
  /// it. A pair weighs as the square root of how many customers it stands for, so that frequent
  /// profiles do not drown the rest.
  private List<Example> examples(Past past) {
    var holdings = past.holdings();
    var customersOf = new TreeMap<Integer, Integer>();
    var heldBy = new HashMap<Integer, double[]>();
    for (int customer = 0; customer < holdings.customers(); customer++) {
      var held = holdings.of(customer);
      if (held.length > 0) {
        int profile = profiles.number(past.profile(customer).text());
        customersOf.merge(profile, 1, Integer::sum);
        var counts = heldBy.computeIfAbsent(profile, p -> new double[holdings.size()]);
        for (int i = 0; i < held.length; i++) {
          int back = past.split() - holdings.since(customer)[i];
          counts[held[i]] += Math.pow(0.5, back / HALF_LIFE);
        }
      }
    }
    var random = new Random(SCHEDULE.seed());
    var examples = new ArrayList<Example>();
    customersOf.forEach(
        (profile, customers) -> {
          var counts = heldBy.getOrDefault(profile, new double[holdings.size()]);
          for (int column = 0; column < counts.length; column++) {
            boolean held = counts[column] > 0;
            if (held || random.nextInt(UNHELD_PAIRS) == 0) {
              examples.add(
                  new Example(
                      profile,
                      placeOf(holdings.asset(column)),
                      counts[column] / customers,
                      Math.sqrt(customers) * (held ? 1 : UNHELD_PAIRS)));
            }
          }
        });
    return examples;
  }

  @Override
  public void close() {
    learner.close();
  }
}
