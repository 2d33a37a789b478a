package org.advisorworkbench.explain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.advisorworkbench.explain.RegressionShapley.Sizes;
import org.advisorworkbench.work.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Values that the test suites of shapiq, SHAP, Captum and TrustyAI assert.
class AttributionOracleTest {
  /// Every case of the area, by id, and where it is tested. A case that comes in new fails the test
  /// until it stands here.
  private static final Set<String> HANDLED =
      Set.of(
          "AT-002", "AT-003", "AT-004", "AT-007", "AT-010", "AT-012", "AT-013", "AT-014", "AT-017",
          "AT-018", "AT-019", "AT-021", "AT-022", "AT-023", "AT-025", "AT-027", "AT-028", "AT-029",
          "AT-030", "AT-033");

  @Test
  void everyCaseOfTheAreaIsTestedHere() throws IOException {
    var ids =
        cases()
            .filter(oracle -> oracle.get("area").getAsString().equals("attribution"))
            .map(oracle -> oracle.get("id").getAsString())
            .collect(Collectors.toSet());
    assertEquals(HANDLED, ids);
  }

  private static final Path ORACLES =
      Path.of(System.getProperty("shared", "../shared"), "oracles", "oracles.json");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AT-002", "AT-004", "AT-007", "AT-010", "AT-014", "AT-017", "AT-018", "AT-019", "AT-021",
        "AT-022", "AT-023", "AT-025", "AT-027", "AT-028", "AT-030"
      })
  void agreesWithOtherLibraries(String id) throws IOException {
    var oracle = oracle(id);
    double tolerance = oracle.get("tolerance").getAsDouble();
    var game = game(id, oracle);
    var expected = expected(id, oracle.getAsJsonObject("expected"), game.players());
    var exact = new ExactShapley().attribute(game, Progress.NONE, attribution -> {});
    assertArrayEquals(expected, Games.values(exact), tolerance);
    if (id.equals("AT-014")) {
      var onePair =
          new AntitheticPermutations(11, 1).attribute(game, Progress.NONE, attribution -> {});
      assertArrayEquals(expected, Games.values(onePair), tolerance);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"AT-002", "AT-004", "AT-007", "AT-010", "AT-019", "AT-021", "AT-028"})
  void regressionOverAllCoalitionsAgreesToo(String id) throws IOException {
    var oracle = oracle(id);
    var game = game(id, oracle);
    for (var sizes : Sizes.values()) {
      var attribution =
          new RegressionShapley(sizes, 1 << game.players(), 1)
              .attribute(game, Progress.NONE, refined -> {});
      assertArrayEquals(
          expected(id, oracle.getAsJsonObject("expected"), game.players()),
          Games.values(attribution),
          oracle.get("tolerance").getAsDouble());
    }
  }

  /// AT-003: the interaction index, and what it leaves to single players.
  @Test
  void interactionsAgreeWithShapiq() throws IOException {
    var expected = oracle("AT-003").getAsJsonObject("expected");
    var game = Games.of(7, s -> s.cardinality() / 7.0 + (s.get(1) && s.get(2) ? 1 : 0));
    var values = Games.values(new ExactShapley().attribute(game, Progress.NONE, attribution -> {}));

    assertEquals(expected.get("SII(1,2)").getAsDouble(), interaction(game, 1, 2), 1e-9);
    assertEquals(expected.get("kSII(1)").getAsDouble(), alone(game, values, 1), 1e-9);
    assertEquals(expected.get("kSII(0)").getAsDouble(), alone(game, values, 0), 1e-9);
  }

  private static double alone(ValueFunction game, double[] values, int player) {
    return values[player]
        - IntStream.range(0, game.players())
                .filter(other -> other != player)
                .mapToDouble(other -> interaction(game, player, other))
                .sum()
            / 2;
  }

  /// AT-013: SHAP writes half of the interaction into each of its two cells.
  @Test
  void interactionsAgreeWithShap() throws IOException {
    var oracle = oracle("AT-013");
    var masks = oracle.getAsJsonObject("input").getAsJsonArray("gray_code_masks");
    var outputs = oracle.getAsJsonObject("input").getAsJsonArray("outputs_in_gray_code_order");
    for (int output = 0; output < 2; output++) {
      int column = output;
      var game =
          Games.of(
              2,
              s -> {
                var mask = (s.get(0) ? "1" : "0") + (s.get(1) ? "1" : "0");
                int row =
                    IntStream.range(0, 4)
                        .filter(i -> masks.get(i).getAsString().equals(mask))
                        .findFirst()
                        .orElseThrow();
                return outputs.get(row).getAsJsonArray().get(column).getAsDouble();
              });
      assertEquals(
          oracle.getAsJsonObject("expected").get("interaction_out" + output).getAsDouble(),
          interaction(game, 0, 1) / 2,
          1e-9);
    }
  }

  private static double interaction(ValueFunction game, int first, int second) {
    return new Interactions(1 << 14, 1)
        .of(game, List.of(new Interactions.Pair(first, second)), Progress.NONE, refined -> {})
        .getFirst()
        .value();
  }

  /// AT-033: weighted regression without an intercept.
  @Test
  void regressionAgreesWithTrustyAi() throws IOException {
    var oracle = oracle("AT-033");
    var input = oracle.getAsJsonObject("input");
    var rows = input.getAsJsonArray("X");
    var targets = numbers(input.getAsJsonArray("y"));
    var weights = numbers(input.getAsJsonArray("weights"));
    var regression = new LeastSquares(4);
    for (int row = 0; row < targets.length; row++) {
      regression.add(numbers(rows.get(row).getAsJsonArray()), targets[row], weights[row]);
    }
    assertArrayEquals(
        numbers(oracle.getAsJsonObject("expected").getAsJsonArray("coef")),
        regression.fit().coefficients(),
        oracle.get("tolerance").getAsDouble());
  }

  /// AT-002 at the budgets of the case: the smaller is less than all 128 coalitions, but players
  /// interact in pairs only. AT-004: one player, whatever the estimator.
  @Test
  void samplingEstimatorsAgreeWithTheBudgetsOfShapiq() throws IOException {
    for (var id : List.of("AT-002", "AT-004")) {
      var oracle = oracle(id);
      var game = game(id, oracle);
      var expected = expected(id, oracle.getAsJsonObject("expected"), game.players());
      for (int budget : new int[] {100, 380}) {
        for (var estimator :
            List.of(
                new RegressionShapley(Sizes.KERNEL, budget, 1),
                new RegressionShapley(Sizes.LEVERAGE, budget, 1),
                new RegressionShapley(Sizes.LEVERAGE, budget, 1).sharingSides(3),
                new AntitheticPermutations(budget, 1))) {
          assertArrayEquals(
              expected,
              estimator.attribute(game, Progress.NONE, refined -> {}).values(),
              oracle.get("tolerance").getAsDouble());
        }
      }
    }
  }

  /// AT-012: sizes are drawn alike but for the empty and the grand coalition, and the values add up
  /// at any budget.
  @Test
  void sizesAreDrawnAsOddShapDrawsThem() throws IOException {
    var oracle = oracle("AT-012");
    var players = numbers(oracle.getAsJsonObject("input").getAsJsonArray("n"));
    var expected = oracle.getAsJsonObject("expected");
    var interior = numbers(expected.getAsJsonArray("weight_interior"));
    var boundary = numbers(expected.getAsJsonArray("weight_boundary"));
    double tolerance = oracle.get("tolerance").getAsDouble();
    for (int i = 0; i < players.length; i++) {
      int n = (int) players[i];
      for (int size = 1; size < n; size++) {
        assertEquals(interior[i], Sizes.LEVERAGE.share(n, size), tolerance);
      }
      assertEquals(boundary[i], Sizes.LEVERAGE.share(n, 0), tolerance);
      assertEquals(boundary[i], Sizes.LEVERAGE.share(n, n), tolerance);
      assertEquals(
          1, IntStream.rangeClosed(0, n).mapToDouble(s -> Sizes.KERNEL.share(n, s)).sum(), 1e-12);
      var game = Games.random(n, n);
      for (int budget = RegressionShapley.smallestBudget(n); budget <= 1 << n; budget += 13) {
        var attribution =
            new RegressionShapley(Sizes.LEVERAGE, budget, 1)
                .attribute(game, Progress.NONE, refined -> {});
        assertEquals(0, attribution.residual(), 1e-9);
      }
    }
  }

  /// AT-017: the model's second output, which is twice the first.
  @Test
  void everyOutputHasItsOwnValues() throws IOException {
    var oracle = oracle("AT-017");
    var expected = oracle.getAsJsonObject("expected");
    var base = numbers(expected.getAsJsonArray("base"));
    for (int output = 0; output < 2; output++) {
      int times = output + 1;
      var game =
          model(
              oracle.getAsJsonObject("input"),
              x -> times * IntStream.range(0, 4).mapToDouble(i -> x[i]).sum());
      var attribution = new ExactShapley().attribute(game, Progress.NONE, refined -> {});
      assertArrayEquals(
          numbers(expected.getAsJsonArray("phi_out" + output)),
          attribution.values(),
          oracle.get("tolerance").getAsDouble());
      assertEquals(base[output], attribution.baseline(), 1e-10);
    }
  }

  /// AT-019: every n of the case.
  @Test
  void aModelThatSaysNothingGivesNobodyAnything() throws IOException {
    var oracle = oracle("AT-019");
    for (double players : numbers(oracle.getAsJsonObject("input").getAsJsonArray("n"))) {
      var game = Games.of((int) players, s -> 0);
      int budget = oracle.getAsJsonObject("input").get("nsamples").getAsInt();
      for (var sizes : Sizes.values()) {
        var values =
            new RegressionShapley(sizes, budget, 1)
                .attribute(game, Progress.NONE, refined -> {})
                .values();
        assertEquals(
            oracle.getAsJsonObject("expected").get("sum_abs_phi").getAsDouble(),
            Arrays.stream(values).map(Math::abs).sum(),
            oracle.get("tolerance").getAsDouble());
      }
    }
  }

  /// AT-029: both models have the same gradients along the path from (0, 0) to (3, 1).
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void integratedGradientsAgreeWithCaptum(boolean third) throws IOException {
    var oracle = oracle("AT-029");
    var x = numbers(oracle.getAsJsonObject("input").getAsJsonArray("x"));
    double tolerance = oracle.get("tolerance").getAsDouble();
    var function =
        new IntegratedGradientsTest.Along(2, t -> third ? thirdModel(x, t) : secondModel(x, t));

    var attribution =
        new IntegratedGradients(513).attribute(function, Progress.NONE, refined -> {});

    var expected = oracle.getAsJsonObject("expected");
    assertArrayEquals(numbers(expected.getAsJsonArray("ig")), attribution.values(), tolerance);
    assertEquals(
        expected.get("completeness").getAsDouble(),
        Arrays.stream(attribution.values()).sum(),
        1e-9);
    assertEquals(0, attribution.residual(), 1e-9);
    for (var contribution : attribution.contributions()) {
      assertTrue(contribution.high() - contribution.low() < 2 * tolerance, "the gap is small");
    }
  }

  /// relu(relu(x1) − 1 − relu(x2)) and its derivatives in the strength of each input.
  private static GradientFunction.Slope secondModel(double[] x, double strength) {
    double inner = relu(strength * x[0]) - 1 - relu(strength * x[1]);
    return new GradientFunction.Slope(
        relu(inner),
        List.of(
            step(inner) * step(strength * x[0]) * x[0],
            -step(inner) * step(strength * x[1]) * x[1]));
  }

  /// relu(relu(x1 − 1) − relu(x2)).
  private static GradientFunction.Slope thirdModel(double[] x, double strength) {
    double inner = relu(strength * x[0] - 1) - relu(strength * x[1]);
    return new GradientFunction.Slope(
        relu(inner),
        List.of(
            step(inner) * step(strength * x[0] - 1) * x[0],
            -step(inner) * step(strength * x[1]) * x[1]));
  }

  private static double step(double x) {
    return x > 0 ? 1 : 0;
  }

  /// AT-030: every row of the case.
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void everyRowIsExplainedAgainstTheBackground(int row) throws IOException {
    var oracle = oracle("AT-030");
    var input = oracle.getAsJsonObject("input");
    var game =
        overBackground(
            numbers(input.getAsJsonArray("x").get(row).getAsJsonArray()),
            input.getAsJsonArray("background"),
            x -> x[0] + x[2] + x[3] + x[4]);
    assertArrayEquals(
        numbers(
            oracle.getAsJsonObject("expected").getAsJsonArray("shapley").get(row).getAsJsonArray()),
        new ExactShapley().attribute(game, Progress.NONE, refined -> {}).values(),
        oracle.get("tolerance").getAsDouble());
  }

  /// ST-071: the interval about a mean, from the standard error and the degrees of freedom.
  @Test
  void intervalsAreStudents() throws IOException {
    var oracle = oracle("ST-071");
    var input = oracle.getAsJsonObject("input");
    var means = numbers(input.getAsJsonArray("mean"));
    var errors = numbers(input.getAsJsonArray("std"));
    var lows = numbers(oracle.getAsJsonObject("expected").getAsJsonArray("low"));
    for (int i = 0; i < means.length; i++) {
      assertEquals(
          lows[i],
          means[i] - Student.reach(errors[i], input.get("df").getAsDouble()),
          oracle.get("tolerance").getAsDouble());
    }
  }

  private static JsonObject oracle(String id) throws IOException {
    return cases()
        .filter(element -> element.get("id").getAsString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Stream<JsonObject> cases() throws IOException {
    assumeTrue(Files.exists(ORACLES), () -> "no reference values at " + ORACLES);
    var cases = JsonParser.parseString(Files.readString(ORACLES)).getAsJsonArray();
    return StreamSupport.stream(cases.spliterator(), false)
        .map(element -> element.getAsJsonObject());
  }

  private static ValueFunction game(String id, JsonObject oracle) {
    var input = oracle.getAsJsonObject("input");
    return switch (id) {
      case "AT-002" -> Games.of(7, s -> s.cardinality() / 7.0 + (s.get(1) && s.get(2) ? 1 : 0));
      case "AT-004" -> Games.of(1, s -> s.cardinality() + (s.get(0) ? 1 : 0));
      case "AT-007" -> table(input.getAsJsonObject("v"));
      case "AT-010" -> interactions(input);
      case "AT-014" -> model(input, x -> x[0] * x[2] + x[1] + x[2] + x[2] * x[3]);
      case "AT-017" -> model(input, x -> IntStream.range(0, 4).mapToDouble(i -> x[i]).sum());
      case "AT-018" ->
          overBackground(
              numbers(input.getAsJsonArray("example_x")),
              input.getAsJsonArray("example_background"),
              x -> x[0] + 2 * x[1]);
      case "AT-019" -> Games.of(10, s -> 0);
      case "AT-021" -> grouped(input, new int[] {0, 1, 2}, AttributionOracleTest::multiLayer);
      case "AT-022", "AT-023" ->
          grouped(input, new int[] {0, 0, 1}, AttributionOracleTest::multiLayer);
      case "AT-025" -> grouped(input, new int[] {1, 1, 0}, AttributionOracleTest::multiLayer);
      case "AT-027" ->
          grouped(input, new int[] {0, 0, 1}, s -> 2 * (relu(s - 10) + 3 * relu(s + 1)));
      case "AT-028" ->
          grouped(input, IntStream.range(0, 9).toArray(), AttributionOracleTest::multiLayer);
      case "AT-030" ->
          overBackground(
              numbers(input.getAsJsonArray("x").get(1).getAsJsonArray()),
              input.getAsJsonArray("background"),
              x -> x[0] + x[2] + x[3] + x[4]);
      default -> throw new IllegalArgumentException(id);
    };
  }

  /// Group values of Captum stand once for each of the group's features.
  private static double[] expected(String id, JsonObject expected, int players) {
    return switch (id) {
      case "AT-017" -> numbers(expected.getAsJsonArray("phi_out0"));
      case "AT-018" -> numbers(expected.getAsJsonArray("phi"));
      case "AT-019" -> new double[players];
      case "AT-022", "AT-023", "AT-027" -> pick(expected, 0, 2);
      case "AT-025" -> pick(expected, 2, 0);
      case "AT-030" -> numbers(expected.getAsJsonArray("shapley").get(1).getAsJsonArray());
      default -> numbers(expected.getAsJsonArray("shapley"));
    };
  }

  private static double[] pick(JsonObject expected, int first, int second) {
    var values = numbers(expected.getAsJsonArray("shapley_per_feature"));
    return new double[] {values[first], values[second]};
  }

  private static ValueFunction table(JsonObject worths) {
    return Games.of(
        3,
        s -> {
          var key = new StringBuilder();
          s.stream().forEach(key::append);
          return worths.get(key.isEmpty() ? "{}" : key.toString()).getAsDouble();
        });
  }

  private static ValueFunction interactions(JsonObject input) {
    var first = numbers(input.getAsJsonArray("first_order"));
    return Games.of(
        first.length,
        s -> {
          double worth = s.stream().mapToDouble(i -> first[i]).sum();
          for (Map.Entry<String, com.google.gson.JsonElement> pair :
              input.getAsJsonObject("second_order").entrySet()) {
            var members = pair.getKey().split(",", -1);
            if (s.get(Integer.parseInt(members[0])) && s.get(Integer.parseInt(members[1]))) {
              worth += pair.getValue().getAsDouble();
            }
          }
          return worth;
        });
  }

  private static ValueFunction model(JsonObject input, ToDoubleFunction<double[]> model) {
    var background = input.getAsJsonArray("background");
    var rows = new JsonArray();
    rows.add(background);
    return overBackground(numbers(input.getAsJsonArray("x")), rows, model);
  }

  /// Absent features take the values of each background row in turn, and the worths are averaged.
  private static ValueFunction overBackground(
      double[] x, JsonArray background, ToDoubleFunction<double[]> model) {
    return Games.of(
        x.length,
        s ->
            StreamSupport.stream(background.spliterator(), false)
                .mapToDouble(row -> model.applyAsDouble(mixed(x, numbers(row.getAsJsonArray()), s)))
                .average()
                .orElseThrow());
  }

  private static double[] mixed(double[] x, double[] background, BitSet present) {
    return IntStream.range(0, x.length)
        .mapToDouble(i -> present.get(i) ? x[i] : background[i])
        .toArray();
  }

  /// Features of a group come and go together; the model sees the sum of all features.
  private static ValueFunction grouped(
      JsonObject input, int[] groups, java.util.function.DoubleUnaryOperator model) {
    var x = numbers(input.getAsJsonArray("x"));
    var baseline = input.get("baseline");
    return Games.of(
        IntStream.of(groups).max().orElseThrow() + 1,
        s ->
            model.applyAsDouble(
                IntStream.range(0, x.length)
                    .mapToDouble(
                        i ->
                            s.get(groups[i])
                                ? x[i]
                                : baseline.isJsonArray()
                                    ? baseline.getAsJsonArray().get(i).getAsDouble()
                                    : baseline.getAsDouble())
                    .sum()));
  }

  private static double multiLayer(double sum) {
    return relu(sum - 10) + 3 * relu(sum + 1) - 1;
  }

  private static double relu(double x) {
    return Math.max(0, x);
  }

  private static double[] numbers(JsonArray array) {
    return StreamSupport.stream(array.spliterator(), false)
        .mapToDouble(element -> element.getAsDouble())
        .toArray();
  }
}
