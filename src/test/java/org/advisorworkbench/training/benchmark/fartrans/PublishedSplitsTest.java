package org.advisorworkbench.training.benchmark.fartrans;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.work.Progress;
import org.junit.jupiter.api.Test;

/// The figures that come with the data, measured by others.
class PublishedSplitsTest {
  private static final Path DATA =
      Path.of(System.getProperty("shared", "../shared"), "data", "far-trans");

  @Test
  void splitTwentyGivesTheFiguresThatOthersMeasured() throws Failure {
    assumeTrue(Files.exists(DATA.resolve("train.csv")), () -> "there are no data in " + DATA);
    var ndcg =
        FarTransBenchmark.ofCountingRankers(false)
            .run(new FarTransFolder(DATA).read(), SplitChoice.of("20", 1), Progress.NONE)
            .splits()
            .getFirst()
            .ndcg();
    assertAll(
        () -> assertEquals(0.368, ndcg.getOrDefault("popularity", Double.NaN), 0.0005),
        () -> assertEquals(0.430, ndcg.getOrDefault("co occurrence", Double.NaN), 0.0005));
  }
}
