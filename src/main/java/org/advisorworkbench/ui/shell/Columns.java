package org.advisorworkbench.ui.shell;

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
  private boolean madeRoom;

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

  /// Folds the left column away as long as something else needs its room. What the user folds or
  /// unfolds meanwhile stays that way.
  void makeRoom(boolean needed) {
    if (needed && leftShown()) {
      toggleLeft();
      madeRoom = true;
    } else if (!needed && madeRoom) {
      toggleLeft();
    }
  }

  void toggleLeft() {
    madeRoom = false;
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
    show(left, showLeft, 0);
    show(middle, true, showLeft ? 1 : 0);
    show(right, showRight, showLeft ? 2 : 1);
    if (showLeft) {
      pane.setDividerPosition(0, leftDivider);
    }
    if (showRight) {
      pane.setDividerPosition(pane.getItems().size() - 2, rightDivider);
    }
  }

  /// Touches nothing else: what is taken out and put back would lose the keyboard.
  private void show(Node column, boolean shown, int place) {
    var items = pane.getItems();
    if (!shown) {
      items.remove(column);
    } else if (!items.contains(column)) {
      items.add(place, column);
    }
  }
}
