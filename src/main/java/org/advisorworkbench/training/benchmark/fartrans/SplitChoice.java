package org.advisorworkbench.training.benchmark.fartrans;

import java.util.List;
import java.util.regex.Pattern;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;

/// Which splits are measured.
///
/// @param first the lowest number
/// @param last the highest
/// @param every 1 for all between them, 2 for every other one
public record SplitChoice(int first, int last, int every) {
  private static final Pattern RANGE = Pattern.compile("(\\d{1,4})(?:-(\\d{1,4}))?");

  /// @param range `A-B`, `A` alone, or empty for all
  /// @throws Failure if it is none of these, or `every` is not positive
  public static SplitChoice of(String range, int every) throws Failure {
    if (every < 1) {
      throw new Failure(FailureCode.INPUT_INVALID, "--every must be at least 1.");
    }
    if (range.isEmpty()) {
      return new SplitChoice(0, Integer.MAX_VALUE, every);
    }
    var matcher = RANGE.matcher(range);
    if (!matcher.matches()) {
      throw invalid(range);
    }
    int first = Integer.parseInt(matcher.group(1));
    int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
    if (last < first) {
      throw invalid(range);
    }
    return new SplitChoice(first, last, every);
  }

  private static Failure invalid(String range) {
    return new Failure(
        FailureCode.INPUT_INVALID,
        "--splits must be like 0-44 or 20, found “%s”.".formatted(range));
  }

  /// @throws Failure if the data set has none of these splits
  List<Split> of(FarTrans data) throws Failure {
    var chosen =
        data.splits().stream()
            .filter(split -> split.number() >= first && split.number() <= last)
            .filter(split -> (split.number() - first) % every == 0)
            .filter(split -> !split.tests().isEmpty())
            .toList();
    if (chosen.isEmpty()) {
      throw new Failure(
          FailureCode.INPUT_INVALID, "The data set has none of the splits that --splits asks for.");
    }
    return chosen;
  }
}
