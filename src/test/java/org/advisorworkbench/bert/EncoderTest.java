package org.advisorworkbench.bert;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.util.Collections;
import java.util.Objects;
import org.advisorworkbench.failure.Failure;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The independent judge is ONNX Runtime, on the published file and the same ids.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EncoderTest {
  private static final BertConfig CONFIG = BertConfig.MINILM_L6;

  private NDManager manager;
  private Encoder encoder;
  private OnnxReference reference;

  @BeforeAll
  void load() throws Failure, IOException, OrtException {
    manager = TorchEngine.start(DeviceChoice.CPU).newManager();
    encoder = new Encoder(CONFIG, BaseWeights.read(CONFIG, manager));
    try (var stream = ClassLoader.getSystemResourceAsStream(CONFIG.origin().weights().getFirst())) {
      reference = new OnnxReference(Objects.requireNonNull(stream).readAllBytes());
    }
  }

  @AfterAll
  void close() throws OrtException {
    reference.close();
    manager.close();
  }

  /// Two texts of a pair, the second row shorter and padded.
  private static final BertInput PAIRS =
      new BertInput(
          new long[][] {
            {101, 2014, 2365, 4627, 2118, 1012, 102, 5416, 4636, 102},
            {101, 7592, 2088, 102, 2769, 102, 0, 0, 0, 0}
          },
          new long[][] {{0, 0, 0, 0, 0, 0, 0, 1, 1, 1}, {0, 0, 0, 0, 1, 1, 0, 0, 0, 0}},
          new long[][] {{1, 1, 1, 1, 1, 1, 1, 1, 1, 1}, {1, 1, 1, 1, 1, 1, 0, 0, 0, 0}});

  @ParameterizedTest
  @ValueSource(ints = {3, 12, 64, 256})
  void agreesWithOnnxRuntimeOnATextOfAnyLength(int length) throws OrtException {
    assertAgrees(BertInput.text(length, CONFIG.vocabulary(), length));
  }

  @Test
  void agreesWithOnnxRuntimeOnPaddedPairs() throws OrtException {
    assertAgrees(PAIRS);
  }

  private void assertAgrees(BertInput input) throws OrtException {
    try (var scope = manager.newSubManager()) {
      var actual = all(embed(scope, input), bias(scope, input));
      assertTrue(input.largestDifference(reference.hidden(input), actual) < 1e-4);
    }
  }

  @Test
  void theLastLayerForTheFirstTokenSaysWhatTheWholeLayerSaysThere() {
    try (var scope = manager.newSubManager()) {
      var bias = bias(scope, PAIRS);
      var hidden = embed(scope, PAIRS);
      for (int layer = 0; layer < CONFIG.layers() - 1; layer++) {
        hidden = encoder.layer(layer, hidden, bias);
      }
      var whole = encoder.layer(CONFIG.layers() - 1, hidden, bias).get(":, 0");
      var first = encoder.lastLayerForFirst(hidden, bias);
      assertArrayEquals(whole.toFloatArray(), first.toFloatArray(), 1e-5f);
    }
  }

  @Test
  void leavingTokensOutWithPositionsKeptEqualsMaskingThem() {
    try (var scope = manager.newSubManager()) {
      var masked =
          new BertInput(
              new long[][] {PAIRS.ids()[0]},
              new long[][] {PAIRS.types()[0]},
              new long[][] {{1, 1, 0, 1, 1, 0, 1, 1, 0, 1}});
      var expected = all(embed(scope, masked), bias(scope, masked)).get("0, 0");
      int[] present = {0, 1, 3, 4, 6, 7, 9};
      var ids = new long[present.length];
      var positions = new long[present.length];
      var types = new long[present.length];
      for (int i = 0; i < present.length; i++) {
        ids[i] = PAIRS.ids()[0][present[i]];
        positions[i] = present[i];
        types[i] = PAIRS.types()[0][present[i]];
      }
      var shape = new Shape(1, present.length);
      var hidden =
          encoder.embed(
              scope.create(ids, shape), scope.create(positions, shape), scope.create(types, shape));
      var actual = all(hidden, encoder.attentionBias(scope.ones(shape))).get("0, 0");
      assertArrayEquals(expected.toFloatArray(), actual.toFloatArray(), 1e-5f);
    }
  }

  @Test
  void gradientsReachEveryLayer() throws Failure {
    try (var own = TorchEngine.start(DeviceChoice.CPU).newManager()) {
      var parameters = BaseWeights.read(CONFIG, own);
      parameters.values().forEach(p -> p.setRequiresGradient(true));
      var learning = new Encoder(CONFIG, parameters);
      try (var collector = Engine.getEngine("PyTorch").newGradientCollector()) {
        var bias = bias(own, PAIRS);
        var hidden = embed(own, PAIRS, learning);
        for (int layer = 0; layer < CONFIG.layers() - 1; layer++) {
          hidden = learning.layer(layer, hidden, bias);
        }
        collector.backward(learning.lastLayerForFirst(hidden, bias).square().sum());
      }
      for (var parameter : parameters.entrySet()) {
        // Adding the same to all scores of a query does not change their softmax.
        if (!parameter.getKey().endsWith("attention.self.key.bias")) {
          assertTrue(
              parameter.getValue().getGradient().abs().sum().getFloat() > 0, parameter.getKey());
        }
      }
    }
  }

  private NDArray all(NDArray hidden, NDArray bias) {
    var result = hidden;
    for (int layer = 0; layer < CONFIG.layers(); layer++) {
      result = encoder.layer(layer, result, bias);
    }
    return result;
  }

  private NDArray embed(NDManager scope, BertInput input) {
    return embed(scope, input, encoder);
  }

  private static NDArray embed(NDManager scope, BertInput input, Encoder encoder) {
    var ids = scope.create(input.ids());
    var positions =
        NDArrays.stack(
            new NDList(
                Collections.nCopies(
                    input.ids().length,
                    scope.arange(0, input.ids()[0].length, 1, ids.getDataType()))));
    return encoder.embed(ids, positions, scope.create(input.types()));
  }

  private NDArray bias(NDManager scope, BertInput input) {
    return encoder.attentionBias(scope.create(input.mask()).toType(DataType.FLOAT32, false));
  }
}
