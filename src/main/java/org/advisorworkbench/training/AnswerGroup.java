package org.advisorworkbench.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.advisorworkbench.bert.Halves;
import org.advisorworkbench.bert.InterestNetwork;
import org.advisorworkbench.bert.Segment;
import org.advisorworkbench.training.LabelledBook.Answer;

/// Some clients of a book, with all their answers.
///
/// @param clients whose texts
/// @param answers with rows of `clients` and of the book's products
record AnswerGroup(List<Reading> clients, List<Answer> answers) {
  private static final int CLIENTS = 32;
  private static final int ANSWERS_IN_WHOLE_LAYERS = 64;

  /// All clients of a book who have answers, in groups.
  static List<AnswerGroup> of(ReadBook book) {
    var groups = new ArrayList<AnswerGroup>();
    var clients = new ArrayList<Reading>();
    var answers = new ArrayList<Answer>();
    for (int client = 0; client < book.clients().size(); client++) {
      for (var answer : book.answers().get(client)) {
        answers.add(answer.at(clients.size(), answer.product()));
      }
      if (!book.answers().get(client).isEmpty()) {
        clients.add(book.clients().get(client));
      }
      boolean last = client + 1 == book.clients().size();
      if (!clients.isEmpty() && (last || clients.size() == CLIENTS)) {
        groups.add(new AnswerGroup(List.copyOf(clients), List.copyOf(answers)));
        clients.clear();
        answers.clear();
      }
    }
    return groups;
  }

  /// Halves without gradients.
  ///
  /// @param reader takes all words of a text, or some
  /// @param owner keeps them, whatever else is freed meanwhile
  static Halves halves(
      InterestNetwork network,
      List<Reading> readings,
      Function<Reading, Segment> reader,
      NDManager owner) {
    try (var scope = new NDScope()) {
      scope.suppressNotUsedWarning();
      var halves = Halves.of(network, readings.stream().map(reader).toList(), owner);
      NDScope.unregister(halves.hidden(), halves.mask());
      return halves;
    }
  }

  /// The features of the answers' texts, without gradients.
  ///
  /// @return (N, F)
  NDArray join(InterestNetwork network, Halves clientHalves, Halves products) {
    var parts = new NDList();
    for (var portion : portions(network, 1)) {
      try (var scope = new NDScope()) {
        scope.suppressNotUsedWarning();
        var states = states(network, clientHalves, products, portion);
        NDScope.unregister(states);
        parts.add(states);
      }
    }
    return NDArrays.concat(parts);
  }

  /// The answers in portions that fit into memory. Where whole layers are joint, a few answers go
  /// through them at a time: together they would take gigabytes.
  ///
  /// @param least at least so many portions, as far as there are answers
  List<List<Answer>> portions(InterestNetwork network, int least) {
    boolean wholeLayers = network.separateLayers() < network.encoder().config().layers() - 1;
    int most = Math.max(1, Math.ceilDiv(answers.size(), least));
    if (wholeLayers) {
      most = Math.min(most, ANSWERS_IN_WHOLE_LAYERS);
    }
    var portions = new ArrayList<List<Answer>>();
    for (int start = 0; start < answers.size(); start += most) {
      portions.add(answers.subList(start, Math.min(start + most, answers.size())));
    }
    return portions;
  }

  /// The features of some answers' texts.
  ///
  /// @return (N, F)
  static NDArray states(
      InterestNetwork network, Halves clients, Halves products, List<Answer> some) {
    return network.joinPairs(
        clients,
        products,
        some.stream().mapToInt(Answer::client).toArray(),
        some.stream().mapToInt(Answer::product).toArray());
  }
}
