package org.advisorworkbench.bert;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.core.Embedding;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.LayerNorm;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The layers of a BERT, as plain operations on arrays: differentiable wherever a parameter asks
/// for a gradient.
///
/// Shapes: B sequences, T tokens (padded), W width, A heads, D = W / A.
///
/// Results belong to the manager of the input, never to that of the weights: DJL attaches a result
/// to its left operand, and every operation here has the activations on the left.
///
/// Source: J. Devlin et al., "BERT: Pre-training of Deep Bidirectional Transformers for Language
/// Understanding", 2019. There is no dropout between the layers and no pooler.
public final class Encoder {
  /// Added to the attention scores of padding; its softmax underflows to zero.
  private static final float NEVER = -1e9f;

  private final BertConfig config;
  private final NDArray wordEmbeddings;
  private final NDArray positionEmbeddings;
  private final NDArray typeEmbeddings;
  private final Norm embeddingNorm;
  private final List<Layer> layers;

  /// @param parameters by the names of [BertConfig#parameterShapes()]; used, not copied, so that
  ///   training may change them in place
  public Encoder(BertConfig config, Map<String, NDArray> parameters) {
    this(config, parameters, Map.of());
  }

  /// @param parameters as above
  /// @param additions to the matrices of linear maps, by the names of the matrices
  public Encoder(
      BertConfig config, Map<String, NDArray> parameters, Map<String, LowRank> additions) {
    var named = new Named(parameters, additions, config);
    this.config = config;
    wordEmbeddings = named.array("embeddings.word_embeddings.weight");
    positionEmbeddings = named.array("embeddings.position_embeddings.weight");
    typeEmbeddings = named.array("embeddings.token_type_embeddings.weight");
    embeddingNorm = named.norm("embeddings.LayerNorm");
    layers = IntStream.range(0, config.layers()).mapToObj(named::layer).toList();
  }

  public BertConfig config() {
    return config;
  }

  /// Hidden states before the first layer.
  ///
  /// @param ids word pieces, int64 (B, T) or (T)
  /// @param positions 0 to [BertConfig#positions()] − 1, likewise
  /// @param types 0 for the first text of a pair, 1 for the second, likewise
  /// @return (B, T, W) or (T, W)
  public NDArray embed(NDArray ids, NDArray positions, NDArray types) {
    return embedWords(words(ids), positions, types);
  }

  /// The same from embeddings of words that stand in no table.
  ///
  /// @param words (B, T, W), as [#words(NDArray)] gives them
  /// @param positions int64 (B, T), or (1, T) where they are the same for all
  /// @param types likewise
  /// @return (B, T, W)
  NDArray embedWords(NDArray words, NDArray positions, NDArray types) {
    var sum = words.add(lookUp(types, typeEmbeddings)).add(lookUp(positions, positionEmbeddings));
    return embeddingNorm.apply(sum);
  }

  /// The embeddings of word pieces alone.
  ///
  /// @param ids int64, of any shape
  /// @return the shape of `ids` with W added
  NDArray words(NDArray ids) {
    return lookUp(ids, wordEmbeddings);
  }

  /// What keeps padding out of the attention.
  ///
  /// @param mask float (B, T): 1 for tokens, 0 for padding
  /// @return (B, 1, 1, T)
  public NDArray attentionBias(NDArray mask) {
    return mask.sub(1f).mul(-NEVER).expandDims(1).expandDims(1);
  }

  /// One whole layer.
  ///
  /// @param hidden (B, T, W)
  /// @param bias see [#attentionBias(NDArray)]
  /// @return (B, T, W)
  public NDArray layer(int index, NDArray hidden, NDArray bias) {
    var attended = attend(query(index, hidden), key(index, hidden), value(index, hidden), bias);
    return finish(index, hidden, attended);
  }

  /// The last layer for the first token alone: what the whole layer says there, at a fraction of
  /// its cost.
  ///
  /// With one query, no token needs a key or a value of its own. For each head, q · (K h + c) is
  /// (qᵀ K) · h but for a constant that the softmax takes away, and Σ p (V h + d) is V (Σ p h) + d.
  ///
  /// @param hidden (B, T, W)
  /// @param bias see [#attentionBias(NDArray)]
  /// @return (B, W)
  public NDArray lastLayerForFirst(NDArray hidden, NDArray bias) {
    int last = config.layers() - 1;
    var layer = layers.get(last);
    var first = hidden.get(new NDIndex(":, 0:1"));
    long batch = hidden.size(0);
    var query = layer.query.apply(first).mul(scale()).reshape(batch, config.heads(), headWidth());
    var asked =
        query
            .transpose(1, 0, 2)
            .matMul(byHead(layer.key.matrix(), hidden.getManager()))
            .transpose(1, 0, 2);
    var shares = asked.matMul(hidden.transpose(0, 2, 1)).add(bias.squeeze(1)).softmax(-1);
    var mixed =
        shares
            .matMul(hidden)
            .transpose(1, 0, 2)
            .matMul(byHead(layer.value.matrix(), hidden.getManager()).transpose(0, 2, 1))
            .transpose(1, 0, 2)
            .reshape(batch, 1, config.width())
            .add(layer.value.bias);
    return finish(last, first, mixed).squeeze(1);
  }

