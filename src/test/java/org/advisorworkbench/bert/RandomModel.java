package org.advisorworkbench.bert;

import ai.djl.ndarray.types.Shape;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.advisorworkbench.behaviour.Figure;
import org.advisorworkbench.failure.Failure;

/// A model whose head is drawn at random: the published encoder with something to say about every
/// feature.
public final class RandomModel {
  static final List<FigureScale> FIGURES =
      List.of(new FigureScale(Figure.LOOKS, 0.1, 0.3), new FigureScale(Figure.RISK, -1, 2));

  private static final int TOWER_WIDTH = 24;

  private RandomModel() {}

  /// A network of [#FIGURES].
  static Map<String, Tensor> figureWeights(long seed) {
    var random = new Random(seed);
    var weights = new LinkedHashMap<String, Tensor>();
    FigureNetwork.parameterShapes(FIGURES.size())
        .forEach((name, shape) -> weights.put(name, random(shape, random)));
    return weights;
  }

  private static Tensor random(Shape shape, Random random) {
    var values = FloatBuffer.allocate((int) shape.size());
    while (values.hasRemaining()) {
      values.put((float) random.nextGaussian());
    }
    return new Tensor(shape, values.flip());
  }

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

  /// Writes a model that reads [#FIGURES] too and returns its folder.
  static Path writeWithFigures(Path folder, int separateLayers) throws Failure {
    var texts = settings(separateLayers);
    var settings =
        new ModelSettings(
            texts.id(),
            texts.base(),
            texts.separateLayers(),
            texts.limits(),
            texts.calibration(),
            texts.towerWidth(),
            FIGURES);
    var weights = new LinkedHashMap<>(head(7));
    weights.putAll(figureWeights(3));
    ModelFolder.write(folder, settings, weights, SafeTensors.Precision.F32);
    return folder;
  }

  /// Writes a model with towers and returns its folder.
  static Path writeWithTowers(Path folder, int separateLayers) throws Failure {
    var texts = settings(separateLayers);
    var settings =
        new ModelSettings(
            texts.id(),
            texts.base(),
            texts.separateLayers(),
            texts.limits(),
            texts.calibration(),
            TOWER_WIDTH,
            List.of());
    var random = new Random(11);
    var weights = new LinkedHashMap<String, Tensor>();
    InterestNetwork.parameterShapes(texts.base(), TOWER_WIDTH)
        .forEach(
            (name, shape) -> {
              if (name.startsWith("towers.") || name.startsWith("head.")) {
                weights.put(name, random(shape, random));
              }
            });
    ModelFolder.write(folder, settings, weights, SafeTensors.Precision.F32);
    return folder;
  }

  /// Writes a model under an id, different for each seed, and returns its folder.
  public static Path write(Path folder, String id, long seed) throws Failure {
    return write(folder, id, seed, TokenLimits.DEFAULT, new Calibration(1.5, -0.5));
  }

  public static Path write(
      Path folder, String id, long seed, TokenLimits limits, Calibration calibration)
      throws Failure {
    return write(folder, id, seed, 5, limits, calibration);
  }

  public static Path write(
      Path folder,
      String id,
      long seed,
      int separateLayers,
      TokenLimits limits,
      Calibration calibration)
      throws Failure {
    var settings = new ModelSettings(id, BertConfig.MINILM_L6, separateLayers, limits, calibration);
    ModelFolder.write(folder, settings, head(seed), SafeTensors.Precision.F32);
    return folder;
  }

  /// Writes the model and returns its folder.
  static Path write(Path folder, int separateLayers) throws Failure {
    ModelFolder.write(folder, settings(separateLayers), head(7), SafeTensors.Precision.F32);
    return folder;
  }
}
