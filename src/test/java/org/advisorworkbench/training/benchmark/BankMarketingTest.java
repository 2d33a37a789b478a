package org.advisorworkbench.training.benchmark;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.advisorworkbench.failure.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BankMarketingTest {
  private static final String HEADER =
      "age;job;marital;education;default;housing;loan;contact;month;day_of_week;duration;campaign;"
          + "pdays;previous;poutcome;emp.var.rate;cons.price.idx;cons.conf.idx;euribor3m;"
          + "nr.employed;y\n";
  private static final String FIRST =
      "56;housemaid;married;basic.4y;no;no;no;telephone;may;mon;261;1;999;0;nonexistent;1.1;"
          + "93.994;-36.4;4.857;5191;no\n";
  private static final String SECOND =
      "31;admin.;single;university.degree;unknown;yes;no;cellular;nov;fri;999;2;3;1;success;-3.4;"
          + "92.649;-30.1;0.715;5017.5;yes\n";

  @TempDir private Path folder;

  @Test
  void tellsACallInTwoTexts() throws IOException, Failure {
    var data = read(HEADER + FIRST + SECOND);

    assertAll(
        () ->
            assertEquals(
                "Occupation: admin.. Education: university degree. Credit in default: unknown."
                    + " Housing loan: yes. Personal loan: no. Reached by cellular, call number 2 of"
                    + " this campaign. Earlier campaign: success after 1 calls, last contact 3 days"
                    + " ago.",
                data.customers().get(1)),
        () ->
            assertEquals(
                "Term deposit, offered on a Friday in November. Three-month rate: 0.715. Employed:"
                    + " 5017.5 thousand, changing by -3.4. Consumer prices: 92.649. Consumer"
                    + " confidence: -30.1.",
                data.offers().get(1)),
        () -> assertTrue(data.calls().get(1).subscribed()),
        () -> assertFalse(data.calls().get(0).subscribed()));
  }

  @Test
  void neverReadsAgeMaritalStatusOrDuration() throws IOException, Failure {
    var other = FIRST.replace("56;", "23;").replace("married", "divorced").replace("261", "1999");

    var data = read(HEADER + FIRST + other);

    assertEquals(1, data.customers().size());
    assertEquals(data.fields().get(0), data.fields().get(1));
  }

  @Test
  void keepsEachTextOnce() throws IOException, Failure {
    var data = read(HEADER + FIRST + SECOND + FIRST);

    assertEquals(2, data.customers().size());
    assertEquals(2, data.offers().size());
    assertEquals(data.calls().get(0), data.calls().get(2));
  }

  @Test
  void namesTheLineOfAnAnswerThatIsNone() {
    var failure =
        assertThrows(
            Failure.class, () -> read(HEADER + FIRST + SECOND.replace("yes\n", "maybe\n")));

    assertTrue(failure.messageIn(Locale.ENGLISH).contains("line 3"));
  }

  private BankMarketing read(String text) throws IOException, Failure {
    Files.writeString(folder.resolve(BankMarketing.FILE), text);
    return BankMarketing.read(folder);
  }
}
