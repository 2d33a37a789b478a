package org.advisorworkbench.training.faithfulness;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.advisorworkbench.advice.Grain;
import org.advisorworkbench.explain.faithfulness.Likeness;
import org.advisorworkbench.training.metrics.Bootstrap;
import org.advisorworkbench.training.metrics.Estimate;

/// How far the explanations of a model can be believed: means over recommendations, with 95 %
/// bootstrap intervals over them. NaN where no recommendation has a figure.
///
/// @param command measures the same again
/// @param model its id
/// @param sha256 of the model that was measured
/// @param pairs how many recommendations, each of another client
/// @param grain what a player of the texts is: `phrases`
/// @param budget of each explanation; 0 for as the program chooses
/// @param players mean number of them in a pair
/// @param evaluations mean number of a shown explanation
/// @param accounts the shown explanation and others, the random one last
/// @param comparisons the shown explanation beside others, the random one last
/// @param moved by how much the logit moved when the notes were rephrased, where they were
/// @param warned the share of recommendations of which the program warns
public record FaithfulnessReport(
    String command,
    String model,
    String sha256,
    int pairs,
    long seed,
    String grain,
    int budget,
    double players,
    double evaluations,
    List<AccountRow> accounts,
    List<ComparisonRow> comparisons,
    Estimate moved,
    Estimate warned) {
  private static final int DRAWS = 2_000;

  public FaithfulnessReport {
    accounts = List.copyOf(accounts);
    comparisons = List.copyOf(comparisons);
  }

  /// How well one way to account for scores tells what the model does.
  ///
  /// @param way in words
  /// @param comprehensiveness logits, higher is better
  /// @param sufficiency logits, lower is better
  /// @param tauLoo −1 to 1, the order of what each player's removal alone costs
  /// @param infidelity squared logits, lower is better
  /// @param relativeInfidelity 1 for an account of nothing, lower is better
  public record AccountRow(
      String way,
      Estimate comprehensiveness,
      Estimate sufficiency,
      Estimate tauLoo,
      Estimate infidelity,
      Estimate relativeInfidelity) {}

  /// How alike the shown explanation and another are.
  ///
  /// @param against in words
  /// @param pairs of how many recommendations
  /// @param distance 0 for equal values, √2 for unrelated ones
  /// @param rankCorrelation −1 to 1
  /// @param topThree share of the three strongest that both have, 0 to 1
  /// @param doubtful share of recommendations in which it is fewer than two
  public record ComparisonRow(
      String against,
      int pairs,
      Estimate distance,
      Estimate rankCorrelation,
      Estimate topThree,
      Estimate doubtful) {}

  /// The section of a model card.
  public String markdown() {
    return new FaithfulnessText(this).markdown();
  }

  /// @param findings one for each recommendation
  static FaithfulnessReport of(
      String command,
      String model,
      String sha256,
      long seed,
      Grain grain,
      int budget,
      List<PairFindings> findings) {
    return new FaithfulnessReport(
        command,
        model,
        sha256,
        findings.size(),
        seed,
        grain.toString(),
        budget,
        findings.stream().mapToInt(PairFindings::players).average().orElse(Double.NaN),
        findings.stream().mapToInt(PairFindings::evaluations).average().orElse(Double.NaN),
        Arrays.stream(Way.values()).flatMap(way -> row(way, findings).stream()).toList(),
        Arrays.stream(Other.values()).map(other -> row(other, findings)).toList(),
        mean(findings, PairFindings::moved),
        mean(findings, found -> found.warned() ? 1 : 0));
  }

  /// Empty where the model has no such way.
  private static Optional<AccountRow> row(Way way, List<PairFindings> findings) {
    var accounts = findings.stream().flatMap(found -> found.account(way).stream()).toList();
    return accounts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new AccountRow(
                way.inWords(),
                mean(accounts, Account::comprehensiveness),
                mean(accounts, Account::sufficiency),
                mean(accounts, Account::tauLoo),
                mean(accounts, Account::infidelity),
                mean(accounts, Account::relativeInfidelity)));
  }

  private static ComparisonRow row(Other other, List<PairFindings> findings) {
    var likenesses = findings.stream().flatMap(found -> found.likeness(other).stream()).toList();
    return new ComparisonRow(
        other.inWords(),
        likenesses.size(),
        mean(likenesses, Likeness::distance),
        mean(likenesses, Likeness::rankCorrelation),
        mean(likenesses, Likeness::overlap),
        mean(likenesses, likeness -> likeness.doubtful() ? 1 : 0));
  }

  private static <T> Estimate mean(List<T> items, ToDoubleFunction<T> figure) {
    return new Bootstrap(DRAWS, 1).mean(items.stream().mapToDouble(figure).toArray());
  }
}
