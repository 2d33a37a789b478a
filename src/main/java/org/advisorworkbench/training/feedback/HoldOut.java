package org.advisorworkbench.training.feedback;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.advisorworkbench.bert.InterestModel;
import org.advisorworkbench.training.Evaluation.Outcomes;
import org.advisorworkbench.training.metrics.Bootstrap;
import org.advisorworkbench.training.metrics.GroupedExamples;
import org.advisorworkbench.training.metrics.Ndcg;
import org.advisorworkbench.training.metrics.PairedComparison;
import org.advisorworkbench.work.Progress;

/// The latest answers of a book, on which models are measured and compared.
final class HoldOut {
  private static final int TOP = 10;
  private static final int DRAWS = 2000;
  private static final long SEED = 1;

  private final AnsweredBook answered;
  private final List<List<Integer>> answersOfClient;
  private final Bootstrap bootstrap = new Bootstrap(DRAWS, SEED);

  HoldOut(AnsweredBook answered) {
    this.answered = answered;
    var byClient = new LinkedHashMap<String, List<Integer>>();
    for (int i = 0; i < answered.clientIds().size(); i++) {
      byClient.computeIfAbsent(answered.clientIds().get(i), id -> new ArrayList<>()).add(i);
    }
    this.answersOfClient = List.copyOf(byClient.values());
  }

  /// A model's answers beside those of the clients.
  static final class Measured {
    private final String id;
    private final String sha256;
    private final GroupedExamples examples;
    private final double[] ndcg;

    private Measured(String id, String sha256, GroupedExamples examples, double[] ndcg) {
      this.id = id;
      this.sha256 = sha256;
      this.examples = examples;
      this.ndcg = ndcg;
    }

    String id() {
      return id;
    }

    String sha256() {
      return sha256;
    }
  }

  Measured measure(InterestModel model, Progress progress) {
    var probabilities =
        Arrays.stream(model.logits(answered.pairs(), progress)).map(model::probability).toArray();
    return new Measured(model.id(), model.sha256(), examples(probabilities), ndcg(probabilities));
  }

  private GroupedExamples examples(double[] probabilities) {
    var clientOf = new int[probabilities.length];
    var accepted = new boolean[probabilities.length];
    for (int client = 0; client < answersOfClient.size(); client++) {
      for (int answer : answersOfClient.get(client)) {
        clientOf[answer] = client;
        accepted[answer] = isAccepted(answer);
      }
    }
    return GroupedExamples.of(answersOfClient.size(), clientOf, probabilities, accepted);
  }

  /// NaN for clients who accepted nothing.
  private double[] ndcg(double[] probabilities) {
    return answersOfClient.stream()
        .mapToDouble(
            answers ->
                Ndcg.at(
                    TOP,
                    of(answers, answer -> isAccepted(answer) ? 1 : 0),
                    of(answers, answer -> probabilities[answer])))
        .toArray();
  }

  private static double[] of(List<Integer> answers, ToDoubleFunction<Integer> figure) {
    return answers.stream().mapToDouble(figure).toArray();
  }

  private boolean isAccepted(int answer) {
    return answered.book().answers().get(answer).accepted();
  }

  Outcomes outcomes(Measured measured) {
    return Outcomes.of(measured.examples, bootstrap);
  }

  Guard guard(Measured candidate, Measured active) {
    return Guard.of(
        active.id(),
        active.sha256(),
        PairedComparison.ofGain(
            candidate.examples.difference(active.examples, bootstrap, GroupedExamples::rocAuc)),
        PairedComparison.ofLoss(
            candidate.examples.difference(active.examples, bootstrap, GroupedExamples::logLoss)),
        PairedComparison.of(candidate.ndcg, active.ndcg, bootstrap));
  }
}
