package org.advisorworkbench.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class ComponentsTest {
  private static final double READABLE = 4.5;

  @ParameterizedTest
  @EnumSource(Theme.class)
  void everyTintedWordCanBeReadInBothThemes(Theme theme) {
    Snapshots.onFxThread(
        () -> {
          var text = tintedText();
          Snapshots.scene(text, theme, 320, 200);
          for (var node : text.lookupAll(".word")) {
            var word = (Label) node;
            if (word.getBackground() != null) {
              var fill = (Color) word.getBackground().getFills().getFirst().getFill();
              double contrast = Contrast.ratio((Color) word.getTextFill(), fill);
              assertTrue(
                  contrast >= READABLE, () -> word.getStyleClass() + " has contrast " + contrast);
            }
          }
          return null;
        });
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void everyStrengthHasItsOwnTint(Theme theme) {
    Snapshots.onFxThread(
        () -> {
          var text = tintedText();
          Snapshots.scene(text, theme, 320, 200);
          long tints =
              text.lookupAll(".word").stream()
                  .map(Label.class::cast)
                  .filter(word -> word.getBackground() != null)
                  .map(word -> word.getBackground().getFills().getFirst().getFill())
                  .distinct()
                  .count();
          assertEquals(2 * TintScale.STRENGTHS, tints);
          return null;
        });
  }

  @Test
  void betterValuesDressTheSameWordsAnew() {
    Snapshots.onFxThread(
        () -> {
          var text = new TintedText();
          text.setParagraphs(List.of(paragraph(new TintedText.Look(1, false))));
          var before = text.lookup(".word");
          text.setParagraphs(List.of(paragraph(new TintedText.Look(3, true))));
          assertSame(before, text.lookup(".word"));
          assertTrue(before.getStyleClass().contains("positive-3"));
          assertFalse(before.getStyleClass().contains("uncertain"));
          return null;
        });
  }

  @Test
  void anIntervalBarReachesFromZeroToItsValue() {
    Snapshots.onFxThread(
        () -> {
          var bar = new IntervalBar();
          bar.setExtent(2);
          bar.setInterval(new Interval(-1, -1.5, -0.5));
          Snapshots.scene(new VBox(bar), Theme.LIGHT, 200, 20);
          var drawn = bar.lookup(".bar");
          assertEquals(50, drawn.getLayoutX(), 1e-9);
          assertEquals(50, ((Region) drawn).getWidth(), 1e-9);
          var whisker = bar.lookup(".whisker");
          assertEquals(25, whisker.getLayoutX(), 1e-9);
          assertEquals(50, ((Region) whisker).getWidth(), 1e-9);
          return null;
        });
  }

  @Test
  void anUnknownIntervalIsNotDrawn() {
    Snapshots.onFxThread(
        () -> {
          var bar = new IntervalBar();
          bar.setInterval(new Interval(0.5, Double.NaN, Double.NaN));
          Snapshots.scene(new VBox(bar), Theme.LIGHT, 200, 20);
          assertFalse(bar.lookup(".whisker").isVisible());
          assertTrue(bar.lookup(".bar").isVisible());
          return null;
        });
  }

  @Test
  void aScoreBarIsFilledToItsFraction() {
    Snapshots.onFxThread(
        () -> {
          var bar = new ScoreBar();
          bar.setFraction(0.25);
          Snapshots.scene(new VBox(bar), Theme.LIGHT, 200, 20);
          assertEquals(50, ((Region) bar.lookup(".fill")).getWidth(), 1e-9);
          return null;
        });
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void allComponentsTogetherMakeAPicture(Theme theme) {
    Snapshots.onFxThread(
        () -> {
          var score = new ScoreBar();
          score.setFraction(0.81);
          var speaksFor = intervalBar(0.61, 0.5, 0.72);
          var speaksAgainst = intervalBar(-0.3, -0.45, -0.15);
          var uncertain = intervalBar(0.1, -0.05, 0.25);
          var rate = new RateDot();
          rate.setInterval(new Interval(0.42, 0.35, 0.5));
          rate.setMark(0.38);
          var donut = new Donut();
          donut.setParts(
              IntStream.range(0, Donut.COLOURS)
                  .mapToObj(i -> new Donut.Part("Part " + i, Donut.COLOURS - i, "Part " + i))
                  .toList());
          donut.setMiddle("312,400", "EUR");
          var chart = new ValueChart();
          chart.setPoints(
              IntStream.range(0, 60)
                  .mapToObj(
                      i ->
                          new ValueChart.Point(
                              LocalDate.of(2026, 1, 1).plusDays(i * 7L),
                              300 + i + 20 * Math.sin(i / 4.0)))
                  .toList(),
              new ValueChart.Wording(
                  value -> Math.round(value) + "k", LocalDate::toString, Object::toString));
          var legend = new TintLegend();
          legend.setEnds("against −0.61", "for +0.61");
          var page =
              new VBox(
                  12,
                  score,
                  speaksFor,
                  speaksAgainst,
                  uncertain,
                  rate,
                  donut,
                  chart,
                  tintedText(),
                  legend,
                  new Skeleton(4));
          page.setPadding(new Insets(16));
          Snapshots.write(Snapshots.scene(page, theme, 360, 900), "components-" + theme);
          return null;
        });
  }

  private static IntervalBar intervalBar(double value, double low, double high) {
    var bar = new IntervalBar();
    bar.setInterval(new Interval(value, low, high));
    return bar;
  }

  private static TintedText.Paragraph paragraph(TintedText.Look look) {
    return new TintedText.Paragraph(
        "Notes", List.of(new TintedText.Word("university", look, false, true, "+0.61", "+0.61")));
  }

  private static TintedText tintedText() {
    var text = new TintedText();
    var tints =
        IntStream.rangeClosed(-TintScale.STRENGTHS, TintScale.STRENGTHS)
            .mapToObj(
                tint ->
                    new TintedText.Word(
                        "strength" + tint, new TintedText.Look(tint, true), false, true, "", ""))
            .toList();
    var others =
        List.of(
            new TintedText.Word("Perhaps", new TintedText.Look(2, false), false, true, "", ""),
            new TintedText.Word("their", TintedText.Look.PLAIN, true, true, "Written: her", ""),
            new TintedText.Word("child", TintedText.Look.PLAIN, false, true, "", ""),
            new TintedText.Word("studies.", TintedText.Look.PLAIN, false, false, "", ""));
    text.setParagraphs(
        List.of(
            new TintedText.Paragraph("Every tint", tints),
            new TintedText.Paragraph("Meeting notes", others)));
    return text;
  }
}
