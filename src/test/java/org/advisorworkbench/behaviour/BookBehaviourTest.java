package org.advisorworkbench.behaviour;

import static org.advisorworkbench.behaviour.SmallBook.BONDS;
import static org.advisorworkbench.behaviour.SmallBook.DAY;
import static org.advisorworkbench.behaviour.SmallBook.LOAN;
import static org.advisorworkbench.behaviour.SmallBook.MORE_BONDS;
import static org.advisorworkbench.behaviour.SmallBook.SHARES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.advisorworkbench.client.Goal;
import org.advisorworkbench.client.Interaction;
import org.advisorworkbench.client.Transaction.Side;
import org.junit.jupiter.api.Test;

/// Each expected number is worked out by hand from the definition in [Figure].
class BookBehaviourTest {
  private static final double EXACT = 1e-12;

  private static SmallBook book() {
    return new SmallBook()
        .client("ann", Goal.GROWTH)
        .client("ben", Goal.GROWTH)
        .client("cem", Goal.RESERVE);
  }

  private static double log2(double ratio) {
    return Math.log(ratio) / Math.log(2);
  }

  @Test
  void whatOthersHoldTogetherKeepsCompany() {
    var book =
        book().holds("ann", BONDS).holds("ben", BONDS, SHARES).holds("cem", BONDS, LOAN, SHARES);
    // Of two others with bonds, ben adds 1 and cem 1/2 for shares.
    assertEquals(Math.log1p(100 * 1.5 / 2), book.figure(Figure.COMPANY, "ann", SHARES), EXACT);
  }

  @Test
  void whatAClientLookedAtKeepsCompanyToo() {
    var book =
        book()
            .views("ann", BONDS, DAY.minusDays(9))
            .views("ben", BONDS, DAY.minusDays(9))
            .views("ben", SHARES, DAY.minusDays(9));
    assertEquals(Math.log1p(100), book.figure(Figure.COMPANY, "ann", SHARES), EXACT);
  }

  @Test
  void aClientsOwnHoldingsDoNotSpeakForThemselves() {
    var book = book().holds("ann", BONDS, SHARES);
    assertEquals(0, book.figure(Figure.COMPANY, "ann", SHARES), EXACT);
    assertEquals(0, book.figure(Figure.POPULARITY, "ann", SHARES), EXACT);
  }

  @Test
  void popularityComparesHoldersWithTheAverageProduct() {
    var book = book().holds("ann", BONDS).holds("ben", BONDS, SHARES).holds("cem", BONDS);
    // Others hold bonds twice; three holdings of others lie on four products.
    assertEquals(log2(3 / 1.75), book.figure(Figure.POPULARITY, "ann", BONDS), EXACT);
  }

  @Test
  void demandCountsOtherBuyersOfTheLastHalfYearOnce() {
    var book =
        book()
            .trades("ben", BONDS, Side.BUY, DAY.minusDays(180))
            .trades("ben", BONDS, Side.BUY, DAY.minusDays(20))
            .trades("cem", SHARES, Side.BUY, DAY.minusDays(181))
            .trades("cem", SHARES, Side.SELL, DAY.minusDays(3))
            .trades("ann", SHARES, Side.BUY, DAY.minusDays(3));
    assertEquals(log2(2 / 1.25), book.figure(Figure.DEMAND, "ann", BONDS), EXACT);
    assertEquals(log2(1 / 1.25), book.figure(Figure.DEMAND, "ann", SHARES), EXACT);
  }

  @Test
  void peersShareTheGoal() {
    var book = book().holds("ann", BONDS).holds("ben", SHARES).holds("cem", BONDS);
    // Without ann, one of two signs is for shares; thirteen kinds have one more each.
    double usual = 2 / 15.0;
    assertEquals(
        log2((1 + 20 * usual) / 21 / usual), book.figure(Figure.PEERS, "ann", SHARES), EXACT);
    assertTrue(book.figure(Figure.PEERS, "ann", SHARES) > book.figure(Figure.PEERS, "ann", BONDS));
  }

