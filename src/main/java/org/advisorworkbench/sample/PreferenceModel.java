package org.advisorworkbench.sample;

import static org.advisorworkbench.product.ProductKind.ANNUITY;
import static org.advisorworkbench.product.ProductKind.DEPOSIT;
import static org.advisorworkbench.product.ProductKind.HEALTH_INSURANCE;
import static org.advisorworkbench.product.ProductKind.INDEX_FUND;
import static org.advisorworkbench.product.ProductKind.LIFE_INSURANCE;
import static org.advisorworkbench.product.ProductKind.LOAN;
import static org.advisorworkbench.product.ProductKind.MONEY_MARKET_FUND;
import static org.advisorworkbench.product.ProductKind.PENSION;
import static org.advisorworkbench.product.ProductKind.STRUCTURED_NOTE;

import org.advisorworkbench.client.Client;
import org.advisorworkbench.client.Experience;
import org.advisorworkbench.client.Goal;
import org.advisorworkbench.client.LiquidityNeed;
import org.advisorworkbench.client.RiskBand;
import org.advisorworkbench.product.Product;
import org.advisorworkbench.product.ProductKind;
import org.advisorworkbench.product.Redemption;

/// What clients want: the truth behind a sample book.
///
/// The probability that a client is interested in a product is the logistic function of a utility,
/// `u = intercept + scale · (risk + horizon + liquidity + goal + needs + experience + cost + means
/// + occupation + held) + taste`. Every term but the taste depends only on what the fields and
///   notes of the client and the fields and prose of the product say. No term depends on a
///   protected attribute.
final class PreferenceModel {
  /// Standard deviation of the hidden taste, in units of the logit.
  static final double TASTE_DEVIATION = 0.45;

  private static final double INTERCEPT = -2.2;
  private static final double SCALE = 1.08;

  private PreferenceModel() {}

  /// The logistic function.
  static double sigmoid(double logit) {
    return 1 / (1 + StrictMath.exp(-logit));
  }

  /// The utility with the hidden taste: the logit of the true probability.
  static double utility(Seeker seeker, Product product) {
    return visibleUtility(seeker, product) + seeker.taste().getOrDefault(product.kind(), 0.0);
  }

  /// The utility as far as text and fields tell it.
  static double visibleUtility(Seeker seeker, Product product) {
    var client = seeker.client();
    double sum =
        commonness(product.kind())
            + risk(client.profile().riskBand(), product)
            + horizon(client.profile().horizonYears(), product)
            + liquidity(client.profile().liquidityNeed(), product.redemption())
            + goal(client.profile().goal(), product.kind())
            + needs(seeker, product)
            + experience(client.profile().experience(), product.kind())
            + cost(seeker, product)
            + means(client, product)
            + occupation(client, product.kind())
            + held(seeker, product.kind());
    return INTERCEPT + SCALE * sum;
  }

  /// How well liked a kind is by everybody.
  private static double commonness(ProductKind kind) {
    return switch (kind) {
      case DEPOSIT -> 0.1;
      case MONEY_MARKET_FUND -> 0;
      case BOND_FUND, PENSION -> 0.2;
      case EQUITY_FUND -> 0.1;
      case BALANCED_FUND, INDEX_FUND -> 0.4;
      case THEMATIC_FUND, LIFE_INSURANCE -> -0.2;
      case STRUCTURED_NOTE -> -0.7;
      case ANNUITY, LOAN -> -0.6;
      case HEALTH_INSURANCE -> -0.3;
    };
  }

  /// The risk class of products with which people of a band feel well.
  static double comfortableRisk(RiskBand band) {
    return switch (band) {
      case CONSERVATIVE -> 1.5;
      case CAUTIOUS -> 2.5;
      case BALANCED -> 4;
      case GROWTH -> 5;
      case AGGRESSIVE -> 6;
    };
  }

  /// The further the risk class lies from the comfortable one, the worse, above more than below.
  private static double risk(RiskBand band, Product product) {
    double above = product.riskClass() - comfortableRisk(band);
    double match = above > 0 ? -0.85 * above : 0.35 * above;
    return KindTraits.isInvestment(product.kind()) ? 0.7 + match : 0.2 * match;
  }

  private static double horizon(int years, Product product) {
    int missing = product.minHorizonYears() - years;
    if (missing > 0) {
      return -0.3 * Math.min(missing, 7);
    }
    boolean cash = product.kind() == DEPOSIT || product.kind() == MONEY_MARKET_FUND;
    return cash && years > 8 ? -0.5 : 0.2;
  }

  private static double liquidity(LiquidityNeed need, Redemption redemption) {
    double urgency =
        switch (need) {
          case LOW -> 0;
          case MEDIUM -> 0.5;
          case HIGH -> 1;
        };
    return urgency
        * switch (redemption) {
          case DAILY -> 0.5;
          case WEEKLY -> 0.2;
          case MONTHLY -> -0.2;
          case AT_MATURITY -> -1;
          case LOCKED -> -1.6;
        };
  }

