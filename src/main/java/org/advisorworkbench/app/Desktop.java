package org.advisorworkbench.app;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.imports.BookImporter;
import org.advisorworkbench.store.Store;
import org.advisorworkbench.ui.common.SettingsFile;
import org.advisorworkbench.ui.shell.EngineSource;
import org.advisorworkbench.ui.shell.MainWindow;
import org.advisorworkbench.ui.shell.ScreenTour;
import org.advisorworkbench.ui.shell.WindowServices;
import org.advisorworkbench.ui.task.Background;
import org.advisorworkbench.ui.training.ModelLab;
import org.advisorworkbench.ui.training.ModelOffice;

/// The window over one book, on a screen or in pictures.
final class Desktop implements AutoCloseable {
  private final WindowServices services;

  /// @param folder holds the settings of the window
  /// @param lab where models are trained
  /// @param models where they are looked after
  /// @param sampleBook the files that the window offers where the book is empty
  Desktop(
      Store book,
      Path folder,
      EngineSource engine,
      ModelLab lab,
      ModelOffice models,
      Path sampleBook) {
    var importer = new BookImporter(book);
    services =
        new WindowServices(
            book.clients(),
            book.products(),
            engine,
            importer,
            progress -> importer.run(List.of(sampleBook), progress),
            lab,
            models,
            new SettingsFile(folder.resolve("settings.properties")),
            Background.onThreads());
  }

  /// Shows the window and returns when it is closed.
  void show() {
    var closed = new CompletableFuture<Void>();
    Platform.startup(() -> open(closed));
    try {
      closed.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the window cannot be opened", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void open(CompletableFuture<Void> closed) {
    try {
      var stage = new Stage();
      stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, event -> closed.complete(null));
      new MainWindow(services).show(stage);
    } catch (RuntimeException e) {
      closed.completeExceptionally(e);
    }
  }

  /// Draws the window in every language and theme, where there need not be a display.
  ///
  /// @param clientId the client that is open in the pictures
  List<Path> draw(String clientId, Path pictures) throws Failure {
    // Read once, when the toolkit starts.
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    return new ScreenTour(services, 1).draw(clientId, pictures);
  }

  /// Ends what the window has under way, so that its book and its model may be closed.
  @Override
  public void close() {
    services.background().close();
  }
}
