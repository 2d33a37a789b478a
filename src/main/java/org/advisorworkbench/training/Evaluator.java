package org.advisorworkbench.training;

import java.util.ArrayList;
import java.util.stream.IntStream;
import org.advisorworkbench.bert.InterestModel;
import org.advisorworkbench.bert.InterestModel.Pair;
import org.advisorworkbench.bert.MaskedText;
import org.advisorworkbench.training.Evaluation.Interest;
import org.advisorworkbench.training.Evaluation.Order;
import org.advisorworkbench.training.Evaluation.Outcomes;
import org.advisorworkbench.training.metrics.BinaryMetrics;
import org.advisorworkbench.training.metrics.Bootstrap;
import org.advisorworkbench.training.metrics.Estimate;
import org.advisorworkbench.training.metrics.Ndcg;
import org.advisorworkbench.work.Progress;

/// Measures a model on a book with known truth, beside the rankings that it has to beat.
public final class Evaluator {
  private static final int TOP = 10;
  private static final int BINS = 10;
  private static final long SEED = 1;
  private static final int MEAN_DRAWS = 2000;

  /// Each draw sorts all pairs of the book.
  private static final int AUC_DRAWS = 200;

  private final LabelledBook book;

  public Evaluator(LabelledBook book) {
    this.book = book;
  }

  /// Scores every client and product of the book.
  ///
  /// @throws java.util.concurrent.CancellationException if `progress` says so
  public Evaluation evaluate(InterestModel model, Progress progress) {
    var logits = logits(model, progress);
    var answers = answerLogits(model, progress);
    return new Evaluation(
        model.id(),
        model.sha256(),
        book.clients().size(),
        book.products().size(),
        Interest.of(interestAuc(logits), auc(book.truth().probability(), allClients())),
        outcomes(answers, model),
        order(logits));
  }

  private double[][] logits(InterestModel model, Progress progress) {
    var pairs = new ArrayList<Pair>();
    for (var client : book.clients()) {
      for (var product : book.products()) {
        pairs.add(new Pair(MaskedText.whole(client), MaskedText.whole(product)));
      }
    }
    var flat = model.logits(pairs, progress);
    int products = book.products().size();
    return IntStream.range(0, book.clients().size())
        .mapToObj(client -> IntStream.range(client * products, (client + 1) * products))
        .map(row -> row.mapToDouble(i -> flat[i]).toArray())
        .toArray(double[][]::new);
  }

  /// Asks about clients as they stood before they were recommended anything that is asked about.
  private double[] answerLogits(InterestModel model, Progress progress) {
    return model.logits(
        book.answers().stream()
            .map(
                answer ->
                    new Pair(
                        MaskedText.whole(book.pastClients().get(answer.client())),
                        MaskedText.whole(book.products().get(answer.product()))))
            .toList(),
        progress);
  }

  private Estimate interestAuc(double[][] scores) {
    return new Bootstrap(AUC_DRAWS, SEED)
        .estimate(book.clients().size(), clients -> auc(scores, clients));
  }

  private double auc(double[][] scores, int[] clients) {
    int products = book.products().size();
    var flatScores = new double[clients.length * products];
    var labels = new boolean[flatScores.length];
    for (int i = 0; i < clients.length; i++) {
      System.arraycopy(scores[clients[i]], 0, flatScores, i * products, products);
      System.arraycopy(book.truth().interested()[clients[i]], 0, labels, i * products, products);
    }
    return BinaryMetrics.rocAuc(flatScores, labels);
  }

  private int[] allClients() {
    return IntStream.range(0, book.clients().size()).toArray();
  }

  private Outcomes outcomes(double[] scores, InterestModel model) {
    int count = scores.length;
    var probabilities = new double[count];
    var accepted = new boolean[count];
    var answersOf = book.clients().stream().map(client -> new ArrayList<Integer>()).toList();
    for (int i = 0; i < count; i++) {
      var answer = book.answers().get(i);
      probabilities[i] = model.probability(scores[i]);
      accepted[i] = answer.accepted();
      answersOf.get(answer.client()).add(i);
    }
    var auc =
        new Bootstrap(AUC_DRAWS, SEED)
            .estimate(
                book.clients().size(),
                clients -> {
                  var chosen =
                      IntStream.of(clients)
                          .flatMap(
                              client -> answersOf.get(client).stream().mapToInt(answer -> answer))
                          .toArray();
                  var labels = new boolean[chosen.length];
                  for (int i = 0; i < labels.length; i++) {
                    labels[i] = accepted[chosen[i]];
                  }
                  return BinaryMetrics.rocAuc(
                      IntStream.of(chosen).mapToDouble(i -> scores[i]).toArray(), labels);
                });
    return new Outcomes(
        auc,
        BinaryMetrics.logLoss(probabilities, accepted),
        BinaryMetrics.brierScore(probabilities, accepted),
        BinaryMetrics.calibrationError(probabilities, accepted, BINS));
  }

  private Order order(double[][] logits) {
    var bootstrap = new Bootstrap(MEAN_DRAWS, SEED);
    var model = ndcg(logits);
    var popularity = ndcg(Baselines.popularity(book.truth().held()));
    var coOccurrence = ndcg(Baselines.coOccurrence(book.truth().held()));
    var random = ndcg(Baselines.random(book.clients().size(), book.products().size(), SEED));
    return new Order(
        bootstrap.mean(model),
        bootstrap.mean(ndcg(book.truth().probability())),
        bootstrap.mean(popularity),
        bootstrap.mean(coOccurrence),
        bootstrap.mean(random),
        bootstrap.meanDifference(model, popularity),
        bootstrap.meanDifference(model, coOccurrence));
  }

  /// nDCG of the first ten for each client, over the products that the client does not hold; NaN
  /// for a client who wants none of them.
  private double[] ndcg(double[][] scores) {
    return IntStream.range(0, scores.length)
        .mapToDouble(
            client -> {
              var candidates =
                  IntStream.range(0, scores[client].length)
                      .filter(product -> !book.truth().held()[client][product])
                      .toArray();
              return Ndcg.at(
                  TOP,
                  IntStream.of(candidates)
                      .mapToDouble(product -> book.truth().interested()[client][product] ? 1 : 0)
                      .toArray(),
                  IntStream.of(candidates)
                      .mapToDouble(product -> scores[client][product])
                      .toArray());
            })
        .toArray();
  }
}
