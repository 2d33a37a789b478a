package org.advisorworkbench.training.feedback;

import java.util.List;
import org.advisorworkbench.bert.InterestModel.Pair;
import org.advisorworkbench.bert.MaskedText;
import org.advisorworkbench.training.LabelledBook;

/// Answers in the words that a model reads.
///
/// @param book tells a client anew for each quarter in which the client answered
/// @param clientIds whose each answer is, in the order of the book's answers
public record AnsweredBook(LabelledBook book, List<String> clientIds) {
  public AnsweredBook {
    clientIds = List.copyOf(clientIds);
  }

  /// The questions that the clients answered, in the order of the answers.
  public List<Pair> pairs() {
    return book.answers().stream()
        .map(
            answer ->
                new Pair(
                    MaskedText.whole(book.pastClients().get(answer.client())),
                    MaskedText.whole(book.products().get(answer.product())),
                    answer.figures()))
        .toList();
  }
}
