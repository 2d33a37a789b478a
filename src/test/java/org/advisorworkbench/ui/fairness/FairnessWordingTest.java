package org.advisorworkbench.ui.fairness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.advisorworkbench.fairness.FairnessReport;
import org.advisorworkbench.fairness.FairnessReport.ProductSlices;
import org.advisorworkbench.fairness.FairnessReport.Slice;
import org.advisorworkbench.fairness.FairnessReport.Verdict;
import org.advisorworkbench.fairness.ProtectedAttribute;
import org.advisorworkbench.ui.common.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FairnessWordingTest {
  private final FairnessWording english = new FairnessWording(new Texts(Locale.ENGLISH));
  private final FairnessWording chinese = new FairnessWording(new Texts(Locale.SIMPLIFIED_CHINESE));

  @ParameterizedTest
  @CsvSource({
    "GENDER, FEMALE, Women, 女性",
    "MARITAL_STATUS, WIDOWED, Widowed, 丧偶",
    "AGE_BAND, 0-29, under 30, 30 岁以下",
    "AGE_BAND, 30-44, 30 to 44, 30–44 岁",
    "AGE_BAND, 75+, 75 and over, 75 岁及以上",
    "NATIONALITY, SE, Sweden, 瑞典",
    "NATIONALITY, ??, Not known, 未知",
    "GENDER, UNKNOWN, Not known, 未知",
  })
  void aGroupHasANameForPeople(
      ProtectedAttribute attribute, String group, String inEnglish, String inChinese) {
    assertEquals(inEnglish, english.group(attribute, group));
    assertEquals(inChinese, chinese.group(attribute, group));
  }

  @Test
  void anOpenVerdictSaysHowManyClientsWouldSettleIt() {
    assertEquals(
        "The lowest rate is 0.85 of the highest. About 1,240 clients in all would settle it.",
        english.why(slices(0.85, Verdict.NOT_ENOUGH_EVIDENCE, 1240)));
  }

  @Test
  void anOpenVerdictDoesNotInventANumber() {
    assertEquals(
        "The lowest rate is 0.80 of the highest."
            + " How many clients would settle it cannot be told yet.",
        english.why(slices(0.8, Verdict.NOT_ENOUGH_EVIDENCE, -1)));
    assertEquals(
        "Too few clients or selections to compare the groups.",
        english.why(slices(Double.NaN, Verdict.NOT_ENOUGH_EVIDENCE, -1)));
  }

  @Test
  void anEmptyGroupHasADashForARate() {
    assertEquals("–", english.rate(new Slice("OTHER", 0, 0, Double.NaN, 0, 1)));
  }

  @Test
  void theScopeSaysHowMuchOfTheBookIsRanked() {
    var report = new FairnessReport("m", 5, 124, 320, List.of());
    assertTrue(
        english
            .scope(report)
            .startsWith("Among the first 5 of each client; 124 of 320 clients so far."));
  }

  private static ProductSlices slices(double ratio, Verdict verdict, int needed) {
    return new ProductSlices("P", ProtectedAttribute.GENDER, List.of(), ratio, verdict, needed);
  }
}
