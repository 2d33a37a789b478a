package org.advisorworkbench.sample;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.advisorworkbench.client.Client;
import org.advisorworkbench.client.Gender;
import org.advisorworkbench.client.Interaction;
import org.advisorworkbench.client.MaritalStatus;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.advisorworkbench.product.Product;

/// Writes a book as a folder of CSV files, in the format that imports read: UTF-8, comma, decimal
/// point, line feeds. The same book gives the same bytes everywhere.
public final class SampleBookWriter {
  private final Path folder;
  private final boolean withTruth;

  /// @param folder made if it does not exist; files of the same names are replaced
  /// @param withTruth whether to write `truth.csv` too, which is no part of a book
  public SampleBookWriter(Path folder, boolean withTruth) {
    this.folder = folder;
    this.withTruth = withTruth;
  }

  /// Writes all files.
  ///
  /// @return what was written and what can be reached on it
  /// @throws Failure with [FailureCode#FILE_UNWRITABLE] if the folder or a file cannot be written
  public SampleSummary write(SampleBook book) throws Failure {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new Failure(FailureCode.FILE_UNWRITABLE, e, folder, String.valueOf(e.getMessage()));
    }
    table(
        "clients.csv",
        "client_id,name,household_id,client_since,occupation,annual_income,annual_spending,"
            + "net_wealth,currency,risk_band,horizon_years,liquidity_need,experience,goal,"
            + "goal_year,birth_date,gender,marital_status,nationality",
        book.clients(),
        SampleBookWriter::row);
    table(
        "products.csv",
        "product_id,name,kind,issuer,region,currency,risk_class,min_horizon_years,redemption,"
            + "annual_cost_percent,minimum_amount,themes,description",
        book.products(),
        SampleBookWriter::row);
    table(
        "holdings.csv",
        "client_id,product_id,units,market_value,currency,as_of",
        book.holdings(),
        h ->
            List.of(
                h.clientId(),
                h.productId(),
                h.units().toPlainString(),
                h.marketValue().amount().toPlainString(),
                h.marketValue().currency().getCurrencyCode(),
                h.asOf()));
    table(
        "transactions.csv",
        "transaction_id,client_id,product_id,date,side,units,amount,currency",
        book.transactions(),
        t ->
            List.of(
                t.id(),
                t.clientId(),
                t.productId(),
                t.date(),
                word(t.side()),
                t.units().toPlainString(),
                t.amount().amount().toPlainString(),
                t.amount().currency().getCurrencyCode()));
    table(
        "interactions.csv",
        "interaction_id,client_id,product_id,date,kind,outcome",
        book.interactions(),
        i ->
            List.of(
                i.id(),
                i.clientId(),
                i.productId(),
                i.date(),
                word(i.kind()),
                i.outcome() == Interaction.Outcome.NONE ? "" : word(i.outcome())));
    table(
        "notes.csv",
        "note_id,client_id,date,text",
        book.notes(),
        n -> List.of(n.id(), n.clientId(), n.date(), n.text()));
    table(
        "prices.csv",
        "product_id,date,price",
        book.prices(),
        p -> List.of(p.productId(), p.date(), p.price().toPlainString()));
    if (withTruth) {
      table(
          "truth.csv",
          "client_id,product_id,probability,text_probability,interested",
          book.truth(),
          t ->
              List.of(
                  t.clientId(),
                  t.productId(),
                  probability(t.probability()),
                  probability(t.textProbability()),
                  t.interested()));
    }
    return SampleSummary.of(book);
  }

  private static List<Object> row(Client c) {
    var p = c.profile();
    var d = c.demographics();
    return List.of(
        c.id(),
        c.name(),
        c.householdId(),
        c.clientSince(),
        p.occupation(),
        p.annualIncome().amount().toPlainString(),
        p.annualSpending().amount().toPlainString(),
        p.netWealth().amount().toPlainString(),
        p.netWealth().currency().getCurrencyCode(),
        word(p.riskBand()),
        p.horizonYears(),
        word(p.liquidityNeed()),
        word(p.experience()),
        word(p.goal()),
        p.goalYear(),
        d.birthDate(),
        d.gender() == Gender.UNKNOWN ? "" : word(d.gender()),
        d.maritalStatus() == MaritalStatus.UNKNOWN ? "" : word(d.maritalStatus()),
        d.nationality());
  }

  private static List<Object> row(Product p) {
    return List.of(
        p.id(),
        p.name(),
        word(p.kind()),
        p.issuer(),
        p.region(),
        p.currency().getCurrencyCode(),
        p.riskClass(),
        p.minHorizonYears(),
        word(p.redemption()),
        p.annualCostPercent().toPlainString(),
        p.minimumAmount().toPlainString(),
        String.join("|", p.themes()),
        p.description());
  }

  private <T> void table(
      String name, String header, List<T> items, Function<T, List<? extends Object>> row)
      throws Failure {
    var file = folder.resolve(name);
    try (var writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      line(writer, header);
      for (var item : items) {
        line(writer, csv(row.apply(item)));
      }
    } catch (IOException e) {
      throw new Failure(FailureCode.FILE_UNWRITABLE, e, file, String.valueOf(e.getMessage()));
    }
  }

  private static void line(Writer writer, String line) throws IOException {
    writer.write(line);
    writer.write('\n');
  }

  private static String csv(List<? extends Object> row) {
    return row.stream().map(cell -> quoted(cell.toString())).collect(Collectors.joining(","));
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == ';' || c == '"' || c == '\n');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static String probability(double value) {
    return String.format(Locale.ROOT, "%.6f", value);
  }
}
