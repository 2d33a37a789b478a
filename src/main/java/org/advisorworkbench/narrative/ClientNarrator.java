package org.advisorworkbench.narrative;

import java.util.List;
import java.util.Map;
import org.advisorworkbench.client.Client;
import org.advisorworkbench.client.ClientFile;
import org.advisorworkbench.client.Experience;
import org.advisorworkbench.client.LiquidityNeed;
import org.advisorworkbench.client.MeetingNote;
import org.advisorworkbench.client.Profile;
import org.advisorworkbench.client.RiskBand;
import org.advisorworkbench.product.Product;

/// Tells the model about a client.
///
/// The text is short prose without labels, because every word of it is a player of an explanation;
/// what decides most comes first and the notes, newest first, come last. Figures are told as bands
/// of words, from which a language model learns more than from digits. Names and protected
/// attributes have no part in it: the record's own are never read, and in notes and occupation the
/// words that tell of them are made neutral.
///
/// Fields: `risk`, `horizon`, `liquidity`, `experience`, `goal`, `work`, `means`, `holdings`,
/// `notes`.
public final class ClientNarrator {
  private final Redactor redactor = new Redactor(ProtectedWords.load());

  /// @param shelf products by id, to name the kinds of what the client holds; holdings of unknown
  ///   products are left out
  public Narrative narrate(ClientFile file, Map<String, Product> shelf) {
    var profile = file.client().profile();
    return new NarrativeBuilder()
        .field("risk", risk(profile.riskBand()))
        .field("horizon", horizon(profile.horizonYears()))
        .field("liquidity", liquidity(profile.liquidityNeed()))
        .field("experience", experience(profile.experience()))
        .field("goal", goal(profile))
        .field("work", redactor.redact(profile.occupation().strip()))
        .field("means", Means.of(profile).inWords())
        .field("holdings", Portfolio.of(file, shelf).inWords())
        .field("notes", notes(file))
        .build();
  }

  private static String risk(RiskBand band) {
    return switch (band) {
      case CONSERVATIVE -> "conservative, avoids risk";
      case CAUTIOUS -> "cautious, little risk";
      case BALANCED -> "balanced risk";
      case GROWTH -> "growth, accepts risk";
      case AGGRESSIVE -> "aggressive, seeks risk";
    };
  }

  private static String horizon(int years) {
    if (years <= 0) {
      return "no horizon";
    }
    var length =
        years <= 2
            ? "very short"
            : years <= 5 ? "short" : years <= 10 ? "medium" : years <= 20 ? "long" : "very long";
    return "%s horizon of %d %s".formatted(length, years, years == 1 ? "year" : "years");
  }

  private static String liquidity(LiquidityNeed need) {
    return switch (need) {
      case LOW -> "can wait for years";
      case MEDIUM -> "may need money within months";
      case HIGH -> "may need money within days";
    };
  }

  private static String experience(Experience experience) {
    return switch (experience) {
      case NONE -> "new to investing";
      case BASIC -> "basic knowledge";
      case INFORMED -> "informed investor";
      case EXPERT -> "expert investor";
    };
  }

  private static String goal(Profile profile) {
    var goal =
        switch (profile.goal()) {
          case RETIREMENT -> "saves for retirement";
          case HOME_PURCHASE -> "wants to buy a home";
          case EDUCATION -> "saves for education";
          case GROWTH -> "wants wealth to grow";
          case REGULAR_INCOME -> "wants regular income";
          case PROTECTION -> "wants protection";
          case RESERVE -> "builds a reserve";
        };
    return profile.goalYear() > 0 ? goal + " by " + profile.goalYear() : goal;
  }

  private List<RedactedText> notes(ClientFile file) {
    var names = file.household().stream().map(Client::name).toList();
    var household = redactor.forHousehold(file.client().name(), names);
    return file.notes().stream()
        .map(MeetingNote::text)
        .map(String::strip)
        .map(household::redact)
        .toList();
  }
}
