package org.advisorworkbench.training.benchmark.fartrans;

import java.util.ArrayList;
import java.util.Locale;

/// An asset that the bank offers.
///
/// @param category `Stock`, `Bond` or `MTF`, a mutual fund
/// @param subCategory empty where there is none, as are the fields behind it
/// @param market where it is traded, in words or as the market's key
/// @param description of what it does, where one is known
record Asset(
    String isin,
    String name,
    String category,
    String subCategory,
    String market,
    String sector,
    String industry,
    String description) {

  /// An asset of which nothing is known but its number.
  static Asset unknown(String isin) {
    return new Asset(isin, isin, "", "", "", "", "", "");
  }

  /// How much risk it carries, from 0, money market, to 3, equity.
  int riskBand() {
    var kind = subCategory.toLowerCase(Locale.ROOT);
    if (category.equals("Stock") || kind.equals("equity")) {
      return 3;
    }
    if (kind.equals("money market")) {
      return 0;
    }
    return category.equals("Bond") || kind.startsWith("bond") ? 1 : 2;
  }

  /// The asset as a model reads it.
  String text() {
    var parts = new ArrayList<String>();
    parts.add(name);
    parts.add(
        switch (category) {
          case "Stock" -> "Stock";
          case "Bond" -> "Bond";
          case "MTF" -> "Mutual fund";
          default -> "Asset";
        });
    add(parts, "Kind", subCategory);
    add(parts, "Market", market);
    add(parts, "Sector", sector);
    add(parts, "Industry", industry);
    if (!description.isEmpty()) {
      parts.add(description);
    }
    return String.join(". ", parts);
  }

  private static void add(ArrayList<String> parts, String name, String value) {
    if (!value.isEmpty()) {
      parts.add(name + ": " + value);
    }
  }
}
