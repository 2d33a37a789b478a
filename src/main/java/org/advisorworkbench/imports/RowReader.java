package org.advisorworkbench.imports;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
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
import org.advisorworkbench.imports.BookWriter.OpenBook;
import org.advisorworkbench.imports.BookWriter.Saved;
import org.advisorworkbench.product.Price;
import org.advisorworkbench.product.Product;
import org.advisorworkbench.product.ProductKind;
import org.advisorworkbench.product.Redemption;

/// How the rows of one file become records of the book.
///
/// @param read makes a record of a row or refuses it
/// @param key what no two rows of the file may have in common
/// @param save puts records into the book
record RowReader<T>(
    Reading<T> read, Function<T, String> key, BiFunction<OpenBook, List<T>, Saved> save) {

  private static final BigDecimal HUNDRED = new BigDecimal(100);

  @FunctionalInterface
  interface Reading<T> {
    T of(Row row) throws RowRefused;
  }

  static RowReader<?> of(BookFile file) {
    return switch (file) {
      case PRODUCTS -> new RowReader<>(RowReader::product, Product::id, OpenBook::saveProducts);
      case CLIENTS -> new RowReader<>(RowReader::client, Client::id, OpenBook::saveClients);
      case PRICES ->
          new RowReader<>(
              RowReader::price, p -> p.productId() + ", " + p.date(), OpenBook::savePrices);
      case HOLDINGS ->
          new RowReader<>(
              RowReader::holding, h -> h.clientId() + ", " + h.productId(), OpenBook::saveHoldings);
      case NOTES -> new RowReader<>(RowReader::note, MeetingNote::id, OpenBook::saveNotes);
      case TRANSACTIONS ->
          new RowReader<>(RowReader::transaction, Transaction::id, OpenBook::saveTransactions);
      case INTERACTIONS ->
          new RowReader<>(RowReader::interaction, Interaction::id, OpenBook::saveInteractions);
    };
  }

  private static Product product(Row row) throws RowRefused {
    return new Product(
        row.id("product_id"),
        row.text("name"),
        row.word("kind", ProductKind.class),
        row.text("issuer"),
        row.text("region"),
        row.currency(),
        row.whole("risk_class", 1, 7),
        row.whole("min_horizon_years", 0, 60),
        row.word("redemption", Redemption.class),
        row.decimal("annual_cost_percent", BigDecimal.ZERO, HUNDRED),
        row.notNegative("minimum_amount"),
        themes(row.optionalText("themes")),
        row.optionalText("description"));
  }

  private static List<String> themes(String text) {
    return Arrays.stream(text.split("\\|"))
        .map(String::strip)
        .filter(theme -> !theme.isEmpty())
        .toList();
  }

  private static Client client(Row row) throws RowRefused {
    var id = row.id("client_id");
    var demographics =
        new Demographics(
            row.date("birth_date"),
            row.word("gender", Gender.class, Gender.UNKNOWN),
            row.word("marital_status", MaritalStatus.class, MaritalStatus.UNKNOWN),
            row.country("nationality", "??"));
    var since = row.date("client_since");
    if (since.isBefore(demographics.birthDate())) {
      throw row.refusal("client_since", Reason.BEFORE_BIRTH, since, demographics.birthDate());
    }
    return new Client(id, row.text("name"), row.household(id), since, profile(row), demographics);
  }

  private static Profile profile(Row row) throws RowRefused {
    var currency = row.currency();
    return new Profile(
        row.text("occupation"),
        new Money(row.notNegative("annual_income"), currency),
        new Money(row.notNegative("annual_spending"), currency),
        row.money("net_wealth", currency),
        row.word("risk_band", RiskBand.class),
        row.whole("horizon_years", 0, 60),
        row.word("liquidity_need", LiquidityNeed.class),
        row.word("experience", Experience.class),
        row.word("goal", Goal.class),
        row.whole("goal_year", 1900, 2200));
  }

  private static Price price(Row row) throws RowRefused {
    return new Price(row.knownProduct(), row.date("date"), row.notNegative("price"));
  }

  private static Holding holding(Row row) throws RowRefused {
    return new Holding(
        row.knownClient(),
        row.knownProduct(),
        row.positive("units"),
        row.money("market_value", row.currency()),
        row.date("as_of"));
  }

  private static MeetingNote note(Row row) throws RowRefused {
    return new MeetingNote(
        row.id("note_id"), row.knownClient(), row.date("date"), row.text("text"));
  }

  private static Transaction transaction(Row row) throws RowRefused {
    return new Transaction(
        row.id("transaction_id"),
        row.knownClient(),
        row.knownProduct(),
        row.date("date"),
        row.word("side", Transaction.Side.class),
        row.positive("units"),
        new Money(row.positive("amount"), row.currency()));
  }

  private static Interaction interaction(Row row) throws RowRefused {
    var interaction =
        new Interaction(
            row.id("interaction_id"),
            row.knownClient(),
            row.knownProduct(),
            row.date("date"),
            row.word("kind", Interaction.Kind.class),
            row.word("outcome", Interaction.Outcome.class, Interaction.Outcome.NONE));
    if (interaction.kind() != Interaction.Kind.RECOMMENDATION
        && interaction.outcome() != Interaction.Outcome.NONE) {
      throw row.refusal(
          "outcome", Reason.OUTCOME_OF_NOTHING, interaction.outcome(), interaction.kind());
    }
    return interaction;
  }
}
