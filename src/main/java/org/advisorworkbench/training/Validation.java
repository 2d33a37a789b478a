package org.advisorworkbench.training;

import java.util.Arrays;
import org.advisorworkbench.bert.Calibration;
import org.advisorworkbench.training.LabelledBook.Answer;
import org.advisorworkbench.training.metrics.BinaryMetrics;
import org.advisorworkbench.training.metrics.Ndcg;

/// How well a network orders and foretells the answers of a book that it does not learn from.
final class Validation {
  private static final int TOP = 10;

  private final ReadBook book;
  private final NetworkScorer scorer;

  Validation(ReadBook book, NetworkScorer scorer) {
    this.book = book;
    this.scorer = scorer;
  }

  /// What the network says of the book now.
  Outlook look() {
    return new Outlook(scorer.logits(book));
  }

  final class Outlook {
    private final NetworkScorer.Scores scores;

    private Outlook(NetworkScorer.Scores scores) {
      this.scores = scores;
    }

    boolean isFinite() {
      return Arrays.stream(scores.logits()).allMatch(Double::isFinite);
    }

    double auc() {
      return BinaryMetrics.rocAuc(scores.logits(), scores.labels());
    }

    double logLoss() {
      return scores.logLoss();
    }

    /// Mean over the clients who accepted anything; NaN if nobody did.
    double ndcg() {
      double sum = 0;
      int clients = 0;
      int start = 0;
      for (var answers : book.answers()) {
        int end = start + answers.size();
        if (answers.stream().anyMatch(Answer::accepted)) {
          var gains = answers.stream().mapToDouble(answer -> answer.accepted() ? 1 : 0).toArray();
          sum += Ndcg.at(TOP, gains, Arrays.copyOfRange(scores.logits(), start, end));
          clients++;
        }
        start = end;
      }
      return sum / clients;
    }

    Calibration calibration() {
      return CalibrationChoice.fit(scores.logits(), scores.labels());
    }
  }
}
