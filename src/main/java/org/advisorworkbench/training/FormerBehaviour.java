package org.advisorworkbench.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.advisorworkbench.behaviour.BookBehaviour;
import org.advisorworkbench.behaviour.BookRecords;
import org.advisorworkbench.behaviour.ClientBehaviour;
import org.advisorworkbench.client.ClientFile;
import org.advisorworkbench.client.Holding;
import org.advisorworkbench.sample.BookGenerator;
import org.advisorworkbench.sample.SampleBook;

/// What was known of the clients of a sample book in the past: on the first morning of each month,
/// which is a little less than on the day itself, and never more.
///
/// Books are read month by month as they are asked for, and kept. Serves one thread.
final class FormerBehaviour {
  private final SampleBook book;
  private final FormerHoldings former;
  private final Map<String, ClientFile> files;
  private final Map<LocalDate, Month> months = new HashMap<>();

  FormerBehaviour(SampleBook book, FormerHoldings former) {
    this.book = book;
    this.former = former;
    this.files =
        book.files().stream()
            .collect(Collectors.toMap(file -> file.client().id(), Function.identity()));
  }

  private record Month(BookBehaviour behaviour, Map<String, List<Holding>> holdings) {}

  /// What was known of a client on a day, without anything that happened on it or later.
  ClientBehaviour of(ClientFile file, LocalDate day) {
    var month = months.computeIfAbsent(monthOf(day), this::read);
    return month.behaviour().of(holding(file, month.holdings()));
  }

  private static LocalDate monthOf(LocalDate day) {
    var first = day.withDayOfMonth(1);
    return first.isBefore(BookGenerator.FIRST_DAY) ? BookGenerator.FIRST_DAY : first;
  }

  private Month read(LocalDate day) {
    var holdings = new HashMap<String, List<Holding>>();
    files.keySet().forEach(client -> holdings.put(client, former.of(client, day)));
    var all = new ArrayList<Holding>();
    holdings.values().forEach(all::addAll);
    return new Month(
        BookBehaviour.of(
            new BookRecords(
                day,
                book.clients(),
                book.products(),
                all,
                book.transactions(),
                book.interactions())),
        holdings);
  }

  private static ClientFile holding(ClientFile file, Map<String, List<Holding>> holdings) {
    return new ClientFile(
        file.client(),
        file.household(),
        holdings.getOrDefault(file.client().id(), List.of()),
        file.notes());
  }
}
