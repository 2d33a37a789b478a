package org.advisorworkbench.training;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.advisorworkbench.bert.Segment;
import org.advisorworkbench.bert.SegmentTokenizer;
import org.advisorworkbench.training.LabelledBook.Answer;

/// A book whose texts were tokenized.
///
/// @param answers of each client, in the order of the clients
/// @param known the products that each client was recommended or holds
record ReadBook(
    List<Reading> clients, List<Reading> products, List<List<Answer>> answers, List<BitSet> known) {
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
        answers,
        known(book));
  }

  private static List<BitSet> known(LabelledBook book) {
    var held = book.truth().held();
    var known = new ArrayList<BitSet>();
    for (int client = 0; client < book.pastClients().size(); client++) {
      var products = new BitSet();
      for (int product = 0; client < held.length && product < held[client].length; product++) {
        products.set(product, held[client][product]);
      }
      known.add(products);
    }
    book.answers().forEach(answer -> known.get(answer.client()).set(answer.product()));
    return known;
  }
}
