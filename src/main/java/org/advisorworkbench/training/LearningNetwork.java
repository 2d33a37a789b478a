package org.advisorworkbench.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.advisorworkbench.bert.Bases;
import org.advisorworkbench.bert.BertConfig;
import org.advisorworkbench.bert.FigureScale;
import org.advisorworkbench.bert.InterestNetwork;
import org.advisorworkbench.bert.LowRank;
import org.advisorworkbench.bert.ModelFolder;
import org.advisorworkbench.bert.Tensor;
import org.advisorworkbench.bert.TwoTowers;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.training.LabelledBook.Answer;
import org.advisorworkbench.training.TrainingSettings.Learning;

/// A network of which some parameters learn: its head, its towers, its network of figures, and of
/// its layers what the settings say, either themselves or in the shape of additions to their
/// matrices.
final class LearningNetwork {
  private static final List<String> HEAD =
      List.of(InterestNetwork.HEAD_WEIGHT, InterestNetwork.HEAD_BIAS);
  private static final String EMBEDDINGS = "embeddings.";
  private static final String WEIGHT = ".weight";
  private static final String DOWN = ".down";
  private static final String UP = ".up";

  private final TrainingSettings settings;
  private final Map<String, NDArray> parameters;
  private final Map<String, Tensor> inherited;
  private final Map<String, LowRank> additions;
  private final LearningFigures figures;
  private final InterestNetwork network;

  private LearningNetwork(
      TrainingSettings settings,
      NDManager manager,
      Map<String, NDArray> parameters,
      Map<String, Tensor> inherited,
      LearningFigures figures) {
    this.settings = settings;
    this.parameters = parameters;
    this.inherited = inherited;
    this.additions = additions(settings, parameters, manager);
    this.figures = figures;
    this.network =
        new InterestNetwork(
            settings.network().base(), settings.network().separateLayers(), parameters, additions);
    learning().values().forEach(array -> array.setRequiresGradient(true));
  }

  /// A published base that comes with the program, with a new head, for texts alone.
  ///
  /// @param manager owns the parameters
  static LearningNetwork published(TrainingSettings settings, NDManager manager) throws Failure {
    return published(settings, List.of(), Bases.shipped(), manager);
  }

  /// The published base with a new head and a new network of figures.
  ///
  /// @param bases among which it is
  /// @param manager owns the parameters
  static LearningNetwork published(
      TrainingSettings settings, List<FigureScale> figures, Bases bases, NDManager manager)
      throws Failure {
    var config = settings.network().base();
    var parameters = new LinkedHashMap<>(bases.weights(config, manager));
    int towerWidth = settings.network().towerWidth();
    parameters.putAll(TwoTowers.fresh(config, towerWidth, manager));
    parameters.putAll(InterestNetwork.newHead(config, towerWidth, manager));
    return new LearningNetwork(
        settings, manager, parameters, Map.of(), LearningFigures.fresh(figures, manager));
  }

  /// A model that goes on learning.
  ///
  /// @param model of the same shape as the settings' network; where it has no towers yet and the
  ///   settings want them, it gets new ones
  /// @param figures for a model that reads none yet; one that does keeps its own
  /// @param manager owns the parameters
  static LearningNetwork of(
      TrainingSettings settings, ModelFolder model, List<FigureScale> figures, NDManager manager)
      throws Failure {
    var parameters = model.parameters(manager);
    int towerWidth = settings.network().towerWidth();
    if (towerWidth > model.settings().towerWidth()) {
      addTowers(parameters, settings.network().base(), towerWidth, manager);
    }
    return new LearningNetwork(
        settings,
        manager,
        parameters,
        model.changed(),
        model.settings().figures().isEmpty()
            ? LearningFigures.fresh(figures, manager)
            : LearningFigures.of(model, manager));
  }

  /// The head keeps what it knows of `[CLS]` and learns of the towers from the beginning.
  private static void addTowers(
      Map<String, NDArray> parameters, BertConfig config, int width, NDManager manager) {
    parameters.putAll(TwoTowers.fresh(config, width, manager));
    var known = parameter(parameters, InterestNetwork.HEAD_WEIGHT);
    parameters.put(
        InterestNetwork.HEAD_WEIGHT,
        known.concat(InterestNetwork.newHeadWeight(width, manager), 1));
    known.close();
  }

  private static Map<String, LowRank> additions(
      TrainingSettings settings, Map<String, NDArray> parameters, NDManager manager) {
    var additions = new LinkedHashMap<String, LowRank>();
    var lora = settings.lora();
    if (lora.isOn()) {
      for (var name : addedTo(settings)) {
        var shape = parameter(parameters, name).getShape();
        additions.put(
            name, LowRank.none(shape.get(0), shape.get(1), lora.rank(), lora.scale(), manager));
      }
    }
    return additions;
  }

  /// The matrices that get additions, from the lowest layer upward.
  private static List<String> addedTo(TrainingSettings settings) {
    var network = settings.network();
    var names = new ArrayList<String>();
    for (int layer = network.learning().lowestLayer(); layer < network.base().layers(); layer++) {
      for (var matrix : Matrix.values()) {
        if (settings.lora().matrices().contains(matrix)) {
          names.add(BertConfig.layerPrefix(layer) + matrix.bertName() + WEIGHT);
        }
      }
    }
    return names;
  }