  private static double goal(Goal goal, ProductKind kind) {
    return switch (goal) {
      case RETIREMENT ->
          switch (kind) {
            case PENSION -> 2;
            case ANNUITY -> 0.9;
            case BALANCED_FUND, INDEX_FUND -> 0.6;
            case EQUITY_FUND -> 0.3;
            case DEPOSIT, MONEY_MARKET_FUND -> -0.5;
            case LOAN -> -1;
            default -> 0;
          };
      case HOME_PURCHASE ->
          switch (kind) {
            case LOAN -> 2;
            case DEPOSIT, MONEY_MARKET_FUND -> 0.9;
            case BOND_FUND -> 0.2;
            case EQUITY_FUND, THEMATIC_FUND -> -0.8;
            case PENSION, ANNUITY -> -1.3;
            default -> -0.3;
          };
      case EDUCATION ->
          switch (kind) {
            case BOND_FUND, BALANCED_FUND -> 0.7;
            case DEPOSIT, INDEX_FUND, LOAN -> 0.4;
            case LIFE_INSURANCE -> 0.3;
            case PENSION, ANNUITY -> -1;
            default -> -0.1;
          };
      case GROWTH ->
          switch (kind) {
            case EQUITY_FUND, THEMATIC_FUND -> 1.4;
            case INDEX_FUND -> 1.2;
            case STRUCTURED_NOTE -> 0.5;
            case BALANCED_FUND -> 0.3;
            case DEPOSIT, MONEY_MARKET_FUND, LOAN -> -0.8;
            case ANNUITY -> -1.2;
            default -> -0.4;
          };
      case REGULAR_INCOME ->
          switch (kind) {
            case ANNUITY -> 2;
            case BOND_FUND -> 1;
            case BALANCED_FUND -> 0.6;
            case STRUCTURED_NOTE -> 0.5;
            case THEMATIC_FUND -> -0.7;
            case LOAN -> -1.2;
            default -> 0;
          };
      case PROTECTION ->
          switch (kind) {
            case LIFE_INSURANCE, HEALTH_INSURANCE -> 2.1;
            case ANNUITY -> 0.5;
            case DEPOSIT, PENSION -> 0.2;
            case EQUITY_FUND, THEMATIC_FUND, STRUCTURED_NOTE, LOAN -> -0.8;
            default -> -0.2;
          };
      case RESERVE ->
          switch (kind) {
            case MONEY_MARKET_FUND -> 1.8;
            case DEPOSIT -> 1.6;
            case BOND_FUND -> 0.4;
            case LIFE_INSURANCE, HEALTH_INSURANCE -> 0;
            case BALANCED_FUND -> -0.2;
            default -> -0.9;
          };
    };
  }

  /// What the meeting notes tell, whatever the order in which it was said.
  private static double needs(Seeker seeker, Product product) {
    double sum = 0;
    for (var need : Need.values()) {
      if (seeker.needs().contains(need)) {
        sum += need.pull(product);
      }
    }
    return sum;
  }

  /// The less a client knows, the more a hard product repels.
  private static double experience(Experience experience, ProductKind kind) {
    double complexity = KindTraits.of(kind).complexity();
    return complexity
        * switch (experience) {
          case NONE -> -0.45;
          case BASIC -> -0.2;
          case INFORMED -> 0;
          case EXPERT -> 0.25;
        };
  }

  private static double cost(Seeker seeker, Product product) {
    double sensitivity =
        switch (seeker.client().profile().experience()) {
          case NONE -> 0.2;
          case BASIC -> 0.25;
          case INFORMED -> 0.35;
          case EXPERT -> 0.45;
        };
    if (seeker.needs().contains(Need.FEES)) {
      sensitivity *= 2.5;
    }
    var traits = KindTraits.of(product.kind());
    return -sensitivity * traits.relativeCost(product.annualCostPercent().doubleValue());
  }

  /// Whether the client can afford the smallest amount, and what the means let one think of.
  private static double means(Client client, Product product) {
    double wealth = client.profile().netWealth().amount().doubleValue();
    double income = client.profile().annualIncome().amount().doubleValue();
    double spending = client.profile().annualSpending().amount().doubleValue();
    double savedShare = income > 0 ? 1 - spending / income : 0;
    if (product.kind() == LOAN) {
      return wealth < 60_000 ? 0.5 : wealth > 400_000 ? -0.6 : 0;
    }
    double sum = 0;
    double shareOfWealth = product.minimumAmount().doubleValue() / wealth;
    if (shareOfWealth > 0.1) {
      sum -= shareOfWealth > 0.3 ? 2 : 1;
    }
    if (product.kind() == STRUCTURED_NOTE && wealth > 400_000) {
      sum += 0.6;
    }
    if (product.kind() == PENSION || product.kind() == INDEX_FUND) {
      sum += savedShare > 0.3 ? 0.3 : savedShare < 0.1 ? -0.3 : 0;
    }
    return sum;
  }

  private static double occupation(Client client, ProductKind kind) {
    var occupation = Occupation.of(client.profile().occupation()).orElse(Occupation.EMPLOYEE);
    return switch (occupation) {
      case SELF_EMPLOYED ->
          kind == PENSION || kind == HEALTH_INSURANCE ? 0.5 : kind == LOAN ? 0.3 : 0;
      case PUBLIC_SERVANT -> kind == PENSION ? -0.3 : kind == DEPOSIT ? 0.2 : 0;
      case RETIRED -> kind == PENSION ? -1 : kind == ANNUITY ? 0.4 : 0;
      case EMPLOYEE, PROFESSIONAL -> 0;
    };
  }

  /// Who has a kind already looks for another, and for insurance all the more.
  private static double held(Seeker seeker, ProductKind kind) {
    int count = Math.min(seeker.held().getOrDefault(kind, 0), 2);
    boolean once = kind == PENSION || kind == ANNUITY || kind == LIFE_INSURANCE;
    return (once ? -0.7 : -0.35) * count;
  }
}
