package org.advisorworkbench.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes the files of a small book for tests.
public final class BookFolder {
  public static final String PRODUCTS =
      """
      product_id,name,kind,issuer,region,currency,risk_class,min_horizon_years,redemption,annual_cost_percent,minimum_amount,themes,description
      P1,Short Bonds,bond_fund,Nordbank,Europe,EUR,2,3,daily,0.25,500,green|no tobacco,Calm bonds.
      P2,World Shares,index_fund,Nordbank,World,USD,5,8,daily,0.1,100,,All of the world.
      """;
  public static final String CLIENTS =
      """
      client_id,name,household_id,client_since,occupation,annual_income,annual_spending,net_wealth,currency,risk_band,horizon_years,liquidity_need,experience,goal,goal_year,birth_date,gender,marital_status,nationality
      C1,Ann Lind,H1,2011-05-02,teacher,48000.50,31000,120000,EUR,cautious,12,medium,basic,education,2031,1979-02-28,female,married,SE
      C2,Bo Lind,H1,2012-01-31,nurse,39000,30000,-500.25,EUR,balanced,8,low,informed,retirement,2040,1980-12-01,,,
      """;
  public static final String PRICES =
      """
      product_id,date,price
      P1,2026-11-19,101.5
      P1,2026-11-20,101.625
      """;
  public static final String HOLDINGS =
      """
      client_id,product_id,units,market_value,currency,as_of
      C1,P1,12.5,1270.31,EUR,2026-11-20
      C1,P2,3,900,USD,2026-11-20
      """;
  public static final String NOTES =
      """
      note_id,client_id,date,text
      N1,C1,2026-10-01,"Her son starts university in three years.
      She said ""no tobacco"", please 😀"
      N2,C2,2026-10-02,退休前想还清房贷
      """;
  public static final String TRANSACTIONS =
      """
      transaction_id,client_id,product_id,date,side,units,amount,currency
      T1,C1,P1,2025-03-03,buy,12.5,1250,EUR
      T2,C2,P2,2025-04-04,sell,1.25,300.10,USD
      """;
  public static final String INTERACTIONS =
      """
      interaction_id,client_id,product_id,date,kind,outcome
      I1,C1,P2,2026-01-05,view,
      I2,C1,P2,2026-01-09,recommendation,accepted
      """;

  private BookFolder() {}

  /// All seven files.
  public static Path write(Path folder) {
    write(folder, "products.csv", PRODUCTS);
    write(folder, "clients.csv", CLIENTS);
    write(folder, "prices.csv", PRICES);
    write(folder, "holdings.csv", HOLDINGS);
    write(folder, "notes.csv", NOTES);
    write(folder, "transactions.csv", TRANSACTIONS);
    write(folder, "interactions.csv", INTERACTIONS);
    return folder;
  }

  public static Path write(Path folder, String name, String text) {
    return write(folder, name, text, StandardCharsets.UTF_8);
  }

  public static Path write(Path folder, String name, String text, Charset charset) {
    try {
      return Files.write(folder.resolve(name), text.getBytes(charset));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
