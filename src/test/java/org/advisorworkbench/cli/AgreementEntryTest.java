package org.advisorworkbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.advisorworkbench.advice.Agreement;
import org.advisorworkbench.advice.Agreement.Check;
import org.advisorworkbench.advice.Agreement.Question;
import org.advisorworkbench.advice.Explanation;
import org.advisorworkbench.advice.Grain;
import org.advisorworkbench.ui.common.ExampleAdvice;
import org.advisorworkbench.work.Progress;
import org.junit.jupiter.api.Test;

class AgreementEntryTest {
  private static final Explanation EXPLANATION = ExampleAdvice.explanation();

  private static Agreement agreement(boolean agreeing) {
    return new ExampleAdvice().agreeing(agreeing).agreement(EXPLANATION, Progress.NONE);
  }

  @Test
  void programsSeeBothComparisonsWhetherTheyAgreeOrNot() {
    var entry = AgreementEntry.of(agreement(false));
    assertTrue(entry.doubtful());
    assertEquals(
        List.of(
            new AgreementEntry.Entry("method", 1, 3, true, List.of(2, 5, 8), List.of(8, 10, 12)),
            new AgreementEntry.Entry("masking", 3, 3, false, List.of(2, 5, 8), List.of(2, 5, 8))),
        entry.checks());
    assertFalse(AgreementEntry.of(agreement(true)).doubtful());
  }

  @Test
  void whoAskedForFieldsIsNotSentToThem() {
    var fields = ExampleAdvice.explanation(Grain.FIELDS);
    var check = new Check(Question.METHOD, 1, 3, List.of(0, 1, 2), List.of(2, 3, 4));
    var warning = AgreementEntry.warning(fields, new Agreement(List.of(check), 10));
    assertTrue(warning.contains("which fields matter most"), warning);
    assertTrue(warning.contains("quote only what both ways name"), warning);
    assertFalse(warning.contains("--players"), warning);
    var phrases =
        AgreementEntry.warning(ExampleAdvice.explanation(Grain.PHRASES), agreement(false));
    assertTrue(phrases.contains("which phrases matter most"), phrases);
    assertTrue(phrases.contains("--players fields"), phrases);
  }

  @Test
  void peopleSeeTheWordsOfWhatDisagreesAndNothingElse() {
    var warning = AgreementEntry.warning(EXPLANATION, agreement(false));
    assertTrue(warning.contains("Warning"), warning);
    assertTrue(warning.contains(EXPLANATION.players().get(12).text()), warning);
    assertFalse(warning.contains("[MASK]"), warning);
    assertEquals("", AgreementEntry.warning(EXPLANATION, agreement(true)));
  }
}
