package org.advisorworkbench.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
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
  static List<Group> groups(List<ReadBook> books, int clients, Random random) {
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

  /// @param productsPerClient at most so many answers of each client, drawn at random
  static Batch of(Group group, int productsPerClient, WordDropout dropout, Random random) {
    var book = group.book();
    var clients = new ArrayList<Segment>();
    var productRows = new LinkedHashMap<Integer, Integer>();
    var pairs = new ArrayList<Answer>();
    for (int client : group.clients()) {
      var answers = new ArrayList<>(book.answers().get(client));
      Collections.shuffle(answers, random);
      for (var answer : answers.subList(0, Math.min(productsPerClient, answers.size()))) {
        productRows.putIfAbsent(answer.product(), productRows.size());
        pairs.add(answer.at(clients.size(), productRows.get(answer.product())));
      }
      clients.add(dropout.read(book.clients().get(client)));
    }
    return new Batch(
        clients,
        productRows.keySet().stream().map(row -> dropout.read(book.products().get(row))).toList(),
        pairs);
  }

  int[] clientOfPair() {
    return pairs.stream().mapToInt(Answer::client).toArray();
  }

  int[] productOfPair() {
    return pairs.stream().mapToInt(Answer::product).toArray();
  }

  /// 1 where accepted, else 0.
  float[] labels() {
    var labels = new float[pairs.size()];
    for (int pair = 0; pair < labels.length; pair++) {
      labels[pair] = pairs.get(pair).accepted() ? 1 : 0;
    }
    return labels;
  }
}
