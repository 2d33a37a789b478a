package org.advisorworkbench.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.advisorworkbench.advice.Contrast;
import org.advisorworkbench.advice.Contrast.Contender;
import org.advisorworkbench.explain.Attribution;
import org.advisorworkbench.explain.Attribution.Contribution;
import org.advisorworkbench.ui.common.ExampleAdvice;
import org.advisorworkbench.ui.compare.Difference.Group;
import org.advisorworkbench.ui.compare.Difference.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DifferencesTest {
  private static final Contrast EXAMPLE = ExampleAdvice.comparison().contrast();

  /// The example with other values, baselines and scores.
  private static Contrast random(long seed) {
    var random = new Random(seed);
    var contributions = new ArrayList<Contribution>();
    double sum = 0;
    for (int i = 0; i < EXAMPLE.terms().size(); i++) {
      double value = random.nextGaussian() / 7;
      sum += value;
      contributions.add(new Contribution(value, value - 0.1, value + 0.1));
    }
    double baseline = random.nextGaussian() / 10;
    double second = random.nextGaussian();
    double gap = baseline + sum;
    return new Contrast(
        EXAMPLE.clientId(),
        EXAMPLE.modelId(),
        EXAMPLE.modelSha256(),
        EXAMPLE.client(),
        new Contender("P1", EXAMPLE.first().text(), second + gap, baseline),
        new Contender("P2", EXAMPLE.second().text(), second, 0),
        EXAMPLE.grain(),
        EXAMPLE.terms(),
        new Attribution("leverage", 1, 500, baseline, gap, contributions),
        1_000);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void whatIsShownAddsUp(long seed) {
    var contrast = random(seed);
    var differences = new Differences(contrast);
    assertEquals(
        Math.round(100 * contrast.first().logit()) - Math.round(100 * contrast.second().logit()),
        differences.gapHundredths());
    for (int most : new int[] {1, 5, 500}) {
      var parts = differences.parts(most);
      assertEquals(
          differences.gapHundredths(),
          differences.baselineHundredths() + parts.stream().mapToLong(Part::hundredths).sum());
      for (var part : parts) {
        assertEquals(
            part.hundredths(), part.rows().stream().mapToLong(Difference::hundredths).sum());
        assertTrue(part.rows().size() <= most + 1);
      }
    }
  }

  @Test
  void everyGroupHasItsRowsStrongestFirst() {
    var parts = new Differences(EXAMPLE).parts(5);
    assertEquals(List.of(Group.values()), parts.stream().map(Part::group).toList());
    var client = parts.getFirst().rows();
    assertEquals("university", ((Difference.Single) client.getFirst().subject()).term().text());
    assertEquals(5 + 1, client.size());
    assertTrue(client.getLast().subject() instanceof Difference.Others);
    for (int i = 1; i < 5; i++) {
      assertTrue(
          Math.abs(client.get(i - 1).interval().value())
              >= Math.abs(client.get(i).interval().value()));
    }
  }

  @Test
  void aSingleRowLeftOverIsShownItself() {
    var figures = new Differences(EXAMPLE).parts(1).getLast();
    assertEquals(Group.FIGURES, figures.group());
    assertEquals(2, figures.rows().size());
    assertTrue(figures.rows().getLast().subject() instanceof Difference.Single);
  }
}
