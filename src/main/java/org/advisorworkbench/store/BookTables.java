package org.advisorworkbench.store;

import static org.advisorworkbench.store.Table.column;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.advisorworkbench.client.Client;
import org.advisorworkbench.client.Demographics;
import org.advisorworkbench.client.Experience;
import org.advisorworkbench.client.Gender;
import org.advisorworkbench.client.Goal;
import org.advisorworkbench.client.Holding;
import org.advisorworkbench.client.Interaction;
import org.advisorworkbench.client.LiquidityNeed;
import org.advisorworkbench.client.MaritalStatus;
import org.advisorworkbench.client.MeetingNote;
import org.advisorworkbench.client.Money;
import org.advisorworkbench.client.Profile;
import org.advisorworkbench.client.RiskBand;
import org.advisorworkbench.client.Transaction;
import org.advisorworkbench.product.Price;
import org.advisorworkbench.product.Product;
import org.advisorworkbench.product.ProductKind;
import org.advisorworkbench.product.Redemption;

/// The tables of a book, as the migration `V1__book.sql` made them.
final class BookTables {
  static final Table<Product> PRODUCTS =
      new Table<>(
          "product",
          List.of(column("id", Product::id)),
          List.of(
              column("name", Product::name),
              column("kind", p -> p.kind().name()),
              column("issuer", Product::issuer),
              column("region", Product::region),
              column("currency", p -> p.currency().getCurrencyCode()),
              column("risk_class", Product::riskClass),
              column("min_horizon_years", Product::minHorizonYears),
              column("redemption", p -> p.redemption().name()),
              column("annual_cost_percent", p -> plain(p.annualCostPercent())),
              column("minimum_amount", p -> plain(p.minimumAmount())),
              column("themes", p -> p.themes().toArray(String[]::new)),
              column("description", Product::description)),
          row ->
              new Product(
                  row.getString("id"),
                  row.getString("name"),
                  word(row, "kind", ProductKind.class),
                  row.getString("issuer"),
                  row.getString("region"),
                  currency(row),
                  row.getInt("risk_class"),
                  row.getInt("min_horizon_years"),
                  word(row, "redemption", Redemption.class),
                  decimal(row, "annual_cost_percent"),
                  decimal(row, "minimum_amount"),
                  words(row, "themes"),
                  row.getString("description")));

  static final Table<Client> CLIENTS =
      new Table<>(
          "client",
          List.of(column("id", Client::id)),
          List.of(
              column("name", Client::name),
              column("household_id", Client::householdId),
              column("client_since", Client::clientSince),
              column("occupation", c -> c.profile().occupation()),
              column("currency", c -> onlyCurrency(c.profile()).getCurrencyCode()),
              column("annual_income", c -> plain(c.profile().annualIncome().amount())),
              column("annual_spending", c -> plain(c.profile().annualSpending().amount())),
              column("net_wealth", c -> plain(c.profile().netWealth().amount())),
              column("risk_band", c -> c.profile().riskBand().name()),
              column("horizon_years", c -> c.profile().horizonYears()),
              column("liquidity_need", c -> c.profile().liquidityNeed().name()),
              column("experience", c -> c.profile().experience().name()),
              column("goal", c -> c.profile().goal().name()),
              column("goal_year", c -> c.profile().goalYear()),
              column("birth_date", c -> c.demographics().birthDate()),
              column("gender", c -> c.demographics().gender().name()),
              column("marital_status", c -> c.demographics().maritalStatus().name()),
              column("nationality", c -> c.demographics().nationality())),
          row ->
              new Client(
                  row.getString("id"),
                  row.getString("name"),
                  row.getString("household_id"),
                  date(row, "client_since"),
                  new Profile(
                      row.getString("occupation"),
                      money(row, "annual_income"),
                      money(row, "annual_spending"),
                      money(row, "net_wealth"),
                      word(row, "risk_band", RiskBand.class),
                      row.getInt("horizon_years"),
                      word(row, "liquidity_need", LiquidityNeed.class),
                      word(row, "experience", Experience.class),
                      word(row, "goal", Goal.class),
                      row.getInt("goal_year")),
                  new Demographics(
                      date(row, "birth_date"),
                      word(row, "gender", Gender.class),
                      word(row, "marital_status", MaritalStatus.class),
                      row.getString("nationality"))));

