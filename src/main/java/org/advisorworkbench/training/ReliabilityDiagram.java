package org.advisorworkbench.training;

import java.util.Locale;
import org.advisorworkbench.training.metrics.ReliabilityCurve;
import org.advisorworkbench.training.metrics.ReliabilityCurve.Bin;

/// Draws a reliability curve as an SVG picture: the share that came true over the probability, a
/// dot for each bin, larger where more examples lie. A calibrated model keeps to the diagonal.
final class ReliabilityDiagram {
  private static final int SIZE = 320;
  private static final int MARGIN = 40;
  private static final double LARGEST_DOT = 14;
  private static final double SMALLEST_DOT = 2;

  private ReliabilityDiagram() {}

  static String svg(ReliabilityCurve curve) {
    var svg = new StringBuilder();
    int whole = SIZE + 2 * MARGIN;
    svg.append(
        String.format(
            Locale.ROOT,
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" role="img" \
            font-family="sans-serif" font-size="12">
            <title>Share accepted over the probability of acceptance</title>
            <rect width="%1$d" height="%1$d" fill="white"/>
            <rect x="%2$d" y="%2$d" width="%3$d" height="%3$d" fill="none" stroke="#888"/>
            <line x1="%2$d" y1="%4$d" x2="%4$d" y2="%2$d" stroke="#888" stroke-dasharray="4 4"/>
            """,
            whole,
            MARGIN,
            SIZE,
            MARGIN + SIZE));
    for (int tick = 0; tick <= 4; tick++) {
      double share = tick / 4.0;
      svg.append(
          String.format(
              Locale.ROOT,
              """
              <text x="%1$.1f" y="%2$d" text-anchor="middle">%5$.2f</text>
              <text x="%3$d" y="%4$.1f" text-anchor="end">%5$.2f</text>
              """,
              across(share),
              MARGIN + SIZE + 16,
              MARGIN - 6,
              up(share) + 4,
              share));
    }
    svg.append(
        String.format(
            Locale.ROOT,
            """
            <text x="%1$d" y="%2$d" text-anchor="middle">probability</text>
            <text x="%3$d" y="%4$d">share accepted</text>
            """,
            whole / 2,
            whole - 6,
            MARGIN,
            MARGIN - 14));
    long most = curve.bins().stream().mapToLong(Bin::count).max().orElse(1);
    for (var bin : curve.bins()) {
      svg.append(
          String.format(
              Locale.ROOT,
              """
              <circle cx="%.1f" cy="%.1f" r="%.1f" fill="#1f6feb" fill-opacity="0.7">\
              <title>%d examples, probability %.3f, accepted %.3f</title></circle>
              """,
              across(bin.probability()),
              up(bin.share()),
              Math.max(SMALLEST_DOT, LARGEST_DOT * Math.sqrt((double) bin.count() / most)),
              bin.count(),
              bin.probability(),
              bin.share()));
    }
    return svg.append("</svg>\n").toString();
  }

  private static double across(double share) {
    return MARGIN + share * SIZE;
  }

  private static double up(double share) {
    return MARGIN + (1 - share) * SIZE;
  }
}
