package org.advisorworkbench.imports;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.advisorworkbench.client.Client;
import org.advisorworkbench.client.Demographics;
import org.advisorworkbench.client.Experience;
import org.advisorworkbench.client.Gender;
import org.advisorworkbench.client.Goal;
import org.advisorworkbench.client.Holding;
import org.advisorworkbench.client.Interaction;
import org.advisorworkbench.client.LiquidityNeed;
import org.advisorworkbench.client.MaritalStatus;
import org.advisorworkbench.client.MeetingNote;
import org.advisorworkbench.client.Money;
import org.advisorworkbench.client.Profile;
import org.advisorworkbench.client.RiskBand;
import org.advisorworkbench.client.Transaction;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.advisorworkbench.imports.BookWriter.Saved;
import org.advisorworkbench.imports.ImportReport.FileReport;
import org.advisorworkbench.product.Price;
import org.advisorworkbench.store.Store;
import org.advisorworkbench.work.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BookImporterTest {
  @TempDir private Path folder;
  private Store store;

  @BeforeEach
  void openStore() throws Failure {
    store = Store.inMemory();
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  private ImportReport run(Path... paths) throws Failure {
    return new BookImporter(store).run(List.of(paths), Progress.NONE);
  }

  private FileReport importOnly(String name, String text) throws Failure {
    return run(BookFolder.write(folder, name, text)).files().getFirst();
  }

  private static List<String> texts(List<Remark> remarks) {
    return remarks.stream().map(r -> r.line() + " " + r.textIn(Locale.ENGLISH)).toList();
  }

  @Test
  void takesEveryRowOfASoundBook() throws Failure {
    var report = run(BookFolder.write(folder));
    assertEquals(
        List.of(
            "PRODUCTS", "CLIENTS", "PRICES", "HOLDINGS", "NOTES", "TRANSACTIONS", "INTERACTIONS"),
        report.files().stream().map(file -> file.kind().name()).toList());
    for (var file : report.files()) {
      assertEquals(new Saved(2, 0, 0), file.saved(), file.toString());
      assertEquals(List.of(), file.mended());
      assertEquals(List.of(), file.refused());
    }
  }

  @Test
  void makesTheRecordsThatTheFilesDescribe() throws Failure {
    run(BookFolder.write(folder));
    var ann = store.clients().file("C1").orElseThrow();
    assertAll(
        () ->
            assertEquals(
                new Client(
                    "C1",
                    "Ann Lind",
                    "H1",
                    LocalDate.of(2011, 5, 2),
                    new Profile(
                        "teacher",
                        Money.of("48000.5", "EUR"),
                        Money.of("31000", "EUR"),
                        Money.of("120000", "EUR"),
                        RiskBand.CAUTIOUS,
                        12,
                        LiquidityNeed.MEDIUM,
                        Experience.BASIC,
                        Goal.EDUCATION,
                        2031),
                    new Demographics(
                        LocalDate.of(1979, 2, 28), Gender.FEMALE, MaritalStatus.MARRIED, "SE")),
                ann.client()),
        () ->
            assertEquals(
                new Demographics(
                    LocalDate.of(1980, 12, 1), Gender.UNKNOWN, MaritalStatus.UNKNOWN, "??"),
                ann.household().getFirst().demographics()),
        () ->
            assertEquals(
                new Holding(
                    "C1",
                    "P1",
                    new BigDecimal("12.5"),
                    Money.of("1270.31", "EUR"),
                    LocalDate.of(2026, 11, 20)),
                ann.holdings().getFirst()),
        () ->
            assertEquals(
                new MeetingNote(
                    "N1",
                    "C1",
                    LocalDate.of(2026, 10, 1),
                    "Her son starts university in three years.\n"
                        + "She said \"no tobacco\", please 😀"),
                ann.notes().getFirst()),
        () ->
            assertEquals(
                new Transaction(
                    "T2",
                    "C2",
                    "P2",
                    LocalDate.of(2025, 4, 4),
                    Transaction.Side.SELL,
                    new BigDecimal("1.25"),
                    Money.of("300.1", "USD")),
                store.clients().transactions("C2").getFirst()),
        () ->
            assertEquals(
                new Interaction(
                    "I2",
                    "C1",
                    "P2",
                    LocalDate.of(2026, 1, 9),
                    Interaction.Kind.RECOMMENDATION,
                    Interaction.Outcome.ACCEPTED),
                store.clients().interactions().getLast()),
        () ->
            assertEquals(
                new Price("P1", LocalDate.of(2026, 11, 20), new BigDecimal("101.625")),
                store.products().prices("P1").getLast()),
        () ->
            assertEquals(
                List.of("green", "no tobacco"),
                store.products().find("P1").orElseThrow().themes()));
  }

  @Test
  void importingTheSameAgainAddsNothing() throws Failure {
    BookFolder.write(folder);
    run(folder);
    assertEquals(new Saved(0, 0, 14), run(folder).saved());
  }

  @Test
  void aChangedRowReplacesWhatWasThere() throws Failure {
    run(BookFolder.write(folder));
    var report = importOnly("prices.csv", BookFolder.PRICES.replace("101.625", "99"));
    assertEquals(new Saved(0, 1, 1), report.saved());
    assertEquals(new BigDecimal("99"), store.products().prices("P1").getLast().price());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030"})
  void readsBothEncodings(String charset) throws Failure {
    BookFolder.write(folder);
    BookFolder.write(folder, "notes.csv", BookFolder.NOTES, Charset.forName(charset));
    run(folder);
    assertEquals("退休前想还清房贷", store.clients().file("C2").orElseThrow().notes().getFirst().text());
    assertTrue(store.clients().file("C1").orElseThrow().notes().getFirst().text().endsWith("😀"));
  }

  @Test
  void passesOverAByteOrderMark() throws Failure {
    BookFolder.write(folder);
    BookFolder.write(folder, "prices.csv", "\uFEFF" + BookFolder.PRICES);
    assertEquals(0, run(folder).refusedRows());
    assertEquals(2, store.products().prices("P1").size());
  }

  @Test
  void refusesAFileOfAnotherEncodingAsAWhole() throws Exception {
    BookFolder.write(folder);
    Files.write(folder.resolve("notes.csv"), new byte[] {'n', (byte) 0xFF, (byte) 0xFE, 'x'});
    var report = run(folder);
    assertEquals(FailureCode.FILE_ENCODING, report.files().get(4).failure().orElseThrow().code());
    assertEquals(new Saved(12, 0, 0), report.saved());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void readsLinesOfEverySystem(String lineBreak) throws Failure {
    BookFolder.write(folder);
    BookFolder.write(folder, "notes.csv", BookFolder.NOTES.replace("\n", lineBreak));
    run(folder);
    assertEquals(
        "Her son starts university in three years.\nShe said \"no tobacco\", please 😀",
        store.clients().file("C1").orElseThrow().notes().getFirst().text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "101.5 ! 1234.25 ! , ! 101.5 ! 1234.25",
        "101,5 ! 1.234,25 ! ; ! 101.5 ! 1234.25",
        "101.5 ! 1.234 ! ; ! 101.5 ! 1.234",
        "\"101,5\" ! \"1.234,25\" ! , ! 101.5 ! 1234.25",
        "\"101.5\" ! \"1,234.25\" ! , ! 101.5 ! 1234.25",
        "101,500 ! 1234 ! ; ! 101.5 ! 1234",
      })
  void findsOutHowAFileWritesNumbers(
      String first, String second, String separator, BigDecimal price, BigDecimal nextPrice)
      throws Failure {
    run(BookFolder.write(folder));
    var text =
        "product_id,date,price\nP2,2026-11-19,%s\nP2,2026-11-20,%s\n"
            .replace(",", separator)
            .formatted(first, second);
    assertEquals(List.of(), texts(importOnly("prices.csv", text).refused()));
    assertEquals(
        List.of(price, nextPrice),
        store.products().prices("P2").stream().map(Price::price).toList());
  }

  @Test
  void refusesANumberThatIsWrittenOtherwiseThanTheRestOfItsFile() throws Failure {
    run(BookFolder.write(folder));
    var report =
        importOnly(
            "prices.csv",
            """
            product_id;date;price
            P2;2026-11-18;7,25
            P2;2026-11-19;8,5
            P2;2026-11-20;8.5
            """);
    assertEquals(
        List.of("4 price: “8.5” is no number with a decimal comma, as this file writes them."),
        texts(report.refused()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "T3,C9,P1,2025-03-03,buy,1,1,EUR ! client_id: there is no client “C9”.",
        "T3,C1,P9,2025-03-03,buy,1,1,EUR ! product_id: there is no product “P9”.",
        ",C1,P1,2025-03-03,buy,1,1,EUR ! transaction_id is empty.",
        "T3,C1,P1,2025-02-30,buy,1,1,EUR"
            + " ! date: “2025-02-30” is no date like 2026-11-23 between the years 1900 and 2200.",
        "T3,C1,P1,03/04/2025,buy,1,1,EUR"
            + " ! date: “03/04/2025” is no date like 2026-11-23 between the years 1900 and 2200.",
        "T3,C1,P1,1825-03-03,buy,1,1,EUR"
            + " ! date: “1825-03-03” is no date like 2026-11-23 between the years 1900 and 2200.",
        "T3,C1,P1,2025-03-03,borrow,1,1,EUR ! side: “borrow” is none of buy, sell.",
        "T3,C1,P1,2025-03-03,buy,0,1,EUR ! units: 0 is not greater than zero.",
        "T3,C1,P1,2025-03-03,buy,-2,1,EUR ! units: -2 is not greater than zero.",
        "T3,C1,P1,2025-03-03,buy,1e3,1,EUR"
            + " ! units: “1e3” is no number with a decimal point, as this file writes them.",
        "T3,C1,P1,2025-03-03,buy,NaN,1,EUR"
            + " ! units: “NaN” is no number with a decimal point, as this file writes them.",
        "T3,C1,P1,2025-03-03,buy,1.1234567,1,EUR ! units: 1.1234567 has more than 6 decimals.",
        "T3,C1,P1,2025-03-03,buy,1,99999999999999999,EUR"
            + " ! amount: 99999999999999999 is not between -1000000000000000 and 1000000000000000.",
        "T3,C1,P1,2025-03-03,buy,1,1,EURO ! currency: “EURO” is no ISO 4217 currency code.",
        "T3,C1,P1,2025-03-03,buy,1,1 ! The row has 7 fields, expected 8.",
        "T3,C1,P1,2025-03-03,buy,1,1,EUR,EUR ! The row has 9 fields, expected 8.",
        "\"T3\"x,C1,P1,2025-03-03,buy,1,1,EUR"
            + " ! The row has text behind a closing quotation mark.",
        "T1,C1,P1,2025-03-03,buy,1,1,EUR ! transaction_id: “T1” stands in line 2 already.",
      })
  void refusesABadRowWithLineAndReasonAndTakesTheOthers(String row, String reason) throws Failure {
    BookFolder.write(folder);
    BookFolder.write(
        folder,
        "transactions.csv",
        BookFolder.TRANSACTIONS + row + "\nT4,C1,P1,2025-05-05,buy,1,1,EUR\n");
    var report = run(folder).files().get(5);
    assertEquals(List.of("4 " + reason), texts(report.refused()));
    assertEquals(new Saved(3, 0, 0), report.saved());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '`',
      value = {
        "2011-05-02 ! 2011/5/2 ! client_since: “2011/5/2” was read as “2011-05-02”.",
        "2011-05-02 ! 20110502 ! client_since: “20110502” was read as “2011-05-02”.",
        "cautious ! Cautious ! risk_band: “Cautious” was read as “cautious”.",
        "EUR ! eur ! currency: “eur” was read as “EUR”.",
        ",SE ! ,se ! nationality: “se” was read as “SE”.",
        "Ann Lind ! \" Ann Lind\" ! name: blanks around the value were removed.",
        "Ann Lind ! Ann Lind\u00A0 ! name: blanks around the value were removed.",
        "Ann Lind ! Ann\u0007 Lind ! name: invisible control characters were removed.",
        "female ! FEMALE ! gender: “FEMALE” was read as “female”.",
      })
  void mendsWhatHasOneMeaningAndSaysSo(String sound, String mendable, String remark)
      throws Failure {
    run(BookFolder.write(folder));
    var before = store.clients().file("C1");
    var text = BookFolder.CLIENTS.replaceFirst(sound, mendable);
    var report = importOnly("clients.csv", text);
    assertEquals(List.of("2 " + remark), texts(report.mended()));
    assertEquals(1, report.mendedRows());
    assertEquals(before, store.clients().file("C1"));
  }

  @Test
  void makesAClientWithoutAHouseholdOneOfItsOwn() throws Failure {
    var report = importOnly("clients.csv", BookFolder.CLIENTS.replace("Bo Lind,H1", "Bo Lind,"));
    assertEquals(
        List.of("3 household_id is empty: the client became a household of one."),
        texts(report.mended()));
    assertEquals(List.of(), store.clients().file("C2").orElseThrow().household());
  }

  @Test
  void takesAProductWithoutADescription() throws Failure {
    var report = importOnly("products.csv", BookFolder.PRODUCTS.replace("Calm bonds.", ""));
    assertEquals(List.of(), texts(report.refused()));
    assertEquals("", store.products().find("P1").orElseThrow().description());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "48000.50 ! -1 ! annual_income: -1 is not between 0 and 1000000000000000.",
        ",12,medium ! ,61,medium ! horizon_years: 61 is not between 0 and 60.",
        ",12,medium ! ,twelve,medium ! horizon_years: “twelve” is no whole number.",
        "2011-05-02 ! 1970-05-02 ! client_since: 1970-05-02 is before the date of birth,"
            + " 1979-02-28.",
        "SE ! XX ! nationality: “XX” is no ISO 3166 two-letter country code.",
        "cautious ! wild ! risk_band: “wild” is none of conservative, cautious, balanced, growth,"
            + " aggressive.",
      })
  void refusesClientsThatCannotBe(String sound, String bad, String reason) throws Failure {
    var report = importOnly("clients.csv", BookFolder.CLIENTS.replaceFirst(sound, bad));
    assertEquals(List.of("2 " + reason), texts(report.refused()));
    assertEquals(List.of("C2"), store.clients().all().stream().map(Client::id).toList());
  }

  @Test
  void takesValuesThatOtherReadersWouldMistakeForMissingOnesOrComments() throws Failure {
    var text =
        BookFolder.CLIENTS
            .replace("C1,Ann Lind", "#C1,null")
            .replace("teacher", "N/A")
            .replace("SE", "NA");
    var report = importOnly("clients.csv", text);
    assertEquals(List.of(), texts(report.refused()));
    var client = store.clients().file("#C1").orElseThrow().client();
    assertEquals("null", client.name());
    assertEquals("N/A", client.profile().occupation());
    assertEquals("NA", client.demographics().nationality());
  }

  @Test
  void countsTheLinesOfTheFileAcrossBlankLinesAndQuotedLineBreaks() throws Failure {
    run(BookFolder.write(folder));
    var report = importOnly("notes.csv", BookFolder.NOTES + "\n\n\nN3,C9,2026-10-01,Lost.\n");
    assertEquals(List.of("8 client_id: there is no client “C9”."), texts(report.refused()));
  }

  @Test
  void readsColumnsInAnyOrderAndPassesOverOthers() throws Failure {
    run(BookFolder.write(folder));
    importOnly("prices.csv", "source,Price,date,product_id\nX,7.5,2026-11-21,P1\n");
    assertEquals(new BigDecimal("7.5"), store.products().prices("P1").getLast().price());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "product_id,date ! FILE_COLUMNS_MISSING",
        "product_id,date,price,price ! FILE_COLUMN_TWICE",
        "'' ! FILE_COLUMNS_MISSING",
        "product_id,date,price~P1,2026-11-19,101.5~\"P1,2026-11-20,101.6~ ! FILE_QUOTE_OPEN",
      })
  void takesNothingOfAFileThatBreaksTheFormat(String text, FailureCode code) throws Failure {
    BookFolder.write(folder);
    BookFolder.write(folder, "prices.csv", text.replace('~', '\n'));
    var report = run(folder);
    assertEquals(code, report.files().get(2).failure().orElseThrow().code());
    assertEquals(List.of(), store.products().prices("P1"));
    assertEquals(new Saved(12, 0, 0), report.saved());
  }

  @Test
  void refusesAFileOfAnUnknownName() {
    var file = BookFolder.write(folder, "customers.csv", BookFolder.CLIENTS);
    assertEquals(
        FailureCode.FILE_UNRECOGNISED, assertThrows(Failure.class, () -> run(file)).code());
  }

  @Test
  void refusesAFileThatIsNotThere() {
    assertEquals(
        FailureCode.FILE_UNREADABLE,
        assertThrows(Failure.class, () -> run(folder.resolve("clients.csv"))).code());
  }

  @Test
  void refusesAFolderWithoutABook() {
    assertEquals(
        FailureCode.FOLDER_WITHOUT_BOOK, assertThrows(Failure.class, () -> run(folder)).code());
  }

  @Test
  void keepsTheFirstThousandRemarksAndCountsAll() throws Failure {
    run(BookFolder.write(folder));
    var text = new StringBuilder("note_id,client_id,date,text\n");
    for (int i = 0; i < 1500; i++) {
      text.append("X").append(i).append(",C9,2026-10-01,Lost.\n");
    }
    var report = importOnly("notes.csv", text.toString());
    assertEquals(1500, report.refusedRows());
    assertEquals(1000, report.refused().size());
  }

  @Test
  void tellsItsProgressInLines() throws Failure {
    var told = new ArrayList<Long>();
    var totals = new ArrayList<Long>();
    new BookImporter(store)
        .run(
            List.of(BookFolder.write(folder)),
            new Progress() {
              @Override
              public void report(long done, long total) {
                told.add(done);
                totals.add(total);
              }

              @Override
              public boolean isCancelled() {
                return false;
              }
            });
    assertEquals(told.stream().sorted().toList(), told);
    assertEquals(List.of(22L), totals.stream().distinct().toList());
    assertEquals(22L, told.getLast());
  }

  @Test
  void aCancelledImportLeavesTheBookAsItWas() throws Failure {
    run(BookFolder.write(folder));
    var before = dump();
    BookFolder.write(folder, "prices.csv", BookFolder.PRICES.replace("101.5", "1"));
    BookFolder.write(folder, "products.csv", BookFolder.PRODUCTS.replace("Calm", "Wild"));
    var cancelledAfterSomeFiles =
        new Progress() {
          private int reports;

          @Override
          public void report(long done, long total) {
            reports++;
          }

          @Override
          public boolean isCancelled() {
            return reports > 6;
          }
        };
    assertThrows(
        CancellationException.class,
        () -> new BookImporter(store).run(List.of(folder), cancelledAfterSomeFiles));
    assertEquals(before, dump());
  }

  private List<Object> dump() {
    var all = new ArrayList<Object>();
    all.addAll(store.clients().files());
    all.addAll(store.products().all());
    for (var product : store.products().all()) {
      all.addAll(store.products().prices(product.id()));
    }
    for (var client : store.clients().all()) {
      all.addAll(store.clients().transactions(client.id()));
    }
    all.addAll(store.clients().interactions());
    return all;
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void everyReasonHasATextInEveryLanguage(String language) {
    for (var reason : Reason.values()) {
      var text =
          new Remark(1, "COLUMN", reason, List.of("ONE", "TWO", "THREE"))
              .textIn(Locale.forLanguageTag(language));
      assertTrue(!text.isBlank() && !text.contains("{"), text);
    }
  }
}
