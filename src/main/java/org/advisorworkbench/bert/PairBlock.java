package org.advisorworkbench.bert;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;

/// The last layer for every pair of some clients and some products at once, where it is the only
/// joint one.
///
/// Only `[CLS]` asks there, and what it is asked of the client's tokens does not depend on the
/// product. So keys, values and the client's attention scores are computed once per half, and all
/// pairs together cost little more than one of them.
///
/// Shapes: B clients of T tokens, P products of U tokens, W width, A heads, D = W / A.
final class PairBlock {
  private final Encoder encoder;
  private final int last;
  private final long heads;

  PairBlock(Encoder encoder) {
    this.encoder = encoder;
    this.last = encoder.config().layers() - 1;
    this.heads = encoder.config().heads();
  }

  /// The final states of `[CLS]` of some of the B · P pairs.
  ///
  /// @param clients B of them
  /// @param products P of them
  /// @param clientOfPair int64 (N), rows of `clients`
  /// @param pair int64 (N), client · P + product
  /// @return (N, W)
  NDArray join(Halves clients, Halves products, NDArray clientOfPair, NDArray pair) {
    var first = clients.hidden().get(new NDIndex(":, 0:1"));
    var attended =
        attend(first, clients.hidden(), clients.mask(), products.hidden(), products.mask());
    int width = encoder.config().width();
    var asking = Encoder.lookUp(clientOfPair, first.reshape(-1, width)).expandDims(1);
    var answered = Encoder.lookUp(pair, attended.reshape(-1, width)).expandDims(1);
    return encoder.finish(last, asking, answered).squeeze(1);
  }

  /// @return (B, P, W)
  private NDArray attend(
      NDArray first, NDArray clients, NDArray clientMask, NDArray products, NDArray productMask) {
    long b = clients.size(0);
    long t = clients.size(1);
    long p = products.size(0);
    long u = products.size(1);
    long d = encoder.config().width() / heads;

    var query = byHead(encoder.query(last, first)).mul((float) (1 / Math.sqrt((double) d)));
    var ownKeys = byHead(encoder.key(last, clients));
    // (A, B, 1, D) × (A, B, D, T) → (A, B, 1, T), the same for every product.
    var own =
        query
            .matMul(ownKeys.transpose(0, 1, 3, 2))
            .add(encoder.attentionBias(clientMask).transpose(1, 0, 2, 3))
            .broadcast(new Shape(heads, b, p, t));
    // (A, B, D) × (A, D, P·U) → (A, B, P, U).
    var keys = byHead(encoder.key(last, products)).reshape(heads, p * u, d);
    var others =
        query
            .reshape(heads, b, d)
            .matMul(keys.transpose(0, 2, 1))
            .reshape(heads, b, p, u)
            .add(encoder.attentionBias(productMask).reshape(1, 1, p, u));

    var weights = own.concat(others, -1).softmax(-1);
    // (A, B, P, T) × (A, B, T, D) → (A, B, P, D).
    var fromClient =
        weights.get(new NDIndex(":, :, :, 0:{}", t)).matMul(byHead(encoder.value(last, clients)));
    // (A, P, B, U) × (A, P, U, D) → (A, P, B, D).
    var fromProduct =
        weights
            .get(new NDIndex(":, :, :, {}:", t))
            .transpose(0, 2, 1, 3)
            .matMul(byHead(encoder.value(last, products)));
    return fromClient
        .add(fromProduct.transpose(0, 2, 1, 3))
        .transpose(1, 2, 0, 3)
        .reshape(b, p, heads * d);
  }

  /// (B, T, W) → (A, B, T, D).
  private NDArray byHead(NDArray array) {
    var shape = array.getShape();
    return array
        .reshape(shape.get(0), shape.get(1), heads, shape.get(2) / heads)
        .transpose(2, 0, 1, 3);
  }
}
