package org.advisorworkbench.ui.training;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.advisorworkbench.bert.BertConfig;
import org.advisorworkbench.training.TrainingSettings.Learning;

/// What network to train, and what of it learns: chosen freely for a model that is made anew; one
/// that goes on learning keeps its shape.
final class NetworkChoice {
  private final ObjectProperty<BertConfig> base =
      new SimpleObjectProperty<>(this, "base", BertConfig.MINILM_L6);
  private final ObjectProperty<Integer> separateLayers =
      new SimpleObjectProperty<>(this, "separateLayers");
  private final ObjectProperty<Learning> learning = new SimpleObjectProperty<>(this, "learning");
  private final ObservableList<BertConfig> bases = FXCollections.observableArrayList();
  private final ObservableList<Integer> splits = FXCollections.observableArrayList();
  private final ObservableList<Learning> learnings = FXCollections.observableArrayList();
  private Optional<ModelShape> chosenAnew = Optional.empty();

  NetworkChoice() {
    base.subscribe(this::offerLayers);
  }

  /// What there is to choose depends on how many layers the base has. By default all layers but the
  /// last read each text alone, and the upper half learns.
  private void offerLayers(BertConfig chosen) {
    int layers = chosen.layers();
    splits.setAll(IntStream.range(0, layers).boxed().toList());
    learnings.setAll(
        IntStream.rangeClosed(0, layers)
            .mapToObj(count -> new Learning(layers - count, false))
            .toList());
    learnings.add(new Learning(0, true));
    separateLayers.set(layers - 1);
    learning.set(new Learning(layers / 2, false));
  }

  /// Adds bases to choose from.
  void offer(List<BertConfig> found) {
    found.stream().filter(each -> !bases.contains(each)).forEach(bases::add);
  }

  /// Takes the shape of a model that goes on learning.
  void keep(ModelShape shape) {
    if (chosenAnew.isEmpty()) {
      chosenAnew = Optional.of(new ModelShape(base.get(), separateLayers.get()));
    }
    take(shape);
  }

  /// Comes back to what was chosen for a model that is made anew.
  void release() {
    chosenAnew.ifPresent(this::take);
    chosenAnew = Optional.empty();
  }

  private void take(ModelShape shape) {
    base.set(shape.base());
    separateLayers.set(shape.separateLayers());
  }

  ObjectProperty<BertConfig> baseProperty() {
    return base;
  }

  ObjectProperty<Integer> separateLayersProperty() {
    return separateLayers;
  }

  ObjectProperty<Learning> learningProperty() {
    return learning;
  }

  /// The bases to choose from.
  ObservableList<BertConfig> bases() {
    return bases;
  }

  /// How many lower layers may read each text alone.
  ObservableList<Integer> splits() {
    return splits;
  }

  /// What may learn, the least first.
  ObservableList<Learning> learnings() {
    return learnings;
  }
}
