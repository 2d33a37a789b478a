package org.advisorworkbench.training;

import java.util.List;
import org.advisorworkbench.training.LabelledBook.Answer;

/// How many recommendations were accepted and declined.
record AnswerCounts(long accepted, long declined) {
  static AnswerCounts of(List<LabelledBook> books) {
    long all = books.stream().mapToLong(book -> book.answers().size()).sum();
    long accepted =
        books.stream().flatMap(book -> book.answers().stream()).filter(Answer::accepted).count();
    return new AnswerCounts(accepted, all - accepted);
  }

  /// Whether there is anything to tell apart.
  boolean haveBoth() {
    return accepted > 0 && declined > 0;
  }
}
