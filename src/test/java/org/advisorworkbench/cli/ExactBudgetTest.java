package org.advisorworkbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.advisorworkbench.advice.WordCountModel;
import org.advisorworkbench.cli.Terminal.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The exact method asks for all coalitions or for none.
class ExactBudgetTest {
  private final WordCountModel model = new WordCountModel();
  @TempDir Path home;
  @TempDir Path book;
  private Terminal terminal;

  /// A client and a product of whom little is known, so that all coalitions of fields can be asked.
  @BeforeEach
  void fillTheBook() throws Exception {
    terminal = new Terminal(new TestWorkplace(home, model));
    Files.writeString(
        book.resolve("products.csv"),
        """
        product_id,name,kind,issuer,region,currency,risk_class,min_horizon_years,redemption,annual_cost_percent,minimum_amount,themes,description
        BARE,X,deposit,N,World,EUR,1,0,daily,0,0,,
        """);
    Files.writeString(
        book.resolve("clients.csv"),
        """
        client_id,name,household_id,client_since,occupation,annual_income,annual_spending,net_wealth,currency,risk_band,horizon_years,liquidity_need,experience,goal,goal_year,birth_date,gender,marital_status,nationality
        SILENT,A B,,2020-01-01,clerk,0,0,0,EUR,balanced,5,medium,basic,reserve,2030,1980-01-01,,,
        """);
    terminal.run("import", book.toString(), "--json").done();
  }

  private Outcome exact(String... more) {
    var arguments =
        new ArrayList<>(
            List.of("explain", "--client", "SILENT", "--product", "BARE", "--players", "fields"));
    arguments.addAll(List.of("--method", "exact"));
    arguments.addAll(List.of(more));
    return terminal.run(arguments.toArray(String[]::new));
  }

  /// Without figures, which the model does not read, every player is a field.
  private long coalitions() {
    return 1L << exact("--json").done().json().getAsJsonArray("players").size();
  }

  @Test
  void aBudgetOfAllCoalitionsDoes() {
    long all = coalitions();
    var explained = exact("--budget", "" + all, "--json").done().json();
    assertEquals(all, explained.get("evaluations").getAsLong());
    assertEquals("exact", explained.get("method").getAsString());
  }

  @Test
  void aSmallerOneIsWrongUsageWithAndWithoutACertificate() {
    long all = coalitions();
    int asked = model.asked();
    var file = home.resolve("certificate.json");
    for (var refused :
        List.of(
            exact("--budget", "" + (all - 1)),
            exact("--budget", "100", "--certificate", file.toString()))) {
      assertEquals(2, refused.exitCode(), refused.err());
      assertTrue(refused.err().contains("%,d evaluations".formatted(all)), refused.err());
    }
    assertEquals(asked, model.asked(), "nothing is asked of the model");
    assertFalse(Files.exists(file));
  }
}
