package org.advisorworkbench.bert;

import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.advisorworkbench.behaviour.Figures;

/// What figures of behaviour add to the logit of the texts.
///
/// - What: w · (tanh(A z + b) − tanh(b)), where z are the standardised figures. It reads no text
///   and the encoder reads no figure: the logit of a pair is the sum of both parts, so that neither
///   has to be computed again when only the other changes, and either can be explained alone.
/// - Shapes: F figures, H = [#HIDDEN] units; `figures.hidden.weight` A (H, F),
///   `figures.hidden.bias` b (H), `figures.output.weight` w (1, H).
/// - Units: logits, in double precision; exactly 0 where every figure is absent.
public final class FigureNetwork {
  public static final String HIDDEN_WEIGHT = "figures.hidden.weight";
  public static final String HIDDEN_BIAS = "figures.hidden.bias";
  public static final String OUTPUT_WEIGHT = "figures.output.weight";
  public static final int HIDDEN = 16;

  /// Reads no figures and adds nothing.
  static final FigureNetwork NONE =
      new FigureNetwork(List.of(), new float[0], new float[HIDDEN], new float[HIDDEN]);

  private final List<FigureScale> scales;
  private final float[] hiddenWeight;
  private final float[] hiddenBias;
  private final float[] outputWeight;

  private FigureNetwork(
      List<FigureScale> scales, float[] hiddenWeight, float[] hiddenBias, float[] outputWeight) {
    this.scales = List.copyOf(scales);
    this.hiddenWeight = hiddenWeight;
    this.hiddenBias = hiddenBias;
    this.outputWeight = outputWeight;
  }

  /// The names and shapes of the parameters; none for a model without figures.
  public static Map<String, Shape> parameterShapes(int figures) {
    var shapes = new LinkedHashMap<String, Shape>();
    if (figures > 0) {
      shapes.put(HIDDEN_WEIGHT, new Shape(HIDDEN, figures));
      shapes.put(HIDDEN_BIAS, new Shape(HIDDEN));
      shapes.put(OUTPUT_WEIGHT, new Shape(1, HIDDEN));
    }
    return shapes;
  }

  /// @param parameters among which are those of [#parameterShapes(int)]
  /// @throws IllegalArgumentException if one of them is missing or has another shape
  public static FigureNetwork of(List<FigureScale> scales, Map<String, Tensor> parameters) {
    if (scales.isEmpty()) {
      return NONE;
    }
    return new FigureNetwork(
        scales,
        values(HIDDEN_WEIGHT, scales.size(), parameters),
        values(HIDDEN_BIAS, scales.size(), parameters),
        values(OUTPUT_WEIGHT, scales.size(), parameters));
  }

  private static float[] values(String name, int figures, Map<String, Tensor> parameters) {
    var tensor = parameters.get(name);
    var expected = parameterShapes(figures).get(name);
    if (tensor == null || !tensor.shape().equals(expected)) {
      throw new IllegalArgumentException(
          "expected %s to be %s, found %s"
              .formatted(name, expected, tensor == null ? "none" : tensor.shape()));
    }
    var values = new float[tensor.values().remaining()];
    tensor.values().duplicate().get(values);
    return values;
  }

  /// The part of the logit that the figures have.
  ///
  /// @return 0 where every figure that the model reads is absent
  public double logit(Figures figures) {
    var z = scales.stream().mapToDouble(scale -> scale.standardised(figures)).toArray();
    if (Arrays.stream(z).allMatch(value -> value == 0)) {
      return 0;
    }
    double logit = 0;
    for (int unit = 0; unit < HIDDEN; unit++) {
      double sum = hiddenBias[unit];
      for (int i = 0; i < z.length; i++) {
        sum += hiddenWeight[unit * z.length + i] * z[i];
      }
      logit += outputWeight[unit] * (Math.tanh(sum) - Math.tanh(hiddenBias[unit]));
    }
    return logit;
  }
}
