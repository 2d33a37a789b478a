package org.advisorworkbench.ui.export;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.stage.Window;
import org.advisorworkbench.ui.common.Picture;
import org.advisorworkbench.ui.common.SavePlace;
import org.advisorworkbench.ui.common.Texts;

/// Copies, asks where an export should go, hands it on to the [ExportLane], and tells what came of
/// it.
public final class ExportDesk {
  private final ExportLane lane;
  private final SavePlace saving;
  private final Texts texts;

  public ExportDesk(ExportLane lane, SavePlace saving, Texts texts) {
    this.lane = lane;
    this.saving = saving;
    this.texts = texts;
  }

  /// Lets a label tell how the last export went; it takes no room while there is nothing to tell.
  public void tell(Label label) {
    Callable<String> news =
        () ->
            lane.runningProperty().get()
                ? texts.get("common.export.running")
                : lane.troubleProperty()
                    .get()
                    .map(trouble -> trouble.message(texts))
                    .or(() -> lane.writtenProperty().get().map(this::written))
                    .orElse("");
    label
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                news,
                lane.runningProperty(),
                lane.troubleProperty(),
                lane.writtenProperty(),
                texts.localeProperty()));
    label.visibleProperty().bind(label.textProperty().isNotEmpty());
    label.managedProperty().bind(label.visibleProperty());
  }

  private String written(Path file) {
    return texts.get("common.export.written", file.getFileName());
  }

  /// Something else is shown; how the last export went is no news any more.
  public void forget() {
    lane.forget();
  }

  public void copy(String text) {
    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
  }

  /// @param name proposed for the file, without its ending
  public void picture(Window owner, String name, Picture picture) {
    save(owner, name + ".png", file -> lane.write(file, picture::writeTo));
  }

  /// Asks where to save something.
  ///
  /// @param name proposed for the file, with its ending
  /// @param write is told the answer, and nothing if the user thought better of it
  public void save(Window owner, String name, Consumer<Path> write) {
    var usable = name.replaceAll("[^\\p{L}\\p{N}._-]", "_");
    saving.choose(owner, texts.get("common.export"), usable).ifPresent(write);
  }
}
