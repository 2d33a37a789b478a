package org.advisorworkbench.bert;

import ai.djl.ndarray.NDManager;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.advisorworkbench.behaviour.Figure;
import org.advisorworkbench.behaviour.Figures;
import org.advisorworkbench.bert.PairScorer.Joined;
import org.advisorworkbench.bert.Segment.Side;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.work.Progress;

/// A model of [InterestNetwork]'s shape at work: halves computed once and put together in batches
/// of like length, and what [FigureNetwork] makes of the figures added.
///
/// Long calls give way to others after every few hundred pairs, so that a short ranking need not
/// wait for a long study.
public final class BertInterestModel implements InterestModel {
  /// Padded tokens that go through the layers together: enough to keep the cores busy, few enough
  /// to stay in their caches.
  private static final int BATCH_TOKENS = 4096;

  /// About how many tokens of distinct halves are held at once.
  private static final int CHUNK_TOKENS = 16_384;

  /// Pairs that are scored before others may have their turn.
  private static final int CHUNK_PAIRS = 256;

  /// Tokens of whole texts that stay in memory: 60 MB at a width of 384.
  private static final int CACHED_TOKENS = 40_960;

  private final ModelFolder folder;
  private final String device;
  private final SegmentTokenizer tokenizer;
  private final NDManager manager;
  private final InterestNetwork network;
  private final HalfEncoder halves;
  private final PairScorer scorer;
  private final FigureNetwork figures;
  private final int batchTokens;
  private final ReentrantLock lock;
  private boolean closed;

  private BertInterestModel(
      ModelFolder folder,
      String device,
      SegmentTokenizer tokenizer,
      NDManager manager,
      InterestNetwork network,
      ProductHalves products,
      int batchTokens,
      ReentrantLock lock) {
    this.folder = folder;
    this.device = device;
    this.tokenizer = tokenizer;
    this.manager = manager;
    this.network = network;
    this.lock = lock;
    this.halves =
        new HalfEncoder(
            network,
            new HalfCache(manager, CACHED_TOKENS),
            new RememberedProducts(products, folder.sha256(), folder.settings().base().width()),
            batchTokens);
    this.scorer = new PairScorer(network);
    this.figures = folder.figureNetwork();
    this.batchTokens = batchTokens;
  }

  /// Loads a model from the folder that holds its `model.json`.
  ///
  /// @throws Failure if the model is missing or damaged, or the device or engine is not to be had
  public static BertInterestModel load(Path folder, DeviceChoice choice) throws Failure {
    return load(folder, choice, ProductHalves.NONE);
  }

  /// The same with a memory for what was read before.
  public static BertInterestModel load(Path folder, DeviceChoice choice, ProductHalves products)
      throws Failure {
    return of(ModelFolder.read(folder), choice, products, BATCH_TOKENS);
  }

  static BertInterestModel load(Path folder, DeviceChoice choice, int batchTokens) throws Failure {
    return of(ModelFolder.read(folder), choice, ProductHalves.NONE, batchTokens);
  }

  /// A model that was read, perhaps with other settings than it was trained with.
  ///
  /// @throws Failure if the base cannot be read, or the device or engine is not to be had
  public static BertInterestModel of(ModelFolder model, DeviceChoice choice) throws Failure {
    return of(model, choice, ProductHalves.NONE, BATCH_TOKENS);
  }

  private static BertInterestModel of(
      ModelFolder model, DeviceChoice choice, ProductHalves products, int batchTokens)
      throws Failure {
    var engine = TorchEngine.start(choice);
    var settings = model.settings();
    var tokenizer = model.tokenizer();
    var manager = engine.newManager();
    try {
      var network =
          new InterestNetwork(
              settings.base(), settings.separateLayers(), model.parameters(manager));
      return new BertInterestModel(
          model,
          engine.description(),
          tokenizer,
          manager,
          network,
          products,
          batchTokens,
          new ReentrantLock(true));
    } catch (Failure | RuntimeException e) {
      manager.close();
      tokenizer.close();
      throw e;
    }
  }

  @Override
  public String id() {
    return folder.settings().id();
  }

