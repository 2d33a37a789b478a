package org.advisorworkbench.advice;

import java.util.ArrayList;
import java.util.List;
import org.advisorworkbench.advice.AdviceEngine.ExplainOptions;
import org.advisorworkbench.advice.EstimatorStudy.Question;
import org.advisorworkbench.behaviour.Figures;
import org.advisorworkbench.bert.InterestModel;
import org.advisorworkbench.bert.Reading;
import org.advisorworkbench.work.AlternatingTimer;
import org.advisorworkbench.work.Progress;

/// How long whoever looks at the reasons panel waits: whole texts, as many evaluations as the
/// program takes, for the first product of a client and for the next ones, for which the client's
/// text has been read.
public final class PanelSpeed {
  private final InterestModel model;
  private final List<Question> questions;

  /// @param questions their clients are asked about, each with the products of all
  public PanelSpeed(InterestModel model, List<Question> questions) {
    this.model = model;
    this.questions = List.copyOf(questions);
  }

  /// Median times in seconds, over clients.
  ///
  /// @param players of the texts, in the mean question
  /// @param evaluations likewise
  /// @param firstLook until anything can be shown of the first product
  /// @param first the whole explanation of the first product
  /// @param nextLook until anything can be shown of the second
  /// @param next the whole explanation of the second
  public record Times(
      Grain grain,
      double players,
      double evaluations,
      double firstLook,
      double first,
      double nextLook,
      double next) {}

  private record Wait(Explanation explanation, double look, double whole) {}

  /// Measures each grain, after one question for warming up.
  ///
  /// @throws java.util.concurrent.CancellationException if `progress` says so
  public List<Times> measure(Progress progress) {
    var times = new ArrayList<Times>();
    try (var reading = model.newReading()) {
      explain(Grain.FIELDS, 0, 0, reading, progress);
    }
    for (var grain : Grain.values()) {
      times.add(time(grain, progress));
      progress.report(times.size(), Grain.values().length);
    }
    return times;
  }

  private Times time(Grain grain, Progress progress) {
    var first = new ArrayList<Wait>();
    var next = new ArrayList<Wait>();
    for (int client = 0; client < questions.size(); client++) {
      try (var reading = model.newReading()) {
        first.add(explain(grain, client, client, reading, progress));
        next.add(explain(grain, client, (client + 1) % questions.size(), reading, progress));
      }
    }
    return new Times(
        grain,
        first.stream().mapToInt(wait -> textPlayers(wait.explanation())).average().orElseThrow(),
        first.stream()
            .mapToInt(wait -> wait.explanation().attribution().evaluations())
            .average()
            .orElseThrow(),
        median(first.stream().map(Wait::look).toList()),
        median(first.stream().map(Wait::whole).toList()),
        median(next.stream().map(Wait::look).toList()),
        median(next.stream().map(Wait::whole).toList()));
  }

  private static int textPlayers(Explanation explanation) {
    return explanation.textPlayers().size();
  }

  private Wait explain(Grain grain, int client, int product, Reading reading, Progress progress) {
    var looks = new ArrayList<Double>();
    long start = System.nanoTime();
    var explanation =
        new Explainer(model, reading, "", questions.get(client).client())
            .explain(
                "",
                questions.get(product).product(),
                Figures.NONE,
                ExplainOptions.DEFAULT.by(grain),
                new PairGame.Watch(progress),
                refined -> looks.add(secondsSince(start)));
    double whole = secondsSince(start);
    return new Wait(explanation, looks.isEmpty() ? whole : looks.getFirst(), whole);
  }

  private static double secondsSince(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static double median(List<Double> seconds) {
    return AlternatingTimer.median(seconds.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
