package org.advisorworkbench.ui.common;

import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;

/// Lets the arrow keys walk through many things of which Tab reaches one, the one that had the
/// focus last: left and right go to the next one, up and down to the first one of the next row,
/// Home and End to the ends. Things that stand in one column go up and down one by one.
public final class RovingFocus {
  private final Supplier<List<? extends Node>> stops;
  private final IntSupplier columns;

  /// @param pane hears the keys; it holds the stops
  /// @param stops in the order of the way
  public RovingFocus(Node pane, Supplier<List<? extends Node>> stops) {
    this(pane, stops, () -> 0);
  }

  /// For a grid, row by row.
  ///
  /// @param columns of the grid; 0 for none, where rows are told apart by their parents
  public RovingFocus(Node pane, Supplier<List<? extends Node>> stops, IntSupplier columns) {
    this.stops = stops;
    this.columns = columns;
    pane.addEventHandler(KeyEvent.KEY_PRESSED, this::walk);
  }

  /// To be called when the stops are others than before.
  public void refresh() {
    var all = stops.get();
    var reached = all.stream().filter(Node::isFocusTraversable).findFirst().map(all::indexOf);
    for (int i = 0; i < all.size(); i++) {
      all.get(i).setFocusTraversable(i == reached.orElse(0));
    }
  }

  private void walk(KeyEvent event) {
    var all = stops.get();
    int here = 0;
    while (here < all.size() && !all.get(here).isFocused()) {
      here++;
    }
    if (here == all.size()) {
      return;
    }
    int there =
        switch (event.getCode()) {
          case LEFT -> here - 1;
          case RIGHT -> here + 1;
          case UP -> otherRow(all, here, -1);
          case DOWN -> otherRow(all, here, 1);
          case HOME -> 0;
          case END -> all.size() - 1;
          default -> here;
        };
    boolean isOurs = event.getCode().isNavigationKey() && !event.isShortcutDown();
    if (isOurs) {
      event.consume();
      go(all, Math.clamp(there, 0, all.size() - 1));
    }
  }

  /// The one above or below in a grid; else the next stop, or where the stops have several parents,
  /// the first one of the next parent.
  private int otherRow(List<? extends Node> all, int here, int step) {
    if (columns.getAsInt() > 0) {
      int other = here + step * columns.getAsInt();
      return 0 <= other && other < all.size() ? other : here;
    }
    boolean oneColumn = all.stream().map(Node::getParent).distinct().count() == 1;
    if (oneColumn) {
      return here + step;
    }
    int there = here;
    while (there >= 0 && there < all.size() && sameRow(all, here, there)) {
      there += step;
    }
    if (there < 0 || there == all.size()) {
      return here;
    }
    while (there > 0 && sameRow(all, there, there - 1)) {
      there--;
    }
    return there;
  }

  private static boolean sameRow(List<? extends Node> all, int one, int other) {
    return all.get(one).getParent().equals(all.get(other).getParent());
  }

  private static void go(List<? extends Node> all, int there) {
    for (int i = 0; i < all.size(); i++) {
      all.get(i).setFocusTraversable(i == there);
    }
    reveal(all.get(there));
    all.get(there).requestFocus();
  }

  /// Scrolls as far as it takes to see a node.
  private static void reveal(Node node) {
    var parent = node.getParent();
    while (parent != null && !(parent instanceof ScrollPane)) {
      parent = parent.getParent();
    }
    if (parent instanceof ScrollPane pane) {
      reveal(node, pane);
    }
  }

  private static void reveal(Node node, ScrollPane pane) {
    var content = pane.getContent();
    var bounds = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    double seen = pane.getViewportBounds().getHeight();
    double hidden = content.getLayoutBounds().getHeight() - seen;
    if (hidden <= 0) {
      return;
    }
    double top = pane.getVvalue() * hidden;
    if (bounds.getMinY() < top) {
      pane.setVvalue(bounds.getMinY() / hidden);
    } else if (bounds.getMaxY() > top + seen) {
      pane.setVvalue((bounds.getMaxY() - seen) / hidden);
    }
  }
}
