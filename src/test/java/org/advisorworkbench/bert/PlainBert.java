package org.advisorworkbench.bert;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.advisorworkbench.bert.tensorflow.MalformedBundleException;
import org.advisorworkbench.bert.tensorflow.TensorBundle;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// An independent judge: the equations of BERT in loops over double-precision numbers, straight
/// from the variables of a TensorFlow bundle, with nothing of the program but their reader.
///
/// Source: `google-research/bert`, `modeling.py`.
final class PlainBert {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final double TANH_SCALE = Math.sqrt(2 / Math.PI);

  private final TensorBundle bundle;
  private final BertConfig config;
  private final DoubleUnaryOperator gelu;

  /// @param gelu [#exactGelu] or [#tanhGelu]
  PlainBert(TensorBundle bundle, BertConfig config, DoubleUnaryOperator gelu) {
    this.bundle = bundle;
    this.config = config;
    this.gelu = gelu;
  }

  /// x·Φ(x).
  static double exactGelu(double x) {
    return x * NORMAL.cumulativeProbability(x);
  }

  /// The approximation of x·Φ(x) that the published graph computes.
  static double tanhGelu(double x) {
    return x * (1 + Math.tanh(TANH_SCALE * (x + 0.044715 * x * x * x))) / 2;
  }

  /// The hidden states behind the last layer, for a text or a pair without padding.
  ///
  /// @return (T, W)
  double[][] hidden(long[] ids, long[] types) throws MalformedBundleException {
    var words = variable("bert/embeddings/word_embeddings");
    var positions = variable("bert/embeddings/position_embeddings");
    var kinds = variable("bert/embeddings/token_type_embeddings");
    int width = config.width();
    var hidden = new double[ids.length][width];
    for (int token = 0; token < ids.length; token++) {
      for (int feature = 0; feature < width; feature++) {
        hidden[token][feature] =
            (double) words.get((int) ids[token] * width + feature)
                + positions.get(token * width + feature)
                + kinds.get((int) types[token] * width + feature);
      }
    }
    hidden = norm(hidden, "bert/embeddings/LayerNorm");
    for (int layer = 0; layer < config.layers(); layer++) {
      hidden = layer(hidden, "bert/encoder/layer_%d/".formatted(layer));
    }
    return hidden;
  }

  /// The word pieces that the published head expects in place of a token, the likeliest first.
  ///
  /// @param state the token's hidden state (W)
  int[] expected(double[] state) throws MalformedBundleException {
    var head = "cls/predictions/";
    var features = apply(gelu, dense(new double[][] {state}, head + "transform/dense"));
    var transformed = norm(features, head + "transform/LayerNorm")[0];
    var words = variable("bert/embeddings/word_embeddings");
    var bias = variable(head + "output_bias");
    var scores = new double[config.vocabulary()];
    for (int piece = 0; piece < scores.length; piece++) {
      scores[piece] = bias.get(piece);
      for (int feature = 0; feature < transformed.length; feature++) {
        scores[piece] += transformed[feature] * words.get(piece * transformed.length + feature);
      }
    }
    return IntStream.range(0, scores.length)
        .boxed()
        .sorted(Comparator.comparingDouble(piece -> -scores[piece]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private double[][] layer(double[][] hidden, String prefix) throws MalformedBundleException {
    var context = attention(hidden, prefix + "attention/self/");
    var attended =
        norm(
            sum(hidden, dense(context, prefix + "attention/output/dense")),
            prefix + "attention/output/LayerNorm");
    var inner = apply(gelu, dense(attended, prefix + "intermediate/dense"));
    return norm(sum(attended, dense(inner, prefix + "output/dense")), prefix + "output/LayerNorm");
  }

  private double[][] attention(double[][] hidden, String prefix) throws MalformedBundleException {
    var queries = dense(hidden, prefix + "query");
    var keys = dense(hidden, prefix + "key");
    var values = dense(hidden, prefix + "value");
    int size = config.width() / config.heads();
    var context = new double[hidden.length][config.width()];
    for (int first = 0; first < config.width(); first += size) {
      for (int token = 0; token < hidden.length; token++) {
        var weights = new double[hidden.length];
        for (int other = 0; other < hidden.length; other++) {
          for (int i = first; i < first + size; i++) {
            weights[other] += queries[token][i] * keys[other][i];
          }
          weights[other] = Math.exp(weights[other] / Math.sqrt(size));
        }
        double total = Arrays.stream(weights).sum();
        for (int other = 0; other < hidden.length; other++) {
          for (int i = first; i < first + size; i++) {
            context[token][i] += weights[other] / total * values[other][i];
          }
        }
      }
    }
    return context;
  }

  /// @param rows (T, in)
  /// @return (T, out)
  private double[][] dense(double[][] rows, String name) throws MalformedBundleException {
    var kernel = variable(name + "/kernel");
    var bias = variable(name + "/bias");
    int outs = bias.remaining();
    var results = new double[rows.length][outs];
    for (int row = 0; row < rows.length; row++) {
      for (int out = 0; out < outs; out++) {
        results[row][out] = bias.get(out);
      }
      for (int in = 0; in < rows[row].length; in++) {
        for (int out = 0; out < outs; out++) {
          results[row][out] += rows[row][in] * kernel.get(in * outs + out);
        }
      }
    }
    return results;
  }

  private double[][] norm(double[][] rows, String name) throws MalformedBundleException {
    var gamma = variable(name + "/gamma");
    var beta = variable(name + "/beta");
    var results = new double[rows.length][];
    for (int row = 0; row < rows.length; row++) {
      double mean = Arrays.stream(rows[row]).average().orElseThrow();
      double variance =
          Arrays.stream(rows[row]).map(x -> (x - mean) * (x - mean)).average().orElseThrow();
      results[row] = new double[rows[row].length];
      for (int i = 0; i < rows[row].length; i++) {
        results[row][i] =
            (rows[row][i] - mean) / Math.sqrt(variance + 1e-12) * gamma.get(i) + beta.get(i);
      }
    }
    return results;
  }

  private static double[][] sum(double[][] left, double[][] right) {
    var results = new double[left.length][];
    for (int row = 0; row < left.length; row++) {
      results[row] = left[row].clone();
      for (int i = 0; i < left[row].length; i++) {
        results[row][i] += right[row][i];
      }
    }
    return results;
  }

  private static double[][] apply(DoubleUnaryOperator function, double[][] rows) {
    return Arrays.stream(rows)
        .map(row -> Arrays.stream(row).map(function).toArray())
        .toArray(double[][]::new);
  }

  private FloatBuffer variable(String name) throws MalformedBundleException {
    return bundle.tensor("module/" + name).values();
  }
}
