package org.advisorworkbench.bert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.advisorworkbench.behaviour.Figure;
import org.advisorworkbench.behaviour.Figures;
import org.advisorworkbench.bert.SafeTensors.Precision;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelFolderTest {
  @TempDir private Path folder;

  @BeforeEach
  void write() throws Failure {
    RandomModel.write(folder, 4);
  }

  /// @return the message
  private String assertFails(FailureCode code) {
    var failure = assertThrows(Failure.class, () -> ModelFolder.read(folder));
    var message = failure.messageIn(Locale.ENGLISH);
    assertEquals(code, failure.code(), message);
    assertTrue(message.contains(folder.toString()), message);
    return message;
  }

  private void replace(String from, String to) throws IOException {
    var file = folder.resolve("model.json");
    var text = Files.readString(file);
    assertTrue(text.contains(from), text);
    Files.writeString(file, text.replace(from, to));
  }

  @Test
  void whatIsWrittenIsReadBack() throws Failure {
    var model = ModelFolder.read(folder);
    assertEquals(RandomModel.settings(4), model.settings());
    assertEquals(RandomModel.head(7), model.changed());
  }

  @Test
  void towersAreReadBack() throws Failure {
    var model = ModelFolder.read(RandomModel.writeWithTowers(folder, 5));
    assertEquals(24, model.settings().towerWidth());
    assertEquals(6, model.changed().size());
  }

  @Test
  void towersMustFitTheHeads() throws IOException, Failure {
    RandomModel.writeWithTowers(folder, 5);
    replace("\"towerWidth\": 24", "\"towerWidth\": 25");
    assertTrue(assertFails(FailureCode.MODEL_CORRUPT).contains("towerWidth"));
  }

  @Test
  void theHashIsThatToldWhenWriting() throws Failure {
    var told =
        ModelFolder.write(folder, RandomModel.settings(4), RandomModel.head(8), Precision.F16);
    assertEquals(told, ModelFolder.read(folder).sha256());
  }

  @Test
  void theHashTellsModelsApartByWeightsAndBySettings() throws Failure {
    var first = ModelFolder.read(folder).sha256();
    var otherWeights =
        ModelFolder.write(folder, RandomModel.settings(4), RandomModel.head(8), Precision.F32);
    var otherSettings =
        ModelFolder.write(folder, RandomModel.settings(3), RandomModel.head(7), Precision.F32);
    assertNotEquals(first, otherWeights);
    assertNotEquals(first, otherSettings);
  }

  @Test
  void aFolderWithoutAModelIsMissing() throws IOException {
    Files.delete(folder.resolve("model.json"));
    assertFails(FailureCode.MODEL_MISSING);
  }

  @Test
  void aFolderWithoutWeightsIsMissing() throws IOException {
    Files.delete(folder.resolve("model.safetensors"));
    assertFails(FailureCode.MODEL_MISSING);
  }

  @Test
  void aSingleChangedByteIsNoticed() throws IOException {
    var file = folder.resolve("model.safetensors");
    var bytes = Files.readAllBytes(file);
    bytes[bytes.length - 3] ^= 1;
    Files.write(file, bytes);
    assertTrue(assertFails(FailureCode.MODEL_CORRUPT).contains("SHA-256"));
  }

  @Test
  void aTruncatedFileIsNoticed() throws IOException {
    var file = folder.resolve("model.safetensors");
    var bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    assertFails(FailureCode.MODEL_CORRUPT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`\"separateLayers\": 4` | `\"separateLayers\": 6`",
        "`\"separateLayers\": 4` | `\"separateLayers\": \"four\"`",
        "`\"separateLayers\": 4,` | ``",
        "`\"separateLayers\": 4` | `\"separateLayers\": 4.5`",
        "`\"base\": \"all-minilm-l6-v2\"` | `\"base\": \"gpt\"`",
        "`\"clientTokens\": 160` | `\"clientTokens\": 600`",
        "`\"productTokens\": 96` | `\"productTokens\": 0`",
        "`\"scale\": 1.5` | `\"scale\": -1`",
        "`\"scale\": 1.5` | `\"scale\": \"NaN\"`",
        "`\"calibration\": {` | `\"other\": {`",
        "`\"calibration\": {` | `\"calibration\": 7, \"other\": {`",
        "`\"id\": \"random-4\"` | `\"id\": \" \"`",
        "`{` | `[`",
      })
  void damagedSettingsAreRefused(String from, String to) throws IOException {
    replace(from, to == null ? "" : to);
    assertFails(FailureCode.MODEL_CORRUPT);
  }

  @Test
  void aTensorOfAnotherShapeIsRefusedByName() throws Failure {
    var tensors = new HashMap<>(RandomModel.head(7));
    tensors.put("head.weight", new Tensor(new Shape(1, 2), FloatBuffer.allocate(2)));
    ModelFolder.write(folder, RandomModel.settings(4), tensors, Precision.F32);
    var message = assertFails(FailureCode.MODEL_CORRUPT);
    assertTrue(message.contains("expected head.weight to be (1, 384), found (1, 2)"), message);
  }

  @Test
  void aTensorThatTheBaseDoesNotHaveIsRefused() throws Failure {
    var tensors = new HashMap<>(RandomModel.head(7));
    tensors.put("encoder.layer.9.extra", new Tensor(new Shape(1), FloatBuffer.allocate(1)));
    ModelFolder.write(folder, RandomModel.settings(4), tensors, Precision.F32);
    assertFails(FailureCode.MODEL_CORRUPT);
  }

  @Test
  void aModelWithoutAHeadIsRefused() throws Failure {
    ModelFolder.write(folder, RandomModel.settings(4), Map.of(), Precision.F32);
    assertFails(FailureCode.MODEL_CORRUPT);
  }

  @Test
  void figuresAndTheirNetworkAreReadBack() throws Failure {
    RandomModel.writeWithFigures(folder, 4);
    var model = ModelFolder.read(folder);
    assertEquals(RandomModel.FIGURES, model.settings().figures());
    var looks = new Figures(Map.of(Figure.LOOKS, 0.7));
    assertEquals(
        FigureNetwork.of(RandomModel.FIGURES, RandomModel.figureWeights(3)).logit(looks),
        model.figureNetwork().logit(looks));
  }

  @Test
  void anUnknownFigureIsRefusedByName() throws Failure, IOException {
    RandomModel.writeWithFigures(folder, 4);
    replace("\"looks\"", "\"shoeSize\"");
    var message = assertFails(FailureCode.MODEL_CORRUPT);
    assertTrue(message.contains("shoeSize"), message);
    assertTrue(message.contains("themeLooks"), message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`\"deviation\": 2.0` | `\"deviation\": 0`",
        "`\"reference\": -1.0` | `\"reference\": \"NaN\"`",
        "`\"reference\": -1.0,` | ``",
        "`\"risk\"` | `\"looks\"`",
        "`\"figures\": [` | `\"figures\": [ 7,`",
        "`\"figures\": [` | `\"figures\": 7, \"others\": [`",
      })
  void damagedFiguresAreRefused(String from, String to) throws Failure, IOException {
    RandomModel.writeWithFigures(folder, 4);
    replace(from, to == null ? "" : to);
    assertFails(FailureCode.MODEL_CORRUPT);
  }

  @Test
  void figuresWithoutANetworkAreRefused() throws Failure {
    ModelFolder.write(
        folder,
        ModelFolder.read(RandomModel.writeWithFigures(folder, 4)).settings(),
        RandomModel.head(7),
        Precision.F32);
    var message = assertFails(FailureCode.MODEL_CORRUPT);
    assertTrue(message.contains("figures.hidden.weight"), message);
  }
}
