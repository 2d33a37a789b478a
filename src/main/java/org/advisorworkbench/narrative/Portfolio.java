package org.advisorworkbench.narrative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.advisorworkbench.client.ClientFile;
import org.advisorworkbench.client.Holding;
import org.advisorworkbench.product.Product;
import org.advisorworkbench.product.ProductKind;

/// What a client holds, by kind, with rough shares.
///
/// Amounts of different currencies never mix: shares are told of what is held in the currency of
/// the client's wealth, while the rest is named without a share. Loans are debts and have none
/// either.
///
/// @param shares parts of the whole, 0 to 1, by kind
/// @param others kinds that are held without a share
/// @param themes of what is held, by value; the two weightiest are told
record Portfolio(Map<ProductKind, Double> shares, List<ProductKind> others, List<String> themes) {
  private static final int THEMES_TOLD = 2;

  static Portfolio of(ClientFile file, Map<String, Product> shelf) {
    var home = file.client().profile().netWealth().currency();
    var values = new EnumMap<ProductKind, BigDecimal>(ProductKind.class);
    var themes = new TreeMap<String, BigDecimal>();
    var others = new ArrayList<ProductKind>();
    for (Holding holding : file.holdings()) {
      var product = shelf.get(holding.productId());
      if (product == null) {
        continue;
      }
      var value = holding.marketValue();
      if (product.kind() != ProductKind.LOAN
          && value.currency().equals(home)
          && value.amount().signum() > 0) {
        values.merge(product.kind(), value.amount(), BigDecimal::add);
        product.themes().forEach(theme -> themes.merge(theme, value.amount(), BigDecimal::add));
      } else {
        others.add(product.kind());
      }
    }
    return new Portfolio(
        shares(values),
        others.stream().filter(kind -> !values.containsKey(kind)).distinct().sorted().toList(),
        weightiest(themes));
  }

  private static Map<ProductKind, Double> shares(Map<ProductKind, BigDecimal> values) {
    double total = values.values().stream().mapToDouble(BigDecimal::doubleValue).sum();
    var shares = new EnumMap<ProductKind, Double>(ProductKind.class);
    values.forEach((kind, value) -> shares.put(kind, value.doubleValue() / total));
    return shares;
  }

  private static List<String> weightiest(Map<String, BigDecimal> themes) {
    return themes.entrySet().stream()
        .sorted(Map.Entry.<String, BigDecimal>comparingByValue().reversed())
        .limit(THEMES_TOLD)
        .map(Map.Entry::getKey)
        .toList();
  }

  String inWords() {
    if (shares.isEmpty() && others.isEmpty()) {
      return "holds nothing yet";
    }
    var kinds = new ArrayList<String>();
    shares.entrySet().stream()
        .sorted(Map.Entry.<ProductKind, Double>comparingByValue(Comparator.reverseOrder()))
        .forEach(e -> kinds.add(share(e.getValue()) + " " + KindWords.plural(e.getKey())));
    others.forEach(kind -> kinds.add(KindWords.plural(kind)));
    if (!themes.isEmpty()) {
      kinds.add("among them " + String.join(", ", themes));
    }
    return "holds " + String.join(", ", kinds);
  }

  private static String share(double share) {
    if (share > 0.85) {
      return "almost only";
    }
    if (share > 0.6) {
      return "mostly";
    }
    if (share > 0.4) {
      return "half";
    }
    return share > 0.2 ? "a third" : "some";
  }
}
