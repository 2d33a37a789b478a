package org.advisorworkbench.ui.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.advisorworkbench.client.Client;
import org.advisorworkbench.ui.common.State;
import org.advisorworkbench.ui.shell.FixtureBook;
import org.advisorworkbench.ui.task.Background;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientsModelTest {
  private final ClientsModel model =
      new ClientsModel(new FixtureBook(40, 5), Background.onCallingThread());

  @Test
  void theFirstClientIsOpenAtFirst() {
    model.load("");
    assertEquals(State.READY, model.stateProperty().get());
    assertEquals(Optional.of(model.all().getFirst().client()), model.selectedProperty().get());
  }

  @Test
  void theClientOfLastTimeIsOpenedAgain() {
    model.load("C00017");
    assertEquals(Optional.of("C00017"), model.selectedProperty().get().map(Client::id));
  }

  @Test
  void anEmptyBookSaysSo() {
    var empty = new ClientsModel(new FixtureBook(0, 0), Background.onCallingThread());
    empty.load("");
    assertEquals(State.EMPTY, empty.stateProperty().get());
    assertEquals(Optional.empty(), empty.selectedProperty().get());
  }

  @ParameterizedTest
  @CsvSource({"C00017,1", "c0002 LIND,2", "'  ',40", "nobody,0"})
  void aSearchKeepsWhatHoldsEveryWord(String words, int expected) {
    model.load("");
    model.searchProperty().set(words);
    assertEquals(expected, model.matching().size());
  }

  @Test
  void aSearchLeavesTheOpenClientOpen() {
    model.load("C00017");
    model.searchProperty().set("nobody");
    assertEquals(Optional.of("C00017"), model.selectedProperty().get().map(Client::id));
  }

  @Test
  void twentyThousandClientsAreSearchedBetweenTwoKeyPresses() {
    var large = new ClientsModel(new FixtureBook(20_000, 1), Background.onCallingThread());
    large.load("");
    long fastest = Long.MAX_VALUE;
    for (var words : List.of("l", "li", "lin", "lind", "lindq", "lindqv", "maria lind")) {
      long start = System.nanoTime();
      large.searchProperty().set(words);
      fastest = Math.min(fastest, System.nanoTime() - start);
    }
    assertTrue(fastest < Duration.ofMillis(50).toNanos(), fastest / 1e6 + " ms");
  }
}
