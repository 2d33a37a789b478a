package org.advisorworkbench.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.advisorworkbench.training.LabelledBook.Answer;

/// Draws the answers of a client from which a step learns.
///
/// @param settings how many, and from what
record AnswerSampler(TrainingSettings.Sampling settings) {
  /// In random order. A client who accepted nothing gives as many negatives as one who accepted a
  /// single recommendation.
  List<Answer> draw(ReadBook book, int client, RandomGenerator random) {
    var answers = new ArrayList<>(book.answers().get(client));
    if (settings.negativesPerPositive() > 0) {
      var positives = answers.stream().filter(Answer::accepted).toList();
      answers.removeIf(Answer::accepted);
      if (settings.unrecommended()) {
        answers.addAll(unrecommended(book, client));
      }
      Collections.shuffle(answers, random);
      int negatives = Math.max(1, positives.size()) * settings.negativesPerPositive();
      answers.subList(Math.min(negatives, answers.size()), answers.size()).clear();
      answers.addAll(positives);
    }
    Collections.shuffle(answers, random);
    return answers.subList(0, Math.min(settings.productsPerClient(), answers.size()));
  }

  /// What the client neither was recommended nor holds, as if it had been declined.
  private static List<Answer> unrecommended(ReadBook book, int client) {
    return IntStream.range(0, book.products().size())
        .filter(product -> !book.known().get(client).get(product))
        .mapToObj(product -> new Answer(client, product, false))
        .toList();
  }
}
