package org.advisorworkbench.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.Spinner;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

/// What a drawn screen offers to people who see little or nothing: contrasts and names.
public final class Readability {
  private Readability() {}

  /// The contrast that WCAG 2.2 asks for at level AA.
  private static final double READABLE = 4.5;

  /// Asserts that every text of a screen stands out from what lies behind it, and that whatever Tab
  /// reaches has a name.
  ///
  /// @param texts that there are at least, so that there is something to judge
  /// @param stops that Tab reaches at least
  public static void check(Parent screen, int texts, int stops) {
    assertTrue(texts(screen) >= texts, () -> "texts to judge: " + texts(screen));
    assertEquals(List.of(), faint(screen, READABLE));
    var reachable = reachable(screen);
    assertTrue(reachable.size() >= stops, reachable::toString);
    assertEquals(
        List.of(), reachable.stream().filter(node -> spoken(node).isBlank()).toList(), "no name");
  }

  /// A text that is hard to read.
  public record Faint(String text, List<String> styles, double contrast) {}

  /// The texts that are seen and whose contrast to what lies behind them is below a limit.
  public static List<Faint> faint(Node root, double limit) {
    var faint = new ArrayList<Faint>();
    for (var node : seen(root)) {
      if (node instanceof Text text
          && !text.getText().isBlank()
          && text.getFill() instanceof Color ink
          && !isDisabled(text)) {
        var behind = background(text);
        double contrast = Contrast.ratio(over(ink, behind), behind);
        if (contrast < limit) {
          faint.add(new Faint(text.getText(), stylesOf(text), contrast));
        }
      }
    }
    return faint;
  }

  /// How many texts there are to be judged.
  public static long texts(Node root) {
    return seen(root).stream()
        .filter(node -> node instanceof Text text && !text.getText().isBlank())
        .count();
  }

  /// The nodes that Tab reaches, in no particular order.
  public static List<Node> reachable(Node root) {
    return seen(root).stream()
        .filter(node -> node.isFocusTraversable() && !node.isDisabled())
        .toList();
  }

  /// What a screen reader says of a node: its accessible text, or the label that names it, or else
  /// its own text. The field within a spinner takes the focus for the spinner.
  public static String spoken(Node node) {
    if (node.getAccessibleText() != null) {
      return node.getAccessibleText();
    }
    if (node.getParent() instanceof Spinner<?> spinner) {
      return spoken(spinner);
    }
    if (node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY) instanceof Labeled label) {
      return label.getText();
    }
    return node instanceof Labeled labeled && labeled.getText() != null ? labeled.getText() : "";
  }

  private static boolean isDisabled(Node node) {
    return node.isDisabled();
  }

  private static List<String> stylesOf(Node node) {
    var parent = node.getParent();
    return parent == null ? List.of() : List.copyOf(parent.getStyleClass());
  }

  private static List<Node> seen(Node root) {
    var nodes = new ArrayList<Node>();
    collect(root, nodes);
    return nodes;
  }

  private static void collect(Node node, List<Node> nodes) {
    if (!node.isVisible()) {
      return;
    }
    nodes.add(node);
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, nodes));
    }
  }

  /// The colour behind a node: the fills of all that holds it, laid over one another.
  private static Color background(Node node) {
    var fills = new ArrayList<Color>();
    for (var parent = node.getParent(); parent != null; parent = parent.getParent()) {
      if (parent instanceof Region region && region.getBackground() != null) {
        var layers = region.getBackground().getFills();
        for (int i = layers.size() - 1; i >= 0; i--) {
          if (layers.get(i).getFill() instanceof Color color) {
            fills.add(color);
          }
        }
      }
    }
    var color = node.getScene().getFill() instanceof Color scene ? scene : Color.WHITE;
    for (var fill : fills.reversed()) {
      color = over(fill, color);
    }
    return color;
  }

  private static Color over(Color above, Color below) {
    double share = above.getOpacity();
    return new Color(
        share * above.getRed() + (1 - share) * below.getRed(),
        share * above.getGreen() + (1 - share) * below.getGreen(),
        share * above.getBlue() + (1 - share) * below.getBlue(),
        1);
  }
}
