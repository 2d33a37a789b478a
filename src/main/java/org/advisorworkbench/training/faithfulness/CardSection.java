package org.advisorworkbench.training.faithfulness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.advisorworkbench.failure.IoReason;
import org.advisorworkbench.training.FigureJson;

/// The place of a faithfulness report in the card of a model: under a key of its own in
/// `card.json`, under a heading of its own in `card.md`. All else of the card stays as it is, byte
/// for byte, and so a card is one with or without it.
public final class CardSection {
  private static final String KEY = "faithfulness";

  private final Path folder;

  /// @param folder of the model
  public CardSection(Path folder) {
    this.folder = folder;
  }

  /// Checks that there is a card to write to, before hours are spent on figures.
  ///
  /// @throws Failure FILE_UNREADABLE if there is none
  public void check() throws Failure {
    json();
    markdown();
  }

  /// Writes the section, in place of the one that is there.
  ///
  /// @throws Failure if there is no card, or it cannot be written
  public void write(FaithfulnessReport report) throws Failure {
    var json = new JsonMembers(json());
    var markdown = new MarkdownSections(markdown());
    write("card.json", json.with(KEY, FigureJson.gson().toJson(report).replace("\n", "\n  ")));
    write("card.md", markdown.with(FaithfulnessText.HEADING, report.markdown()));
  }

  private String json() throws Failure {
    return read("card.json");
  }

  private String markdown() throws Failure {
    return read("card.md");
  }

  private String read(String name) throws Failure {
    var file = folder.resolve(name);
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new Failure(FailureCode.FILE_UNREADABLE, e, file, IoReason.of(e));
    }
  }

  private void write(String name, String text) throws Failure {
    var file = folder.resolve(name);
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new Failure(FailureCode.FILE_UNWRITABLE, e, file, IoReason.of(e));
    }
  }
}
