package org.advisorworkbench.training.benchmark;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.advisorworkbench.failure.IoReason;
import org.advisorworkbench.training.FigureJson;
import org.advisorworkbench.training.SettingsTemplate;
import org.advisorworkbench.training.TrainingSettings;

/// Makes sure that models differ in nothing but the number of separate layers and the seed: else a
/// comparison of layers compares something else.
///
/// What a model was trained with stands on its card, or, where training was stopped before there
/// was one, in the settings beside it.
final class TrainedAlike {
  private static final String CARD = "card.json";
  private static final String PARENT = "parent";
  private static final Set<String> MAY_DIFFER =
      Set.of("settings.network.separateLayers", "settings.schedule.seed");

  private TrainedAlike() {}

  /// @throws Failure INPUT_INVALID if they were not trained alike, or one does not tell how it was
  ///   trained
  static void check(List<Path> folders) throws Failure {
    var first = training(folders.getFirst());
    for (var folder : folders.subList(1, folders.size())) {
      var other = training(folder);
      var names = new TreeSet<>(first.keySet());
      names.addAll(other.keySet());
      names.removeAll(MAY_DIFFER);
      // Settings alone do not tell of a parent.
      names.removeIf(
          name -> name.equals(PARENT) && !(first.containsKey(name) && other.containsKey(name)));
      names.removeIf(name -> value(first, name).equals(value(other, name)));
      if (!names.isEmpty()) {
        var name = names.getFirst();
        throw new Failure(
            FailureCode.INPUT_INVALID,
            "%s and %s were not trained alike: they differ in %s, %s and %s."
                .formatted(
                    folders.getFirst(),
                    folder,
                    String.join(", ", names),
                    value(first, name),
                    value(other, name)));
      }
    }
  }

  private static JsonElement value(Map<String, JsonElement> training, String name) {
    return training.getOrDefault(name, JsonNull.INSTANCE);
  }

  /// Every single setting by its place, such as `settings.schedule.epochs`, and the model that
  /// training went on from.
  private static Map<String, JsonElement> training(Path folder) throws Failure {
    var values = new TreeMap<String, JsonElement>();
    if (Files.exists(folder.resolve(CARD))) {
      var card = card(folder.resolve(CARD));
      flatten("settings", card.has("settings") ? card.get("settings") : JsonNull.INSTANCE, values);
      if (card.get("lineage") instanceof JsonObject lineage) {
        values.put(PARENT, lineage.get("parentSha256"));
      }
    } else if (Files.exists(folder.resolve(SettingsTemplate.FILE))) {
      var settings = TrainingSettings.read(folder.resolve(SettingsTemplate.FILE));
      // Through text, as on a card, so that numbers are told apart in the same way.
      flatten("settings", JsonParser.parseString(FigureJson.gson().toJson(settings)), values);
    } else {
      throw new Failure(
          FailureCode.INPUT_INVALID,
          "%s holds neither %s nor %s, so nobody knows how the model was trained."
              .formatted(folder, CARD, SettingsTemplate.FILE));
    }
    return values;
  }

  private static JsonObject card(Path file) throws Failure {
    try {
      return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    } catch (IOException e) {
      throw new Failure(FailureCode.FILE_UNREADABLE, e, file, IoReason.of(e));
    } catch (JsonParseException | IllegalStateException e) {
      throw new Failure(FailureCode.FILE_UNREADABLE, e, file, "it is not the card of a model");
    }
  }

  private static void flatten(String name, JsonElement element, Map<String, JsonElement> values) {
    if (element instanceof JsonObject object) {
      object.entrySet().forEach(e -> flatten(name + "." + e.getKey(), e.getValue(), values));
    } else {
      values.put(name, element);
    }
  }
}
