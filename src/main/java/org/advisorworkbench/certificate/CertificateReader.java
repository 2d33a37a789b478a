package org.advisorworkbench.certificate;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.advisorworkbench.advice.AdviceEngine.ExplainOptions;
import org.advisorworkbench.advice.Explanation;
import org.advisorworkbench.advice.Explanation.FigurePlayer;
import org.advisorworkbench.advice.Explanation.Player;
import org.advisorworkbench.advice.Explanation.Side;
import org.advisorworkbench.advice.Explanation.TextPlayer;
import org.advisorworkbench.advice.ExplanationMethod;
import org.advisorworkbench.advice.Grain;
import org.advisorworkbench.behaviour.Figure;
import org.advisorworkbench.explain.Attribution;
import org.advisorworkbench.explain.Attribution.Contribution;
import org.advisorworkbench.explain.Precision;
import org.advisorworkbench.narrative.Narrative;
import org.jspecify.annotations.Nullable;

/// Reads a certificate and believes nothing: every key has to be there and no other, words have to
/// stand where they are said to, and the numbers have to add up. The version before is read too:
/// its options do not say what the players are, which were always words.
final class CertificateReader {
  private static final Set<String> KEYS =
      Set.of(
          "certificate",
          "program",
          "day",
          "model",
          "client",
          "product",
          "asked",
          "used",
          "method",
          "seed",
          "evaluations",
          "baseline",
          "logit",
          "residual",
          "probability",
          "players");
  private static final Set<String> MODEL = Set.of("id", "sha256");
  private static final Set<String> SIDE = Set.of("id", "text", "fields");
  private static final Set<String> FIELD = Set.of("name", "start", "end");
  private static final Set<String> OPTIONS_OF_WORDS =
      Set.of("method", "budget", "seed", "tolerance", "toleranceShare");
  private static final Set<String> OPTIONS =
      Set.of("method", "players", "budget", "seed", "tolerance", "toleranceShare");
  private static final Set<String> TEXT =
      Set.of("index", "kind", "text", "field", "side", "start", "end", "value", "low", "high");
  private static final Set<String> FIGURE =
      Set.of("index", "kind", "text", "field", "known", "value", "low", "high");
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  private CertificateReader() {}

  static Certificate certificate(JsonObject json) throws Malformed {
    boolean ofWords = requireVersion(json.get("certificate")) == Certificate.VERSION_OF_WORDS;
    var top = StrictObject.of("", json, KEYS);
    var model = top.object("model", MODEL);
    if (!SHA256.matcher(model.text("sha256")).matches()) {
      throw model.wrong("64 hexadecimal digits", "sha256");
    }
    var client = top.object("client", SIDE);
    var product = top.object("product", SIDE);
    var asked = options(top, "asked", ofWords);
    var used = options(top, "used", ofWords);
    var explanation =
        new Explanation(
            client.text("id"),
            product.text("id"),
            model.text("id"),
            model.text("sha256"),
            narrative(client),
            narrative(product),
            used.grain(),
            players(top, used.grain()),
            attribution(top));
    double probability = top.number("probability");
    if (probability < 0 || probability > 1) {
      throw top.wrong("a number from 0 to 1", "probability");
    }
    var certificate =
        new Certificate(top.text("program"), day(top), asked, used, probability, explanation);
    Consistency.check(certificate, top.number("residual"));
    return certificate;
  }

  private static int requireVersion(@Nullable JsonElement version) throws Malformed {
    if (version == null) {
      throw new Malformed("it lacks 'certificate', the version of the format");
    }
    for (int known : List.of(Certificate.VERSION, Certificate.VERSION_OF_WORDS)) {
      if (version.toString().equals(String.valueOf(known))) {
        return known;
      }
    }
    throw new OtherVersion(version.toString());
  }

  private static LocalDate day(StrictObject top) throws Malformed {
    try {
      return LocalDate.parse(top.text("day"));
    } catch (DateTimeParseException e) {
      throw top.wrong("a day such as 2026-11-25", "day");
    }
  }

  private static ExplainOptions options(StrictObject top, String key, boolean ofWords)
      throws Malformed {
    var json = top.object(key, ofWords ? OPTIONS_OF_WORDS : OPTIONS);
    return new ExplainOptions(
        json.word("method", ExplanationMethod.class),
        ofWords ? Grain.WORDS : json.word("players", Grain.class),
        json.count("budget"),
        json.whole("seed"),
        new Precision(tolerance(json, "tolerance"), tolerance(json, "toleranceShare")));
  }

  private static double tolerance(StrictObject json, String key) throws Malformed {
    double tolerance = json.number(key);
    if (!(tolerance >= 0)) {
      throw json.wrong("a number of 0 or more", key);
    }
    return tolerance;
  }

  private static Narrative narrative(StrictObject side) throws Malformed {
    var text = side.text("text");
    var fields = new ArrayList<Narrative.Field>();
    int from = 0;
    for (var json : side.objects("fields", FIELD)) {
      int start = json.count("start");
      int end = json.count("end");
      if (start < from || end < start || end > text.length()) {
        throw new Malformed("'%s' is no stretch of the text".formatted(json.name()));
      }
      fields.add(new Narrative.Field(json.text("name"), start, end));
      from = end;
    }
    return new Narrative(text, fields, List.of());
  }

  private static Attribution attribution(StrictObject top) throws Malformed {
    var contributions = new ArrayList<Contribution>();
    for (var element : top.list("players")) {
      var player = player(element, contributions.size());
      contributions.add(
          new Contribution(
              player.number("value"),
              player.numberOrUnknown("low"),
              player.numberOrUnknown("high")));
    }
    return new Attribution(
        top.text("method"),
        top.whole("seed"),
        top.count("evaluations"),
        top.number("baseline"),
        top.number("logit"),
        contributions);
  }

  private static List<Player> players(StrictObject top, Grain grain) throws Malformed {
    var players = new ArrayList<Player>();
    for (var element : top.list("players")) {
      var json = player(element, players.size());
      if (json.count("index") != players.size()) {
        throw json.wrong(String.valueOf(players.size()), "index");
      }
      players.add(
          switch (json.text("kind")) {
            case "figure" -> figure(json);
            case String kind when kind.equals(grain.player()) -> textPlayer(json);
            default -> throw json.wrong(grain.player() + " or figure", "kind");
          });
    }
    return players;
  }

  private static StrictObject player(JsonElement element, int index) throws Malformed {
    var name = "players[%d]".formatted(index);
    boolean figure =
        element.isJsonObject()
            && "\"figure\"".equals(String.valueOf(element.getAsJsonObject().get("kind")));
    return StrictObject.of(name, element, figure ? FIGURE : TEXT);
  }

  private static TextPlayer textPlayer(StrictObject json) throws Malformed {
    return new TextPlayer(
        json.count("index"),
        json.text("text"),
        json.text("field"),
        json.word("side", Side.class),
        json.count("start"),
        json.count("end"));
  }

  private static FigurePlayer figure(StrictObject json) throws Malformed {
    var figure = Figure.named(json.text("field"));
    if (figure.isEmpty()) {
      throw new Malformed(
          "'%s' is no figure that this program knows".formatted(json.text("field")));
    }
    return new FigurePlayer(json.count("index"), figure.get(), json.numberOrUnknown("known"));
  }
}
