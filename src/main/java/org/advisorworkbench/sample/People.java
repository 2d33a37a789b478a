package org.advisorworkbench.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.advisorworkbench.client.Client;
import org.advisorworkbench.client.Demographics;
import org.advisorworkbench.client.Experience;
import org.advisorworkbench.client.Gender;
import org.advisorworkbench.client.Goal;
import org.advisorworkbench.client.LiquidityNeed;
import org.advisorworkbench.client.MaritalStatus;
import org.advisorworkbench.client.Money;
import org.advisorworkbench.client.Profile;
import org.advisorworkbench.client.RiskBand;

/// Draws clients in households.
///
/// Ages follow a pyramid of adults that leans to the years in which people seek advice; income and
/// wealth are log-normal and rise and fall with age; risk bands pile up in the middle and lean to
/// risk with the horizon. No means, aim or limit of a client depends on gender or nationality.
final class People {
  private static final List<String> COUNTRIES =
      List.of("SE", "FI", "NO", "DE", "FR", "ES", "IT", "PL", "CN", "IN", "TR", "NG");

  private final Draws draws;
  private final LocalDate today;
  private final Currency currency;
  private final Phrasebook names = new Phrasebook("names.txt");
  private final List<Client> clients = new ArrayList<>();

  People(long seed, LocalDate today, Currency currency) {
    this.draws = new Draws(seed, "people");
    this.today = today;
    this.currency = currency;
  }

  List<Client> draw(int count) {
    for (int household = 1; clients.size() < count; household++) {
      addHousehold("H%04d".formatted(household), count);
    }
    return List.copyOf(clients);
  }

  /// What the members of a household share.
  ///
  /// @param wealth a factor of their wealth against that of people of their age
  private record Household(String id, String country, String familyName, double wealth) {}

  private void addHousehold(String id, int most) {
    int size = Math.min(draws.index(0.45, 0.38, 0.11, 0.06) + 1, most - clients.size());
    var country = draws.weighted(COUNTRIES, c -> c.equals("CN") || c.equals("DE") ? 1.5 : 1);
    var household =
        new Household(
            id, country, draws.pick(names.section(country + " family")), draws.logNormal(1, 0.6));
    int age = age();
    var gender = gender();
    boolean married = size > 1 && draws.chance(0.78);
    add(household, age, gender, married ? MaritalStatus.MARRIED : aloneAt(age));
    if (size > 1) {
      add(
          household,
          clip(age + (int) Math.round(4 * draws.normal()), 20, 88),
          partnerOf(gender),
          married ? MaritalStatus.MARRIED : MaritalStatus.SINGLE);
    }
    for (int member = 2; member < size; member++) {
      boolean child = age >= 46;
      add(
          household,
          child
              ? clip(age - draws.between(24, 32), 20, 40)
              : clip(age + draws.between(23, 33), 45, 88),
          gender(),
          child ? MaritalStatus.SINGLE : MaritalStatus.WIDOWED);
    }
  }

  private void add(Household household, int age, Gender gender, MaritalStatus status) {
    var given =
        switch (gender) {
          case FEMALE -> " female";
          case MALE -> " male";
          case OTHER, UNKNOWN -> draws.chance(0.5) ? " female" : " male";
        };
    var name =
        draws.pick(names.section(household.country() + given)) + " " + household.familyName();
    int years = Math.min(draws.between(0, 25), age - 18);
    var birth = today.minusYears(age).minusDays(draws.between(0, 364));
    clients.add(
        new Client(
            "C%04d".formatted(clients.size() + 1),
            name,
            household.id(),
            today.minusYears(years + 2L).minusDays(draws.between(0, 364)),
            profile(age, household.wealth()),
            new Demographics(birth, gender, status, household.country())));
  }

  private Profile profile(int age, double householdWealth) {
    var occupation = age >= 67 ? Occupation.RETIRED : draws.pick(Occupation.working());
    double hump = age >= 67 ? 0.62 : 0.62 + 0.48 * bell(age, 50, 16);
    double income = 45_000 * occupation.pay() * hump * draws.logNormal(1, 0.42);
    double spending = income * draws.uniform(0.55, 0.98);
    double median = 18_000 + 260_000 * bell(age, 66, 21);
    double wealth = Math.max(2_000, median * householdWealth * draws.logNormal(1, 0.75));
    var goal = goal(age);
    int horizon = horizon(goal, age);
    var band = draws.weighted(List.of(RiskBand.values()), b -> shareOf(b, horizon));
    return new Profile(
        draws.pick(occupation.titles()),
        money(income, 500),
        money(spending, 500),
        money(wealth, 1_000),
        band,
        horizon,
        liquidity(goal),
        draws.weighted(List.of(Experience.values()), e -> shareOf(e, band)),
        goal,
        today.getYear() + horizon);
  }

