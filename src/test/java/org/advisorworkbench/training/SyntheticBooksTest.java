package org.advisorworkbench.training;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.advisorworkbench.behaviour.Figure;
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

  @Test
  void figuresOfAnAnswerKnowNothingOfItsOutcomeOrOfWhatFollowed() {
    var silenced =
        new SampleBook(
            sample.seed(),
            sample.clients(),
            sample.products(),
            sample.holdings(),
            sample.transactions(),
            sample.interactions().stream().map(SyntheticBooksTest::turned).toList(),
            sample.notes(),
            sample.prices(),
            sample.truth());
    var others = new SyntheticBooks().tell(silenced).answers();
    for (int i = 0; i < others.size(); i++) {
      assertEquals(book.answers().get(i).figures(), others.get(i).figures());
      assertEquals(book.answers().get(i).accepted(), !others.get(i).accepted());
    }
  }

  private static Interaction turned(Interaction it) {
    var outcome =
        switch (it.outcome()) {
          case NONE -> Interaction.Outcome.NONE;
          case ACCEPTED -> Interaction.Outcome.DECLINED;
          case DECLINED -> Interaction.Outcome.ACCEPTED;
        };
    return new Interaction(it.id(), it.clientId(), it.productId(), it.date(), it.kind(), outcome);
  }

  @Test
  void todayTheLooksAtAProductAreCounted() {
    for (int client = 0; client < sample.clients().size(); client++) {
      var id = sample.clients().get(client).id();
      for (int product = 0; product < sample.products().size(); product++) {
        var productId = sample.products().get(product).id();
        long looks =
            sample.interactions().stream()
                .filter(it -> it.kind() != Interaction.Kind.RECOMMENDATION)
                .filter(it -> it.clientId().equals(id) && it.productId().equals(productId))
                .filter(it -> it.date().isAfter(BookGenerator.LAST_DAY.minusDays(730)))
                .count();
        assertEquals(
            Math.log1p((double) looks),
            book.truth().behaviour().of(client, product).valueOr(Figure.LOOKS, -1));
      }
    }
  }
}
