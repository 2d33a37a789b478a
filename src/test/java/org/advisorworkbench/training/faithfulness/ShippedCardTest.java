package org.advisorworkbench.training.faithfulness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.Gson;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.advisorworkbench.bert.ModelFolder;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.training.FigureJson;
import org.advisorworkbench.training.ModelCard;
import org.junit.jupiter.api.Test;

/// The words of the shipped card are those that the program finds for its figures. After a change
/// of words `-Dcard=write` writes them again.
class ShippedCardTest {
  private static final Path MODEL = Path.of("models", "minilm-towers-2026-11");

  private final JsonObject json = json();

  private static JsonObject json() {
    try {
      return gson().fromJson(Files.readString(MODEL.resolve("card.json")), JsonObject.class);
    } catch (IOException e) {
      throw new AssertionError("the shipped model has a card", e);
    }
  }

  private static Gson gson() {
    JsonDeserializer<Duration> seconds =
        (value, type, context) -> Duration.ofMillis(Math.round(value.getAsDouble() * 1000));
    return FigureJson.gson().newBuilder().registerTypeAdapter(Duration.class, seconds).create();
  }

  @Test
  void theCardForPeopleTellsTheFiguresOfTheCardForPrograms() throws IOException {
    var card = gson().fromJson(json, ModelCard.class);
    var faithfulness = gson().fromJson(json.get("faithfulness"), FaithfulnessReport.class);
    var text =
        new MarkdownSections(card.markdown())
            .with(FaithfulnessText.HEADING, faithfulness.markdown());
    var file = MODEL.resolve("card.md");
    if ("write".equals(System.getProperty("card"))) {
      Files.writeString(file, text);
    }
    assertEquals(text, Files.readString(file));
  }

  @Test
  void theParentIsTheModelThatTheCardNames() throws Failure {
    var lineage = json.getAsJsonObject("lineage");
    var parent = ModelFolder.identity(MODEL.resolveSibling(lineage.get("parentId").getAsString()));
    assertEquals(parent.sha256(), lineage.get("parentSha256").getAsString());
  }
}
