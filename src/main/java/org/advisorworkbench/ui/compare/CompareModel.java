package org.advisorworkbench.ui.compare;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.advisorworkbench.advice.AdviceEngine.CompareOptions;
import org.advisorworkbench.advice.Comparison;
import org.advisorworkbench.advice.Grain;
import org.advisorworkbench.ranking.Ranking;
import org.advisorworkbench.ranking.Recommendation;
import org.advisorworkbench.ui.common.Selection;
import org.advisorworkbench.ui.common.Supposition;
import org.advisorworkbench.ui.task.Background;
import org.advisorworkbench.ui.task.Refinement;

/// Why the chosen product stands above or below another one of the ranking. While an estimate gets
/// better it is shown already; what turns the order comes last.
public final class CompareModel {
  private final Selection selection;
  private final ReadOnlyObjectProperty<Optional<Ranking>> ranking;
  private final Refinement<Comparison> comparison;
  private final ObservableList<Recommendation> choices = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<Recommendation>> first =
      new ReadOnlyObjectWrapper<>(this, "first", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Recommendation>> second =
      new ReadOnlyObjectWrapper<>(this, "second", Optional.empty());

  public CompareModel(
      Selection selection,
      ReadOnlyObjectProperty<Optional<Ranking>> ranking,
      Background background) {
    this.selection = selection;
    this.ranking = ranking;
    this.comparison = new Refinement<>(background);
  }

  /// Compares the chosen product with the one ranked just below it, or above it if it is the last.
  public void open() {
    first.set(selection.recommendationProperty().get());
    var others =
        shown().stream()
            .flatMap(ranked -> ranked.ranked().stream())
            .filter(other -> !first.get().equals(Optional.of(other)))
            .toList();
    choices.setAll(others);
    second.set(first.get().flatMap(chosen -> neighbour(chosen, others)));
    compare();
  }

  /// The ranking in the list: of the client as it is, or as it is supposed to be.
  private Optional<Ranking> shown() {
    return selection.suppositionProperty().get().map(Supposition::ranking).or(ranking::get);
  }

  /// Whether the client is compared as it is supposed to be, and not as it is.
  boolean isSupposed() {
    return selection.suppositionProperty().get().isPresent();
  }

  /// The next place, or the one before the last.
  private static Optional<Recommendation> neighbour(
      Recommendation chosen, List<Recommendation> others) {
    return others.stream()
        .filter(other -> other.rank() > chosen.rank())
        .findFirst()
        .or(() -> others.stream().reduce((before, last) -> last));
  }

  /// Compares with another product of the ranking.
  public void compareWith(Recommendation other) {
    if (!second.get().equals(Optional.of(other))) {
      second.set(Optional.of(other));
      compare();
    }
  }

  /// Compares from the beginning.
  public void compare() {
    var engine = selection.engineProperty().get();
    var client = selection.advised();
    if (engine.isEmpty() || client.isEmpty() || first.get().isEmpty() || second.get().isEmpty()) {
      comparison.clear();
      return;
    }
    var one = first.get().get().product();
    var other = second.get().get().product();
    comparison.start(
        (progress, refined) ->
            engine
                .get()
                .compare(
                    client.get(),
                    one,
                    other,
                    CompareOptions.DEFAULT.by(Grain.PHRASES),
                    progress,
                    refined));
  }

  /// A name for a file about what is compared, without its ending: `comparison-C0001-P017-P031`.
  String proposedName() {
    return comparison
        .resultProperty()
        .get()
        .map(Comparison::contrast)
        .map(
            it ->
                "comparison-%s-%s-%s"
                    .formatted(it.clientId(), it.first().productId(), it.second().productId()))
        .orElse("comparison");
  }

  /// The product that was chosen in the list.
  public ReadOnlyObjectProperty<Optional<Recommendation>> firstProperty() {
    return first.getReadOnlyProperty();
  }

  /// The product it is compared with.
  public ReadOnlyObjectProperty<Optional<Recommendation>> secondProperty() {
    return second.getReadOnlyProperty();
  }

  /// What it may be compared with, in the order of the ranking.
  public ObservableList<Recommendation> choices() {
    return choices;
  }

  /// Running as long as the estimate gets better, or a set of words is still looked for.
  public Refinement<Comparison> comparison() {
    return comparison;
  }
}
