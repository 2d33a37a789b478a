package org.advisorworkbench.ui.reasons;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.advisorworkbench.advice.Explanation.Side;
import org.advisorworkbench.ui.common.Interval;
import org.junit.jupiter.api.Test;

class SteadyOrderTest {
  private final SteadyOrder order = new SteadyOrder();

  private static Reason reason(String name, double value) {
    return new Reason(
        new Reason.Field(name, Side.CLIENT),
        new Interval(value, value - 0.2, value + 0.2),
        Math.round(100 * value));
  }

  private static List<Reason> strongestFirst(Reason... reasons) {
    return Stream.of(reasons)
        .sorted(Comparator.comparingDouble(it -> -Math.abs(it.interval().value())))
        .toList();
  }

  private String names(boolean settled, Reason... reasons) {
    var names = new StringBuilder();
    for (var reason : order.of(strongestFirst(reasons), settled)) {
      names.append(((Reason.Field) reason.subject()).name());
    }
    return names.toString();
  }

  @Test
  void rowsStayWhileTheyDifferByLittle() {
    assertEquals("abc", names(false, reason("a", 1), reason("b", 0.9), reason("c", -0.5)));
    assertEquals("abc", names(false, reason("a", 0.93), reason("b", 1), reason("c", -0.5)));
  }

  @Test
  void rowsChangePlacesWhenOneIsClearlyStronger() {
    names(false, reason("a", 1), reason("b", 0.9), reason("c", -0.5));
    assertEquals("cab", names(false, reason("a", 0.8), reason("b", 0.75), reason("c", -1)));
  }

  @Test
  void theLastEstimateIsInItsTrueOrder() {
    names(false, reason("a", 1), reason("b", 0.9));
    assertEquals("ba", names(true, reason("a", 0.99), reason("b", 1)));
  }

  @Test
  void anotherQuestionBeginsAnew() {
    names(false, reason("a", 1), reason("b", 0.9));
    order.reset();
    assertEquals("ba", names(false, reason("a", 0.99), reason("b", 1)));
  }

  @Test
  void whatWasNotThereComesLastUnlessItIsClearlyStronger() {
    names(false, reason("a", 1), reason("b", 0.9));
    assertEquals("abc", names(false, reason("a", 1), reason("b", 0.9), reason("c", 0.95)));
    assertEquals("cab", names(false, reason("a", 1), reason("b", 0.9), reason("c", 1.5)));
  }
}
