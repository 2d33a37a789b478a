package org.advisorworkbench.training;

import java.util.List;
import org.advisorworkbench.bert.InterestModel;
import org.advisorworkbench.training.Evaluation.Baseline;
import org.advisorworkbench.training.Evaluation.Interest;
import org.advisorworkbench.training.Evaluation.Order;
import org.advisorworkbench.training.Evaluation.Outcomes;
import org.advisorworkbench.training.Evaluation.Part;
import org.advisorworkbench.training.Evaluation.Slice;
import org.advisorworkbench.training.LabelledBook.Answer;
import org.advisorworkbench.training.metrics.Bootstrap;
import org.advisorworkbench.training.metrics.Estimate;
import org.advisorworkbench.training.metrics.GroupedExamples;
import org.advisorworkbench.training.metrics.PairedComparison;
import org.advisorworkbench.work.Progress;

/// Measures models on a book with known truth, beside the rankings that they have to beat.
public final class Evaluator {
  /// How many places of a ranking count where nobody says otherwise.
  public static final int TOP = 10;

  private static final long SEED = 1;
  private static final int DRAWS = 2000;

  private final LabelledBook book;
  private final LabelledBook.Truth truth;
  private final int k;
  private final Bootstrap bootstrap = new Bootstrap(DRAWS, SEED);

  public Evaluator(LabelledBook book) {
    this(book, TOP);
  }

  /// @param k how many places of a ranking count
  public Evaluator(LabelledBook book, int k) {
    this.book = book;
    this.truth = book.truth();
    this.k = k;
  }

  /// Scores every client and product of the book.
  ///
  /// @throws java.util.concurrent.CancellationException if `progress` says so
  public Evaluation evaluate(InterestModel model, Progress progress) {
    return measure(model, progress).evaluation();
  }

  /// The same, kept for a comparison.
  ///
  /// @throws java.util.concurrent.CancellationException if `progress` says so
  public Measurement measure(InterestModel model, Progress progress) {
    var scores = BookScores.ask(model, book, progress);
    var whole = BookPart.whole(truth);
    var interest = interest(whole, scores.interest());
    var outcomes = outcomes(scores.outcomes());
    var shelf = ShelfFigures.of(truth, whole, scores.interest(), k);
    var evaluation =
        new Evaluation(
            model.id(),
            model.sha256(),
            book.clients().size(),
            book.products().size(),
            k,
            Interest.of(
                interest, interest(whole, truth.probability()), baselines(interest), bootstrap),
            describe(outcomes),
            order(shelf),
            slices(scores.interest()),
            model.figures().isEmpty()
                ? List.of()
                : List.of(
                    part("texts alone", scores.texts(), interest, shelf),
                    part("behaviour alone", scores.figures(), interest, shelf)));
    return new Measurement(evaluation, interest, outcomes, shelf);
  }

  /// @param first measured by this evaluator
  /// @param second likewise
  public ModelComparison compare(Measurement first, Measurement second) {
    return first.against(second, bootstrap);
  }

  /// The past recommendations alone: all that the validation of a calibration takes.
  ///
  /// @throws java.util.concurrent.CancellationException if `progress` says so
  Outcomes outcomes(InterestModel model, Progress progress) {
    return describe(outcomes(BookScores.outcomes(model, book, progress)));
  }

  private GroupedExamples interest(BookPart part, double[][] scores) {
    int width = part.products().length;
    int clients = part.clients().length;
    var clientOf = new int[clients * width];
    var flat = new double[clients * width];
    var labels = new boolean[clients * width];
    for (int cell = 0; cell < flat.length; cell++) {
      int client = part.clients()[cell / width];
      int product = part.products()[cell % width];
      clientOf[cell] = cell / width;
      flat[cell] = scores[client][product];
      labels[cell] = truth.interested()[client][product];
    }
    return GroupedExamples.of(clients, clientOf, flat, labels);
  }

  private List<Baseline> baselines(GroupedExamples model) {
    return List.of(
        baseline("item co-occurrence", Baselines.coOccurrence(truth.held()), model),
        baseline("popularity", Baselines.popularity(truth.held()), model),
        baseline(
            "recent popularity",
            Baselines.recentPopularity(truth.recentPurchases(), truth.held()),
            model));
  }

  private Baseline baseline(String name, double[][] scores, GroupedExamples model) {
    var examples = interest(BookPart.whole(truth), scores);
    return new Baseline(
        name,
        auc(examples),
        PairedComparison.ofGain(model.difference(examples, bootstrap, GroupedExamples::rocAuc)));
  }

  private Estimate auc(GroupedExamples examples) {
    return examples.estimate(bootstrap, GroupedExamples::rocAuc);
  }

  private GroupedExamples outcomes(double[] probabilities) {
    var accepted = new boolean[probabilities.length];
    for (int i = 0; i < accepted.length; i++) {
      accepted[i] = book.answers().get(i).accepted();
    }
    return GroupedExamples.of(
        book.clients().size(),
        book.answers().stream().mapToInt(Answer::client).toArray(),
        probabilities,
        accepted);
  }

  private Outcomes describe(GroupedExamples outcomes) {
    return Outcomes.of(outcomes, bootstrap);
  }

  private Order order(ShelfFigures model) {
    var popularity = figures(Baselines.popularity(truth.held()));
    var coOccurrence = figures(Baselines.coOccurrence(truth.held()));
    var random = figures(Baselines.random(book.clients().size(), book.products().size(), SEED));
    return new Order(
        model.quality(bootstrap),
        figures(truth.probability()).quality(bootstrap),
        popularity.quality(bootstrap),
        coOccurrence.quality(bootstrap),
        random.quality(bootstrap),
        PairedComparison.of(model.ndcg(), popularity.ndcg(), bootstrap),
        PairedComparison.of(model.ndcg(), coOccurrence.ndcg(), bootstrap));
  }

  private ShelfFigures figures(double[][] scores) {
    return ShelfFigures.of(truth, BookPart.whole(truth), scores, k);
  }

  /// @param scores of a part of the model
  /// @param interest by the whole model
  /// @param shelf by the whole model
  private Part part(String name, double[][] scores, GroupedExamples interest, ShelfFigures shelf) {
    var alone = interest(BookPart.whole(truth), scores);
    var ndcg = figures(scores).ndcg();
    return new Part(
        name,
        auc(alone),
        bootstrap.mean(ndcg),
        PairedComparison.ofGain(interest.difference(alone, bootstrap, GroupedExamples::rocAuc)),
        PairedComparison.of(shelf.ndcg(), ndcg, bootstrap));
  }

  private List<Slice> slices(double[][] scores) {
    return BookPart.slices(truth).stream().map(part -> slice(part, scores)).toList();
  }

  private Slice slice(BookPart part, double[][] scores) {
    return new Slice(
        part.name(),
        part.clients().length,
        part.products().length,
        auc(interest(part, scores)),
        bootstrap.mean(ShelfFigures.of(truth, part, scores, k).ndcg()));
  }
}
