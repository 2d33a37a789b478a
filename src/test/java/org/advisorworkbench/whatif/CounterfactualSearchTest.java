package org.advisorworkbench.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.ToDoubleBiFunction;
import org.advisorworkbench.client.Goal;
import org.advisorworkbench.client.Profile;
import org.advisorworkbench.client.RiskBand;
import org.advisorworkbench.product.Product;
import org.advisorworkbench.whatif.Counterfactuals.Options;
import org.advisorworkbench.work.Progress;
import org.junit.jupiter.api.Test;

/// Searches over scores that are laid down, so that it is known what has to be found.
class CounterfactualSearchTest {
  private static final EditGrid GRID = new EditGrid(2026);
  private static final Product BOND = Examples.product("BOND", 2, 1);
  private static final Product SHARES = Examples.product("SHARES", 5, 10);
  private static final Product CASH = Examples.product("CASH", 1, 0);
  private static final List<Product> SHELF = List.of(BOND, SHARES, CASH);

  private int batches;
  private int verified;

  private Counterfactuals search(
      Product product, Options options, ToDoubleBiFunction<Profile, Product> score) {
    return search(product, options, score, Progress.NONE);
  }

  private Counterfactuals search(
      Product product,
      Options options,
      ToDoubleBiFunction<Profile, Product> score,
      Progress progress) {
    return new CounterfactualSearch(
            (clients, products) -> {
              batches++;
              return clients.stream()
                  .map(client -> Examples.rank(client, products, score))
                  .toList();
            },
            client -> {
              verified++;
              return Examples.rank(client, SHELF, score);
            },
            GRID)
        .search(Examples.client(), product, options, progress, refined -> {});
  }

  /// Cash leads until the horizon is 14 years, then bonds do.
  private static double byHorizon(Profile profile, Product product) {
    return product.equals(CASH) ? 13.5 : product.equals(BOND) ? profile.horizonYears() : 1;
  }

  @Test
  void theSmallestStepThatBringsAProductInIsFoundAlone() {
    var found = search(BOND, new Options(1, 9), CounterfactualSearchTest::byHorizon);
    assertFalse(found.inside());
    assertEquals(List.of("horizon 14 instead of 12"), texts(found));
    assertEquals(1, found.found().getFirst().then().rank());
    assertTrue(found.complete());
    assertEquals(found.all(), found.tried());
  }

  @Test
  void whatIsInsideIsMovedOut() {
    var found = search(CASH, new Options(1, 9), CounterfactualSearchTest::byHorizon);
    assertTrue(found.inside());
    assertEquals(List.of("horizon 14 instead of 12"), texts(found));
    assertEquals(2, found.found().getFirst().then().rank());
  }

  @Test
  void twoFieldsAreTriedWhereOneIsNotEnough() {
    ToDoubleBiFunction<Profile, Product> both =
        (profile, product) ->
            product.equals(BOND)
                ? (profile.goal() == Goal.RESERVE ? 1 : 0)
                    + (profile.riskBand() == RiskBand.CAUTIOUS ? 1 : 0)
                : 1.5;
    var found = search(BOND, new Options(1, 9), both);
    assertEquals(
        List.of("riskBand cautious instead of balanced, goal reserve instead of education"),
        texts(found));
  }

  @Test
  void aRefusedProductIsInNoFirstPlaceHoweverMuchItIsLiked() {
    // Class 5 is for growth clients and above; ten years are there already.
    ToDoubleBiFunction<Profile, Product> liked = (profile, p) -> p.equals(SHARES) ? 9 : 1;
    var found = search(SHARES, new Options(1, 9), liked);
    assertFalse(found.now().suitable());
    assertFalse(found.inside());
    assertEquals(List.of("riskBand growth instead of balanced"), texts(found));
    assertTrue(found.found().getFirst().then().suitable());
  }

  @Test
  void whatTheRulesRefuseIsMovedOutAndSaysSo() {
    // All scores stay; only the rules can move it: class 2 is too much for nobody, so that only a
    // horizon below a year refuses it, which is further than the grid goes from 12.
    ToDoubleBiFunction<Profile, Product> fixed = (profile, product) -> product.equals(BOND) ? 2 : 1;
    var none = search(BOND, new Options(1, 9), fixed);
    assertEquals(List.of(), none.found());
    assertTrue(none.complete());
    assertEquals(none.all(), none.tried());

    var shortLived =
        new CounterfactualSearch(
                (clients, products) ->
                    clients.stream().map(client -> Examples.rank(client, products, fixed)).toList(),
                client -> Examples.rank(client, SHELF, fixed),
                GRID)
            .search(
                Edits.NONE
                    .with(Examples.PROFILE, EditableField.HORIZON, new FieldValue.Whole(2))
                    .applyTo(Examples.client()),
                BOND,
                new Options(1, 9),
                Progress.NONE,
                refined -> {});
    assertEquals(List.of("horizon 0 instead of 2"), texts(shortLived));
    var then = shortLived.found().getFirst().then();
    assertFalse(then.suitable());
    assertEquals("horizon", then.refusals().getFirst().rule());
  }

