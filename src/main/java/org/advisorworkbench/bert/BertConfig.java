package org.advisorworkbench.bert;

import ai.djl.ndarray.types.Shape;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A published BERT on which models are built: where its weights lie and how wide and deep it is.
///
/// @param weightsResource the ONNX file, at the root of a jar on the module or class path
/// @param tokenizerResource the Hugging Face `tokenizer.json`, likewise
/// @param licence SPDX identifier
/// @param width features of a token's hidden state
/// @param heads attention heads; they share the width evenly
/// @param innerWidth features between the two linear maps of a feed-forward block
/// @param vocabulary how many word pieces there are
/// @param positions the longest input, in tokens
public record BertConfig(
    String id,
    String weightsResource,
    String tokenizerResource,
    String licence,
    int layers,
    int width,
    int heads,
    int innerWidth,
    int vocabulary,
    int positions,
    float layerNormEpsilon) {

  /// MiniLM with 6 layers, 22.7 million parameters. Source: N. Reimers and I. Gurevych,
  /// `sentence-transformers/all-MiniLM-L6-v2`.
  public static final BertConfig MINILM_L6 =
      new BertConfig(
          "all-minilm-l6-v2",
          "all-minilm-l6-v2.onnx",
          "all-minilm-l6-v2-tokenizer.json",
          "Apache-2.0",
          6,
          384,
          12,
          1536,
          30522,
          512,
          1e-12f);

  /// Every base that a model may name.
  public static final List<BertConfig> KNOWN = List.of(MINILM_L6);

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

  private static void putLinear(Map<String, Shape> shapes, String name, int out, int in) {
    shapes.put(name + ".weight", new Shape(out, in));
    shapes.put(name + ".bias", new Shape(out));
  }

  private void putNorm(Map<String, Shape> shapes, String name) {
    shapes.put(name + ".weight", new Shape(width));
    shapes.put(name + ".bias", new Shape(width));
  }
}
