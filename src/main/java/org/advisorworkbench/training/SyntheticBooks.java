package org.advisorworkbench.training;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.advisorworkbench.behaviour.BookBehaviour;
import org.advisorworkbench.behaviour.BookRecords;
import org.advisorworkbench.client.ClientFile;
import org.advisorworkbench.client.Interaction;
import org.advisorworkbench.client.Transaction;
import org.advisorworkbench.narrative.ClientNarrator;
import org.advisorworkbench.narrative.ProductNarrator;
import org.advisorworkbench.product.Product;
import org.advisorworkbench.sample.BookGenerator;
import org.advisorworkbench.sample.SampleBook;
import org.advisorworkbench.training.LabelledBook.Answer;

/// Tells generated books in the words that a model reads.
///
/// For learning, each client is told as of a day in the past, and only recommendations from that
/// day on are asked about. Told as of today, the holdings would give away which recommendations
/// were accepted. Half the days are the first one, when nothing was held yet. Figures, which cost
/// no reading, are told for each recommendation as of its own day.
public final class SyntheticBooks {
  /// Of a purchase, in the popularity of late.
  private static final double HALF_LIFE_DAYS = 16 * 7;

  private final ClientNarrator clientNarrator = new ClientNarrator();
  private final ProductNarrator productNarrator = new ProductNarrator();

  /// @param seed of the generator
  public LabelledBook generate(long seed, int clients) {
    return tell(new BookGenerator(seed, clients).generate());
  }

  LabelledBook tell(SampleBook book) {
    Map<String, Product> shelf =
        book.products().stream().collect(Collectors.toMap(Product::id, Function.identity()));
    var files = book.files();
    var days = days(book.seed(), files.size());
    var former = new FormerHoldings(book);
    var pastClients = new ArrayList<String>();
    for (int client = 0; client < files.size(); client++) {
      pastClients.add(narrate(asOf(files.get(client), days.get(client), former), shelf));
    }
    var clientRows = rows(files.stream().map(file -> file.client().id()).toList());
    var productRows = rows(book.products().stream().map(Product::id).toList());
    return new LabelledBook(
        files.stream().map(file -> narrate(file, shelf)).toList(),
        pastClients,
        book.products().stream().map(product -> productNarrator.narrate(product).text()).toList(),
        answers(book, clientRows, productRows, days, new FormerBehaviour(book, former)),
        truth(book, files, clientRows, productRows));
  }

  private static LabelledBook.Behaviour behaviour(SampleBook book, List<ClientFile> files) {
    var today =
        BookBehaviour.of(
            new BookRecords(
                BookGenerator.LAST_DAY.plusDays(1),
                book.clients(),
                book.products(),
                book.holdings(),
                book.transactions(),
                book.interactions()));
    return (client, product) -> today.of(files.get(client)).toward(book.products().get(product));
  }

  private String narrate(ClientFile file, Map<String, Product> shelf) {
    return clientNarrator.narrate(file, shelf).text();
  }

  /// A day for each client.
  private static List<LocalDate> days(long seed, int clients) {
    var random = new Random(seed);
    int span = (int) ChronoUnit.DAYS.between(BookGenerator.FIRST_DAY, BookGenerator.LAST_DAY);
    return IntStream.range(0, clients)
        .map(client -> random.nextBoolean() ? 0 : random.nextInt(span))
        .mapToObj(BookGenerator.FIRST_DAY::plusDays)
        .toList();
  }

  private static ClientFile asOf(ClientFile file, LocalDate day, FormerHoldings former) {
    return new ClientFile(
        file.client(), file.household(), former.of(file.client().id(), day), file.notes());
  }

  private static List<Answer> answers(
      SampleBook book,
      Map<String, Integer> clients,
      Map<String, Integer> products,
      List<LocalDate> days,
      FormerBehaviour former) {
    var files = book.files();
    var answers = new ArrayList<Answer>();
    for (var interaction : book.interactions()) {
      int client = row(clients, interaction.clientId());
      if (interaction.kind() == Interaction.Kind.RECOMMENDATION
          && interaction.outcome() != Interaction.Outcome.NONE
          && !interaction.date().isBefore(days.get(client))) {
        int product = row(products, interaction.productId());
        answers.add(
            new Answer(
                    client,
                    product,
                    interaction.outcome() == Interaction.Outcome.ACCEPTED,
                    former
                        .of(files.get(client), interaction.date())
                        .toward(book.products().get(product)))
                .drawnWith(book.truthAbout(client).get(product).acceptance()));
      }
    }
    return answers;
  }

  private static LabelledBook.Truth truth(
      SampleBook book,
      List<ClientFile> files,
      Map<String, Integer> clients,
      Map<String, Integer> products) {
    var held = new boolean[files.size()][products.size()];
    var interested = new boolean[files.size()][products.size()];
    var probability = new double[files.size()][products.size()];
    for (int client = 0; client < files.size(); client++) {
      for (var holding : files.get(client).holdings()) {
        held[client][row(products, holding.productId())] = true;
      }
      var truth = book.truthAbout(client);
      for (int product = 0; product < products.size(); product++) {
        interested[client][product] = truth.get(product).interested();
        probability[client][product] = truth.get(product).probability();
      }
    }
    return new LabelledBook.Truth(
        held,
        interested,
        probability,
        recentPurchases(book, clients, products),
        book.products().stream().map(Product::kind).toList(),
        behaviour(book, files));
  }

  private static double[][] recentPurchases(
      SampleBook book, Map<String, Integer> clients, Map<String, Integer> products) {
    var recent = new double[clients.size()][products.size()];
    for (var transaction : book.transactions()) {
      if (transaction.side() == Transaction.Side.BUY) {
        long days = ChronoUnit.DAYS.between(transaction.date(), BookGenerator.LAST_DAY);
        recent[row(clients, transaction.clientId())][row(products, transaction.productId())] +=
            Math.pow(0.5, days / HALF_LIFE_DAYS);
      }
    }
    return recent;
  }

  private static Map<String, Integer> rows(List<String> ids) {
    var rows = new HashMap<String, Integer>();
    IntStream.range(0, ids.size()).forEach(row -> rows.put(ids.get(row), row));
    return rows;
  }

  private static int row(Map<String, Integer> rows, String id) {
    var row = rows.get(id);
    if (row == null) {
      throw new IllegalArgumentException("expected a known id, found " + id);
    }
    return row;
  }
}
