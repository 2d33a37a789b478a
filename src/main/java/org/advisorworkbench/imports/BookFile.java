package org.advisorworkbench.imports;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The files of a book, in the order in which they are imported: a file refers to earlier ones
/// alone. `docs/book-format.md` describes them for people.
@SuppressWarnings("ImmutableEnumChecker") // The collections are unmodifiable.
public enum BookFile {
  PRODUCTS(
      "product_id, name, kind, issuer, region, currency, risk_class, min_horizon_years, redemption,"
          + " annual_cost_percent, minimum_amount, themes, description",
      "annual_cost_percent, minimum_amount"),
  CLIENTS(
      "client_id, name, household_id, client_since, occupation, annual_income, annual_spending,"
          + " net_wealth, currency, risk_band, horizon_years, liquidity_need, experience, goal,"
          + " goal_year, birth_date, gender, marital_status, nationality",
      "annual_income, annual_spending, net_wealth"),
  PRICES("product_id, date, price", "price"),
  HOLDINGS("client_id, product_id, units, market_value, currency, as_of", "units, market_value"),
  NOTES("note_id, client_id, date, text", ""),
  TRANSACTIONS(
      "transaction_id, client_id, product_id, date, side, units, amount, currency",
      "units, amount"),
  INTERACTIONS("interaction_id, client_id, product_id, date, kind, outcome", "");

  private final List<String> columns;
  private final Set<String> decimals;

  BookFile(String columns, String decimals) {
    this.columns = List.of(columns.split(", *"));
    this.decimals =
        Arrays.stream(decimals.split(", *"))
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
  }

  /// Recognises a file by its name, in any case.
  public static Optional<BookFile> of(Path file) {
    var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(kind -> kind.fileName().equals(name)).findFirst();
  }

  /// `clients.csv`
  public String fileName() {
    return name().toLowerCase(Locale.ROOT) + ".csv";
  }

  /// The columns that the file must have.
  public List<String> columns() {
    return columns;
  }

  /// Those of the columns that hold decimal numbers.
  Set<String> decimals() {
    return decimals;
  }
}
