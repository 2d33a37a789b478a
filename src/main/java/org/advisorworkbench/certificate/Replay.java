package org.advisorworkbench.certificate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.advisorworkbench.advice.Explanation.Player;
import org.advisorworkbench.advice.RepeatableExplainer;
import org.advisorworkbench.work.Progress;

/// What came of computing a certificate again.
///
/// - What: every number of the certificate against the one that the model gives now, from the texts
///   and figures in the certificate alone.
/// - Units: logits, but for the probability and the number of evaluations. Unknown numbers (NaN)
///   agree with each other alone.
///
/// @param differences the numbers that are not the same to the last bit, the largest first
public record Replay(List<Difference> differences) {
  /// How far numbers may lie apart on another machine.
  public static final double TOLERANCE = 1e-5;

  public Replay {
    differences = List.copyOf(differences);
  }

  /// How well it agrees.
  public enum Outcome {
    /// Every number is the same to the last bit.
    EXACT,
    /// Every number lies within [#TOLERANCE].
    CLOSE,
    /// Some number does not.
    DIFFERS,
  }

  /// A number that is not the same now.
  ///
  /// @param what `logit`, or a player: `player 3 'tobacco', low`
  public record Difference(String what, double recorded, double now) {
    /// How far apart; infinite where one of them is unknown.
    public double size() {
      double size = Math.abs(recorded - now);
      return Double.isNaN(size) ? Double.POSITIVE_INFINITY : size;
    }
  }

  public Outcome outcome() {
    if (differences.isEmpty()) {
      return Outcome.EXACT;
    }
    return differences.getFirst().size() <= TOLERANCE ? Outcome.CLOSE : Outcome.DIFFERS;
  }

  /// Computes a certificate again.
  ///
  /// @param explainer with the model that the certificate names
  /// @throws IllegalArgumentException if it is another model
  public static Replay of(
      Certificate certificate, RepeatableExplainer explainer, Progress progress) {
    var recorded = certificate.explanation();
    var question = certificate.question();
    if (!recorded.modelSha256().equals(explainer.modelSha256())) {
      throw new IllegalArgumentException(
          "expected the model %s, found %s"
              .formatted(recorded.modelSha256(), explainer.modelSha256()));
    }
    if (!recorded.players().equals(question.players(recorded.grain(), explainer.figures()))) {
      return new Replay(
          List.of(new Difference("words and figures", recorded.players().size(), Double.NaN)));
    }
    var now = explainer.explain(question, certificate.used(), progress);
    var comparison = new Comparison();
    var then = recorded.attribution();
    var again = now.attribution();
    comparison.add("evaluations", then.evaluations(), again.evaluations());
    comparison.add("baseline", then.baseline(), again.baseline());
    comparison.add("logit", then.logit(), again.logit());
    comparison.add("probability", certificate.probability(), explainer.probability(again.logit()));
    for (var player : recorded.players()) {
      var one = then.contributions().get(player.index());
      var other = again.contributions().get(player.index());
      comparison.add(name(player, "value"), one.value(), other.value());
      comparison.add(name(player, "low"), one.low(), other.low());
      comparison.add(name(player, "high"), one.high(), other.high());
    }
    return comparison.replay();
  }

  private static String name(Player player, String number) {
    return "player %d '%s', %s".formatted(player.index(), player.text(), number);
  }

  private static final class Comparison {
    private final List<Difference> differences = new ArrayList<>();

    void add(String what, double recorded, double now) {
      if (Double.doubleToLongBits(recorded) != Double.doubleToLongBits(now)) {
        differences.add(new Difference(what, recorded, now));
      }
    }

    Replay replay() {
      differences.sort(Comparator.comparingDouble(Difference::size).reversed());
      return new Replay(differences);
    }
  }
}