  InterestNetwork network() {
    return network;
  }

  LearningFigures figures() {
    return figures;
  }

  /// The logits of answers, those of their figures added.
  ///
  /// @param states (N, F), what the head reads of the texts of the answers
  /// @param dropout share of the features that are dropped, 0 outside of steps
  /// @return (N)
  NDArray logits(NDArray states, List<Answer> answers, float dropout) {
    return figures.addTo(network.head(states, dropout), answers);
  }

  /// An optimizer for everything that learns.
  ///
  /// @param owner of its moving means
  AdamW optimizer(NDManager owner) {
    return optimizer(learning(), settings.optimizer().learningRate(), owner);
  }

  /// An optimizer for the joint layers, as far as they learn, and the head.
  AdamW jointOptimizer(NDManager owner) {
    int lowest =
        Math.max(settings.network().separateLayers(), settings.network().learning().lowestLayer());
    return optimizer(
        learning(new Learning(lowest, false)), settings.optimizer().jointLearningRate(), owner);
  }

  private AdamW optimizer(Map<String, NDArray> learning, double learningRate, NDManager owner) {
    var rates = settings.optimizer();
    var slots = new ArrayList<AdamW.Parameter>();
    learning.forEach(
        (name, array) -> {
          double rate = isNew(name) ? rates.headLearningRate() : learningRate;
          boolean matrix = array.getShape().dimension() > 1;
          slots.add(new AdamW.Parameter(array, rate, matrix ? rates.weightDecay() : 0));
        });
    return new AdamW(slots, owner, rates.clipNorm());
  }

  /// A copy of everything that learns, as it learns: to be restored later.
  Map<String, Tensor> copy() {
    return tensors(learning());
  }

  /// Sets everything that learns back to a copy.
  void restore(Map<String, Tensor> copy) {
    var learning = learning();
    copy.forEach((name, tensor) -> tensor.copyTo(parameter(learning, name)));
  }

  /// Everything in which this network differs from its base, as a model tells it: what a parent had
  /// learned, what was learned since, by BERT names, additions added.
  Map<String, Tensor> changed() {
    var changed = new LinkedHashMap<>(inherited);
    if (additions.isEmpty()) {
      changed.putAll(copy());
      return changed;
    }
    changed.putAll(tensors(ofNoBase()));
    additions.forEach(
        (name, addition) -> {
          try (var scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            changed.put(name, Tensor.of(addition.product().add(parameter(parameters, name))));
          }
        });
    return changed;
  }

  /// The same as long as nothing but the head has learned, and the network of figures with it.
  Map<String, Tensor> changedHead() {
    var changed = new LinkedHashMap<>(inherited);
    changed.putAll(tensors(ofNoBase()));
    return changed;
  }

  private static Map<String, Tensor> tensors(Map<String, NDArray> arrays) {
    var tensors = new LinkedHashMap<String, Tensor>();
    arrays.forEach((name, array) -> tensors.put(name, Tensor.of(array)));
    return tensors;
  }

  private Map<String, NDArray> learning() {
    return learning(settings.network().learning());
  }

  /// @param what or less of it learns
  private Map<String, NDArray> learning(Learning what) {
    var learning = new LinkedHashMap<String, NDArray>();
    if (settings.lora().isOn()) {
      additions.forEach(
          (name, addition) -> {
            if (isWithin(name, what)) {
              learning.put(name + DOWN, addition.down());
              learning.put(name + UP, addition.up());
            }
          });
    } else {
      parameters.forEach(
          (name, array) -> {
            if (isWithin(name, what)) {
              learning.put(name, array);
            }
          });
    }
    learning.putAll(ofNoBase());
    return learning;
  }

  private boolean isWithin(String name, Learning what) {
    if (name.startsWith(EMBEDDINGS)) {
      return what.embeddings();
    }
    return IntStream.range(what.lowestLayer(), settings.network().base().layers())
        .anyMatch(layer -> name.startsWith(BertConfig.layerPrefix(layer)));
  }

  /// What no base has: the towers and the head.
  private Map<String, NDArray> ofNoBase() {
    var parameters = new LinkedHashMap<String, NDArray>();
    towerNames().forEach(name -> parameters.put(name, parameter(this.parameters, name)));
    parameters.putAll(head());
    return parameters;
  }

  private boolean isNew(String name) {
    return ofNoBase().containsKey(name);
  }

  private Set<String> towerNames() {
    var network = settings.network();
    return TwoTowers.parameterShapes(network.base(), network.towerWidth()).keySet();
  }

  /// What reads the features of a pair: the head, and the network of figures.
  Map<String, NDArray> head() {
    var head = new LinkedHashMap<String, NDArray>();
    HEAD.forEach(name -> head.put(name, parameter(parameters, name)));
    head.putAll(figures.parameters());
    return head;
  }

  private static NDArray parameter(Map<String, NDArray> parameters, String name) {
    return Optional.ofNullable(parameters.get(name)).orElseThrow();
  }
}
