package org.advisorworkbench.training.benchmark;

import java.util.List;
import java.util.stream.Stream;
import org.advisorworkbench.training.PairLearner.Schedule;
import org.advisorworkbench.training.metrics.Estimate;

/// What a text model and logistic regression were worth on [BankMarketing]. Intervals of 95 % draw
/// the test calls anew, by both rankers together; they do not speak of other training calls.
///
/// @param base of the text model
/// @param folds five-fold
/// @param textAuc over the folds, likewise `logisticAuc`
/// @param drift trained on the first 80 % of the calls, tested on the last 20 %
public record BankMarketingReport(
    String base,
    int calls,
    int customerTexts,
    int offerTexts,
    Schedule schedule,
    List<Part> folds,
    Spread textAuc,
    Spread logisticAuc,
    Part drift,
    double seconds) {
  public BankMarketingReport {
    folds = List.copyOf(folds);
  }

  /// What one part says.
  ///
  /// @param part `fold 1` … or `last 20 %`
  /// @param baseRate the share of the test calls that were subscribed, 0 to 1
  /// @param textAuc area under the ROC curve on the test calls, likewise `logisticAuc`
  /// @param textOverLogistic textAuc − logisticAuc
  /// @param textLogLoss in nats
  /// @param textCalibrationError over 15 bins, without any calibration behind the model
  public record Part(
      String part,
      int trained,
      int tested,
      double baseRate,
      Estimate textAuc,
      Estimate logisticAuc,
      Estimate textOverLogistic,
      double textLogLoss,
      double textCalibrationError) {}

  /// @param mean over the folds
  /// @param deviation the standard deviation between them
  public record Spread(Estimate mean, double deviation) {}

  /// The folds and the last calls as a CSV file with a row for each.
  public String csv() {
    var text =
        new StringBuilder(
            "part,trained,tested,base_rate,text_auc,text_auc_low,text_auc_high,"
                + "logistic_auc,logistic_auc_low,logistic_auc_high,"
                + "difference,difference_low,difference_high,text_log_loss,text_calibration_error");
    Stream.concat(folds.stream(), Stream.of(drift))
        .forEach(
            part ->
                text.append('\n')
                    .append(part.part())
                    .append(",%d,%d,".formatted(part.trained(), part.tested()))
                    .append(part.baseRate())
                    .append(columns(part.textAuc()))
                    .append(columns(part.logisticAuc()))
                    .append(columns(part.textOverLogistic()))
                    .append(',')
                    .append(part.textLogLoss())
                    .append(',')
                    .append(part.textCalibrationError()));
    return text.append('\n').toString();
  }

  private static String columns(Estimate estimate) {
    return "," + estimate.value() + "," + estimate.low() + "," + estimate.high();
  }
}
