package org.advisorworkbench.training.benchmark.fartrans;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/// A data set small enough to compute by hand: four customers, four eligible assets and one that is
/// not, in both layouts.
///
/// | known at split 0 | A | B | C | D |
/// |---|---|---|---|---|
/// | u1, conservative until 2020 | x | x | | |
/// | u2 | x | x | x | |
/// | u3, who holds E too | x | | | |
/// | u4 | | | x | x |
///
/// Afterwards u1 buys D, and u3 buys C and E.
public final class SmallFarTrans {
  private static final String CUSTOMERS =
      """
      customerID,customerType,riskLevel,investmentCapacity,lastQuestionnaireDate,timestamp
      u1,Mass,Aggressive,CAP_LT30K,2020-01-01,2020-01-01
      u1,Mass,Predicted_Conservative,CAP_LT30K,2019-01-01,2019-01-01
      u2,Premium,Aggressive,CAP_80K_300K,2019-01-01,2019-01-01
      u3,Mass,Aggressive,CAP_30K_80K,2019-01-01,2021-01-01
      u4,Mass,Balanced,CAP_30K_80K,2019-01-01,2019-01-01
      """;
  private static final String ASSETS =
      """
      ISIN,assetName,assetShortName,assetCategory,assetSubCategory,marketID,sector,industry,timestamp
      A,Alpha,AL,Stock,,XATH,Energy,,2018-01-02
      B,Beta,BE,MTF,Bond,AEDAK,,,2018-01-02
      C,Gamma,GA,Bond,Corporate,XATH,,,2018-01-02
      D,Delta,DE,Stock,,XATH,"Banks, large",Banking,2018-01-02
      D,Delta renamed,DE,Stock,,XATH,,,2022-01-02
      E,Epsilon,EP,Stock,,XATH,,,2018-01-02
      """;

  private SmallFarTrans() {}

  /// The layout with splits, of which there are two, 0 and 8. At split 8 it is known that u1 bought
  /// D and u3 bought B; then u3 buys D and u4 buys A.
  public static void writeWithSplits(Path folder) throws IOException {
    Files.writeString(folder.resolve("customer_information.csv"), CUSTOMERS);
    Files.writeString(folder.resolve("asset_information.csv"), ASSETS);
    Files.writeString(
        folder.resolve("splits.csv"),
        "split,time_point,test_end\n0,2019-08-01,2020-01-14\n8,2019-11-11,2020-04-23\n");
    Files.writeString(
        folder.resolve("train.csv"),
        """
        customerID,ISIN,first_split
        u1,A,0
        u1,B,0
        u2,A,0
        u2,B,0
        u2,C,0
        u3,A,0
        u3,E,0
        u4,C,0
        u4,D,0
        u1,D,8
        u3,B,8
        """);
    Files.writeString(
        folder.resolve("test.csv"),
        """
        split,customerID,ISIN
        0,u1,D
        0,u3,C
        0,u3,E
        0,u2,D
        8,u3,D
        8,u4,A
        """);
    Files.writeString(
        folder.resolve("eligible_assets.csv"),
        "split,ISIN\n0,A\n0,B\n0,C\n0,D\n8,A\n8,B\n8,C\n8,D\n");
    Files.writeString(
        folder.resolve("eligible_customers.csv"), "split,customerID\n0,u1\n0,u3\n8,u3\n8,u4\n");
  }

  /// The published layout, with prices for `days` trading days from 1 August 2019 on.
  static void writePublished(Path folder, int days) throws IOException {
    Files.writeString(folder.resolve("customer_information.csv"), CUSTOMERS);
    Files.writeString(folder.resolve("asset_information.csv"), ASSETS);
    Files.writeString(
        folder.resolve("transactions.csv"),
        """
        customerID,ISIN,transactionID,transactionType,timestamp,totalValue,units,channel,marketID
        u1,A,1,Buy,2018-03-01,100.0,10.0,Branch,XATH
        u1,B,2,Buy,2018-03-01,100.0,10.0,Branch,XATH
        u1,A,3,Buy,2019-09-02,100.0,10.0,Branch,XATH
        u2,A,4,Buy,2018-03-01,100.0,10.0,Branch,XATH
        u2,B,5,Buy,2018-03-01,100.0,10.0,Branch,XATH
        u2,C,6,Buy,2019-07-31,100.0,10.0,Branch,XATH
        u2,D,7,Sell,2019-09-02,100.0,10.0,Branch,XATH
        u3,A,8,Buy,2018-03-01,100.0,10.0,Branch,XATH
        u3,E,9,Buy,2018-03-01,100.0,10.0,Branch,XATH
        u4,C,10,Buy,2018-03-01,100.0,10.0,Branch,XATH
        u4,D,11,Buy,2018-03-01,100.0,10.0,Branch,XATH
        u1,D,12,Buy,2019-08-01,100.0,10.0,Branch,XATH
        u3,C,13,Buy,2019-09-02,100.0,10.0,Branch,XATH
        u4,A,14,Buy,2022-09-01,100.0,10.0,Branch,XATH
        u5,A,15,Buy,2019-09-02,100.0,10.0,Branch,XATH
        """);
    var prices = new StringBuilder("ISIN,timestamp,closePrice\n");
    var day = LocalDate.of(2019, 8, 1);
    for (int count = 0; count < days; day = day.plusDays(1)) {
      if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
        for (var isin : List.of("A", "B", "C", "D")) {
          prices.append(isin).append(',').append(day).append(",1.0\n");
        }
        if (count < 5) {
          prices.append("E,").append(day).append(",1.0\n");
        }
        count++;
      }
    }
    Files.writeString(folder.resolve("close_prices.csv"), prices.toString());
  }
}
