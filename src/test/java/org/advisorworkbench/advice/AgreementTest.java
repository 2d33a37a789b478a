package org.advisorworkbench.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.advisorworkbench.advice.Agreement.Question;
import org.junit.jupiter.api.Test;

class AgreementTest {
  private static final double[] SHOWN = {9, -8, 7, 0.1, 0.2};

  @Test
  void twoOfThreeInCommonAreEnough() {
    var agreement = Agreement.of(SHOWN, new double[] {7, 0, 9, 8, 0}, new double[] {9, 8, 1, 7, 0});
    var method = agreement.checks().getFirst();
    assertEquals(Question.METHOD, method.question());
    assertEquals(2, method.common());
    assertEquals(3, method.possible());
    assertEquals(List.of(0, 1, 2), method.first());
    assertEquals(List.of(2, 3, 0), method.second());
    assertFalse(agreement.doubtful());
  }

  @Test
  void anotherMethodThatNamesOthersIsADoubt() {
    var other = new double[] {9, 0, 0, 8, 7};
    var agreement = Agreement.of(SHOWN, other, other);
    assertTrue(agreement.doubtful());
    assertTrue(agreement.checks().getFirst().doubtful());
    assertFalse(agreement.checks().getLast().doubtful());
  }

  @Test
  void anotherConventionOfAbsenceThatNamesOthersIsADoubt() {
    var agreement = Agreement.of(SHOWN, SHOWN, new double[] {9, 0, 0, 8, 7});
    assertEquals(Question.MASKING, agreement.checks().getLast().question());
    assertFalse(agreement.checks().getFirst().doubtful());
    assertTrue(agreement.doubtful());
  }

  @Test
  void textsOfTwoWordsAndOfNoneLeaveNoDoubt() {
    var two = new double[] {1, 2};
    assertFalse(Agreement.of(two, new double[] {2, 1}, two).doubtful());
    var none = new double[0];
    assertFalse(Agreement.of(none, none, none).doubtful());
  }
}
