package org.advisorworkbench.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.advisorworkbench.product.Product;
import org.advisorworkbench.product.ProductKind;
import org.advisorworkbench.product.Redemption;

/// Draws a shelf of products: how many of each kind, their terms, names and descriptions.
final class Shelf {
  /// How many products a shelf holds.
  static final int SIZE = 80;

  private static final int ISSUERS = 9;
  private static final int SHORTEST = 25;
  private static final int LONGEST = 40;
  private static final double CHANCE_OF_NO_THEME = 0.12;
  private static final double CHANCE_OF_TWO_THEMES = 0.35;

  private final Draws draws;
  private final Currency currency;
  private final Phrasebook phrases = new Phrasebook("products.txt");
  private final List<String> issuers;
  private final Set<String> names = new HashSet<>();
  private final Set<String> descriptions = new HashSet<>();

  Shelf(long seed, Currency currency) {
    this.draws = new Draws(seed, "shelf");
    this.currency = currency;
    this.issuers = draws.several(ISSUERS, phrases.section("issuers"), issuer -> 1);
  }

  List<Product> draw() {
    var products = new ArrayList<Product>();
    counts()
        .forEach(
            (kind, count) -> {
              for (int i = 0; i < count; i++) {
                products.add(product("P%03d".formatted(products.size() + 1), kind));
              }
            });
    return products;
  }

  /// The usual mixture, with a few places moved by chance from one kind to another.
  private Map<ProductKind, Integer> counts() {
    var counts = new EnumMap<ProductKind, Integer>(ProductKind.class);
    for (var kind : ProductKind.values()) {
      counts.put(kind, KindTraits.of(kind).share());
    }
    var kinds = List.of(ProductKind.values());
    for (int move = 0; move < 10; move++) {
      var from = draws.pick(kinds);
      var to = draws.pick(kinds);
      if (counts.getOrDefault(from, 0) > 3) {
        counts.merge(from, -1, Integer::sum);
        counts.merge(to, 1, Integer::sum);
      }
    }
    return counts;
  }

  private Product product(String id, ProductKind kind) {
    var traits = KindTraits.of(kind);
    var themes = themes(kind, traits);
    int horizon = draws.between(traits.horizon().low(), traits.horizon().high());
    var redemption =
        kind == ProductKind.DEPOSIT && horizon == 0
            ? Redemption.DAILY
            : draws.pick(traits.redemptions());
    var cost = decimal(cost(traits, themes), 2);
    var minimum = BigDecimal.valueOf(draws.pick(traits.minimums()));
    var issuer = draws.pick(issuers);
    var region =
        themes.contains("emerging markets") ? "Asia" : draws.pick(phrases.section("regions"));
    return new Product(
        id,
        name(kind, issuer, themes),
        kind,
        issuer,
        region,
        currency,
        draws.between(traits.risk().low(), traits.risk().high()),
        horizon,
        redemption,
        cost,
        minimum,
        themes,
        description(kind, themes, region, cost, minimum));
  }

  private double cost(KindTraits traits, List<String> themes) {
    double middle = (traits.lowCost() + traits.highCost()) / 2;
    return themes.contains("low cost")
        ? draws.uniform(traits.lowCost(), middle)
        : draws.uniform(traits.lowCost(), traits.highCost());
  }

  private List<String> themes(ProductKind kind, KindTraits traits) {
    boolean single = kind == ProductKind.THEMATIC_FUND;
    if (!single && draws.chance(CHANCE_OF_NO_THEME)) {
      return List.of();
    }
    int count = !single && draws.chance(CHANCE_OF_TWO_THEMES) ? 2 : 1;
    var themes = new TreeSet<String>();
    for (var theme : draws.several(count, traits.themes(), t -> 1)) {
      if (!themes.contains(opposite(theme))) {
        themes.add(theme);
      }
    }
    return List.copyOf(themes);
  }

  private static String opposite(String theme) {
    return switch (theme) {
      case "tobacco" -> "no tobacco";
      case "no tobacco" -> "tobacco";
      case "defence" -> "no weapons";
      case "no weapons" -> "defence";
      case "sustainability" -> "oil and gas";
      case "oil and gas" -> "sustainability";
      default -> "";
    };
  }

  private String name(ProductKind kind, String issuer, List<String> themes) {
    var noun = draws.pick(phrases.section(kind.name() + " names"));
    var house = issuer.split(" ", 2)[0];
    var bare = house + " " + noun;
    var name =
        themes.isEmpty() || draws.chance(0.4)
            ? bare
            : house + " " + capitalised(draws.pick(themes)) + " " + noun;
    return firstFree(name);
  }

  private String firstFree(String name) {
    var free = name;
    for (int number = 2; !names.add(free); number++) {
      free = name + " " + number;
    }
    return free;
  }

  private static String capitalised(String theme) {
    var words = new ArrayList<String>();
    for (var word : theme.split(" ", -1)) {
      words.add(word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    return String.join(" ", words);
  }

  /// Puts sentences together until they make a description of the right length that no other
  /// product has.
  private String description(
      ProductKind kind, List<String> themes, String region, BigDecimal cost, BigDecimal minimum) {
    while (true) {
      var sentences = new ArrayList<String>();
      sentences.add(draws.pick(phrases.section(kind.name())));
      for (var theme : themes) {
        sentences.add(draws.pick(phrases.section(theme)));
      }
      if (cost.signum() > 0) {
        sentences.add(draws.pick(phrases.section("closing")));
      }
      sentences.addAll(draws.several(draws.between(0, 2), phrases.section("reach"), s -> 1));
      var text =
          String.join(" ", sentences)
              .replace("{style}", draws.pick(phrases.section("styles")))
              .replace("{region}", spoken(region))
              .replace("{cost}", cost.toPlainString())
              .replace("{minimum}", minimum.toPlainString());
      int words = text.split(" ", -1).length;
      if (words >= SHORTEST && words <= LONGEST && descriptions.add(text)) {
        return text;
      }
    }
  }

  private static String spoken(String region) {
    return switch (region) {
      case "World" -> "the whole world";
      case "Nordic" -> "the Nordic countries";
      default -> region;
    };
  }

  private static BigDecimal decimal(double value, int digits) {
    return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP);
  }
}
