package org.advisorworkbench.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.advisorworkbench.bert.InterestModel;
import org.advisorworkbench.bert.InterestModel.Pair;
import org.advisorworkbench.bert.MaskedText;
import org.advisorworkbench.work.Progress;

/// What a model says about a book.
final class BookScores {
  private final double[][] interest;
  private final double[] outcomes;

  private BookScores(double[][] interest, double[] outcomes) {
    this.interest = interest;
    this.outcomes = outcomes;
  }

  /// @throws java.util.concurrent.CancellationException if `progress` says so
  static BookScores ask(InterestModel model, LabelledBook book, Progress progress) {
    return new BookScores(interest(model, book, progress), outcomes(model, book, progress));
  }

  /// What [#outcomes()] says, alone.
  static double[] outcomes(InterestModel model, LabelledBook book, Progress progress) {
    return Arrays.stream(answers(model, book, progress)).map(model::probability).toArray();
  }

  /// The logit of each client's interest in each product, as the clients stand today:
  /// `[client][product]`.
  double[][] interest() {
    return interest;
  }

  /// The calibrated probability that each past recommendation is accepted, 0 to 1, of clients as
  /// they stood before they were recommended anything that is asked about.
  double[] outcomes() {
    return outcomes;
  }

  private static double[][] interest(InterestModel model, LabelledBook book, Progress progress) {
    var pairs = new ArrayList<Pair>();
    for (int client = 0; client < book.clients().size(); client++) {
      for (int product = 0; product < book.products().size(); product++) {
        pairs.add(
            new Pair(
                MaskedText.whole(book.clients().get(client)),
                MaskedText.whole(book.products().get(product)),
                book.truth().behaviour().of(client, product)));
      }
    }
    var flat = model.logits(pairs, progress);
    int products = book.products().size();
    return IntStream.range(0, book.clients().size())
        .mapToObj(client -> Arrays.copyOfRange(flat, client * products, (client + 1) * products))
        .toArray(double[][]::new);
  }

  private static double[] answers(InterestModel model, LabelledBook book, Progress progress) {
    return model.logits(
        book.answers().stream()
            .map(
                answer ->
                    new Pair(
                        MaskedText.whole(book.pastClients().get(answer.client())),
                        MaskedText.whole(book.products().get(answer.product())),
                        answer.figures()))
            .toList(),
        progress);
  }
}