  @Override
  public String sha256() {
    return folder.sha256();
  }

  @Override
  public String device() {
    return device;
  }

  @Override
  public double probability(double logit) {
    return folder.settings().calibration().probability(logit);
  }

  /// Halves that were computed with others, or came from the store, differ in their last bits from
  /// those that are computed anew: so the work gets a memory of its own, empty at first.
  @Override
  public <T> T apart(Function<InterestModel, T> work) {
    try (var memory = manager.newSubManager()) {
      return work.apply(
          new BertInterestModel(
              folder, device, tokenizer, memory, network, ProductHalves.NONE, batchTokens, lock));
    }
  }

  @Override
  public List<Figure> figures() {
    return folder.settings().figures().stream().map(FigureScale::figure).toList();
  }

  @Override
  public double figureLogit(Figures known) {
    return figures.logit(known);
  }

  @Override
  public double[] logits(List<Pair> pairs, Progress progress) {
    var texts = new HashMap<Half, TokenizedText>();
    var logits = new double[pairs.size()];
    int done = 0;
    while (done < pairs.size()) {
      progress.checkCancelled();
      var chunk = Chunk.from(pairs, done, half -> segment(half, texts));
      score(chunk, logits, progress);
      done += chunk.pairs().size();
    }
    for (int i = 0; i < logits.length; i++) {
      logits[i] += figureLogit(pairs.get(i).figures());
    }
    return logits;
  }

  private Segment segment(Half half, Map<Half, TokenizedText> texts) {
    var whole = new Half(half.side(), MaskedText.whole(half.text().text()));
    return texts
        .computeIfAbsent(whole, h -> tokenizer.tokenize(h.side(), h.text().text()))
        .without(half.text().absent());
  }

  private void score(Chunk chunk, double[] logits, Progress progress) {
    lock.lock();
    try (var scope = scope()) {
      var table = halves.encode(chunk.segments(), scope, progress);
      var projected = scorer.project(table.rows());
      var joined =
          chunk.pairs().stream()
              .map(pair -> new Joined(table.span(pair.client()), table.span(pair.product())))
              .toList();
      var order = IntStream.range(0, joined.size()).boxed().toList();
      int done = chunk.start();
      for (var batch : Batches.byLength(order, i -> joined.get(i).length(), batchTokens)) {
        progress.checkCancelled();
        try (var batchScope = scope.newSubManager()) {
          var results =
              scorer.logits(projected, batch.stream().map(joined::get).toList(), batchScope);
          for (int i = 0; i < results.length; i++) {
            logits[chunk.start() + batch.get(i)] = results[i];
          }
        }
        done += batch.size();
        progress.report(done, logits.length);
      }
    } finally {
      lock.unlock();
    }
  }

  private NDManager scope() {
    if (closed) {
      throw new IllegalStateException("expected an open model, found it closed: " + id());
    }
    return manager.newSubManager();
  }

  @Override
  public void close() {
    lock.lock();
    try {
      if (!closed) {
        closed = true;
        manager.close();
        tokenizer.close();
      }
    } finally {
      lock.unlock();
    }
  }

  private record HalfPair(Half client, Half product) {}

  /// Pairs that follow one another and whose distinct halves fit into memory together.
  private record Chunk(int start, List<HalfPair> pairs, Map<Half, Segment> segments) {
    static Chunk from(List<Pair> all, int start, Function<Half, Segment> segmentOf) {
      var pairs = new ArrayList<HalfPair>();
      var segments = new LinkedHashMap<Half, Segment>();
      int tokens = 0;
      for (int i = start;
          i < all.size() && pairs.size() < CHUNK_PAIRS && tokens < CHUNK_TOKENS;
          i++) {
        var pair =
            new HalfPair(
                new Half(Side.CLIENT, all.get(i).client()),
                new Half(Side.PRODUCT, all.get(i).product()));
        for (var half : List.of(pair.client(), pair.product())) {
          if (!segments.containsKey(half)) {
            var segment = segmentOf.apply(half);
            segments.put(half, segment);
            tokens += segment.length();
          }
        }
        pairs.add(pair);
      }
      return new Chunk(start, pairs, segments);
    }
  }
}
