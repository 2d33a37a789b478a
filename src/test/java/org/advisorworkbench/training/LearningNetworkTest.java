package org.advisorworkbench.training;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.advisorworkbench.bert.BaseWeights;
import org.advisorworkbench.bert.BertConfig;
import org.advisorworkbench.bert.DeviceChoice;
import org.advisorworkbench.bert.InterestNetwork;
import org.advisorworkbench.bert.ModelFolder;
import org.advisorworkbench.bert.RandomModel;
import org.advisorworkbench.bert.Segment;
import org.advisorworkbench.bert.SegmentBatch;
import org.advisorworkbench.bert.SegmentTokenizer;
import org.advisorworkbench.bert.TokenLimits;
import org.advisorworkbench.bert.TorchEngine;
import org.advisorworkbench.failure.Failure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LearningNetworkTest {
  private static final String ALL_MATRICES =
      "lora.matrices = query, key, value, attention, inner, outer";

  @TempDir private Path folder;
  private NDManager manager;

  @BeforeEach
  void open() throws Failure {
    manager = TorchEngine.start(DeviceChoice.CPU).newManager();
    manager.getEngine().setRandomSeed(1);
  }

  @AfterEach
  void close() {
    manager.close();
  }

  /// With one joint layer and with two, whose last one goes a way of its own.
  @ParameterizedTest
  @ValueSource(ints = {5, 4})
  void additionsSayTheSameWhetherAddedOrNot(int separateLayers) throws IOException, Failure {
    var settings =
        Settings.tiny(
            folder,
            "network.separateLayers = " + separateLayers,
            "network.train = upper 2 layers",
            "lora.rank = 4",
            ALL_MATRICES);
    var learning = LearningNetwork.published(settings, manager);
    var published = logits(learning.network());
    learningArrays()
        .filter(array -> array.size(0) > 1)
        .forEach(array -> array.addi(manager.randomNormal(array.getShape()).mul(0.05f)));
    var apart = logits(learning.network());
    var parameters = new LinkedHashMap<>(BaseWeights.read(BertConfig.MINILM_L6, manager));
    learning.changed().forEach((name, tensor) -> parameters.put(name, tensor.toArray(manager)));
    var added = logits(new InterestNetwork(BertConfig.MINILM_L6, separateLayers, parameters));
    assertAll(
        () -> assertTrue(Math.abs(published[0] - apart[0]) > 1e-3, "the additions add nothing"),
        () -> assertArrayEquals(added, apart, 1e-5f));
  }

  @Test
  void ofANetworkWithAdditionsOnlyTheyAndTheHeadLearn() throws IOException, Failure {
    LearningNetwork.published(
        Settings.tiny(folder, "network.train = upper 2 layers", "lora.rank = 3"), manager);
    var shapes = learningArrays().map(NDArray::getShape).collect(Collectors.toSet());
    assertAll(
        () -> assertEquals(2 * 2 * 2 + 2, learningArrays().count()),
        () ->
            assertEquals(
                Set.of(new Shape(3, 384), new Shape(384, 3), new Shape(1, 384), new Shape(1)),
                shapes));
  }

  @Test
  void aNewAdditionAddsNothing() throws IOException, Failure {
    var with = Settings.tiny(folder, "lora.rank = 3");
    var network = LearningNetwork.published(with, manager);
    var parameters = new LinkedHashMap<>(BaseWeights.read(BertConfig.MINILM_L6, manager));
    network.changedHead().forEach((name, tensor) -> parameters.put(name, tensor.toArray(manager)));
    assertArrayEquals(
        logits(new InterestNetwork(BertConfig.MINILM_L6, 5, parameters)),
        logits(network.network()),
        1e-6f);
  }

  @Test
  void newTowersLeaveTheHeadWhatItKnewOfCls() throws IOException, Failure {
    var parent = ModelFolder.read(RandomModel.write(folder.resolve("parent"), "parent", 3));
    var settings =
        Settings.tiny(
            folder,
            "network.towerWidth = 12",
            "network.clientTokens = " + parent.settings().limits().client(),
            "network.productTokens = " + parent.settings().limits().product());
    var learning = LearningNetwork.of(settings, parent, List.of(), manager);
    var known = Optional.ofNullable(parent.changed().get("head.weight")).orElseThrow();
    var head = Optional.ofNullable(learning.head().get("head.weight")).orElseThrow();
    assertAll(
        () -> assertEquals(new Shape(1, 384 + 12), head.getShape()),
        () ->
            assertArrayEquals(
                known.toArray(manager).toFloatArray(), Arrays.copyOf(head.toFloatArray(), 384), 0f),
        () -> assertEquals(16 + 4 + 2, learning.copy().size()));
  }

  @Test
  void embeddingsLearnOnlyIfAllDoes() throws IOException, Failure {
    var all = LearningNetwork.published(Settings.tiny(folder, "network.train = all"), manager);
    var layers =
        LearningNetwork.published(Settings.tiny(folder, "network.train = upper 6 layers"), manager);
    var names = layers.copy().keySet();
    assertAll(
        () -> assertEquals(5 + 6 * 16 + 2, all.copy().size()),
        () -> assertEquals(6 * 16 + 2, names.size()),
        () -> assertTrue(names.stream().noneMatch(name -> name.startsWith("embeddings."))));
  }

  private Stream<NDArray> learningArrays() {
    return manager.getManagedArrays().stream().filter(NDArray::hasGradient);
  }

  private float[] logits(InterestNetwork network) throws Failure {
    try (var tokenizer = SegmentTokenizer.load(BertConfig.MINILM_L6, new TokenLimits(48, 32));
        var scope = manager.newSubManager()) {
      var clients =
          List.of(
              read(tokenizer, Segment.Side.CLIENT, "cautious saver, retired teacher"),
              read(tokenizer, Segment.Side.CLIENT, "young engineer who likes shares"));
      var products =
          List.of(
              read(tokenizer, Segment.Side.PRODUCT, "short bond fund of low risk"),
              read(tokenizer, Segment.Side.PRODUCT, "technology shares"));
      return network
          .logits(SegmentBatch.of(clients, scope), SegmentBatch.of(products, scope), 0)
          .toFloatArray();
    }
  }

  private static Segment read(SegmentTokenizer tokenizer, Segment.Side side, String text) {
    return Reading.of(tokenizer, side, text).whole();
  }
}
