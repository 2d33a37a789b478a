package org.advisorworkbench.bert;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A vector of each text alone, and the products of their elements as features of a pair.
///
/// - What: each side is pooled by A heads. Head a weighs the tokens by the softmax of q_a · h, and
///   says V_a of their weighted mean; the heads one after the other are the side's vector. The
///   features of a pair are the products of both vectors' elements, so that a linear head on them
///   is a bilinear form: each thing that a client says can pull towards or away from each thing
///   that a product says, whatever else they say.
/// - Shapes: B segments of T tokens, W width, E tower width, A heads; `towers.client.query` (A, W),
///   `towers.client.value` (E, W), and both of `product`.
/// - Why: where only the last layer is joint, such pulls have to be squeezed through the one query
///   of `[CLS]`, and a training learns few of them.
/// - Source: A. Conneau et al., "Supervised Learning of Universal Sentence Representations", 2017
///   (the product of two texts' vectors as features); Z. Lin et al., "A Structured Self-attentive
///   Sentence Embedding", 2017 (pooling by several heads).
public final class TwoTowers {
  private static final String PREFIX = "towers.";
  private static final float QUERY_DEVIATION = 0.02f;

  private final int heads;
  private final Tower client;
  private final Tower product;

  private TwoTowers(int heads, Tower client, Tower product) {
    this.heads = heads;
    this.client = client;
    this.product = product;
  }

  private record Tower(NDArray query, NDArray value) {
    static Tower of(Map<String, NDArray> parameters, Segment.Side side) {
      return new Tower(
          Encoder.parameter(parameters, queryName(side)),
          Encoder.parameter(parameters, valueName(side)));
    }
  }

  /// The towers among the parameters of a network, if it has any.
  static Optional<TwoTowers> in(Map<String, NDArray> parameters, BertConfig config) {
    return parameters.containsKey(queryName(Segment.Side.CLIENT))
        ? Optional.of(
            new TwoTowers(
                config.heads(),
                Tower.of(parameters, Segment.Side.CLIENT),
                Tower.of(parameters, Segment.Side.PRODUCT)))
        : Optional.empty();
  }

  /// The names and shapes of the parameters.
  ///
  /// @param width of the towers, a multiple of the heads of the base; 0 for none
  public static Map<String, Shape> parameterShapes(BertConfig config, int width) {
    var shapes = new LinkedHashMap<String, Shape>();
    if (width > 0) {
      for (var side : Segment.Side.values()) {
        shapes.put(queryName(side), new Shape(config.heads(), config.width()));
        shapes.put(valueName(side), new Shape(width, config.width()));
      }
    }
    return shapes;
  }

  /// Towers that have learned nothing yet: nearly the mean of the tokens, turned at random.
  public static Map<String, NDArray> fresh(BertConfig config, int width, NDManager manager) {
    var parameters = new LinkedHashMap<String, NDArray>();
    parameterShapes(config, width)
        .forEach(
            (name, shape) ->
                parameters.put(name, manager.randomNormal(shape).mul(deviation(name, config))));
    return parameters;
  }

  private static float deviation(String name, BertConfig config) {
    return name.endsWith(".query") ? QUERY_DEVIATION : (float) (1 / Math.sqrt(config.width()));
  }

  private static String queryName(Segment.Side side) {
    return PREFIX + name(side) + ".query";
  }

  private static String valueName(Segment.Side side) {
    return PREFIX + name(side) + ".value";
  }

  private static String name(Segment.Side side) {
    return side == Segment.Side.CLIENT ? "client" : "product";
  }

  /// The vectors of one side's segments. The tokens are pooled before they are projected, which
  /// gives the same at a small part of the cost.
  ///
  /// @param hidden (B, T, W), behind the separate layers
  /// @param bias see [Encoder#attentionBias(NDArray)]
  /// @return (B, E)
  NDArray vectors(Segment.Side side, NDArray hidden, NDArray bias) {
    var tower = side == Segment.Side.CLIENT ? client : product;
    var shape = hidden.getShape();
    long width = tower.value.size(0);
    var shares =
        Linear.linear(hidden, tower.query)
            .singletonOrThrow()
            .transpose(0, 2, 1)
            .add(bias.squeeze(1));
    var pooled = shares.softmax(-1).matMul(hidden);
    // (A, B, W) × (A, W, E / A) → (A, B, E / A).
    var values = tower.value.reshape(heads, width / heads, shape.get(2)).transpose(0, 2, 1);
    values.attach(hidden.getManager());
    return pooled.transpose(1, 0, 2).matMul(values).transpose(1, 0, 2).reshape(shape.get(0), width);
  }
}