  @Test
  void theSearchEndsWithAsManyAsWereAskedFor() {
    ToDoubleBiFunction<Profile, Product> fickle =
        (profile, product) ->
            product.equals(BOND) && !profile.equals(Examples.PROFILE)
                ? 2
                : product.equals(BOND) ? 0 : 1;
    var found = search(BOND, new Options(1, 3), fickle);
    assertEquals(3, found.found().size());
    assertTrue(found.complete());
    assertTrue(found.tried() < found.all());
    assertEquals(3, found.found().stream().filter(one -> one.edits().cost() <= 1).count());
  }

  @Test
  void everyChangeIsRankedOnceMoreAndToldOnlyIfThatAgrees() {
    var found = search(BOND, new Options(1, 9), CounterfactualSearchTest::byHorizon);
    assertEquals(1 + found.found().size(), verified);
    assertTrue(batches > 30, "" + batches);

    var search =
        new CounterfactualSearch(
            (clients, products) ->
                clients.stream()
                    .map(
                        client ->
                            Examples.rank(
                                client, products, (p, product) -> product.equals(BOND) ? 9 : 1))
                    .toList(),
            client -> Examples.rank(client, SHELF, (p, product) -> product.equals(BOND) ? 0 : 1),
            GRID);
    assertEquals(
        List.of(),
        search.search(Examples.client(), BOND, new Options(1, 5), Progress.NONE, r -> {}).found());
  }

  @Test
  void whatIsToComeInIsRankedAmongItsRivalsAlone() {
    var shelf = new ArrayList<>(SHELF);
    for (int i = 0; i < 20; i++) {
      shelf.add(Examples.product("MORE" + i, 2, 1));
    }
    List<List<Product>> asked = new ArrayList<>();
    ToDoubleBiFunction<Profile, Product> score =
        (profile, product) ->
            product.equals(BOND) ? profile.horizonYears() : 13.5 - shelf.indexOf(product) / 10.0;
    var search =
        new CounterfactualSearch(
            (clients, products) -> {
              asked.add(products);
              return clients.stream()
                  .map(client -> Examples.rank(client, products, score))
                  .toList();
            },
            client -> Examples.rank(client, shelf, score),
            GRID);
    var found = search.search(Examples.client(), BOND, new Options(2, 1), Progress.NONE, r -> {});
    assertEquals(List.of("horizon 14 instead of 12"), texts(found));
    assertTrue(asked.getFirst().contains(BOND));
    assertEquals(3 * 2 + 1, asked.getFirst().size());
  }

  /// Against every candidate of the grid, ranked one by one.
  @Test
  void nothingSmallerIsMissedAndNothingFoundIsWrong() {
    ToDoubleBiFunction<Profile, Product> rugged =
        (profile, product) -> Math.floorMod((profile + product.id()).hashCode(), 1000);
    for (var product : SHELF) {
      var found = search(product, new Options(1, 1000), rugged);
      var working = new ArrayList<Edits>();
      for (var edits : GRID.candidates(Examples.PROFILE)) {
        var ranking = Examples.rank(edits.applyTo(Examples.client()), SHELF, rugged);
        boolean inside = ranking.suitable().getFirst().product().equals(product);
        if (inside != found.inside()) {
          working.add(edits);
        }
      }
      var told = found.found().stream().map(Counterfactual::edits).toList();
      assertTrue(working.containsAll(told));
      assertFalse(told.isEmpty());
      for (var edits : working) {
        assertTrue(told.stream().anyMatch(edits::goAsFarAs), "missed " + edits);
      }
      for (var edits : told) {
        assertEquals(1, told.stream().filter(edits::goAsFarAs).count(), "too much: " + edits);
      }
      assertEquals(told.getFirst(), working.getFirst());
    }
  }

  @Test
  void aSearchTellsHowFarItIsAndStopsBetweenTwoBatches() {
    var heard = new ArrayList<Long>();
    var progress =
        new Progress() {
          @Override
          public void report(long done, long total) {
            heard.add(done);
          }

          @Override
          public boolean isCancelled() {
            return heard.size() == 4;
          }
        };
    assertThrows(
        CancellationException.class,
        () ->
            search(
                BOND,
                new Options(1, 9),
                (profile, product) -> product.equals(BOND) ? 0 : 1,
                progress));
    assertEquals(List.of(8L, 16L, 24L, 32L), heard);
    assertEquals(4, batches);
  }

  @Test
  void aProductThatIsNotOnTheShelfIsRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> search(Examples.product("OTHER", 1, 1), Options.DEFAULT, (profile, product) -> 0));
  }

  private static List<String> texts(Counterfactuals found) {
    return found.found().stream().map(one -> one.edits().toString()).toList();
  }
}
