package org.advisorworkbench.training.metrics;

/// What a measurement says about two models that answered the same questions.
///
/// @param difference first model − second, with an interval that pairs their answers client by
///   client
/// @param verdict about the first model
public record PairedComparison(Estimate difference, Verdict verdict) {
  /// What can be said of a difference with 95 % confidence.
  public enum Verdict {
    BETTER("better"),
    NOT_DISTINGUISHABLE("not distinguishable"),
    WORSE("worse");

    private final String text;

    Verdict(String text) {
      this.text = text;
    }

    /// In English.
    public String text() {
      return text;
    }
  }

  /// For a figure of which more is better, such as nDCG.
  ///
  /// @param difference NaN bounds, where nothing was measured, distinguish nothing
  public static PairedComparison ofGain(Estimate difference) {
    return new PairedComparison(difference, verdict(difference.low(), difference.high()));
  }

  /// For a figure of which less is better, such as log loss.
  public static PairedComparison ofLoss(Estimate difference) {
    return new PairedComparison(difference, verdict(-difference.high(), -difference.low()));
  }

  /// For the mean over clients of a figure of which more is better. A client of whom either figure
  /// is NaN does not take part.
  public static PairedComparison of(double[] first, double[] second, Bootstrap bootstrap) {
    return ofGain(bootstrap.meanDifference(first, second));
  }

  private static Verdict verdict(double low, double high) {
    if (low > 0) {
      return Verdict.BETTER;
    }
    return high < 0 ? Verdict.WORSE : Verdict.NOT_DISTINGUISHABLE;
  }
}
