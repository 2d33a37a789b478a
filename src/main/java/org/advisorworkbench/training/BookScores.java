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
  private final double[][] texts;
  private final double[][] figures;
  private final double[] outcomes;

  private BookScores(double[][] texts, double[][] figures, double[] outcomes) {
    this.texts = texts;
    this.figures = figures;
    this.outcomes = outcomes;
  }

  /// @throws java.util.concurrent.CancellationException if `progress` says so
  static BookScores ask(InterestModel model, LabelledBook book, Progress progress) {
    long all = pairs(book);
    long answers = book.answers().size();
    return new BookScores(
        texts(model, book, progress.part(0, all - answers, all)),
        figures(model, book),
        outcomes(model, book, progress.part(all - answers, answers, all)));
  }

  /// How many pairs a model is asked about.
  static long pairs(LabelledBook book) {
    return (long) book.clients().size() * book.products().size() + book.answers().size();
  }

  /// What [#outcomes()] says, alone.
  static double[] outcomes(InterestModel model, LabelledBook book, Progress progress) {
    return Arrays.stream(answers(model, book, progress)).map(model::probability).toArray();
  }

  /// The logit of each client's interest in each product, as the clients stand today:
  /// `[client][product]`.
  double[][] interest() {
    var sums = new double[texts.length][];
    for (int client = 0; client < texts.length; client++) {
      var ofTexts = texts[client];
      var ofFigures = figures[client];
      sums[client] = new double[ofTexts.length];
      Arrays.setAll(sums[client], product -> ofTexts[product] + ofFigures[product]);
    }
    return sums;
  }

  /// The part of [#interest()] that is due to the texts.
  double[][] texts() {
    return texts;
  }

  /// The part of [#interest()] that is due to the figures of behaviour.
  double[][] figures() {
    return figures;
  }

  /// The calibrated probability that each past recommendation is accepted, 0 to 1, of clients as
  /// they stood before they were recommended anything that is asked about.
  double[] outcomes() {
    return outcomes;
  }

  private static double[][] texts(InterestModel model, LabelledBook book, Progress progress) {
    var pairs = new ArrayList<Pair>();
    for (var client : book.clients()) {
      for (var product : book.products()) {
        pairs.add(new Pair(MaskedText.whole(client), MaskedText.whole(product)));
      }
    }
    var flat = model.logits(pairs, progress);
    int products = book.products().size();
    return IntStream.range(0, book.clients().size())
        .mapToObj(client -> Arrays.copyOfRange(flat, client * products, (client + 1) * products))
        .toArray(double[][]::new);
  }

  private static double[][] figures(InterestModel model, LabelledBook book) {
    var figures = new double[book.clients().size()][book.products().size()];
    if (!model.figures().isEmpty()) {
      for (int client = 0; client < figures.length; client++) {
        for (int product = 0; product < figures[client].length; product++) {
          figures[client][product] =
              model.figureLogit(book.truth().behaviour().of(client, product));
        }
      }
    }
    return figures;
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
