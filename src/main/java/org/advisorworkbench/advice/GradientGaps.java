package org.advisorworkbench.advice;

import java.util.ArrayList;
import java.util.List;
import org.advisorworkbench.advice.EstimatorStudy.Question;
import org.advisorworkbench.bert.InterestModel;
import org.advisorworkbench.explain.IntegratedGradients;
import org.advisorworkbench.work.AlternatingTimer;
import org.advisorworkbench.work.Progress;

/// How far integrated gradients miss F(1) − F(0) with more and more points, on whole texts.
///
/// They are no estimates of Shapley values, and their baseline is another: so no error is told, but
/// what the integration leaves out.
public final class GradientGaps {
  private static final int MOST_POINTS = 65;

  private final InterestModel model;
  private final List<List<Double>> gaps = new ArrayList<>();
  private final List<Integer> points = new ArrayList<>();

  public GradientGaps(InterestModel model) {
    this.model = model;
  }

  /// @param medianGap in logits
  /// @param greatestGap likewise
  public record Row(int points, double medianGap, double greatestGap) {}

  /// Integrates for one more question. A model without gradients adds nothing.
  public void add(Question question, Progress progress) {
    new PairGame(model, question.client().text(), question.product().text(), progress)
        .gradients()
        .ifPresent(
            function -> {
              var ofQuestion = new ArrayList<Double>();
              points.clear();
              new IntegratedGradients(MOST_POINTS)
                  .attribute(
                      function,
                      Progress.NONE,
                      refined -> {
                        points.add(refined.evaluations());
                        var any = refined.contributions().getFirst();
                        ofQuestion.add((any.high() - any.low()) / 2);
                      });
              gaps.add(ofQuestion);
            });
  }

  /// One for each number of points.
  public List<Row> rows() {
    var rows = new ArrayList<Row>();
    for (int i = 0; i < points.size(); i++) {
      int place = i;
      var sizes = gaps.stream().mapToDouble(ofQuestion -> ofQuestion.get(place)).sorted().toArray();
      rows.add(new Row(points.get(i), AlternatingTimer.median(sizes), sizes[sizes.length - 1]));
    }
    return rows;
  }
}
