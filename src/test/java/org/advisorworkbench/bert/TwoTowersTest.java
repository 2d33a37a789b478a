package org.advisorworkbench.bert;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Map;
import java.util.Optional;
import org.advisorworkbench.failure.Failure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TwoTowersTest {
  private static final BertConfig BASE = BertConfig.MINILM_L6;
  private static final int TOWER = 24;

  private NDManager manager;
  private Map<String, NDArray> parameters;
  private TwoTowers towers;

  @BeforeEach
  void open() throws Failure {
    manager = TorchEngine.start(DeviceChoice.CPU).newManager();
    manager.getEngine().setRandomSeed(5);
    parameters = TwoTowers.fresh(BASE, TOWER, manager);
    // Queries that tell tokens apart.
    parameters.replaceAll((name, array) -> name.endsWith("query") ? array.mul(10f) : array);
    towers = TwoTowers.in(parameters, BASE).orElseThrow();
  }

  @AfterEach
  void close() {
    manager.close();
  }

  private float[] vector(Segment.Side side, NDArray tokens, float... mask) {
    var bias = manager.create(mask, new Shape(1, mask.length)).sub(1f).mul(1e9f);
    return towers
        .vectors(side, tokens.expandDims(0), bias.expandDims(1).expandDims(1))
        .toFloatArray();
  }

  /// By the definition, with doubles: each head's weighted mean of the tokens, then its part of the
  /// value matrix.
  private double[] byHand(String side, float[][] tokens) {
    var query = rows("towers." + side + ".query");
    var value = rows("towers." + side + ".value");
    int heads = query.length;
    var vector = new double[TOWER];
    for (int out = 0; out < TOWER; out++) {
      int head = out / (TOWER / heads);
      double total = 0;
      double sum = 0;
      for (var token : tokens) {
        double share = Math.exp(dot(query[head], token));
        total += share;
        sum += share * dot(value[out], token);
      }
      vector[out] = sum / total;
    }
    return vector;
  }

  private float[][] rows(String name) {
    var array = Optional.ofNullable(parameters.get(name)).orElseThrow();
    var rows = new float[(int) array.size(0)][];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = array.get(row).toFloatArray();
    }
    return rows;
  }

  private static double dot(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += (double) one[i] * other[i];
    }
    return sum;
  }

  @Test
  void eachHeadPoolsTheTokensByItsOwnQuery() {
    var tokens = manager.randomNormal(new Shape(3, BASE.width()));
    var rows =
        new float[][] {
          tokens.get(0).toFloatArray(), tokens.get(1).toFloatArray(), tokens.get(2).toFloatArray()
        };
    for (var side : Segment.Side.values()) {
      var expected = byHand(side == Segment.Side.CLIENT ? "client" : "product", rows);
      var found = vector(side, tokens, 1, 1, 1);
      for (int i = 0; i < TOWER; i++) {
        assertEquals(expected[i], found[i], 1e-4);
      }
    }
  }

  @Test
  void paddingDoesNotCount() {
    var tokens = manager.randomNormal(new Shape(2, BASE.width()));
    var padded = tokens.concat(manager.ones(new Shape(3, BASE.width())).mul(9f), 0);
    assertArrayEquals(
        vector(Segment.Side.PRODUCT, tokens, 1, 1),
        vector(Segment.Side.PRODUCT, padded, 1, 1, 0, 0, 0),
        1e-5f);
  }

  @Test
  void aNetworkWithoutThemHasNone() {
    assertTrue(TwoTowers.in(Map.of(), BASE).isEmpty());
    assertTrue(TwoTowers.parameterShapes(BASE, 0).isEmpty());
  }
}
