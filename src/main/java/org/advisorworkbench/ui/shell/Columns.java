package org.advisorworkbench.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;

/// The three columns, of which the outer two can be folded away and come back as wide as they were.
final class Columns {
  private final SplitPane pane;
  private final Node left;
  private final Node middle;
  private final Node right;
  private double leftDivider;
  private double rightDivider;

  Columns(SplitPane pane, Node left, Node middle, Node right, List<Double> dividers) {
    this.pane = pane;
    this.left = left;
    this.middle = middle;
    this.right = right;
    this.leftDivider = dividers.getFirst();
    this.rightDivider = dividers.getLast();
    SplitPane.setResizableWithParent(left, false);
    SplitPane.setResizableWithParent(right, false);
    arrange(true, true);
  }

  boolean leftShown() {
    return pane.getItems().contains(left);
  }

  boolean rightShown() {
    return pane.getItems().contains(right);
  }

  void toggleLeft() {
    remember();
    arrange(!leftShown(), rightShown());
  }

  void toggleRight() {
    remember();
    arrange(leftShown(), !rightShown());
  }

  /// Positions of the two dividers when all columns are shown.
  List<Double> dividers() {
    remember();
    return List.of(leftDivider, rightDivider);
  }

  private void remember() {
    var positions = pane.getDividerPositions();
    if (leftShown()) {
      leftDivider = positions[0];
    }
    if (rightShown()) {
      rightDivider = positions[positions.length - 1];
    }
  }

  private void arrange(boolean showLeft, boolean showRight) {
    var items = new ArrayList<Node>();
    if (showLeft) {
      items.add(left);
    }
    items.add(middle);
    if (showRight) {
      items.add(right);
    }
    pane.getItems().setAll(items);
    if (showLeft) {
      pane.setDividerPosition(0, leftDivider);
    }
    if (showRight) {
      pane.setDividerPosition(items.size() - 2, rightDivider);
    }
  }
}
