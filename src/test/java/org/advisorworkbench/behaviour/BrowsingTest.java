package org.advisorworkbench.behaviour;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BrowsingTest {
  /// Sums of figures follow it, and have to be the same whenever the program is started.
  @Test
  void theOrderOfProductsIsTheirOwn() {
    var ids = IntStream.range(10, 40).mapToObj(number -> "P" + number).toList();
    Map<String, Integer> looks =
        ids.stream().collect(Collectors.toUnmodifiableMap(id -> id, id -> 1));
    assertEquals(ids, List.copyOf(new Browsing(looks).looks().keySet()));
  }
}
