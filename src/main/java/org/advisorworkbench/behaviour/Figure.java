package org.advisorworkbench.behaviour;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A number about a client and a product that no text tells. Each is a player of an explanation,
/// stands in `model.json` by its key, and is absent where it cannot be known.
///
/// What is said of other clients leaves out the one in question, and hardly depends on the size of
/// the book: it compares with the average product or with all clients. To look at a product is to
/// view or click it; to have to do with it, to hold it or to have looked at it.
public enum Figure {
  /// How closely the product goes with what the client has to do with: ln(1 + 100 · c), where c is
  /// the mean co-occurrence, 0 to 1 (see [Together]). 0 for never, at most 4.62.
  COMPANY("company", "goes with what the client holds or looked at"),

  /// How many others bought the product in the 180 days before, against the average product (see
  /// [Crowd]). In doublings: 0 for as many, 1 for about twice as many, −1 for half.
  DEMAND("demand", "recent demand"),

  /// How many others hold the product, against the average product. In doublings, as [#DEMAND].
  POPULARITY("popularity", "popularity"),

  /// How much more clients with the same goal have to do with products of this kind than all
  /// clients have (see [Peers]). In doublings, −3 to 3.
  PEERS("peers", "liked by clients with this goal"),

  /// The share of the client's portfolio, by value, that is in products of this kind. 0 to 1; 0 for
  /// who holds nothing.
  KIND_SHARE("kindShare", "share of the portfolio in this kind"),

  /// How often the client looked at the product in the two years before: ln(1 + looks).
  LOOKS("looks", "looks at the product"),

  /// How much more often the client looked at other products of this kind in the two years before
  /// than chance would have it (see [Browsing]). In doublings, −3 to 3.
  KIND_LOOKS("kindLooks", "looks at others of this kind"),

  /// How much more often the client looked at other products with a theme in common in the two
  /// years before than chance would have it. In doublings, −3 to 3.
  THEME_LOOKS("themeLooks", "looks at others with these themes"),

  /// The smallest amount that the product takes against the client's net wealth: log10 of the
  /// ratio, −5 to 1; −1 for a tenth. Absent for loans, which take none of it, and where the
  /// currencies differ.
  MINIMUM("minimum", "smallest amount against net wealth"),

  /// How far the product's risk class lies above the usual one of the client's risk band, in
  /// classes of the PRIIPs indicator, −5 to 5, negative below. Usual is 2 for conservative clients,
  /// and one more for each band up to 6 for aggressive ones.
  RISK("risk", "risk above the usual"),

  /// How many years the recommended holding period is longer than the client can wait: −10 to 10,
  /// negative for years to spare.
  HORIZON("horizon", "years longer than the horizon"),

  /// How badly a late redemption meets the client's need of liquidity: the urgency of the need, 0
  /// to 2, times the lateness of the redemption, 0 (daily) to 4 (locked). 0 to 8.
  LOCK_UP("lockUp", "late redemption against the need");

  private final String key;
  private final String words;

  Figure(String key, String words) {
    this.key = key;
    this.words = words;
  }

  /// How files name the figure: `kindShare`.
  public String key() {
    return key;
  }

  /// The figure's name in plain English: `share of the portfolio in this kind`.
  public String inWords() {
    return words;
  }

  /// The figure of a key, if there is one.
  public static Optional<Figure> named(String key) {
    return Arrays.stream(values()).filter(figure -> figure.key.equals(key)).findFirst();
  }

  /// The keys of all figures, in their order.
  public static List<String> keys() {
    return Arrays.stream(values()).map(Figure::key).toList();
  }
}
