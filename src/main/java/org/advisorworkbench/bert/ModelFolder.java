package org.advisorworkbench.bert;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.jspecify.annotations.Nullable;

/// A model as it lies on disk: `model.json` says what it is, `model.safetensors` holds its tensors.
///
/// Where the program comes with the base, the tensors are those that training changed, the head and
/// the network of figures; all other weights are read from the base. Else the folder is whole: it
/// holds all tensors, and the tokenizer in `tokenizer.json`, so that the model works on machines
/// without its base.
///
/// @param path the folder
/// @param changed the tensors of the folder, by the names of
///   [InterestNetwork#parameterShapes(BertConfig, int)] and [FigureNetwork#parameterShapes(int)];
///   the head, the towers and all of the latter are always among them
/// @param sha256 of the settings, which name the hash of the weights: equal for equal models
public record ModelFolder(
    Path path, ModelSettings settings, Map<String, Tensor> changed, String sha256) {
  private static final String SETTINGS = "model.json";
  private static final String WEIGHTS = "model.safetensors";
  private static final String TOKENIZER = "tokenizer.json";

  public ModelFolder {
    changed = Map.copyOf(changed);
  }

  /// What a model is called.
  ///
  /// @param base id of the published BERT that it rests on
  /// @param sha256 see [ModelFolder]
  public record Identity(String id, String base, String sha256) {}

  /// What a model says it is. Its weights are not looked at, which costs a moment and proves
  /// nothing: [#read] does.
  ///
  /// @throws Failure if it is missing or its settings are damaged
  public static Identity identity(Path folder) throws Failure {
    var file = folder.resolve(SETTINGS);
    var json = json(file, folder);
    try {
      var settings = ModelSettings.of(json);
      var sha256 = sha256(settings, ModelSettings.text(json, "weightsSha256"));
      return new Identity(settings.id(), settings.base().id(), sha256);
    } catch (IllegalArgumentException | ClassCastException e) {
      throw corrupt(file, e.getMessage());
    }
  }

  /// Reads and checks a model.
  ///
  /// @throws Failure if it is missing, damaged, or made for another base
  public static ModelFolder read(Path folder) throws Failure {
    var settingsFile = folder.resolve(SETTINGS);
    var weightsFile = folder.resolve(WEIGHTS);
    var json = json(settingsFile, folder);
    try {
      var settings = ModelSettings.of(json);
      var bytes = bytes(weightsFile, folder);
      var found = checkHash(json, "weightsSha256", bytes, weightsFile);
      var changed = SafeTensors.parse(bytes).tensors();
      check(settings, changed, weightsFile);
      if (isWhole(settings)) {
        var tokenizerFile = folder.resolve(TOKENIZER);
        checkHash(json, "tokenizerSha256", bytes(tokenizerFile, folder), tokenizerFile);
      }
      return new ModelFolder(folder, settings, changed, sha256(settings, found));
    } catch (SafeTensors.MalformedException e) {
      throw corrupt(weightsFile, e.getMessage());
    } catch (IllegalArgumentException | ClassCastException e) {
      throw corrupt(settingsFile, e.getMessage());
    }
  }

  /// Writes a model on a base that comes with the program.
  ///
  /// @return the model's hash
  public static String write(
      Path folder,
      ModelSettings settings,
      Map<String, Tensor> changed,
      SafeTensors.Precision precision)
      throws Failure {
    return write(folder, settings, changed, precision, Bases.shipped());
  }

  /// Writes a model, the settings last, so that a folder with settings is whole.
  ///
  /// @param changed the tensors that training changed, and the head
  /// @param bases give what else a model on a base of their own needs
  /// @return the model's hash
  public static String write(
      Path folder,
      ModelSettings settings,
      Map<String, Tensor> changed,
      SafeTensors.Precision precision,
      Bases bases)
      throws Failure {
    var metadata =
        Map.of(
            "base", settings.base().id(),
            "separateLayers", String.valueOf(settings.separateLayers()));
    var tensors = isWhole(settings) ? completed(changed, settings.base(), bases) : changed;
    var bytes = new SafeTensors(tensors, metadata).toBytes(precision);
    var weightsSha256 = sha256(bytes);
    var json = settings.toJson(weightsSha256);
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve(WEIGHTS), bytes);
      if (isWhole(settings)) {
        var tokenizer = bases.tokenizerJson(settings.base()).getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve(TOKENIZER), tokenizer);
        json.addProperty("tokenizerSha256", sha256(tokenizer));
      }
      var text = new GsonBuilder().setPrettyPrinting().create().toJson(json);
      Files.writeString(folder.resolve(SETTINGS), text + "\n");
    } catch (IOException e) {
      throw new Failure(FailureCode.FILE_UNWRITABLE, e, folder, String.valueOf(e.getMessage()));
    }
    return sha256(settings, weightsSha256);
  }

  /// What the model makes of figures.
  public FigureNetwork figureNetwork() {
    return FigureNetwork.of(settings.figures(), changed);
  }

  /// Whether the folder of such a model holds all that it needs.
  private static boolean isWhole(ModelSettings settings) {
    return !settings.base().origin().shipped();
  }

  private static Map<String, Tensor> completed(
      Map<String, Tensor> changed, BertConfig base, Bases bases) throws Failure {
    var tensors = new HashMap<String, Tensor>();
    try (var manager = TorchEngine.start(DeviceChoice.CPU).newManager()) {
      for (var weight : bases.weights(base, manager).entrySet()) {
        if (!changed.containsKey(weight.getKey())) {
          tensors.put(weight.getKey(), Tensor.of(weight.getValue()));
        }
      }
    }
    tensors.putAll(changed);
    return tensors;
  }

  /// All parameters of the model that reads texts.
  ///
  /// @throws Failure if those that the folder leaves to the base cannot be read
  public Map<String, NDArray> parameters(NDManager manager) throws Failure {
    var parameters = new LinkedHashMap<String, NDArray>();
    if (!isWhole(settings)) {
      parameters.putAll(BaseWeights.read(settings.base(), manager));
    }
    for (var name : textShapes(settings).keySet()) {
      var tensor = changed.get(name);
      if (tensor != null) {
        var replaced = parameters.put(name, tensor.toArray(manager));
        if (replaced != null) {
          replaced.close();
        }
      }
    }
    return parameters;
  }

  /// Of all that reads texts.
  private static Map<String, Shape> textShapes(ModelSettings settings) {
    return InterestNetwork.parameterShapes(settings.base(), settings.towerWidth());
  }

  /// What cuts texts for this model.
  ///
  /// @throws Failure if it is missing or damaged
  public SegmentTokenizer tokenizer() throws Failure {
    if (!isWhole(settings)) {
      return SegmentTokenizer.load(settings.base(), settings.limits());
    }
    var file = path.resolve(TOKENIZER);
    try {
      var json = new String(bytes(file, path), StandardCharsets.UTF_8);
      return SegmentTokenizer.parse(json, settings.limits());
    } catch (IOException e) {
      throw corrupt(file, e.getMessage());
    }
  }

  private static void check(ModelSettings settings, Map<String, Tensor> changed, Path file)
      throws Failure {
    var ofFigures = FigureNetwork.parameterShapes(settings.figures().size());
    var shapes = textShapes(settings);
    shapes.putAll(ofFigures);
    for (var tensor : changed.entrySet()) {
      var expected = shapes.get(tensor.getKey());
      var found = tensor.getValue().shape();
      if (!found.equals(expected)) {
        throw corrupt(
            file,
            expected == null
                ? "expected tensors of %s, found %s"
                    .formatted(settings.base().id(), tensor.getKey())
                : "expected %s to be %s, found %s".formatted(tensor.getKey(), expected, found));
      }
    }
    var needed = new LinkedHashSet<>(isWhole(settings) ? shapes.keySet() : InterestNetwork.HEAD);
    needed.addAll(TwoTowers.parameterShapes(settings.base(), settings.towerWidth()).keySet());
    needed.addAll(ofFigures.keySet());
    for (var name : needed) {
      if (!changed.containsKey(name)) {
        throw corrupt(file, "expected a tensor %s, found none".formatted(name));
      }
    }
  }

  /// @return the hash
  private static String checkHash(JsonObject json, String property, byte[] bytes, Path file)
      throws Failure {
    var expected = ModelSettings.text(json, property);
    var found = sha256(bytes);
    if (!expected.equals(found)) {
      throw corrupt(file, "expected the SHA-256 %s, found %s".formatted(expected, found));
    }
    return found;
  }

  private static JsonObject json(Path file, Path folder) throws Failure {
    var text = new String(bytes(file, folder), StandardCharsets.UTF_8);
    try {
      if (JsonParser.parseString(text) instanceof JsonObject object) {
        return object;
      }
    } catch (JsonParseException e) {
      throw corrupt(file, e.getMessage());
    }
    throw corrupt(file, "it is no JSON object");
  }

  private static byte[] bytes(Path file, Path folder) throws Failure {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new Failure(FailureCode.MODEL_MISSING, e, folder);
    } catch (IOException e) {
      throw new Failure(FailureCode.FILE_UNREADABLE, e, file, String.valueOf(e.getMessage()));
    }
  }

  private static String sha256(ModelSettings settings, String weightsSha256) {
    var canonical = settings.toJson(weightsSha256).toString();
    return sha256(canonical.getBytes(StandardCharsets.UTF_8));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  private static Failure corrupt(Path file, @Nullable String reason) {
    return new Failure(FailureCode.MODEL_CORRUPT, file, String.valueOf(reason));
  }
}
