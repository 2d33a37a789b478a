package org.advisorworkbench.ui.fairness;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.advisorworkbench.advice.AdviceEngine;
import org.advisorworkbench.advice.AdviceEngine.FairnessOptions;
import org.advisorworkbench.fairness.FairnessReport;
import org.advisorworkbench.fairness.FairnessReport.ProductSlices;
import org.advisorworkbench.fairness.ProtectedAttribute;
import org.advisorworkbench.ui.common.Selection;
import org.advisorworkbench.ui.task.Background;
import org.advisorworkbench.ui.task.Refinement;

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
  private final Refinement<FairnessReport> report;
  private final ObjectProperty<ProtectedAttribute> attribute =
      new SimpleObjectProperty<>(this, "attribute", ProtectedAttribute.GENDER);
  private final ObservableValue<Optional<ProductSlices>> slices;
  private Optional<AdviceEngine> asked = Optional.empty();

  public FairnessModel(Selection selection, Background background) {
    this.selection = selection;
    this.report = new Refinement<>(background);
    this.slices =
        Bindings.createObjectBinding(
            this::chosenSlices,
            report.resultProperty(),
            attribute,
            selection.recommendationProperty());
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
    asked = selection.engineProperty().get();
    asked.ifPresentOrElse(this::ask, report::clear);
  }

  private void ask(AdviceEngine engine) {
    var options = new FairnessOptions(ATTRIBUTES, EVERY_PRODUCT, TOP);
    report.start((progress, refined) -> engine.fairness(options, progress, refined));
  }

  private Optional<ProductSlices> chosenSlices() {
    return report
        .resultProperty()
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

  /// What is known so far of all products; absent before the first part of the book is ranked.
  public Refinement<FairnessReport> report() {
    return report;
  }

  /// By which attribute clients are grouped.
  public ObjectProperty<ProtectedAttribute> attributeProperty() {
    return attribute;
  }

  /// The chosen product by the chosen attribute.
  public ObservableValue<Optional<ProductSlices>> slicesProperty() {
    return slices;
  }
}
