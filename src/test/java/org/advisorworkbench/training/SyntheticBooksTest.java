package org.advisorworkbench.training;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.advisorworkbench.client.Holding;
import org.advisorworkbench.client.Interaction;
import org.advisorworkbench.sample.BookGenerator;
import org.advisorworkbench.sample.SampleBook;
import org.junit.jupiter.api.Test;

class SyntheticBooksTest {
  private final SampleBook sample = new BookGenerator(7, 60).generate();
  private final LabelledBook book = new SyntheticBooks().tell(sample);

  @Test
  void heldTodayIsWhatHadBeenBoughtByToday() {
    var tomorrow = BookGenerator.LAST_DAY.plusDays(1);
    var former = new FormerHoldings(sample);
    assertAll(
        sample.files().stream()
            .map(
                file ->
                    () ->
                        assertEquals(
                            file.holdings().stream().map(Holding::productId).sorted().toList(),
                            former.of(file.client().id(), tomorrow).stream()
                                .map(Holding::productId)
                                .sorted()
                                .toList())));
  }

  @Test
  void nothingIsHeldOnTheFirstDay() {
    var former = new FormerHoldings(sample);
    assertTrue(
        sample.clients().stream()
            .allMatch(client -> former.of(client.id(), BookGenerator.FIRST_DAY).isEmpty()));
  }

  /// A purchase on a day may be the consequence of a recommendation on that day.
  @Test
  void aPurchaseOfTheDayIsNotYetHeld() {
    var first = sample.transactions().getFirst();
    var former = new FormerHoldings(sample);
    assertAll(
        () -> assertTrue(holds(former, first.date().plusDays(1))),
        () -> assertTrue(!holds(former, first.date())));
  }

  private boolean holds(FormerHoldings former, LocalDate day) {
    var first = sample.transactions().getFirst();
    return former.of(first.clientId(), day).stream()
        .anyMatch(holding -> holding.productId().equals(first.productId()));
  }

  @Test
  void clientsToldAsOfTheFirstDayAnswerForEveryRecommendation() {
    var recommendations =
        sample.interactions().stream()
            .filter(interaction -> interaction.kind() == Interaction.Kind.RECOMMENDATION)
            .toList();
    long told =
        IntStream.range(0, sample.clients().size())
            .filter(client -> book.pastClients().get(client).contains("holds nothing yet"))
            .filter(
                client ->
                    count(client)
                        == recommendations.stream()
                            .filter(r -> r.clientId().equals(sample.clients().get(client).id()))
                            .count())
            .count();
    assertTrue(told > sample.clients().size() / 3, () -> "only " + told);
  }

  private long count(int client) {
    return book.answers().stream().filter(answer -> answer.client() == client).count();
  }

  @Test
  void theSameSeedTellsTheSameBook() {
    assertEquals(book.pastClients(), new SyntheticBooks().tell(sample).pastClients());
  }
}
