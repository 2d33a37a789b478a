package org.advisorworkbench.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.advisorworkbench.bert.BaseWeights;
import org.advisorworkbench.bert.BertConfig;
import org.advisorworkbench.bert.InterestNetwork;
import org.advisorworkbench.bert.ModelFolder;
import org.advisorworkbench.bert.Tensor;
import org.advisorworkbench.failure.Failure;

/// A network of which some parameters learn.
final class LearningNetwork {
  private static final List<String> HEAD =
      List.of(InterestNetwork.HEAD_WEIGHT, InterestNetwork.HEAD_BIAS);

  private final TrainingSettings settings;
  private final NDManager manager;
  private final Map<String, NDArray> parameters;
  private final InterestNetwork network;

  private LearningNetwork(
      TrainingSettings settings, NDManager manager, Map<String, NDArray> parameters) {
    this.settings = settings;
    this.manager = manager;
    this.parameters = parameters;
    this.network =
        new InterestNetwork(
            settings.network().base(), settings.network().separateLayers(), parameters);
    learning(settings.network().trainableFrom())
        .values()
        .forEach(array -> array.setRequiresGradient(true));
  }

  /// The published base with a new head.
  ///
  /// @param manager owns the parameters
  static LearningNetwork published(TrainingSettings settings, NDManager manager) throws Failure {
    var config = settings.network().base();
    var parameters = new LinkedHashMap<>(BaseWeights.read(config, manager));
    parameters.putAll(InterestNetwork.newHead(config, manager));
    return new LearningNetwork(settings, manager, parameters);
  }

  /// A model that goes on learning.
  ///
  /// @param model of the same shape as the settings' network
  /// @param manager owns the parameters
  static LearningNetwork of(TrainingSettings settings, ModelFolder model, NDManager manager)
      throws Failure {
    return new LearningNetwork(settings, manager, model.parameters(manager));
  }

  InterestNetwork network() {
    return network;
  }

  NDArray headWeight() {
    return parameter(InterestNetwork.HEAD_WEIGHT);
  }

  NDArray headBias() {
    return parameter(InterestNetwork.HEAD_BIAS);
  }

  /// An optimizer for everything that learns.
  ///
  /// @param owner of its moving means
  AdamW optimizer(NDManager owner) {
    return optimizer(
        settings.network().trainableFrom(), settings.optimizer().learningRate(), owner);
  }

  /// An optimizer for the joint layers, as far as they learn, and the head.
  AdamW jointOptimizer(NDManager owner) {
    return optimizer(
        Math.max(settings.network().separateLayers(), settings.network().trainableFrom()),
        settings.optimizer().jointLearningRate(),
        owner);
  }

  private AdamW optimizer(int lowest, double learningRate, NDManager owner) {
    var rates = settings.optimizer();
    var slots = new ArrayList<AdamW.Parameter>();
    learning(lowest)
        .forEach(
            (name, array) -> {
              double rate = HEAD.contains(name) ? rates.headLearningRate() : learningRate;
              boolean matrix = array.getShape().dimension() > 1;
              slots.add(new AdamW.Parameter(array, rate, matrix ? rates.weightDecay() : 0));
            });
    return new AdamW(slots, owner, rates.clipNorm());
  }

  /// A copy of everything that learns.
  Map<String, Tensor> copy() {
    var copy = new LinkedHashMap<String, Tensor>();
    learning(settings.network().trainableFrom())
        .forEach((name, array) -> copy.put(name, Tensor.of(array)));
    return copy;
  }

  /// A copy of the head alone.
  Map<String, Tensor> copyOfHead() {
    var copy = new LinkedHashMap<String, Tensor>();
    HEAD.forEach(name -> copy.put(name, Tensor.of(parameter(name))));
    return copy;
  }

  void restore(Map<String, Tensor> copy) {
    copy.forEach(
        (name, tensor) -> {
          try (var array = tensor.toArray(manager)) {
            array.copyTo(parameter(name));
          }
        });
  }

  /// The layers from a certain one on, and the head.
  private Map<String, NDArray> learning(int lowest) {
    var learning = new LinkedHashMap<String, NDArray>();
    for (int layer = lowest; layer < settings.network().base().layers(); layer++) {
      var prefix = BertConfig.layerPrefix(layer);
      parameters.forEach(
          (name, array) -> {
            if (name.startsWith(prefix)) {
              learning.put(name, array);
            }
          });
    }
    HEAD.forEach(name -> learning.put(name, parameter(name)));
    return learning;
  }

  private NDArray parameter(String name) {
    return Optional.ofNullable(parameters.get(name)).orElseThrow();
  }
}
