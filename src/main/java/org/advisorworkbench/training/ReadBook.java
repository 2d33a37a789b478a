package org.advisorworkbench.training;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.advisorworkbench.bert.Segment;
import org.advisorworkbench.bert.SegmentTokenizer;
import org.advisorworkbench.training.LabelledBook.Answer;
import org.advisorworkbench.work.Progress;

/// A book whose texts were tokenized.
///
/// @param answers of each client, in the order of the clients
/// @param known the products that each client was recommended or holds
record ReadBook(
    List<Reading> clients, List<Reading> products, List<List<Answer>> answers, List<BitSet> known) {
  /// @throws java.util.concurrent.CancellationException if `progress` says so between two texts
  static ReadBook of(LabelledBook book, SegmentTokenizer tokenizer, Progress progress) {
    var answers = new ArrayList<List<Answer>>();
    book.pastClients().forEach(client -> answers.add(new ArrayList<>()));
    book.answers().forEach(answer -> answers.get(answer.client()).add(answer));
    return new ReadBook(
        read(book.pastClients(), Segment.Side.CLIENT, tokenizer, progress),
        read(book.products(), Segment.Side.PRODUCT, tokenizer, progress),
        answers,
        known(book));
  }

  private static List<Reading> read(
      List<String> texts, Segment.Side side, SegmentTokenizer tokenizer, Progress progress) {
    var readings = new ArrayList<Reading>();
    for (var text : texts) {
      progress.checkCancelled();
      readings.add(Reading.of(tokenizer, side, text));
    }
    return readings;
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
