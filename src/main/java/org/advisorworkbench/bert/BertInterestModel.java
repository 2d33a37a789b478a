package org.advisorworkbench.bert;

import ai.djl.ndarray.NDManager;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.advisorworkbench.behaviour.Figure;
import org.advisorworkbench.behaviour.Figures;
import org.advisorworkbench.bert.Segment.Side;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.narrative.Words;
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

  /// Tokens of whole texts that stay in memory, a shelf of 600 products among them: 100 MB at a
  /// width of 384. A shelf that does not fit would be read anew for every client.
  private static final int CACHED_TOKENS = 65_536;

  private final ModelFolder folder;
  private final String device;
  private final SegmentTokenizer tokenizer;
  private final NDManager manager;
  private final InterestNetwork network;
  private final ChunkScorer scorer;
  private final FigureNetwork figures;
  private final int batchTokens;
  private final ReentrantLock lock = new ReentrantLock(true);
  private boolean closed;

  private BertInterestModel(
      ModelFolder folder,
      String device,
      SegmentTokenizer tokenizer,
      NDManager manager,
      InterestNetwork network,
      ProductHalves products,
      int batchTokens) {
    this.folder = folder;
    this.device = device;
    this.tokenizer = tokenizer;
    this.manager = manager;
    this.network = network;
    this.scorer =
        new ChunkScorer(
            network,
            new WholeTexts(
                new HalfCache(manager, CACHED_TOKENS),
                new RememberedProducts(
                    products, folder.sha256(), folder.settings().base().width())),
            batchTokens);
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
          model, engine.description(), tokenizer, manager, network, products, batchTokens);
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
    return logits(pairs, new HashMap<>(), scorer, progress);
  }

  private double[] logits(
      List<Pair> pairs, Map<Half, TokenizedText> texts, ChunkScorer by, Progress progress) {
    var logits = new double[pairs.size()];
    int done = 0;
    while (done < pairs.size()) {
      progress.checkCancelled();
      lock.lock();
      try (var scope = scope()) {
        var chunk = PairChunk.from(pairs, done, half -> tokens(half, texts), tokenizer::segment);
        by.score(chunk, logits, scope, progress);
        done += chunk.pairs().size();
      } finally {
        lock.unlock();
      }
    }
    for (int i = 0; i < logits.length; i++) {
      logits[i] += figureLogit(pairs.get(i).figures());
    }
    return logits;
  }

  private TokenizedText tokens(Half half, Map<Half, TokenizedText> texts) {
    var whole = new Half(half.side(), MaskedText.whole(half.text().text()));
    return texts.computeIfAbsent(whole, h -> tokenizer.tokenize(h.side(), h.text().text()));
  }

  @Override
  public Reading newReading() {
    lock.lock();
    try {
      return new Versions(scope());
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Reading newMaskingReading() {
    return new MaskingReading(network, tokenizer, this::scope);
  }

  /// A reading with a memory of its own.
  private final class Versions implements Reading {
    private final NDManager memory;
    private final ChunkScorer ofVersions;
    private final Map<Half, TokenizedText> texts = new HashMap<>();

    Versions(NDManager memory) {
      this.memory = memory;
      this.ofVersions = new ChunkScorer(network, new TextVersions(memory), batchTokens);
    }

    @Override
    public double[] logits(List<Pair> pairs, Progress progress) {
      return BertInterestModel.this.logits(pairs, texts, ofVersions, progress);
    }

    @Override
    public void close() {
      lock.lock();
      try {
        memory.close();
      } finally {
        lock.unlock();
      }
    }
  }

  @Override
  public Optional<WordGradients> gradients(String client, String product) {
    int clientWords = Words.of(client).size();
    int words = clientWords + Words.of(product).size();
    return Optional.of(
        (strengths, progress) -> {
          progress.checkCancelled();
          lock.lock();
          try (var scope = scope()) {
            return new FadingWords(network)
                .at(
                    tokenizer.tokenize(Side.CLIENT, client),
                    tokenizer.tokenize(Side.PRODUCT, product),
                    clientWords,
                    FadingWords.everywhere(strengths, words),
                    scope);
          } finally {
            lock.unlock();
          }
        });
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
}
