package org.advisorworkbench.bert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.advisorworkbench.behaviour.Figure;
import org.advisorworkbench.behaviour.Figures;
import org.junit.jupiter.api.Test;

class FigureNetworkTest {
  private final FigureNetwork network =
      FigureNetwork.of(RandomModel.FIGURES, RandomModel.figureWeights(3));

  @Test
  void theLogitIsThatOfTheEngine() {
    var figures = new Figures(Map.of(Figure.LOOKS, 1.3, Figure.RISK, -2.0));
    var weights = RandomModel.figureWeights(3);
    try (var manager = Engine.getInstance().newBaseManager()) {
      // (looks − 0.1) / 0.3 = 4 and (risk + 1) / 2 = −0.5, by the scales of the model.
      var z = manager.create(new float[] {4, -0.5f}, new Shape(2, 1));
      var bias =
          array(weights, FigureNetwork.HIDDEN_BIAS, manager).reshape(FigureNetwork.HIDDEN, 1);
      var hidden = array(weights, FigureNetwork.HIDDEN_WEIGHT, manager).matMul(z).add(bias);
      var output = array(weights, FigureNetwork.OUTPUT_WEIGHT, manager);
      var expected = output.matMul(hidden.tanh().sub(bias.tanh()));
      assertEquals(
          expected.toType(DataType.FLOAT64, false).getDouble(0), network.logit(figures), 1e-5);
    }
  }

  private static NDArray array(Map<String, Tensor> weights, String name, NDManager manager) {
    return Objects.requireNonNull(weights.get(name)).toArray(manager);
  }

  @Test
  void absentFiguresAddNothing() {
    assertEquals(0, network.logit(Figures.NONE));
    assertEquals(0, FigureNetwork.NONE.logit(new Figures(Map.of(Figure.RISK, 3.0))));
  }

  @Test
  void anAbsentFigureTakesItsReferenceValue() {
    var looks = Map.of(Figure.LOOKS, 0.7);
    var both = new Figures(Map.of(Figure.LOOKS, 0.7, Figure.RISK, -1.0));
    assertEquals(network.logit(both), network.logit(new Figures(looks)));
    assertEquals(network.logit(both), network.logit(both.without(Set.of(Figure.RISK))));
    assertNotEquals(network.logit(both), network.logit(both.without(Set.of(Figure.LOOKS))));
  }

  @Test
  void figuresThatTheModelDoesNotReadMakeNoDifference() {
    assertEquals(0, network.logit(new Figures(Map.of(Figure.PEERS, 2.0))));
  }

  @Test
  void valuesFarOutSayNoMoreThanFourDeviations() {
    assertEquals(
        network.logit(new Figures(Map.of(Figure.RISK, 7.0))),
        network.logit(new Figures(Map.of(Figure.RISK, 7000.0))));
  }

  @Test
  void weightsOfAnotherShapeAreRefusedByName() {
    var weights = new HashMap<>(RandomModel.figureWeights(3));
    weights.put(
        FigureNetwork.HIDDEN_WEIGHT, new Tensor(new Shape(16, 3), FloatBuffer.allocate(48)));
    var refusal =
        assertThrows(
            IllegalArgumentException.class, () -> FigureNetwork.of(RandomModel.FIGURES, weights));
    assertEquals(
        "expected figures.hidden.weight to be (16, 2), found (16, 3)", refusal.getMessage());
  }
}
