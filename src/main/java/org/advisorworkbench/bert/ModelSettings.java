package org.advisorworkbench.bert;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.Collectors;
import org.advisorworkbench.behaviour.Figure;

/// What a model is, besides its weights: the contents of `model.json`.
///
/// @param id a short name such as `minilm-2026-11`
/// @param separateLayers how many lower layers see one side of a pair alone
/// @param towerWidth of its [TwoTowers]; 0 for none
/// @param figures what the model reads beside the texts, in its order; may be empty
public record ModelSettings(
    String id,
    BertConfig base,
    int separateLayers,
    TokenLimits limits,
    Calibration calibration,
    int towerWidth,
    List<FigureScale> figures) {

  /// A model of texts alone, without towers.
  public ModelSettings(
      String id, BertConfig base, int separateLayers, TokenLimits limits, Calibration calibration) {
    this(id, base, separateLayers, limits, calibration, 0, List.of());
  }

  /// @throws IllegalArgumentException if a setting is out of range
  public ModelSettings {
    if (id.isBlank()) {
      throw new IllegalArgumentException("expected an id, found none");
    }
    checkRange("separateLayers", separateLayers, 0, base.layers() - 1);
    // The shortest input that can be framed: a mark at either end and a token between.
    checkRange("clientTokens", limits.client(), 3, base.positions());
    checkRange("productTokens", limits.product(), 3, base.positions() - 1);
    if (towerWidth < 0 || towerWidth % base.heads() != 0) {
      throw new IllegalArgumentException(
          "expected towerWidth to be a multiple of %d, found %d"
              .formatted(base.heads(), towerWidth));
    }
    figures = List.copyOf(figures);
    if (figures.stream().map(FigureScale::figure).distinct().count() < figures.size()) {
      throw new IllegalArgumentException("expected each figure once, found one twice");
    }
  }

  private static void checkRange(String name, int value, int low, int high) {
    if (value < low || value > high) {
      throw new IllegalArgumentException(
          "expected %s from %d to %d, found %d".formatted(name, low, high, value));
    }
  }

  JsonObject toJson(String weightsSha256) {
    var json = new JsonObject();
    json.addProperty("id", id);
    json.addProperty("base", base.id());
    json.addProperty("separateLayers", separateLayers);
    json.addProperty("clientTokens", limits.client());
    json.addProperty("productTokens", limits.product());
    var line = new JsonObject();
    line.addProperty("scale", calibration.scale());
    line.addProperty("shift", calibration.shift());
    json.add("calibration", line);
    if (towerWidth > 0) {
      json.addProperty("towerWidth", towerWidth);
    }
    if (!figures.isEmpty()) {
      var scales = new JsonArray();
      figures.forEach(scale -> scales.add(toJson(scale)));
      json.add("figures", scales);
    }
    json.addProperty("weightsSha256", weightsSha256);
    return json;
  }

  private static JsonObject toJson(FigureScale scale) {
    var json = new JsonObject();
    json.addProperty("name", scale.figure().key());
    json.addProperty("reference", scale.reference());
    json.addProperty("deviation", scale.deviation());
    return json;
  }

  /// @throws IllegalArgumentException if a setting is missing, unknown or out of range
  static ModelSettings of(JsonObject json) {
    var base = text(json, "base");
    var calibration = json.getAsJsonObject("calibration");
    if (calibration == null) {
      throw new IllegalArgumentException("expected a calibration, found none");
    }
    return new ModelSettings(
        text(json, "id"),
        BertConfig.named(base)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "expected a base among %s, found %s".formatted(known(), base))),
        integer(json, "separateLayers"),
        new TokenLimits(integer(json, "clientTokens"), integer(json, "productTokens")),
        new Calibration(number(calibration, "scale"), number(calibration, "shift")),
        json.has("towerWidth") ? integer(json, "towerWidth") : 0,
        figures(json));
  }

  private static List<FigureScale> figures(JsonObject json) {
    var scales = json.getAsJsonArray("figures");
    return scales == null
        ? List.of()
        : scales.asList().stream().map(scale -> figure((JsonObject) scale)).toList();
  }

  private static FigureScale figure(JsonObject json) {
    var name = text(json, "name");
    var figure =
        Figure.named(name)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "expected figures among %s, found %s"
                            .formatted(String.join(", ", Figure.keys()), name)));
    return new FigureScale(figure, number(json, "reference"), number(json, "deviation"));
  }

  static String text(JsonObject json, String name) {
    var element = json.get(name);
    if (element == null || !element.isJsonPrimitive()) {
      throw new IllegalArgumentException("expected %s, found none".formatted(name));
    }
    return element.getAsString();
  }

  private static int integer(JsonObject json, String name) {
    return Integer.parseInt(text(json, name));
  }

  private static double number(JsonObject json, String name) {
    return Double.parseDouble(text(json, name));
  }

  private static String known() {
    return BertConfig.KNOWN.stream().map(BertConfig::id).collect(Collectors.joining(", "));
  }
}
