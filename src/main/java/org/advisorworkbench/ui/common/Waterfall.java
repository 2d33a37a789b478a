package org.advisorworkbench.ui.common;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.VBox;

/// How contributions lead from one total to another: every bar begins where the one above it ends.
///
/// What is certain to have its sign is a filled bar, blue to the right or amber to the left; what
/// may be zero is a dashed outline; totals reach from zero. A whisker lies over the ends that a bar
/// may have. Up and down walk through the rows.
public final class Waterfall extends VBox {
  private final List<Row> rows = new ArrayList<>();
  private final RovingFocus focus = new RovingFocus(this, () -> rows);

  /// One bar.
  ///
  /// @param place what stands beside the name in small letters, or `""`
  /// @param figure the number as it is shown
  /// @param from where the bar begins; a total reaches from zero whatever this says
  /// @param to where it ends
  /// @param ends between which it may end; NaN where they are not known
  /// @param detail all of it in words, for the tooltip and for screen readers
  public record Step(
      String name,
      String place,
      String figure,
      double from,
      double to,
      Interval ends,
      Kind kind,
      String detail) {}

  /// How a bar is drawn.
  public enum Kind {
    TOTAL,
    CERTAIN,
    UNCERTAIN,
  }

  public Waterfall() {
    getStyleClass().add("waterfall");
  }

  /// Shows these steps. Rows that are there already are used again, so that nothing jumps.
  public void setSteps(List<Step> steps) {
    while (rows.size() < steps.size()) {
      rows.add(new Row());
    }
    while (rows.size() > steps.size()) {
      rows.removeLast();
    }
    double low = Math.min(0, steps.stream().mapToDouble(Waterfall::least).min().orElse(0));
    double high = Math.max(0, steps.stream().mapToDouble(Waterfall::most).max().orElse(1));
    for (int i = 0; i < steps.size(); i++) {
      rows.get(i).show(steps.get(i), low, high);
      rows.get(i).bar.setEnds(i > 0, i + 1 < steps.size());
    }
    if (!getChildren().equals(rows)) {
      getChildren().setAll(rows);
    }
    focus.refresh();
  }

  private static double least(Step step) {
    double bar = Math.min(step.from(), step.to());
    return step.ends().isWide() ? Math.min(bar, step.ends().low()) : bar;
  }

  private static double most(Step step) {
    double bar = Math.max(step.from(), step.to());
    return step.ends().isWide() ? Math.max(bar, step.ends().high()) : bar;
  }

  private static final class Row extends BarRow {
    private final WaterfallBar bar;

    Row() {
      this(new WaterfallBar());
    }

    private Row(WaterfallBar bar) {
      super(bar, true);
      this.bar = bar;
      getStyleClass().add("step");
      setAccessibleRole(AccessibleRole.TEXT);
      setFocusTraversable(false);
    }

    void show(Step step, double low, double high) {
      show(step.name(), step.place(), step.figure(), step.detail());
      bar.show(step, low, high);
      pseudoClassStateChanged(WaterfallBar.TOTAL, step.kind() == Kind.TOTAL);
    }
  }
}
