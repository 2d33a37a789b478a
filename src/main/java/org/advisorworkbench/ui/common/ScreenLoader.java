package org.advisorworkbench.ui.common;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/// Builds screens: the FXML file that lies beside a controller, with that controller, whose
/// constructor was called by whoever wires the window.
public final class ScreenLoader {
  private final Texts texts;

  public ScreenLoader(Texts texts) {
    this.texts = texts;
  }

  /// Loads `clients.fxml` for a `ClientsController`. The file reads its texts as
  /// `${texts.clients.search}` and the controller's properties as `${controller.…}`.
  public Parent load(Object controller) {
    var type = controller.getClass();
    var name = type.getSimpleName().replaceFirst("Controller$", "");
    var file = Character.toLowerCase(name.charAt(0)) + name.substring(1) + ".fxml";
    var loader = new FXMLLoader(type.getResource(file));
    loader.setControllerFactory(ignored -> controller);
    loader.getNamespace().put("texts", textsFor(type));
    try {
      return loader.load();
    } catch (IOException e) {
      throw new UncheckedIOException(type.getName() + " has no usable " + file, e);
    }
  }

  private ObservableMap<String, ObservableMap<String, String>> textsFor(Class<?> controller) {
    var screen = controller.getPackageName().replaceFirst(".*\\.", "").toLowerCase(Locale.ROOT);
    return FXCollections.observableMap(
        Map.of("common", texts.screen("common"), screen, texts.screen(screen)));
  }
}
