package org.advisorworkbench.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.advisorworkbench.bert.Segment;
import org.advisorworkbench.training.LabelledBook.Answer;

/// What one training step sees: some clients, the products that were recommended to them, and what
/// came of it. Each half stands in it once, however many pairs it belongs to.
///
/// @param pairs their indexes are rows of `clients` and `products`
record Batch(List<Segment> clients, List<Segment> products, List<Answer> pairs) {

  /// Clients of one book, who share its shelf.
  record Group(ReadBook book, List<Integer> clients) {}

  /// Divides the clients of all books into groups, both in random order.
  static List<Group> groups(List<ReadBook> books, int clients, RandomGenerator random) {
    var groups = new ArrayList<Group>();
    for (var book : books) {
      var order = new ArrayList<Integer>();
      for (int client = 0; client < book.clients().size(); client++) {
        if (!book.answers().get(client).isEmpty()) {
          order.add(client);
        }
      }
      Collections.shuffle(order, random);
      for (int start = 0; start < order.size(); start += clients) {
        groups.add(
            new Group(
                book, List.copyOf(order.subList(start, Math.min(start + clients, order.size())))));
      }
    }
    Collections.shuffle(groups, random);
    return groups;
  }

  static Batch of(Group group, AnswerSampler sampler, WordDropout dropout, RandomGenerator random) {
    var book = group.book();
    var clients = new ArrayList<Segment>();
    var productRows = new LinkedHashMap<Integer, Integer>();
    var pairs = new ArrayList<Answer>();
    for (int client : group.clients()) {
      for (var answer : sampler.draw(book, client, random)) {
        pairs.add(dropout.read(answer).at(clients.size(), row(productRows, answer.product())));
      }
      clients.add(dropout.read(book.clients().get(client)));
    }
    return new Batch(
        clients,
        productRows.keySet().stream().map(row -> dropout.read(book.products().get(row))).toList(),
        pairs);
  }

  /// The same pairs in several smaller batches, as even as the clients allow.
  ///
  /// @param count at most so many
  List<Batch> portions(int count) {
    int portions = Math.min(count, clients.size());
    return IntStream.range(0, portions)
        .mapToObj(i -> portion(i * clients.size() / portions, (i + 1) * clients.size() / portions))
        .toList();
  }

  private Batch portion(int start, int end) {
    var productRows = new LinkedHashMap<Integer, Integer>();
    var own = new ArrayList<Answer>();
    for (var pair : pairs) {
      if (pair.client() >= start && pair.client() < end) {
        own.add(pair.at(pair.client() - start, row(productRows, pair.product())));
      }
    }
    return new Batch(
        clients.subList(start, end),
        productRows.keySet().stream().map(products::get).toList(),
        own);
  }

  /// The row of a product, a new one at its first call.
  private static int row(Map<Integer, Integer> rows, int product) {
    return rows.computeIfAbsent(product, first -> rows.size());
  }

  int[] clientOfPair() {
    return pairs.stream().mapToInt(Answer::client).toArray();
  }

  int[] productOfPair() {
    return pairs.stream().mapToInt(Answer::product).toArray();
  }
}
