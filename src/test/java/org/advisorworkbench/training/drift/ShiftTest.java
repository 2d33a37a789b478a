package org.advisorworkbench.training.drift;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.advisorworkbench.training.drift.Shift.Bin;
import org.junit.jupiter.api.Test;

class ShiftTest {
  @Test
  void eachWordIsABin() {
    var shift = Shift.ofWords("goal", List.of("b", "a", "a"), List.of("c", "b"));
    assertEquals(List.of(new Bin("a", 2, 0), new Bin("b", 1, 1), new Bin("c", 0, 1)), shift.bins());
  }

  @Test
  void numbersAreCutIntoTheTenthsOfTheReference() {
    var reference = IntStream.rangeClosed(1, 100).mapToDouble(i -> i).toArray();
    var bins = Shift.ofNumbers("wealth", reference, new double[] {10, 11, 90.5, 1000}).bins();
    assertEquals(10, bins.size());
    assertEquals(new Bin("up to 10", 10, 1), bins.getFirst());
    assertEquals(new Bin("up to 20", 10, 1), bins.get(1));
    assertEquals(new Bin("more", 10, 2), bins.getLast());
  }

  @Test
  void manyEqualNumbersShareABin() {
    var bins =
        Shift.ofNumbers("class", new double[] {1, 1, 1, 1, 1, 1, 2, 2, 2, 3}, new double[] {2})
            .bins();
    assertEquals(
        List.of(new Bin("up to 1", 6, 0), new Bin("up to 2", 3, 1), new Bin("more", 1, 0)), bins);
  }

  @Test
  void whatIsNotKnownHasItsOwnBin() {
    var bins =
        Shift.ofNumbers("figure", new double[] {1, Double.NaN}, new double[] {Double.NaN}).bins();
    assertEquals(List.of(new Bin("up to 1", 1, 0), new Bin("unknown", 1, 1)), bins);
  }

  @Test
  void aReferenceOfNothingKnownIsOneBin() {
    var bins = Shift.ofNumbers("figure", new double[] {Double.NaN}, new double[] {4}).bins();
    assertEquals(List.of(new Bin("more", 0, 1), new Bin("unknown", 1, 0)), bins);
  }
}
