package org.advisorworkbench.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.advisorworkbench.bert.FigureNetwork;
import org.advisorworkbench.bert.FigureScale;
import org.advisorworkbench.bert.ModelFolder;
import org.advisorworkbench.training.LabelledBook.Answer;

/// The network of figures while it learns: in arrays of the engine what [FigureNetwork] computes of
/// one pair.
///
/// Shapes: N answers, F figures, H hidden units.
final class LearningFigures {
  private static final float OUTPUT_DEVIATION = 0.1f;

  private final List<FigureScale> scales;
  private final Map<String, NDArray> parameters;

  private LearningFigures(List<FigureScale> scales, Map<String, NDArray> parameters) {
    this.scales = List.copyOf(scales);
    this.parameters = parameters;
  }

  /// A network that has learned nothing yet; it adds next to nothing.
  ///
  /// @param scales none for a model of texts alone
  /// @param manager owns the parameters
  static LearningFigures fresh(List<FigureScale> scales, NDManager manager) {
    var parameters = new LinkedHashMap<String, NDArray>();
    FigureNetwork.parameterShapes(scales.size())
        .forEach((name, shape) -> parameters.put(name, fresh(name, shape, manager)));
    return new LearningFigures(scales, parameters);
  }

  /// The network of a model that goes on learning.
  ///
  /// @param model one that reads figures
  /// @param manager owns the parameters
  static LearningFigures of(ModelFolder model, NDManager manager) {
    var scales = model.settings().figures();
    var parameters = new LinkedHashMap<String, NDArray>();
    for (var name : FigureNetwork.parameterShapes(scales.size()).keySet()) {
      var tensor = Optional.ofNullable(model.changed().get(name)).orElseThrow();
      parameters.put(name, tensor.toArray(manager));
    }
    return new LearningFigures(scales, parameters);
  }

  private static NDArray fresh(String name, Shape shape, NDManager manager) {
    return switch (name) {
      case FigureNetwork.HIDDEN_BIAS -> manager.zeros(shape);
      case FigureNetwork.HIDDEN_WEIGHT ->
          manager.randomNormal(shape).mul((float) (1 / Math.sqrt((double) shape.get(1))));
      default -> manager.randomNormal(shape).mul(OUTPUT_DEVIATION);
    };
  }

  List<FigureScale> scales() {
    return scales;
  }

  /// What learns, by its name in a model.
  Map<String, NDArray> parameters() {
    return parameters;
  }

  /// @param ofTexts (N), the logits of the texts of the answers
  /// @return (N), with those of their figures
  NDArray addTo(NDArray ofTexts, List<Answer> answers) {
    if (scales.isEmpty()) {
      return ofTexts;
    }
    var z =
        ofTexts
            .getManager()
            .create(standardised(answers), new Shape(answers.size(), scales.size()));
    var bias = parameter(FigureNetwork.HIDDEN_BIAS);
    var hidden =
        Linear.linear(z, parameter(FigureNetwork.HIDDEN_WEIGHT), bias).singletonOrThrow().tanh();
    var change = hidden.sub(bias.tanh());
    return Linear.linear(change, parameter(FigureNetwork.OUTPUT_WEIGHT))
        .singletonOrThrow()
        .squeeze(1)
        .add(ofTexts);
  }

  private float[] standardised(List<Answer> answers) {
    var z = new float[answers.size() * scales.size()];
    int cell = 0;
    for (var answer : answers) {
      for (var scale : scales) {
        z[cell++] = (float) scale.standardised(answer.figures());
      }
    }
    return z;
  }

  private NDArray parameter(String name) {
    return Optional.ofNullable(parameters.get(name)).orElseThrow();
  }
}
