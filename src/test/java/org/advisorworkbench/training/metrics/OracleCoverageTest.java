package org.advisorworkbench.training.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// No reference value of our areas goes unread: those of ranking in [NdcgTest],
/// [RankedRelevanceTest] and [BinaryMetricsTest], those of calibration in [BinaryMetricsTest].
class OracleCoverageTest {
  @Test
  void everyCaseOfRankingIsTested() throws IOException {
    assertEquals(Set.of("RA-072", "RA-084", "RA-085", "RA-086"), Oracles.ids("ranking_metrics"));
  }

  @Test
  void everyCaseOfCalibrationIsTested() throws IOException {
    assertEquals(Set.of("CA-087", "CA-088", "CA-089", "CA-091"), Oracles.ids("calibration"));
  }
}
