package org.advisorworkbench.ui.training;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.ui.common.State;
import org.advisorworkbench.ui.task.Background;
import org.advisorworkbench.ui.task.Lane;
import org.advisorworkbench.ui.task.Trouble;
import org.advisorworkbench.ui.training.TrainingChoice.Source;
import org.advisorworkbench.work.Progress;

/// Choosing a training, running it and seeing what came of it.
///
/// Stopping a run is not cancelling it: the best model so far is still measured and kept.
public final class TrainingModel {
  /// Learning rates to choose from.
  static final List<Double> LEARNING_RATES = List.of(1e-5, 3e-5, 1e-4, 3e-4, 1e-3);

  /// Batch sizes to choose from.
  static final List<Integer> BATCHES = List.of(8, 16, 32, 64);

  static final int MOST_EPOCHS = 50;
  static final int MOST_BOOKS = 28;

  private final ModelLab lab;
  private final Lane training;
  private final Lane counting;
  private final ObjectProperty<Source> source =
      new SimpleObjectProperty<>(this, "source", Source.SYNTHETIC);
  private final NetworkChoice network = new NetworkChoice();
  private final ObjectProperty<Integer> epochs = new SimpleObjectProperty<>(this, "epochs", 1);
  private final ObjectProperty<Integer> batchClients =
      new SimpleObjectProperty<>(this, "batchClients", 32);
  private final ObjectProperty<Double> learningRate =
      new SimpleObjectProperty<>(this, "learningRate", 1e-4);
  private final ObjectProperty<Integer> books = new SimpleObjectProperty<>(this, "books", 8);
  private final ReadOnlyObjectWrapper<Long> answers =
      new ReadOnlyObjectWrapper<>(this, "answers", 0L);
  private final ReadOnlyObjectWrapper<Optional<ModelShape>> active =
      new ReadOnlyObjectWrapper<>(this, "active", Optional.empty());
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(this, "state", State.EMPTY);
  private final ReadOnlyObjectWrapper<RunView> run =
      new ReadOnlyObjectWrapper<>(this, "run", RunView.NONE);
  private final ReadOnlyObjectWrapper<Optional<LabResult>> result =
      new ReadOnlyObjectWrapper<>(this, "result", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Trouble>> trouble =
      new ReadOnlyObjectWrapper<>(this, "trouble", Optional.empty());
  private final ReadOnlyBooleanWrapper stopping = new ReadOnlyBooleanWrapper(this, "stopping");
  private final BooleanBinding startable;
  private AtomicBoolean stop = new AtomicBoolean();

  public TrainingModel(ModelLab lab, Background background) {
    this.lab = lab;
    this.training = background.lane();
    this.counting = background.lane();
    network.offer(lab.bases());
    startable =
        Bindings.createBooleanBinding(
            () ->
                state.get() != State.LOADING
                    && (source.get() == Source.SYNTHETIC || active.get().isPresent()),
            state,
            source,
            active);
    source.subscribe(() -> keepShape());
    active.subscribe(() -> keepShape());
  }

  private void keepShape() {
    if (source.get() == Source.SYNTHETIC) {
      network.release();
    } else {
      active.get().ifPresent(network::keep);
    }
  }

  /// What a training on the recorded answers starts from.
  private record Recorded(long answers, ModelShape active) {}

  /// Counts the recorded answers and looks for bases and for the active model anew, as after an
  /// import, when another model was made active, or when the screen opens.
  public void refresh() {
    network.offer(lab.bases());
    counting
        .run(ignored -> new Recorded(lab.recordedAnswers(), lab.active()))
        .onSuccess(
            found -> {
              answers.set(found.answers());
              active.set(Optional.of(found.active()));
            })
        .onTrouble(
            found -> {
              // What is shown of a training is worth more.
              if (state.get() == State.EMPTY) {
                fail(found);
              }
            })
        .start();
  }

  private void fail(Trouble found) {
    trouble.set(Optional.of(found));
    state.set(State.FAILED);
  }

  /// Begins a training, unless one is running, or it is not known yet what it starts from.
  public void start() {
    if (!startable.get()) {
      return;
    }
    var choice = choice();
    var wish = new AtomicBoolean();
    stop = wish;
    stopping.set(false);
    run.set(RunView.NONE);
    result.set(Optional.empty());
    trouble.set(Optional.empty());
    state.set(State.LOADING);
    training
        .<LabNews>refine((progress, viewer) -> train(choice, progress, wish, viewer))
        .onRefined(this::show)
        .onSuccess(this::show)
        .onTrouble(this::fail)
        .onCancelled(() -> state.set(State.EMPTY))
        .start();
  }

  private LabNews train(
      TrainingChoice choice, Progress window, AtomicBoolean wish, Consumer<LabNews> viewer)
      throws Failure {
    return lab.train(
        choice,
        new RunRecorder(lab.metric(choice), viewer, window::isCancelled),
        new Progress() {
          @Override
          public void report(long done, long total) {
            window.report(done, total);
          }

          @Override
          public boolean isCancelled() {
            return wish.get() || window.isCancelled();
          }
        });
  }

  private void show(LabNews news) {
    switch (news) {
      case RunView view -> run.set(view);
      case LabResult found -> {
        result.set(Optional.of(found));
        state.set(State.READY);
      }
    }
  }

  /// Ends the training at the next step; the best model so far is measured and kept.
  public void stop() {
    stop.set(true);
    stopping.set(state.get() == State.LOADING);
  }

  /// Back to choosing, unless a training is running.
  public void startOver() {
    if (state.get() != State.LOADING) {
      state.set(State.EMPTY);
    }
  }

  private TrainingChoice choice() {
    return new TrainingChoice(
        source.get(),
        network.baseProperty().get(),
        network.separateLayersProperty().get(),
        network.learningProperty().get(),
        epochs.get(),
        batchClients.get(),
        learningRate.get(),
        books.get());
  }

  public ObjectProperty<Source> sourceProperty() {
    return source;
  }

  /// What network to train, and what of it learns.
  NetworkChoice network() {
    return network;
  }

  public ObjectProperty<Integer> epochsProperty() {
    return epochs;
  }

  public ObjectProperty<Integer> batchClientsProperty() {
    return batchClients;
  }

  public ObjectProperty<Double> learningRateProperty() {
    return learningRate;
  }

  public ObjectProperty<Integer> booksProperty() {
    return books;
  }

  /// How many answers are recorded in the book.
  public ReadOnlyObjectProperty<Long> answersProperty() {
    return answers.getReadOnlyProperty();
  }

  /// Whether a training can begin: none is running, and what it starts from is known.
  public BooleanBinding startable() {
    return startable;
  }

  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// The run under way or the last one.
  public ReadOnlyObjectProperty<RunView> runProperty() {
    return run.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<LabResult>> resultProperty() {
    return result.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<Trouble>> troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /// Whether the user has asked the run to end, and it has not yet.
  public ReadOnlyBooleanProperty stoppingProperty() {
    return stopping.getReadOnlyProperty();
  }
}