  /// A linear map cut into its heads: (W, W) → (A, D, W).
  private NDArray byHead(NDArray weight, NDManager manager) {
    var view = weight.reshape(config.heads(), headWidth(), config.width());
    view.attach(manager);
    return view;
  }

  private int headWidth() {
    return config.width() / config.heads();
  }

  private float scale() {
    return (float) (1 / Math.sqrt(headWidth()));
  }

  NDArray query(int layer, NDArray hidden) {
    return layers.get(layer).query.apply(hidden);
  }

  NDArray key(int layer, NDArray hidden) {
    return layers.get(layer).key.apply(hidden);
  }

  NDArray value(int layer, NDArray hidden) {
    return layers.get(layer).value.apply(hidden);
  }

  /// Scaled dot-product attention by several heads.
  ///
  /// @param query (B, S, W), for the S tokens that ask
  /// @param key (B, T, W)
  /// @param value (B, T, W)
  /// @param bias (B, 1, 1, T)
  /// @return (B, S, W)
  NDArray attend(NDArray query, NDArray key, NDArray value, NDArray bias) {
    var scores = heads(query).mul(scale()).matMul(heads(key).transpose(0, 1, 3, 2)).add(bias);
    var mixed = scores.softmax(-1).matMul(heads(value));
    return mixed.transpose(0, 2, 1, 3).reshape(query.getShape());
  }

  /// The rest of a layer after its attention: output map, residuals, norms, feed-forward block.
  ///
  /// @param hidden the layer's input at the tokens that asked, (B, S, W)
  /// @param attended (B, S, W)
  NDArray finish(int index, NDArray hidden, NDArray attended) {
    var layer = layers.get(index);
    var middle = layer.attentionNorm.apply(layer.attentionOutput.apply(attended).add(hidden));
    var inner = layer.inner.apply(middle).getNDArrayInternal().gelu();
    return layer.outputNorm.apply(layer.output.apply(inner).add(middle));
  }

  /// Rows of a table.
  ///
  /// @param ids int64, of any shape
  /// @param table (N, W)
  /// @return the shape of `ids` with W added
  static NDArray lookUp(NDArray ids, NDArray table) {
    return Embedding.embedding(ids, table, SparseFormat.DENSE).singletonOrThrow();
  }

  /// (B, T, W) → (B, A, T, D).
  private NDArray heads(NDArray array) {
    var shape = array.getShape();
    return array
        .reshape(shape.get(0), shape.get(1), config.heads(), headWidth())
        .transpose(0, 2, 1, 3);
  }

  static NDArray parameter(Map<String, NDArray> parameters, String name) {
    var parameter = parameters.get(name);
    if (parameter == null) {
      throw new IllegalArgumentException("expected a parameter " + name + ", found none");
    }
    return parameter;
  }

  private record Linearity(NDArray weight, NDArray bias, @Nullable LowRank addition) {
    NDArray apply(NDArray input) {
      var output = Linear.linear(input, weight, bias).singletonOrThrow();
      return addition == null ? output : output.add(addition.apply(input));
    }

    /// The matrix with its addition.
    NDArray matrix() {
      return addition == null ? weight : addition.product().add(weight);
    }
  }

  private record Norm(NDArray weight, NDArray bias, Shape width, float epsilon) {
    NDArray apply(NDArray input) {
      return LayerNorm.layerNorm(input, width, weight, bias, epsilon).singletonOrThrow();
    }
  }

  private record Layer(
      Linearity query,
      Linearity key,
      Linearity value,
      Linearity attentionOutput,
      Norm attentionNorm,
      Linearity inner,
      Linearity output,
      Norm outputNorm) {}

  private record Named(
      Map<String, NDArray> parameters, Map<String, LowRank> additions, BertConfig config) {
    NDArray array(String name) {
      return parameter(parameters, name);
    }

    Linearity linear(String name) {
      var weight = name + ".weight";
      return new Linearity(array(weight), array(name + ".bias"), additions.get(weight));
    }

    Norm norm(String name) {
      return new Norm(
          array(name + ".weight"),
          array(name + ".bias"),
          new Shape(config.width()),
          config.layerNormEpsilon());
    }

    Layer layer(int index) {
      var prefix = BertConfig.layerPrefix(index);
      return new Layer(
          linear(prefix + "attention.self.query"),
          linear(prefix + "attention.self.key"),
          linear(prefix + "attention.self.value"),
          linear(prefix + "attention.output.dense"),
          norm(prefix + "attention.output.LayerNorm"),
          linear(prefix + "intermediate.dense"),
          linear(prefix + "output.dense"),
          norm(prefix + "output.LayerNorm"));
    }
  }
}
