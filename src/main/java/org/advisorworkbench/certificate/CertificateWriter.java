package org.advisorworkbench.certificate;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Locale;
import org.advisorworkbench.advice.AdviceEngine.ExplainOptions;
import org.advisorworkbench.advice.Explanation;
import org.advisorworkbench.advice.Explanation.FigurePlayer;
import org.advisorworkbench.advice.Explanation.Player;
import org.advisorworkbench.advice.Explanation.TextPlayer;
import org.advisorworkbench.advice.Grain;
import org.advisorworkbench.explain.Attribution.Contribution;
import org.advisorworkbench.narrative.Narrative;

/// Puts a certificate into JSON. What a number is not known for stands there as `null`.
final class CertificateWriter {
  private CertificateWriter() {}

  static JsonObject json(Certificate certificate) {
    var explanation = certificate.explanation();
    var attribution = explanation.attribution();
    var json = new JsonObject();
    json.addProperty("certificate", Certificate.VERSION);
    json.addProperty("program", certificate.program());
    json.addProperty("day", certificate.day().toString());
    var model = new JsonObject();
    model.addProperty("id", explanation.modelId());
    model.addProperty("sha256", explanation.modelSha256());
    json.add("model", model);
    json.add("client", side(explanation.clientId(), explanation.client()));
    json.add("product", side(explanation.productId(), explanation.product()));
    json.add("asked", options(certificate.asked()));
    json.add("used", options(certificate.used()));
    json.addProperty("method", attribution.method());
    json.addProperty("seed", attribution.seed());
    json.addProperty("evaluations", attribution.evaluations());
    json.add("baseline", number(attribution.baseline()));
    json.add("logit", number(attribution.logit()));
    json.add("residual", number(attribution.residual()));
    json.add("probability", number(certificate.probability()));
    json.add("players", players(explanation));
    return json;
  }

  private static JsonObject side(String id, Narrative narrative) {
    var json = new JsonObject();
    json.addProperty("id", id);
    json.addProperty("text", narrative.text());
    var fields = new JsonArray();
    for (var field : narrative.fields()) {
      var entry = new JsonObject();
      entry.addProperty("name", field.name());
      entry.addProperty("start", field.start());
      entry.addProperty("end", field.end());
      fields.add(entry);
    }
    json.add("fields", fields);
    return json;
  }

  private static JsonObject options(ExplainOptions options) {
    var json = new JsonObject();
    json.addProperty("method", lower(options.method()));
    json.addProperty("players", lower(options.grain()));
    json.addProperty("budget", options.budget());
    json.addProperty("seed", options.seed());
    json.addProperty("tolerance", options.enough().reach());
    json.addProperty("toleranceShare", options.enough().share());
    return json;
  }

  private static JsonArray players(Explanation explanation) {
    var players = new JsonArray();
    for (var player : explanation.players()) {
      var contribution = explanation.attribution().contributions().get(player.index());
      players.add(player(player, explanation.grain(), contribution));
    }
    return players;
  }

  private static JsonObject player(Player player, Grain grain, Contribution contribution) {
    var json = new JsonObject();
    json.addProperty("index", player.index());
    switch (player) {
      case TextPlayer stretch -> {
        json.addProperty("kind", grain.player());
        json.addProperty("text", stretch.text());
        json.addProperty("field", stretch.field());
        json.addProperty("side", lower(stretch.side()));
        json.addProperty("start", stretch.start());
        json.addProperty("end", stretch.end());
      }
      case FigurePlayer figure -> {
        json.addProperty("kind", "figure");
        json.addProperty("text", figure.text());
        json.addProperty("field", figure.figure().key());
        json.add("known", number(figure.value()));
      }
    }
    json.add("value", number(contribution.value()));
    json.add("low", number(contribution.low()));
    json.add("high", number(contribution.high()));
    return json;
  }

  private static JsonElement number(double value) {
    return Double.isFinite(value) ? new JsonPrimitive(value) : JsonNull.INSTANCE;
  }

  private static String lower(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }
}