  private int age() {
    int decade = draws.index(0.10, 0.16, 0.19, 0.21, 0.18, 0.12, 0.04);
    int first = 20 + 10 * decade;
    return draws.between(first, Math.min(first + 9, 88));
  }

  private Gender gender() {
    return switch (draws.index(0.49, 0.48, 0.012, 0.018)) {
      case 0 -> Gender.FEMALE;
      case 1 -> Gender.MALE;
      case 2 -> Gender.OTHER;
      default -> Gender.UNKNOWN;
    };
  }

  private Gender partnerOf(Gender gender) {
    boolean same = draws.chance(0.06);
    return switch (gender) {
      case FEMALE -> same ? Gender.FEMALE : Gender.MALE;
      case MALE -> same ? Gender.MALE : Gender.FEMALE;
      case OTHER, UNKNOWN -> gender();
    };
  }

  private MaritalStatus aloneAt(int age) {
    if (draws.chance(0.03)) {
      return MaritalStatus.UNKNOWN;
    }
    if (age >= 65 && draws.chance(0.5)) {
      return MaritalStatus.WIDOWED;
    }
    return age >= 35 && draws.chance(0.45) ? MaritalStatus.DIVORCED : MaritalStatus.SINGLE;
  }

  private Goal goal(int age) {
    return draws.weighted(
        List.of(Goal.values()),
        goal ->
            switch (goal) {
              case RETIREMENT -> age < 30 ? 10 : age < 65 ? 28 : 3;
              case HOME_PURCHASE -> age < 46 ? 18 : 3;
              case EDUCATION -> age >= 28 && age < 56 ? 13 : 3;
              case GROWTH -> 20;
              case REGULAR_INCOME -> age >= 60 ? 32 : 5;
              case PROTECTION -> 11;
              case RESERVE -> 10;
            });
  }

  private int horizon(Goal goal, int age) {
    return switch (goal) {
      case RETIREMENT -> clip(66 - age + draws.between(-2, 2), 2, 40);
      case HOME_PURCHASE -> draws.between(2, 8);
      case EDUCATION -> draws.between(3, 16);
      case GROWTH -> draws.between(6, 20);
      case REGULAR_INCOME -> draws.between(4, 18);
      case PROTECTION -> draws.between(5, 20);
      case RESERVE -> draws.between(1, 4);
    };
  }

  private LiquidityNeed liquidity(Goal goal) {
    boolean reserve = goal == Goal.RESERVE;
    return draws.weighted(
        List.of(LiquidityNeed.values()),
        need ->
            switch (need) {
              case LOW -> reserve ? 0.1 : 0.46;
              case MEDIUM -> 0.38;
              case HIGH -> reserve ? 0.52 : 0.16;
            });
  }

  private static double shareOf(RiskBand band, int horizon) {
    double share =
        switch (band) {
          case CONSERVATIVE -> 0.15;
          case CAUTIOUS -> 0.25;
          case BALANCED -> 0.33;
          case GROWTH -> 0.19;
          case AGGRESSIVE -> 0.08;
        };
    return share * StrictMath.exp(0.035 * (horizon - 10) * boldness(band));
  }

  private static double shareOf(Experience experience, RiskBand band) {
    double bold = boldness(band);
    return switch (experience) {
      case NONE -> 0.2 * StrictMath.exp(-0.3 * bold);
      case BASIC -> 0.38;
      case INFORMED -> 0.31 * StrictMath.exp(0.3 * bold);
      case EXPERT -> 0.11 * StrictMath.exp(0.6 * bold);
    };
  }

  private static int boldness(RiskBand band) {
    return switch (band) {
      case CONSERVATIVE -> -2;
      case CAUTIOUS -> -1;
      case BALANCED -> 0;
      case GROWTH -> 1;
      case AGGRESSIVE -> 2;
    };
  }

  private Money money(double amount, int step) {
    return new Money(BigDecimal.valueOf(Math.round(amount / step) * step), currency);
  }

  private static double bell(double x, double centre, double width) {
    double z = (x - centre) / width;
    return StrictMath.exp(-z * z / 2);
  }

  private static int clip(int value, int low, int high) {
    return Math.max(low, Math.min(high, value));
  }
}
