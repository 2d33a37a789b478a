package org.advisorworkbench.training.benchmark.fartrans;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FarTransFolderTest {
  @TempDir private Path folder;

  @Test
  void aProfileIsTheNewestThatWasKnown() throws IOException, Failure {
    SmallFarTrans.writeWithSplits(folder);
    var customers = new FarTransFolder(folder).read().customers();
    assertAll(
        () ->
            assertEquals(
                "Predicted_Conservative",
                customers.get(0).asOf(LocalDate.of(2019, 8, 1)).riskLevel()),
        () ->
            assertEquals("Aggressive", customers.get(0).asOf(LocalDate.of(2020, 1, 1)).riskLevel()),
        // Nothing was written down in time, so the oldest record stands in.
        () ->
            assertEquals(
                "Aggressive", customers.get(2).asOf(LocalDate.of(2019, 8, 1)).riskLevel()));
  }

  @Test
  void customersAndAssetsAreToldInWords() throws IOException, Failure {
    SmallFarTrans.writeWithSplits(folder);
    Files.writeString(
        folder.resolve("asset_text.csv"), "ISIN,summary,matched_by\nD,\"Lends, mostly.\",isin\n");
    Files.writeString(folder.resolve("markets.csv"), "marketID,name\nXATH,Athens Exchange\n");
    var data = new FarTransFolder(folder).read();
    assertAll(
        () ->
            assertEquals(
                "Customer type: mass. Risk tolerance: conservative, estimated by the bank."
                    + " Investment capacity: less than 30,000 euros.",
                data.customers().getFirst().asOf(LocalDate.of(2019, 8, 1)).text()),
        () ->
            assertEquals(
                "Delta. Stock. Market: Athens Exchange. Sector: Banks, large. Industry: Banking."
                    + " Lends, mostly.",
                data.assets().get(3).text()));
  }

  /// Nine trading days apart, each with a window of 9 × 13 trading days.
  @Test
  void publishedFilesGiveAsManySplitsAsTheirPricesReach() throws IOException, Failure {
    SmallFarTrans.writePublished(folder, 9 * 14 + 1);
    var splits = new FarTransFolder(folder).read().splits();
    assertAll(
        () -> assertEquals(2, splits.size()),
        () -> assertEquals(LocalDate.of(2019, 8, 14), splits.get(1).timePoint()),
        () -> assertEquals(List.of(0, 1, 2, 3), splits.get(1).assets()));
  }

  /// u1 bought D at the time point of split 0: known from split 1 on. What u4 buys in 2022 lies
  /// behind all splits.
  @Test
  void publishedPurchasesAreKnownFromTheNextSplitOn() throws IOException, Failure {
    SmallFarTrans.writePublished(folder, 9 * 14 + 1);
    var purchases = new FarTransFolder(folder).read().purchases();
    assertAll(
        () -> assertTrue(purchases.contains(new Purchase(0, 3, 1))),
        () -> assertTrue(purchases.contains(new Purchase(1, 2, 0))),
        () -> assertTrue(purchases.stream().noneMatch(p -> p.customer() == 3 && p.asset() == 0)),
        () -> assertTrue(purchases.stream().noneMatch(p -> p.customer() == 1 && p.asset() == 3)));
  }

  @Test
  void aFolderWithoutPurchasesIsRefusedByName() {
    var failure = assertThrows(Failure.class, () -> new FarTransFolder(folder).read());
    assertAll(
        () -> assertEquals(FailureCode.FILE_UNREADABLE, failure.code()),
        () -> assertTrue(failure.messageIn(Locale.ENGLISH).contains("transactions.csv")));
  }

  @Test
  void aMissingColumnIsNamed() throws IOException {
    SmallFarTrans.writeWithSplits(folder);
    Files.writeString(folder.resolve("train.csv"), "customerID,ISIN\nu1,A\n");
    var failure = assertThrows(Failure.class, () -> new FarTransFolder(folder).read());
    assertAll(
        () -> assertEquals(FailureCode.FILE_COLUMNS_MISSING, failure.code()),
        () -> assertTrue(failure.messageIn(Locale.ENGLISH).contains("first_split")));
  }

  @Test
  void aDateThatIsNoneIsNamedWithItsLine() throws IOException {
    SmallFarTrans.writeWithSplits(folder);
    Files.writeString(
        folder.resolve("splits.csv"), "split,time_point,test_end\n0,yesterday,2020-01-14\n");
    var failure = assertThrows(Failure.class, () -> new FarTransFolder(folder).read());
    assertTrue(failure.messageIn(Locale.ENGLISH).contains("line 2"));
  }
}
