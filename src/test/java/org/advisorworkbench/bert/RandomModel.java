package org.advisorworkbench.bert;

import ai.djl.ndarray.types.Shape;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.advisorworkbench.failure.Failure;

/// A model whose head is drawn at random: the published encoder with something to say about every
/// feature.
final class RandomModel {
  private RandomModel() {}

  static Map<String, Tensor> head(long seed) {
    var random = new Random(seed);
    var width = BertConfig.MINILM_L6.width();
    var weight = FloatBuffer.allocate(width);
    while (weight.hasRemaining()) {
      weight.put((float) random.nextGaussian() * 0.2f);
    }
    return Map.of(
        InterestNetwork.HEAD_WEIGHT, new Tensor(new Shape(1, width), weight.flip()),
        InterestNetwork.HEAD_BIAS, new Tensor(new Shape(1), FloatBuffer.wrap(new float[] {0.25f})));
  }

  static ModelSettings settings(int separateLayers) {
    return new ModelSettings(
        "random-" + separateLayers,
        BertConfig.MINILM_L6,
        separateLayers,
        TokenLimits.DEFAULT,
        new Calibration(1.5, -0.5));
  }

  /// Writes the model and returns its folder.
  static Path write(Path folder, int separateLayers) throws Failure {
    ModelFolder.write(folder, settings(separateLayers), head(7), SafeTensors.Precision.F32);
    return folder;
  }
}
