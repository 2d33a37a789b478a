package org.advisorworkbench.bert;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// An encoder whose lower layers read each side of a pair alone and whose upper layers read both
/// together, with a linear head on `[CLS]` and, where there are [TwoTowers], on what they say.
///
/// This is the whole forward pass as training needs it: differentiable, nothing kept between calls.
/// [BertInterestModel] computes the same function faster.
///
/// Shapes: B pairs, T tokens of the client, U of the product, W width, E width of the towers (0
/// without), F = W + E features that the head reads.
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
  private final Optional<TwoTowers> towers;

  /// @param separateLayers how many lower layers see one side alone, 0 to layers − 1
  /// @param parameters those of the encoder, of the towers if there are any, and the two of the
  ///   head: `head.weight` (1, F) and `head.bias` (1)
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
    this.towers = TwoTowers.in(parameters, config);
  }

  /// The names and shapes of all parameters, the head last.
  ///
  /// @param towerWidth 0 for no towers
  public static Map<String, Shape> parameterShapes(BertConfig config, int towerWidth) {
    var shapes = new LinkedHashMap<>(config.parameterShapes());
    shapes.putAll(TwoTowers.parameterShapes(config, towerWidth));
    shapes.put(HEAD_WEIGHT, new Shape(1, config.width() + towerWidth));
    shapes.put(HEAD_BIAS, new Shape(1));
    return shapes;
  }

  public Encoder encoder() {
    return encoder;
  }

  public int separateLayers() {
    return separateLayers;
  }

  Optional<TwoTowers> towers() {
    return towers;
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

  /// The features that the head reads of pairs of halves: the final state of `[CLS]`, and what the
  /// towers say.
  ///
  /// @param clients (B, T, W)
  /// @param clientMask (B, T)
  /// @param products (B, U, W)
  /// @param productMask (B, U)
  /// @return (B, F)
  public NDArray join(NDArray clients, NDArray clientMask, NDArray products, NDArray productMask) {
    return features(
        jointLayers(clients, clientMask, products, productMask),
        clients,
        clientMask,
        products,
        productMask);
  }

  /// What the head reads of pairs whose joint layers have been run.
  ///
  /// @param states (B, W), the final ones of `[CLS]`
  /// @param clients (B, T, W), and so on, as they were before the joint layers
  /// @return (B, F)
  NDArray features(
      NDArray states, NDArray clients, NDArray clientMask, NDArray products, NDArray productMask) {
    return towers
        .map(
            found ->
                states.concat(
                    clientVectors(found, clients, clientMask)
                        .mul(productVectors(found, products, productMask)),
                    1))
        .orElse(states);
  }

  private NDArray jointLayers(
      NDArray clients, NDArray clientMask, NDArray products, NDArray productMask) {
    var hidden = clients.concat(products, 1);
    var bias = encoder.attentionBias(clientMask.concat(productMask, 1));
    for (int layer = separateLayers; layer < encoder.config().layers() - 1; layer++) {
      hidden = encoder.layer(layer, hidden, bias);
    }
    return encoder.lastLayerForFirst(hidden, bias);
  }

  private NDArray clientVectors(TwoTowers found, NDArray hidden, NDArray mask) {
    return found.vectors(Segment.Side.CLIENT, hidden, encoder.attentionBias(mask));
  }

  private NDArray productVectors(TwoTowers found, NDArray hidden, NDArray mask) {
    return found.vectors(Segment.Side.PRODUCT, hidden, encoder.attentionBias(mask));
  }

  /// The features of chosen pairs of some clients and some products, as [#join(NDArray, NDArray,
  /// NDArray, NDArray)] gives them, at a small part of its cost where only the last layer is joint.
  ///
  /// @param clientOfPair rows of `clients`
  /// @param productOfPair rows of `products`, as many
  /// @return (B, F)
  public NDArray joinPairs(
      Halves clients, Halves products, int[] clientOfPair, int[] productOfPair) {
    var manager = clients.hidden().getManager();
    var client = manager.create(widened(clientOfPair));
    var product = manager.create(widened(productOfPair));
    var states = jointLayers(clients, products, client, product);
    return towers
        .map(
            found ->
                states.concat(
                    Encoder.lookUp(client, clientVectors(found, clients.hidden(), clients.mask()))
                        .mul(
                            Encoder.lookUp(
                                product,
                                productVectors(found, products.hidden(), products.mask()))),
                    1))
        .orElse(states);
  }

  /// @param client int64 (B), rows of `clients`
  /// @param product int64 (B), rows of `products`
  /// @return (B, W)
  private NDArray jointLayers(Halves clients, Halves products, NDArray client, NDArray product) {
    if (separateLayers == encoder.config().layers() - 1) {
      long shelf = products.hidden().size(0);
      return new PairBlock(encoder).join(clients, products, client, client.mul(shelf).add(product));
    }
    return jointLayers(
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
    var features = join(half(clients), clients.mask(), half(products), products.mask());
    return head(features, dropout);
  }

  /// The head of a training step.
  ///
  /// @param features (B, F)
  /// @param dropout share of the features that are dropped
  /// @return (B)
  public NDArray head(NDArray features, float dropout) {
    return head(
        dropout == 0 ? features : Dropout.dropout(features, dropout, true).singletonOrThrow());
  }

  /// @param features (B, F)
  /// @return (B)
  public NDArray head(NDArray features) {
    return Linear.linear(features, headWeight, headBias).singletonOrThrow().squeeze(1);
  }

  /// A head that has learned nothing yet: small normal weights, no bias.
  ///
  /// @param towerWidth 0 for a head on `[CLS]` alone
  public static Map<String, NDArray> newHead(BertConfig config, int towerWidth, NDManager manager) {
    return Map.of(
        HEAD_WEIGHT, newHeadWeight(config.width() + towerWidth, manager),
        HEAD_BIAS, manager.zeros(new Shape(1)));
  }

  /// Weights of so many features, of which nothing is known yet, (1, F).
  public static NDArray newHeadWeight(int features, NDManager manager) {
    return manager.randomNormal(new Shape(1, features)).mul(0.02f);
  }
}