  /// Ann is no peer of cem in the book, so that none of her signs is among his to be left out.
  @Test
  void withAnotherGoalAClientWouldHaveOtherPeers() {
    var book = book().holds("ann", BONDS).holds("ben", SHARES).holds("cem", BONDS);
    var other = book.goalOf("cem");
    double usual = 2 / 15.0;
    assertTrue(other != book.goalOf("ann"), "" + other);
    assertEquals(
        log2((1 + 20 * usual) / 21 / usual),
        book.figureWithGoal(Figure.PEERS, "ann", other, BONDS),
        EXACT);
  }

  @Test
  void theShareOfAKindIsOfWhatIsHeldInTheCurrencyOfTheWealth() {
    var book =
        book()
            .holds("ann", BONDS, "300", "EUR")
            .holds("ann", SHARES, "100", "EUR")
            .holds("ann", LOAN, "900", "USD");
    assertEquals(0.75, book.figure(Figure.KIND_SHARE, "ann", MORE_BONDS), EXACT);
    assertEquals(0, book.figure(Figure.KIND_SHARE, "ann", LOAN), EXACT);
  }

  @Test
  void looksCountViewsAndClicksOfTheLastTwoYears() {
    var book =
        book()
            .views("ann", BONDS, DAY.minusDays(730))
            .meets("ann", BONDS, DAY.minusDays(1), Interaction.Kind.CLICK, Interaction.Outcome.NONE)
            .views("ann", BONDS, DAY.minusDays(731))
            .views("ben", BONDS, DAY.minusDays(1));
    assertEquals(Math.log(3), book.figure(Figure.LOOKS, "ann", BONDS), EXACT);
  }

  @Test
  void looksAtOtherProductsSpeakForTheirKindAndThemes() {
    var book = book().views("ann", BONDS, DAY.minusDays(9)).views("ann", BONDS, DAY.minusDays(8));
    // One of three other products shares the kind with more bonds, another the theme.
    assertEquals(
        log2((2 + 1 / 3.0) / 3 * 3), book.figure(Figure.KIND_LOOKS, "ann", MORE_BONDS), EXACT);
    assertEquals(log2(1 / 3.0), book.figure(Figure.THEME_LOOKS, "ann", MORE_BONDS), EXACT);
    assertEquals(0, book.figure(Figure.KIND_LOOKS, "ann", BONDS), EXACT);
    assertEquals(0, book.figure(Figure.KIND_LOOKS, "ann", SHARES), EXACT);
  }

  @Test
  void theFitIsOfMeansAndLimits() {
    var book = book();
    assertEquals(-2, book.figure(Figure.MINIMUM, "ann", BONDS), EXACT);
    assertEquals(2, book.figure(Figure.RISK, "ann", BONDS), EXACT);
    assertEquals(-6, book.figure(Figure.HORIZON, "ann", BONDS), EXACT);
    assertEquals(2, book.figure(Figure.LOCK_UP, "ann", BONDS), EXACT);
  }

  @Test
  void aLoanTakesNothingFromTheWealth() {
    assertFalse(book().figures("ann", LOAN).known().containsKey(Figure.MINIMUM));
  }

  @Test
  void nothingThatHappensOnTheDayOrLaterIsKnown() {
    var past =
        book()
            .views("ann", BONDS, DAY.minusDays(1))
            .trades("ben", BONDS, Side.BUY, DAY.minusDays(1));
    var before = past.figures("ann", BONDS);
    for (var later : new LocalDate[] {DAY, DAY.plusDays(1), DAY.plusYears(1)}) {
      past.views("ann", BONDS, later).trades("ben", BONDS, Side.BUY, later);
    }
    assertEquals(before, past.figures("ann", BONDS));
    past.views("ann", BONDS, DAY.minusDays(1));
    assertNotEquals(before, past.figures("ann", BONDS));
  }

  @Test
  void whatCameOfRecommendationsIsNotLookedAt() {
    var book = book().views("ann", BONDS, DAY.minusDays(1)).holds("ben", BONDS);
    var before = book.figures("ann", SHARES);
    for (var outcome : Interaction.Outcome.values()) {
      for (var client : new String[] {"ann", "ben", "cem"}) {
        book.meets(client, SHARES, DAY.minusDays(5), Interaction.Kind.RECOMMENDATION, outcome);
      }
    }
    assertEquals(before, book.figures("ann", SHARES));
  }
}
