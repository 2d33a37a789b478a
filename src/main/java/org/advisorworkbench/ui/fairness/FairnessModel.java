package org.advisorworkbench.ui.fairness;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.advisorworkbench.advice.AdviceEngine;
import org.advisorworkbench.advice.AdviceEngine.FairnessOptions;
import org.advisorworkbench.fairness.FairnessReport;
import org.advisorworkbench.fairness.FairnessReport.ProductSlices;
import org.advisorworkbench.fairness.ProtectedAttribute;
import org.advisorworkbench.ui.common.Selection;
import org.advisorworkbench.ui.common.State;
import org.advisorworkbench.ui.task.Background;
import org.advisorworkbench.ui.task.Lane;
import org.advisorworkbench.ui.task.Trouble;

/// How the chosen product fares with different groups of clients.
///
/// The whole book is ranked once for all products and attributes, in the background, as soon as the
/// first product has been chosen; the engine lets every question about a single client go first.
/// Choosing another product or attribute only shows another part of what is known.
public final class FairnessModel {
  /// A product counts as selected for a client when it is among this many first ones.
  public static final int TOP = 5;

  private static final List<ProtectedAttribute> ATTRIBUTES = List.of(ProtectedAttribute.values());
  private static final String EVERY_PRODUCT = "";

  private final Selection selection;
  private final Lane lane;
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(this, "state", State.EMPTY);
  private final ReadOnlyObjectWrapper<Optional<FairnessReport>> report =
      new ReadOnlyObjectWrapper<>(this, "report", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Trouble>> trouble =
      new ReadOnlyObjectWrapper<>(this, "trouble", Optional.empty());
  private final ObjectProperty<ProtectedAttribute> attribute =
      new SimpleObjectProperty<>(this, "attribute", ProtectedAttribute.GENDER);
  private final ObservableValue<Optional<ProductSlices>> slices;
  private Optional<AdviceEngine> asked = Optional.empty();

  public FairnessModel(Selection selection, Background background) {
    this.selection = selection;
    this.lane = background.lane();
    this.slices =
        Bindings.createObjectBinding(
            this::chosenSlices, report, attribute, selection.recommendationProperty());
    selection.recommendationProperty().subscribe(this::askOnce);
    selection.engineProperty().subscribe(this::askOnce);
    askOnce();
  }

  private void askOnce() {
    var engine = selection.engineProperty().get();
    if (selection.recommendationProperty().get().isPresent() && !engine.equals(asked)) {
      ask();
    }
  }

  /// Ranks the book from the beginning, as after an import.
  public void ask() {
    lane.cancel();
    report.set(Optional.empty());
    trouble.set(Optional.empty());
    asked = selection.engineProperty().get();
    asked.ifPresentOrElse(this::start, () -> state.set(State.EMPTY));
  }

  private void start(AdviceEngine engine) {
    var options = new FairnessOptions(ATTRIBUTES, EVERY_PRODUCT, TOP);
    state.set(State.LOADING);
    lane.<FairnessReport>refine((progress, refined) -> engine.fairness(options, progress, refined))
        .onRefined(this::show)
        .onSuccess(this::show)
        .onTrouble(
            found -> {
              trouble.set(Optional.of(found));
              state.set(State.FAILED);
            })
        .onCancelled(() -> state.set(report.get().isPresent() ? State.READY : State.CANCELLED))
        .start();
  }

  private void show(FairnessReport found) {
    report.set(Optional.of(found));
    state.set(State.READY);
  }

  private Optional<ProductSlices> chosenSlices() {
    return report
        .get()
        .flatMap(
            known ->
                selection
                    .recommendationProperty()
                    .get()
                    .flatMap(chosen -> slicesOf(known, chosen.product().id())));
  }

  private Optional<ProductSlices> slicesOf(FairnessReport known, String productId) {
    return known.products().stream()
        .filter(slice -> slice.productId().equals(productId))
        .filter(slice -> slice.attribute() == attribute.get())
        .findFirst();
  }

  /// Stops; what is known of a part of the book stays.
  public void cancel() {
    lane.cancel();
  }

  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// What is known so far of all products; absent before the first part of the book is ranked.
  public ReadOnlyObjectProperty<Optional<FairnessReport>> reportProperty() {
    return report.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<Trouble>> troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /// By which attribute clients are grouped.
  public ObjectProperty<ProtectedAttribute> attributeProperty() {
    return attribute;
  }

  /// The chosen product by the chosen attribute.
  public ObservableValue<Optional<ProductSlices>> slicesProperty() {
    return slices;
  }

  /// Whether the book is being ranked.
  public ReadOnlyBooleanProperty runningProperty() {
    return lane.runningProperty();
  }
}