  static final Table<Price> PRICES =
      new Table<>(
          "price",
          List.of(column("product_id", Price::productId), column("on_date", Price::date)),
          List.of(column("price", p -> plain(p.price()))),
          row ->
              new Price(row.getString("product_id"), date(row, "on_date"), decimal(row, "price")));

  static final Table<Holding> HOLDINGS =
      new Table<>(
          "holding",
          List.of(column("client_id", Holding::clientId), column("product_id", Holding::productId)),
          List.of(
              column("units", h -> plain(h.units())),
              column("market_value", h -> plain(h.marketValue().amount())),
              column("currency", h -> h.marketValue().currency().getCurrencyCode()),
              column("as_of", Holding::asOf)),
          row ->
              new Holding(
                  row.getString("client_id"),
                  row.getString("product_id"),
                  decimal(row, "units"),
                  money(row, "market_value"),
                  date(row, "as_of")));

  static final Table<MeetingNote> NOTES =
      new Table<>(
          "meeting_note",
          List.of(column("id", MeetingNote::id)),
          List.of(
              column("client_id", MeetingNote::clientId),
              column("on_date", MeetingNote::date),
              column("note", MeetingNote::text)),
          row ->
              new MeetingNote(
                  row.getString("id"),
                  row.getString("client_id"),
                  date(row, "on_date"),
                  row.getString("note")));

  static final Table<Transaction> TRANSACTIONS =
      new Table<>(
          "client_transaction",
          List.of(column("id", Transaction::id)),
          List.of(
              column("client_id", Transaction::clientId),
              column("product_id", Transaction::productId),
              column("on_date", Transaction::date),
              column("side", t -> t.side().name()),
              column("units", t -> plain(t.units())),
              column("amount", t -> plain(t.amount().amount())),
              column("currency", t -> t.amount().currency().getCurrencyCode())),
          row ->
              new Transaction(
                  row.getString("id"),
                  row.getString("client_id"),
                  row.getString("product_id"),
                  date(row, "on_date"),
                  word(row, "side", Transaction.Side.class),
                  decimal(row, "units"),
                  money(row, "amount")));

  static final Table<Interaction> INTERACTIONS =
      new Table<>(
          "interaction",
          List.of(column("id", Interaction::id)),
          List.of(
              column("client_id", Interaction::clientId),
              column("product_id", Interaction::productId),
              column("on_date", Interaction::date),
              column("kind", i -> i.kind().name()),
              column("outcome", i -> i.outcome().name())),
          row ->
              new Interaction(
                  row.getString("id"),
                  row.getString("client_id"),
                  row.getString("product_id"),
                  date(row, "on_date"),
                  word(row, "kind", Interaction.Kind.class),
                  word(row, "outcome", Interaction.Outcome.class)));

  private BookTables() {}

  /// The same number without trailing zeros, so that what is read equals what was written.
  private static BigDecimal plain(BigDecimal number) {
    var stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static Currency onlyCurrency(Profile profile) {
    var currency = profile.annualIncome().currency();
    if (!profile.annualSpending().currency().equals(currency)
        || !profile.netWealth().currency().equals(currency)) {
      throw new IllegalArgumentException("expected one currency in a profile, found " + profile);
    }
    return currency;
  }

  private static Currency currency(ResultSet row) throws SQLException {
    return Currency.getInstance(row.getString("currency"));
  }

  private static BigDecimal decimal(ResultSet row, String column) throws SQLException {
    return plain(row.getBigDecimal(column));
  }

  private static Money money(ResultSet row, String column) throws SQLException {
    return new Money(decimal(row, column), currency(row));
  }

  private static LocalDate date(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  private static <E extends Enum<E>> E word(ResultSet row, String column, Class<E> words)
      throws SQLException {
    return Enum.valueOf(words, row.getString(column));
  }

  private static List<String> words(ResultSet row, String column) throws SQLException {
    return Arrays.stream((Object[]) row.getArray(column).getArray())
        .map(String.class::cast)
        .toList();
  }
}
