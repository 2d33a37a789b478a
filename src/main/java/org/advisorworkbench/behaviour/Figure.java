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
  COMPANY("company"),

  /// How many others bought the product in the 180 days before, against the average product (see
  /// [Crowd]). In doublings: 0 for as many, 1 for about twice as many, −1 for half.
  DEMAND("demand"),

  /// How many others hold the product, against the average product. In doublings, as [#DEMAND].
  POPULARITY("popularity"),

  /// How much more clients with the same goal have to do with products of this kind than all
  /// clients have (see [Peers]). In doublings, −3 to 3.
  PEERS("peers"),

  /// The share of the client's portfolio, by value, that is in products of this kind. 0 to 1; 0 for
  /// who holds nothing.
  KIND_SHARE("kindShare"),

  /// How often the client looked at the product in the two years before: ln(1 + looks).
  LOOKS("looks"),

  /// How much more often the client looked at other products of this kind in the two years before
  /// than chance would have it (see [Browsing]). In doublings, −3 to 3.
  KIND_LOOKS("kindLooks"),

  /// How much more often the client looked at other products with a theme in common in the two
  /// years before than chance would have it. In doublings, −3 to 3.
  THEME_LOOKS("themeLooks"),

  /// The smallest amount that the product takes against the client's net wealth: log10 of the
  /// ratio, −5 to 1; −1 for a tenth. Absent for loans, which take none of it, and where the
  /// currencies differ.
  MINIMUM("minimum"),

  /// How far the product's risk class lies above the usual one of the client's risk band, in
  /// classes of the PRIIPs indicator, −5 to 5, negative below. Usual is 2 for conservative clients,
  /// and one more for each band up to 6 for aggressive ones.
  RISK("risk"),

  /// How many years the recommended holding period is longer than the client can wait: −10 to 10,
  /// negative for years to spare.
  HORIZON("horizon"),

  /// How badly a late redemption meets the client's need of liquidity: the urgency of the need, 0
  /// to 2, times the lateness of the redemption, 0 (daily) to 4 (locked). 0 to 8.
  LOCK_UP("lockUp");

  private final String key;

  Figure(String key) {
    this.key = key;
  }

  /// How files name the figure: `kindShare`.
  public String key() {
    return key;
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
