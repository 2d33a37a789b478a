package org.advisorworkbench.training.feedback;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.advisorworkbench.client.Interaction;
import org.advisorworkbench.client.Interaction.Kind;
import org.advisorworkbench.client.Interaction.Outcome;
import org.advisorworkbench.client.MeetingNote;
import org.advisorworkbench.client.Transaction;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.sample.BookGenerator;
import org.advisorworkbench.sample.SampleBook;
import org.advisorworkbench.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordedBookTest {
  private final SampleBook sample = new BookGenerator(3, 12).generate();
  private Store store;

  @BeforeEach
  void fill() throws Failure {
    store = StoredSample.of(sample);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private RecordedBook book() {
    return RecordedBook.read(store.clients(), store.products());
  }

  private Interaction recommendation(LocalDate day, Outcome outcome) {
    return new Interaction(
        "X" + day + outcome,
        sample.clients().getFirst().id(),
        sample.products().getFirst().id(),
        day,
        Kind.RECOMMENDATION,
        outcome);
  }

  @Test
  void onlyRecommendationsWithAnOutcomeAreAnswers() throws Failure {
    store.write(
        book ->
            book.saveInteractions(List.of(recommendation(BookGenerator.LAST_DAY, Outcome.NONE))));
    var expected =
        sample.interactions().stream().filter(i -> i.kind() == Kind.RECOMMENDATION).toList();
    assertEquals(expected, book().answers());
  }

  @Test
  void eachAnswerIsOfItsOwnClientAndProduct() {
    var book = book();
    var told = book.tell(book.answers());
    assertEquals(book.answers().stream().map(Interaction::clientId).toList(), told.clientIds());
    assertEquals(
        book.answers().stream().map(i -> i.outcome() == Outcome.ACCEPTED).toList(),
        told.book().answers().stream().map(a -> a.accepted()).toList());
    assertEquals(sample.products().size(), told.book().products().size());
  }

  @Test
  void theAnswersOfAQuarterShareTheirText() {
    var april = recommendation(LocalDate.of(2026, 4, 1), Outcome.ACCEPTED);
    var june = recommendation(LocalDate.of(2026, 6, 30), Outcome.DECLINED);
    var july = recommendation(LocalDate.of(2026, 7, 1), Outcome.DECLINED);
    var told = book().tell(List.of(april, june, july)).book();
    assertEquals(2, told.pastClients().size());
    assertEquals(List.of(0, 0, 1), told.answers().stream().map(a -> a.client()).toList());
  }

  /// An accepted recommendation becomes a holding on the same day or later.
  @Test
  void whatAClientBoughtInTheQuarterIsNotToldYet() {
    var bought =
        sample.transactions().stream()
            .filter(t -> t.side() == Transaction.Side.BUY)
            .filter(t -> isFirstPurchase(t))
            .findFirst()
            .orElseThrow();
    var answer =
        new Interaction(
            "X",
            bought.clientId(),
            bought.productId(),
            bought.date(),
            Kind.RECOMMENDATION,
            Outcome.ACCEPTED);
    var text = book().tell(List.of(answer)).book().pastClients().getFirst();
    assertTrue(text.contains("holds nothing yet"), text);
  }

  private boolean isFirstPurchase(Transaction purchase) {
    return sample.transactions().stream()
        .filter(t -> t.clientId().equals(purchase.clientId()))
        .noneMatch(t -> t.date().isBefore(purchase.date()));
  }

  @Test
  void notesOfTheQuarterAndLaterAreNotToldYet() throws Failure {
    var client = sample.clients().getFirst().id();
    store.write(
        book ->
            book.saveNotes(
                List.of(
                    new MeetingNote("NA", client, LocalDate.of(2026, 3, 31), "Likes sailing."),
                    new MeetingNote("NB", client, LocalDate.of(2026, 4, 1), "Bought a yacht."))));
    var text =
        book()
            .tell(List.of(recommendation(LocalDate.of(2026, 5, 5), Outcome.ACCEPTED)))
            .book()
            .pastClients()
            .getFirst();
    assertAll(
        () -> assertTrue(text.contains("Likes sailing"), text),
        () -> assertFalse(text.contains("yacht"), text));
  }
}
