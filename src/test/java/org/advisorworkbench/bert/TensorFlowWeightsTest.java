package org.advisorworkbench.bert;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.advisorworkbench.bert.tensorflow.BundleWriter;
import org.advisorworkbench.failure.Failure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TensorFlowWeightsTest {
  /// A BERT of one layer, two features wide.
  private static final BertConfig TINY =
      new BertConfig(
          "tiny",
          new Origin(
              "org.example:tiny:1",
              0,
              "",
              "",
              Origin.Format.TENSORFLOW,
              List.of("variables.index", "variables.data"),
              "vocab.txt",
              false,
              "MIT",
              "nobody"),
          1,
          2,
          1,
          3,
          5,
          4,
          true,
          1e-12f);

  @TempDir private Path folder;
  private NDManager manager;

  @BeforeEach
  void open() throws Failure {
    manager = TorchEngine.start(DeviceChoice.CPU).newManager();
  }

  @AfterEach
  void close() {
    manager.close();
  }

  @ParameterizedTest
  @CsvSource({
    "embeddings.word_embeddings.weight, embeddings/word_embeddings",
    "embeddings.token_type_embeddings.weight, embeddings/token_type_embeddings",
    "embeddings.LayerNorm.weight, embeddings/LayerNorm/gamma",
    "embeddings.LayerNorm.bias, embeddings/LayerNorm/beta",
    "encoder.layer.0.attention.self.key.weight, encoder/layer_0/attention/self/key/kernel",
    "encoder.layer.11.attention.self.key.bias, encoder/layer_11/attention/self/key/bias",
    "encoder.layer.3.output.LayerNorm.bias, encoder/layer_3/output/LayerNorm/beta",
    "encoder.layer.3.intermediate.dense.weight, encoder/layer_3/intermediate/dense/kernel"
  })
  void everyParameterIsAVariable(String parameter, String variable) {
    assertEquals(variable, TensorFlowWeights.variable(parameter));
  }

  private Path index() {
    return folder.resolve("variables.index");
  }

  private Path data() {
    return folder.resolve("variables.data");
  }

  /// Every tensor counts from 0 on.
  private static BundleWriter bundle(String root) {
    var writer = new BundleWriter().tensor("global_step", new int[] {1}, 9);
    TINY.parameterShapes()
        .forEach(
            (name, shape) -> {
              var variable = TensorFlowWeights.variable(name);
              var sizes = IntStream.range(0, shape.dimension()).map(i -> (int) shape.get(i));
              boolean turned = variable.endsWith("kernel");
              var stored =
                  turned ? new int[] {(int) shape.get(1), (int) shape.get(0)} : sizes.toArray();
              var values = new float[(int) shape.size()];
              for (int i = 0; i < values.length; i++) {
                values[i] = i;
              }
              writer.tensor(root + variable, stored, values);
            });
    return writer;
  }

  @Test
  void kernelsAreTurnedAround() throws IOException {
    bundle("module/bert/").write(index(), data());
    var weights = TensorFlowWeights.read(TINY, index(), data(), manager);
    var inner = Objects.requireNonNull(weights.get("encoder.layer.0.intermediate.dense.weight"));
    assertEquals(new Shape(3, 2), inner.getShape());
    assertArrayEquals(new float[] {0, 3, 1, 4, 2, 5}, inner.toFloatArray());
    var words = Objects.requireNonNull(weights.get("embeddings.word_embeddings.weight"));
    assertArrayEquals(new float[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, words.toFloatArray());
  }

  @Test
  void allParametersAreFoundWhateverHoldsTheBert() throws IOException {
    for (var root : List.of("", "bert/", "module/bert/")) {
      bundle(root).write(index(), data());
      var weights = TensorFlowWeights.read(TINY, index(), data(), manager);
      assertEquals(TINY.parameterShapes().keySet(), weights.keySet());
    }
  }

  @Test
  void aMissingVariableIsNamed() throws IOException {
    new BundleWriter()
        .tensor("bert/embeddings/word_embeddings", new int[] {5, 2}, new float[10])
        .write(index(), data());
    var thrown =
        assertThrows(
            IOException.class, () -> TensorFlowWeights.read(TINY, index(), data(), manager));
    assertTrue(
        String.valueOf(thrown.getMessage()).contains("bert/embeddings/position_embeddings"),
        thrown::toString);
  }
}
