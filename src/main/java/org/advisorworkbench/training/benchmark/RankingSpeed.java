package org.advisorworkbench.training.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.advisorworkbench.bert.BertInterestModel;
import org.advisorworkbench.bert.DeviceChoice;
import org.advisorworkbench.bert.InterestModel;
import org.advisorworkbench.bert.InterestModel.Pair;
import org.advisorworkbench.bert.MaskedText;
import org.advisorworkbench.bert.ModelFolder;
import org.advisorworkbench.bert.ModelSettings;
import org.advisorworkbench.bert.TokenLimits;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.training.LabelledBook;
import org.advisorworkbench.training.SyntheticBooks;
import org.advisorworkbench.work.AlternatingTimer;
import org.advisorworkbench.work.Progress;

/// How long it takes to rank products for one client: with the split encoder, and with the same
/// weights as a full cross-encoder, which takes every pair whole through every layer.
///
/// The client is new in every round. Both ways compute the last layer for `[CLS]` alone, in batches
/// of the same size; the cross-encoder also shares the maps of its first layer between pairs, which
/// favours it by a few per cent.
public final class RankingSpeed {
  private static final long BOOK_SEED = 1;
  private static final int BOOK_CLIENTS = 40;

  private final ModelFolder model;
  private final DeviceChoice device;
  private final TokenLimits limits;
  private final AlternatingTimer timer;
  private final LabelledBook book = new SyntheticBooks().generate(BOOK_SEED, BOOK_CLIENTS);

  /// @param limits how long all texts are
  /// @throws Failure if the model cannot be read
  public RankingSpeed(Path folder, DeviceChoice device, TokenLimits limits, AlternatingTimer timer)
      throws Failure {
    this.model = ModelFolder.read(folder);
    this.device = device;
    this.limits = limits;
    this.timer = timer;
  }

  /// Median times of ranking.
  ///
  /// @param products how many were ranked
  /// @param separateLayers of the split encoder
  /// @param splitSeconds where the halves of all products are known
  /// @param coldSeconds where no product was seen before
  /// @param fullSeconds of the full cross-encoder
  /// @param splitShare splitSeconds / fullSeconds
  /// @param coldShare coldSeconds / fullSeconds
  public record Times(
      int products,
      int separateLayers,
      double splitSeconds,
      double coldSeconds,
      double fullSeconds,
      double splitShare,
      double coldShare) {}

  /// @throws Failure if the engine or the base cannot be had
  /// @throws java.util.concurrent.CancellationException if `progress` says so
  public List<Times> measure(List<Integer> productCounts, Progress progress) throws Failure {
    var times = new ArrayList<Times>();
    try (var split = BertInterestModel.of(shaped(model.settings().separateLayers()), device);
        var full = BertInterestModel.of(shaped(0), device)) {
      for (int count : productCounts) {
        times.add(measure(split, full, count, progress));
      }
    }
    return times;
  }

  private Times measure(InterestModel split, InterestModel full, int count, Progress progress) {
    var known = products(count, 0);
    var ways = new LinkedHashMap<String, IntConsumer>();
    ways.put("split", round -> split.logits(pairs("a", round, known), Progress.NONE));
    ways.put(
        "cold",
        round -> split.logits(pairs("b", round, products(count, round + 1)), Progress.NONE));
    ways.put("full", round -> full.logits(pairs("c", round, known), Progress.NONE));
    var seconds = timer.medianSeconds(ways, progress);
    double ofSplit = Objects.requireNonNull(seconds.get("split"));
    double ofCold = Objects.requireNonNull(seconds.get("cold"));
    double ofFull = Objects.requireNonNull(seconds.get("full"));
    return new Times(
        count,
        model.settings().separateLayers(),
        ofSplit,
        ofCold,
        ofFull,
        ofSplit / ofFull,
        ofCold / ofFull);
  }

  private ModelFolder shaped(int separateLayers) {
    var settings = model.settings();
    return new ModelFolder(
        model.path(),
        new ModelSettings(
            settings.id(),
            settings.base(),
            separateLayers,
            limits,
            settings.calibration(),
            settings.towerWidth(),
            settings.figures()),
        model.changed(),
        model.sha256());
  }

  private List<Pair> pairs(String client, int round, List<MaskedText> products) {
    var text = text("%s%d. ".formatted(client, round), round, book.clients()::get, limits.client());
    return products.stream().map(product -> new Pair(text, product)).toList();
  }

  private List<MaskedText> products(int count, int variant) {
    return IntStream.range(0, count)
        .mapToObj(
            i -> text("%d-%d. ".formatted(variant, i), i, book.products()::get, limits.product()))
        .toList();
  }

  /// A text of as many words as there may be tokens, and so of at least as many tokens.
  private MaskedText text(String start, int first, IntFunction<String> texts, int words) {
    var text = new StringBuilder(start);
    for (int next = first; text.toString().split("\\s+").length < words; next++) {
      text.append(texts.apply(next % BOOK_CLIENTS)).append(' ');
    }
    return MaskedText.whole(text.toString());
  }
}
