package org.advisorworkbench.ui.training;

import java.util.List;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import org.advisorworkbench.ui.training.RunView.Point;

/// One curve over the steps of a run.
public final class CurveChart extends LineChart<Number, Number> {
  private final XYChart.Series<Number, Number> series = new XYChart.Series<>();

  public CurveChart() {
    super(new NumberAxis(), new NumberAxis());
    getStyleClass().add("curve-chart");
    setAnimated(false);
    setLegendVisible(false);
    setHorizontalZeroLineVisible(false);
    setVerticalGridLinesVisible(false);
    for (var axis : List.of((NumberAxis) getXAxis(), (NumberAxis) getYAxis())) {
      axis.setForceZeroInRange(false);
      axis.setMinorTickVisible(false);
      axis.setAnimated(false);
    }
    getData().add(series);
  }

  /// Shows these points, the first step first.
  void setPoints(List<Point> points) {
    series
        .getData()
        .setAll(
            points.stream()
                .map(point -> new XYChart.Data<Number, Number>(point.step(), point.value()))
                .toList());
  }
}
