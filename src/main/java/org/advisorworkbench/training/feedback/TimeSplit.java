package org.advisorworkbench.training.feedback;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.advisorworkbench.client.Interaction;
import org.advisorworkbench.client.Interaction.Outcome;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;

/// Answers parted by time, as the future parts them: a model learns from the earliest 70 %, the
/// next 15 % decide when to stop and calibrate, and the latest 15 % measure.
///
/// All answers of a day lie in one part. A client who was asked about the same product again
/// answers in the earlier part alone, so that nobody can be remembered instead of understood; of
/// several such answers in one part the last counts.
///
/// @param training each part oldest first
public record TimeSplit(
    List<Interaction> training, List<Interaction> validation, List<Interaction> heldOut) {
  /// With fewer answers a hold-out of 15 % tells nothing.
  public static final int LEAST_ANSWERS = 200;

  private static final double VALIDATION_FROM = 0.70;
  private static final double HELD_OUT_FROM = 0.85;

  public TimeSplit {
    training = List.copyOf(training);
    validation = List.copyOf(validation);
    heldOut = List.copyOf(heldOut);
  }

  /// @param answers recommendations that were accepted or declined
  /// @throws Failure ANSWERS_TOO_FEW, or ANSWERS_ONE_SIDED if a part lacks accepted or declined
  ///   ones
  public static TimeSplit of(List<Interaction> answers) throws Failure {
    if (answers.size() < LEAST_ANSWERS) {
      throw new Failure(FailureCode.ANSWERS_TOO_FEW, answers.size(), LEAST_ANSWERS);
    }
    var sorted =
        answers.stream()
            .sorted(comparing(Interaction::date).thenComparing(Interaction::id))
            .toList();
    var validationFrom = sorted.get((int) (VALIDATION_FROM * sorted.size())).date();
    var heldOutFrom = sorted.get((int) (HELD_OUT_FROM * sorted.size())).date();
    var taken = new HashSet<Pair>();
    return new TimeSplit(
        part("training", sorted, LocalDate.MIN, validationFrom, taken),
        part("validation", sorted, validationFrom, heldOutFrom, taken),
        part("the hold-out", sorted, heldOutFrom, LocalDate.MAX, taken));
  }

  private record Pair(String clientId, String productId) {
    static Pair of(Interaction answer) {
      return new Pair(answer.clientId(), answer.productId());
    }
  }

  /// @param taken pairs of earlier parts; those of this one are added
  private static List<Interaction> part(
      String name, List<Interaction> sorted, LocalDate from, LocalDate to, Set<Pair> taken)
      throws Failure {
    var latest = new LinkedHashMap<Pair, Interaction>();
    for (var answer : sorted) {
      var pair = Pair.of(answer);
      if (!answer.date().isBefore(from) && answer.date().isBefore(to) && !taken.contains(pair)) {
        latest.putLast(pair, answer);
      }
    }
    taken.addAll(latest.keySet());
    var part = new ArrayList<>(latest.values());
    for (var outcome : List.of(Outcome.ACCEPTED, Outcome.DECLINED)) {
      if (part.stream().noneMatch(answer -> answer.outcome() == outcome)) {
        throw new Failure(
            FailureCode.ANSWERS_ONE_SIDED,
            part.size(),
            name,
            outcome == Outcome.ACCEPTED ? "accepted" : "declined");
      }
    }
    return part;
  }
}
