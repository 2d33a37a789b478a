package org.advisorworkbench.bert;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// An encoder whose lower layers read each side of a pair alone and whose upper layers read both
/// together, with a linear head on `[CLS]`.
///
/// This is the whole forward pass as training needs it: differentiable, nothing kept between calls.
/// [BertInterestModel] computes the same function faster.
///
/// Shapes: B pairs, T tokens of the client, U of the product, W width.
///
/// Source: S. MacAvaney et al., "Efficient Document Re-Ranking for Transformers by Precomputing
/// Term Representations" (PreTTR), 2020; Q. Cao et al., "DeFormer", 2020. Unlike theirs, the
/// product's positions start over, so that its half does not depend on the length of the client's.
public final class InterestNetwork {
  public static final String HEAD_WEIGHT = "head.weight";
  public static final String HEAD_BIAS = "head.bias";

  /// The parameters that no base has.
  static final Set<String> HEAD = Set.of(HEAD_WEIGHT, HEAD_BIAS);

  private final Encoder encoder;
  private final int separateLayers;
  private final NDArray headWeight;
  private final NDArray headBias;

  /// @param separateLayers how many lower layers see one side alone, 0 to layers − 1
  /// @param parameters those of the encoder and the two of the head: `head.weight` (1, W) and
  ///   `head.bias` (1)
  public InterestNetwork(BertConfig config, int separateLayers, Map<String, NDArray> parameters) {
    this(config, separateLayers, parameters, Map.of());
  }

  /// @param additions to the matrices of linear maps, by the names of the matrices
  public InterestNetwork(
      BertConfig config,
      int separateLayers,
      Map<String, NDArray> parameters,
      Map<String, LowRank> additions) {
    if (separateLayers < 0 || separateLayers >= config.layers()) {
      throw new IllegalArgumentException(
          "expected 0 to %d separate layers, found %d"
              .formatted(config.layers() - 1, separateLayers));
    }
    this.encoder = new Encoder(config, parameters, additions);
    this.separateLayers = separateLayers;
    this.headWeight = Encoder.parameter(parameters, HEAD_WEIGHT);
    this.headBias = Encoder.parameter(parameters, HEAD_BIAS);
  }

  /// The names and shapes of all parameters, the head last.
  public static Map<String, Shape> parameterShapes(BertConfig config) {
    var shapes = new LinkedHashMap<>(config.parameterShapes());
    shapes.put(HEAD_WEIGHT, new Shape(1, config.width()));
    shapes.put(HEAD_BIAS, new Shape(1));
    return shapes;
  }

  public Encoder encoder() {
    return encoder;
  }

  public int separateLayers() {
    return separateLayers;
  }

  /// Hidden states of segments behind the separate layers.
  ///
  /// @return (B, T, W)
  public NDArray half(SegmentBatch segments) {
    return half(
        encoder.embed(segments.ids(), segments.positions(), segments.types()), segments.mask());
  }

  /// The same from what stands before the first layer.
  ///
  /// @param embedded (B, T, W)
  /// @param mask (B, T)
  /// @return (B, T, W)
  NDArray half(NDArray embedded, NDArray mask) {
    var hidden = embedded;
    var bias = encoder.attentionBias(mask);
    for (int layer = 0; layer < separateLayers; layer++) {
      hidden = encoder.layer(layer, hidden, bias);
    }
    return hidden;
  }

  /// The final state of `[CLS]` for pairs of halves.
  ///
  /// @param clients (B, T, W)
  /// @param clientMask (B, T)
  /// @param products (B, U, W)
  /// @param productMask (B, U)
  /// @return (B, W)
  public NDArray join(NDArray clients, NDArray clientMask, NDArray products, NDArray productMask) {
    var hidden = clients.concat(products, 1);
    var bias = encoder.attentionBias(clientMask.concat(productMask, 1));
    for (int layer = separateLayers; layer < encoder.config().layers() - 1; layer++) {
      hidden = encoder.layer(layer, hidden, bias);
    }
    return encoder.lastLayerForFirst(hidden, bias);
  }

  /// The final states of `[CLS]` for chosen pairs of some clients and some products, as
  /// [#join(NDArray, NDArray, NDArray, NDArray)] gives them, at a small part of its cost where only
  /// the last layer is joint.
  ///
  /// @param clientOfPair rows of `clients`
  /// @param productOfPair rows of `products`, as many
  /// @return (B, W)
  public NDArray joinPairs(
      Halves clients, Halves products, int[] clientOfPair, int[] productOfPair) {
    var manager = clients.hidden().getManager();
    var client = manager.create(widened(clientOfPair));
    if (separateLayers == encoder.config().layers() - 1) {
      long shelf = products.hidden().size(0);
      var pair = new long[clientOfPair.length];
      Arrays.setAll(pair, i -> clientOfPair[i] * shelf + productOfPair[i]);
      return new PairBlock(encoder).join(clients, products, client, manager.create(pair));
    }
    var product = manager.create(widened(productOfPair));
    return join(
        rows(clients.hidden(), client),
        Encoder.lookUp(client, clients.mask()),
        rows(products.hidden(), product),
        Encoder.lookUp(product, products.mask()));
  }

  private static long[] widened(int[] numbers) {
    return Arrays.stream(numbers).asLongStream().toArray();
  }

  /// @param hidden (R, T, W)
  /// @param index (B)
  /// @return (B, T, W)
  private static NDArray rows(NDArray hidden, NDArray index) {
    var shape = hidden.getShape();
    return Encoder.lookUp(index, hidden.reshape(shape.get(0), -1))
        .reshape(index.size(), shape.get(1), shape.get(2));
  }

  /// The logits of pairs.
  ///
  /// @param clients B segments
  /// @param products B segments
  /// @param dropout share of the features of `[CLS]` that are dropped, 0 outside training
  /// @return (B)
  public NDArray logits(SegmentBatch clients, SegmentBatch products, float dropout) {
    var cls = join(half(clients), clients.mask(), half(products), products.mask());
    return head(cls, dropout);
  }

  /// The head of a training step.
  ///
  /// @param cls (B, W)
  /// @param dropout share of the features that are dropped
  /// @return (B)
  public NDArray head(NDArray cls, float dropout) {
    return head(dropout == 0 ? cls : Dropout.dropout(cls, dropout, true).singletonOrThrow());
  }

  /// @param cls (B, W)
  /// @return (B)
  public NDArray head(NDArray cls) {
    return Linear.linear(cls, headWeight, headBias).singletonOrThrow().squeeze(1);
  }

  /// A head that has learned nothing yet: small normal weights, no bias.
  public static Map<String, NDArray> newHead(BertConfig config, NDManager manager) {
    return Map.of(
        HEAD_WEIGHT, manager.randomNormal(new Shape(1, config.width())).mul(0.02f),
        HEAD_BIAS, manager.zeros(new Shape(1)));
  }
}
