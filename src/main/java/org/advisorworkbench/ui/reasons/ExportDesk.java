package org.advisorworkbench.ui.reasons;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.stage.Window;
import org.advisorworkbench.ui.common.Picture;
import org.advisorworkbench.ui.common.SavePlace;
import org.advisorworkbench.ui.common.Texts;

/// Asks where an export should go, hands it on to the [ExportModel], and tells what came of it.
final class ExportDesk {
  /// Pixels for one of the screen: sharp in print and on fine displays.
  private static final double PICTURE_SCALE = 2;

  private final ExportModel model;
  private final SavePlace saving;
  private final Texts texts;

  ExportDesk(ExportModel model, SavePlace saving, Texts texts) {
    this.model = model;
    this.saving = saving;
    this.texts = texts;
  }

  /// Lets a label tell how the last export went; it takes no room while there is nothing to tell.
  void tell(Label label) {
    Callable<String> news =
        () ->
            model.runningProperty().get()
                ? texts.get("reasons.export.running")
                : model
                    .troubleProperty()
                    .get()
                    .map(trouble -> trouble.message(texts))
                    .or(() -> model.writtenProperty().get().map(this::written))
                    .orElse("");
    label
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                news,
                model.runningProperty(),
                model.troubleProperty(),
                model.writtenProperty(),
                texts.localeProperty()));
    label.visibleProperty().bind(label.textProperty().isNotEmpty());
    label.managedProperty().bind(label.visibleProperty());
  }

  private String written(Path file) {
    return texts.get("reasons.export.written", file.getFileName());
  }

  void copy(String text) {
    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
  }

  void picture(Node content) {
    ask(content.getScene().getWindow(), "png")
        .ifPresent(file -> model.picture(file, Picture.of(content, PICTURE_SCALE)::writeTo));
  }

  void pdf(Window owner) {
    ask(owner, "pdf").ifPresent(file -> model.pdf(file, texts));
  }

  void certificate(Window owner) {
    ask(owner, "json").ifPresent(model::certificate);
  }

  private Optional<Path> ask(Window owner, String ending) {
    return saving.choose(owner, texts.get("reasons.export"), model.proposedName(ending));
  }
}
