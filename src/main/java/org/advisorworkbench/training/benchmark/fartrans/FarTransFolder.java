package org.advisorworkbench.training.benchmark.fartrans;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.advisorworkbench.imports.CsvTable;
import org.advisorworkbench.training.benchmark.fartrans.Customer.DatedProfile;

/// A folder with the files of FAR-Trans, in one of two layouts: the published one, whose
/// `transactions.csv` the splits are derived from, or one in which the splits are already made
/// (`train.csv`, `test.csv`, `eligible_assets.csv`, `eligible_customers.csv`, `splits.csv`).
public final class FarTransFolder {
  private final Path folder;

  public FarTransFolder(Path folder) {
    this.folder = folder;
  }

  /// @throws Failure if a file of the layout is missing or unreadable, lacks a column, or holds a
  ///   value that is none
  public FarTrans read() throws Failure {
    if (!has("train.csv") && !has("transactions.csv")) {
      throw new Failure(
          FailureCode.FILE_UNREADABLE,
          folder.resolve("transactions.csv"),
          "there is no such file, and no train.csv beside it");
    }
    var customers = new Names();
    var assets = new Names();
    var profiles = profiles(customers);
    var known = assets(assets);
    var splits =
        has("train.csv")
            ? MadeSplits.read(this, customers, assets)
            : DerivedSplits.read(this, customers, assets);
    return new FarTrans(
        customers.all().stream()
            .map(id -> new Customer(id, profiles.getOrDefault(id, List.of())))
            .toList(),
        assets.all().stream()
            .map(isin -> Objects.requireNonNullElseGet(known.get(isin), () -> Asset.unknown(isin)))
            .toList(),
        splits.purchases(),
        splits.splits());
  }

  /// What either layout says about time.
  record Timeline(List<Purchase> purchases, List<Split> splits) {}

  boolean has(String file) {
    return Files.exists(folder.resolve(file));
  }

  CsvTable table(String file, String... columns) throws Failure {
    return CsvTable.read(folder.resolve(file), List.of(columns));
  }

  static LocalDate date(CsvTable table, int row, String column) throws Failure {
    var text = table.text(row, column);
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw table.malformed(
          row, "expected a date like 2020-12-31 in %s, found “%s”".formatted(column, text));
    }
  }

  static int integer(CsvTable table, int row, String column) throws Failure {
    var text = table.text(row, column);
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw table.malformed(
          row, "expected a whole number in %s, found “%s”".formatted(column, text));
    }
  }

  private Map<String, List<DatedProfile>> profiles(Names customers) throws Failure {
    var table =
        table(
            "customer_information.csv",
            "customerID",
            "customerType",
            "riskLevel",
            "investmentCapacity",
            "timestamp");
    var profiles = new HashMap<String, List<DatedProfile>>();
    for (int row = 0; row < table.rows(); row++) {
      var id = table.text(row, "customerID");
      customers.number(id);
      profiles
          .computeIfAbsent(id, i -> new ArrayList<>())
          .add(
              new DatedProfile(
                  date(table, row, "timestamp"),
                  new Profile(
                      table.text(row, "customerType"),
                      table.text(row, "riskLevel"),
                      table.text(row, "investmentCapacity"))));
    }
    return profiles;
  }

  /// An asset may come several times; what was said of it first was known from the first split on.
  private Map<String, Asset> assets(Names assets) throws Failure {
    var table =
        table(
            "asset_information.csv",
            "ISIN",
            "assetName",
            "assetCategory",
            "assetSubCategory",
            "marketID",
            "sector",
            "industry",
            "timestamp");
    var descriptions = has("asset_text.csv") ? texts("asset_text.csv", "ISIN", "summary") : NO_TEXT;
    var markets = has("markets.csv") ? texts("markets.csv", "marketID", "name") : NO_TEXT;
    var known = new HashMap<String, Asset>();
    var since = new HashMap<String, LocalDate>();
    for (int row = 0; row < table.rows(); row++) {
      var isin = table.text(row, "ISIN");
      assets.number(isin);
      var date = date(table, row, "timestamp");
      var earliest = since.get(isin);
      if (earliest == null || date.isBefore(earliest)) {
        since.put(isin, date);
        var market = table.text(row, "marketID");
        known.put(
            isin,
            new Asset(
                isin,
                table.text(row, "assetName"),
                table.text(row, "assetCategory"),
                table.text(row, "assetSubCategory"),
                markets.getOrDefault(market, market),
                table.text(row, "sector"),
                table.text(row, "industry"),
                descriptions.getOrDefault(isin, "")));
      }
    }
    return known;
  }

  private static final Map<String, String> NO_TEXT = Map.of();

  private Map<String, String> texts(String file, String key, String value) throws Failure {
    var table = table(file, key, value);
    var texts = new HashMap<String, String>();
    for (int row = 0; row < table.rows(); row++) {
      texts.put(table.text(row, key), table.text(row, value));
    }
    return texts;
  }
}
