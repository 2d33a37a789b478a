package org.advisorworkbench.ui.common;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

/// What a drawn screen offers to people who see little or nothing: contrasts and names.
public final class Readability {
  private Readability() {}

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

  /// What a screen reader says of a node: its accessible text, or else its own text.
  public static String spoken(Node node) {
    if (node.getAccessibleText() != null) {
      return node.getAccessibleText();
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
