package org.advisorworkbench.training.benchmark.fartrans;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.advisorworkbench.work.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// All expected figures are computed by hand from the table of [SmallFarTrans].
class FarTransBenchmarkTest {
  /// What the second of two places is worth.
  private static final double SECOND = 1 / (Math.log(3) / Math.log(2));

  /// What two tied places are worth on average.
  private static final double TIED = (1 + SECOND) / 2;

  @TempDir private Path folder;

  @BeforeEach
  void writeFiles() throws IOException {
    SmallFarTrans.writeWithSplits(folder);
  }

  /// u1 may get C (2 holders) or D (1) and buys D; u3 may get B (2), C (2) or D and buys C.
  @Test
  void popularityRanksByHolders() throws Failure {
    assertEquals((SECOND + TIED) / 2, of("popularity", ndcg(0, false)), 1e-12);
  }

  /// u1: C goes with A (0.5 / 3) and B (0.5 / 2), D with neither; buys D. u3: B goes with A (1.5 /
  /// 3), C less (0.5 / 3); buys C.
  @Test
  void coOccurrenceRanksByWhatIsHeldTogether() throws Failure {
    assertEquals((SECOND + SECOND) / 2, of("co occurrence", ndcg(0, false)), 1e-12);
  }

  /// At split 8 older purchases count half: A 1.5, B 2, C 1, D 1.5. u3 may get C or D and buys D;
  /// u4 may get A or B and buys A. By holders both choices are ties.
  @Test
  void recentPopularityHalvesWhatIsEightSplitsOld() throws Failure {
    var ndcg = ndcg(8, false);
    assertAll(
        () -> assertEquals((1 + SECOND) / 2, of("recent popularity", ndcg), 1e-12),
        () -> assertEquals(TIED, of("popularity", ndcg), 1e-12),
        () -> assertEquals(TIED, of("co occurrence", ndcg), 1e-12));
  }

  /// u1 is conservative until 2020 and buys a stock, which is no candidate then; u3 is not.
  @Test
  void whatDoesNotSuitIsNoCandidateButStillCountsAsBought() throws Failure {
    var ndcg = ndcg(0, true);
    assertAll(
        () -> assertEquals((0 + TIED) / 2, of("popularity", ndcg), 1e-12),
        () -> assertEquals((0 + 1) / 2.0, of("best order", ndcg), 1e-12));
  }

  @Test
  void bothLayoutsGiveTheSameFirstSplit() throws Failure, IOException {
    var published = Files.createDirectory(folder.resolve("published"));
    SmallFarTrans.writePublished(published, 118);
    var made = run(folder, "0").splits().getFirst();
    var derived = run(published, "0").splits().getFirst();
    assertAll(
        () -> assertEquals(made.ndcg(), derived.ndcg()),
        () -> assertEquals(made.customers(), derived.customers()),
        () -> assertEquals("2019-08-01", derived.timePoint()));
  }

  @Test
  void slicesSayWhatPartsAreWorth() throws Failure {
    var slices = run(folder, "0").slices();
    var ofFew =
        slices.stream().filter(s -> s.slice().equals("customers with 1 holding")).findFirst();
    var stocks = slices.stream().filter(s -> s.slice().equals("stocks")).findFirst();
    assertAll(
        () -> assertEquals(TIED, of("popularity", ofFew.orElseThrow().ndcg()), 1e-12),
        () -> assertEquals(1, ofFew.orElseThrow().tests()),
        () -> assertEquals(SECOND, of("popularity", stocks.orElseThrow().ndcg()), 1e-12));
  }

  @Test
  void meansGoOverSplitsAndDifferencesAreTakenFromCoOccurrence() throws Failure {
    var report = run(folder, "0-8");
    double popularity = ((SECOND + TIED) / 2 + TIED) / 2;
    double coOccurrence = (SECOND + TIED) / 2;
    assertAll(
        () -> assertEquals(2, report.splits().size()),
        () -> assertEquals(popularity, of("popularity", report.means()).value(), 1e-12),
        () ->
            assertEquals(
                popularity - coOccurrence,
                of("popularity", report.overCoOccurrence()).value(),
                1e-12));
  }

  @Test
  void theCsvFileHasARowForEachSplit() throws Failure {
    var lines = run(folder, "0-8").csv().lines().toList();
    assertAll(
        () ->
            assertEquals(
                "split,time_point,customers,popularity,recent popularity,co occurrence",
                lines.getFirst()),
        () -> assertEquals(3, lines.size()),
        () -> assertTrue(lines.get(2).startsWith("8,2019-11-11,2,")));
  }

  @Test
  void everyNthSplitCountsFromTheFirst() throws Failure {
    var report =
        FarTransBenchmark.ofCountingRankers(false)
            .run(new FarTransFolder(folder).read(), SplitChoice.of("0-8", 4), Progress.NONE);
    assertEquals(2, report.splits().size());
  }

  @Test
  void aSplitThatTheDataDoNotHaveIsRefused() {
    var failure = assertThrows(Failure.class, () -> run(folder, "3"));
    assertEquals(FailureCode.INPUT_INVALID, failure.code());
  }

  private static <T> T of(String ranker, Map<String, T> figures) {
    return Objects.requireNonNull(figures.get(ranker));
  }

  private Map<String, Double> ndcg(int split, boolean suitable) throws Failure {
    return FarTransBenchmark.ofCountingRankers(suitable)
        .run(
            new FarTransFolder(folder).read(),
            SplitChoice.of(String.valueOf(split), 1),
            Progress.NONE)
        .splits()
        .getFirst()
        .ndcg();
  }

  private static FarTransReport run(Path folder, String splits) throws Failure {
    return FarTransBenchmark.ofCountingRankers(false)
        .run(new FarTransFolder(folder).read(), SplitChoice.of(splits, 1), Progress.NONE);
  }
}
