package org.advisorworkbench.ui.common;

import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.util.Subscription;

/// The detail of something, under the mouse as well as right below it when the keyboard comes to
/// it.
public final class DetailTip extends Tooltip {
  private static final double WIDEST = 420;

  private Subscription following = Subscription.EMPTY;

  public DetailTip() {
    setWrapText(true);
    setMaxWidth(WIDEST);
  }

  /// Tells the detail of a node. Several nodes can have one tip, whose text is set before.
  public void on(Node node) {
    install(node, this);
    node.focusedProperty().subscribe(here -> tell(node, here));
  }

  private void tell(Node node, boolean here) {
    following.unsubscribe();
    following = Subscription.EMPTY;
    hide();
    if (here && !getText().isEmpty()) {
      showBelow(node);
      // It may be scrolled into sight only now.
      following = node.localToSceneTransformProperty().subscribe(() -> showBelow(node));
    }
  }

  private void showBelow(Node node) {
    var place = node.localToScreen(node.getLayoutBounds());
    if (place != null) {
      show(node, place.getMinX(), place.getMaxY());
    }
  }
}
