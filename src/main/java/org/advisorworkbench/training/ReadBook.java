package org.advisorworkbench.training;

import java.util.ArrayList;
import java.util.List;
import org.advisorworkbench.bert.Segment;
import org.advisorworkbench.bert.SegmentTokenizer;
import org.advisorworkbench.training.LabelledBook.Answer;

/// A book whose texts were tokenized.
///
/// @param answers of each client, in the order of the clients
record ReadBook(List<Reading> clients, List<Reading> products, List<List<Answer>> answers) {
  static ReadBook of(LabelledBook book, SegmentTokenizer tokenizer) {
    var answers = new ArrayList<List<Answer>>();
    book.pastClients().forEach(client -> answers.add(new ArrayList<>()));
    book.answers().forEach(answer -> answers.get(answer.client()).add(answer));
    return new ReadBook(
        book.pastClients().stream()
            .map(text -> Reading.of(tokenizer, Segment.Side.CLIENT, text))
            .toList(),
        book.products().stream()
            .map(text -> Reading.of(tokenizer, Segment.Side.PRODUCT, text))
            .toList(),
        answers);
  }
}
