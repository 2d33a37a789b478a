package org.advisorworkbench.store;

import static org.advisorworkbench.store.BookExamples.client;
import static org.advisorworkbench.store.BookExamples.holding;
import static org.advisorworkbench.store.BookExamples.note;
import static org.advisorworkbench.store.BookExamples.product;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.advisorworkbench.client.ClientFile;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.imports.BookWriter.Saved;
import org.advisorworkbench.ranking.ScoreCache.Source;
import org.advisorworkbench.ranking.ScoreCache.TextPair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
  private static final String MODEL = "ab".repeat(32);
  private static final String OTHER_MODEL = "cd".repeat(32);
  private static final Source SOURCE = new Source("a-model", MODEL);

  @Test
  void returnsAClientWithAllThatBelongsToIt() throws Failure {
    try (var store = Store.inMemory()) {
      var ann = client("C1", "Ann Lind", "H1");
      var bo = client("C2", "Bo Lind", "H1");
      var early = note("N1", "C1", LocalDate.of(2025, 1, 1));
      var late = note("N2", "C1", LocalDate.of(2026, 1, 1));
      store.write(
          book -> {
            book.saveProducts(List.of(product("P1", "A"), product("P2", "B")));
            book.saveClients(List.of(bo, ann, client("C3", "Cy Other", "H2")));
            book.saveHoldings(List.of(holding("C1", "P1", "10.5"), holding("C1", "P2", "900")));
            return book.saveNotes(List.of(early, late));
          });

      var expected =
          new ClientFile(
              ann,
              List.of(bo),
              List.of(holding("C1", "P2", "900"), holding("C1", "P1", "10.5")),
              List.of(late, early));
      assertEquals(Optional.of(expected), store.clients().file("C1"));
      assertEquals(expected, store.clients().files().getFirst());
      assertEquals(
          List.of("C1", "C2", "C3"), store.clients().all().stream().map(c -> c.id()).toList());
      assertEquals(Optional.of(product("P2", "B")), store.products().find("P2"));
    }
  }

  @Test
  void tellsNewChangedAndUnchangedRecordsApart() throws Failure {
    try (var store = Store.inMemory()) {
      store.write(book -> book.saveProducts(List.of(product("P1", "A"), product("P2", "B"))));
      var saved =
          store.write(
              book ->
                  book.saveProducts(
                      List.of(product("P1", "A"), product("P2", "B2"), product("P3", "C"))));
      assertEquals(new Saved(1, 1, 1), saved);
      assertEquals("B2", store.products().find("P2").orElseThrow().name());
    }
  }

  @Test
  void keepsTheBookWhenItIsClosedAndOpenedAgain(@TempDir Path home) throws Failure {
    try (var store = Store.open(home)) {
      store.write(book -> book.saveClients(List.of(client("C1", "Ann", "H1"))));
    }
    try (var store = Store.open(home)) {
      assertEquals(List.of(client("C1", "Ann", "H1")), store.clients().all());
    }
  }

  @Test
  void leavesTheBookAsItWasWhenWorkFails() throws Failure {
    try (var store = Store.inMemory()) {
      assertThrows(
          IllegalStateException.class,
          () ->
              store.write(
                  book -> {
                    book.saveClients(List.of(client("C1", "Ann", "H1")));
                    throw new IllegalStateException();
                  }));
      assertEquals(List.of(), store.clients().all());
    }
  }

  @Test
  void undoesOnlyThePartThatFails() throws Failure {
    try (var store = Store.inMemory()) {
      store.write(
          book -> {
            book.saveClients(List.of(client("C1", "Ann", "H1")));
            assertThrows(
                IllegalStateException.class,
                () ->
                    book.allOrNothing(
                        part -> {
                          part.saveClients(List.of(client("C2", "Bo", "H1")));
                          throw new IllegalStateException();
                        }));
            return book.saveClients(List.of(client("C3", "Cy", "H1")));
          });
      assertEquals(List.of("C1", "C3"), store.clients().all().stream().map(c -> c.id()).toList());
    }
  }

  @Test
  void tellsHowManyScoresOfAModelItRemembers() throws Failure {
    try (var store = Store.inMemory()) {
      assertEquals(Optional.empty(), store.models().scoresOf(MODEL));
      store.scores().remember(SOURCE, Map.of(new TextPair("a", "b"), 1.25));
      store.scores().remember(SOURCE, Map.of(new TextPair("a", "c"), 0.5));
      var scores = store.models().scoresOf(MODEL).orElseThrow();
      assertEquals("a-model", scores.modelId());
      assertEquals(2, scores.count());
      assertEquals(2, store.models().forgetScores(MODEL));
      assertEquals(0, store.models().scoresOf(MODEL).orElseThrow().count());
    }
  }

  @Test
  void remembersWhatAModelSaid() throws Failure {
    try (var store = Store.inMemory()) {
      var ab = new TextPair("a", "b");
      var ac = new TextPair("a", "c");
      store.scores().remember(SOURCE, Map.of(ab, 1.25));
      store.scores().remember(SOURCE, Map.of(ab, 1.25, ac, -0.5));
      var asked = List.of(ab, ac, new TextPair("ab", ""));
      assertEquals(Map.of(ab, 1.25, ac, -0.5), store.scores().logits(MODEL, asked));
      assertEquals(Map.of(), store.scores().logits(OTHER_MODEL, asked));
    }
  }

  @Test
  void remembersProductHalvesByModelAndText() throws Failure {
    try (var store = Store.inMemory()) {
      var states = FloatBuffer.wrap(new float[] {1.5f, -0f, Float.MIN_VALUE, 3e38f});

      store.productHalves().remember(MODEL, Map.of("a", states, "b", FloatBuffer.allocate(2)));
      store.productHalves().remember(MODEL, Map.of("b", FloatBuffer.wrap(new float[] {7})));

      assertEquals(
          Map.of("a", states, "b", FloatBuffer.wrap(new float[] {7})),
          store.productHalves().states(MODEL, List.of("a", "b", "c")));
      assertEquals(Map.of(), store.productHalves().states(OTHER_MODEL, List.of("a")));
    }
  }

  @Test
  void forgetsTheOldestProductHalves() throws Failure {
    try (var store = Store.inMemory()) {
      for (int batch = 0; batch < 11; batch++) {
        var halves = new HashMap<String, FloatBuffer>();
        for (int i = 0; i < 100; i++) {
          halves.put("text %d of %d".formatted(i, batch), FloatBuffer.allocate(1));
        }
        store.productHalves().remember(MODEL, halves);
      }

      assertEquals(
          Set.of("text 3 of 10"),
          store.productHalves().states(MODEL, List.of("text 3 of 0", "text 3 of 10")).keySet());
    }
  }

  @Test
  void keepsTheShelvesOfTwoModelsWhoseHalvesAreAskedForInTurns() throws Failure {
    try (var store = Store.inMemory()) {
      for (int round = 0; round < 2; round++) {
        store.productHalves().remember(MODEL, shelf(600));
        store.productHalves().remember(OTHER_MODEL, shelf(600));
      }

      for (var model : List.of(MODEL, OTHER_MODEL)) {
        assertEquals(600, store.productHalves().states(model, shelf(600).keySet()).size());
      }
    }
  }

  @Test
  void forgetsTheHalvesOfTheModelThatReadNothingForLongest() throws Failure {
    try (var store = Store.inMemory()) {
      store.productHalves().remember(MODEL, shelf(1));
      store.productHalves().remember(OTHER_MODEL, shelf(1));
      store.productHalves().remember(MODEL, shelf(2));
      store.productHalves().remember("01".repeat(32), shelf(1));
      store.productHalves().remember("23".repeat(32), shelf(1));

      assertEquals(Map.of(), store.productHalves().states(OTHER_MODEL, shelf(1).keySet()));
      assertEquals(2, store.productHalves().states(MODEL, shelf(2).keySet()).size());
    }
  }

  private static Map<String, FloatBuffer> shelf(int products) {
    return IntStream.range(0, products)
        .boxed()
        .collect(Collectors.toMap(i -> "product " + i, i -> FloatBuffer.allocate(1)));
  }
}
