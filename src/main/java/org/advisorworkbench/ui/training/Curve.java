package org.advisorworkbench.ui.training;

import java.util.ArrayList;
import java.util.List;
import org.advisorworkbench.ui.training.RunView.Point;

/// A curve of any length in few points: when there are too many, every other one goes.
final class Curve {
  /// As many as a chart on the screen can show apart.
  static final int MOST_POINTS = 240;

  private final List<Point> points = new ArrayList<>();
  private int stride = 1;
  private int told;

  void add(double step, double value) {
    if (told++ % stride != 0) {
      return;
    }
    points.add(new Point(step, value));
    if (points.size() > MOST_POINTS) {
      stride *= 2;
      for (int i = points.size() - 1; i >= 0; i--) {
        if (i % 2 == 1) {
          points.remove(i);
        }
      }
    }
  }

  List<Point> points() {
    return List.copyOf(points);
  }
}
