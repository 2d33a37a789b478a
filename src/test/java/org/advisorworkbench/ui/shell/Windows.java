package org.advisorworkbench.ui.shell;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.advisorworkbench.client.ClientRepository;
import org.advisorworkbench.imports.BookImporter;
import org.advisorworkbench.imports.BookWriter;
import org.advisorworkbench.ui.common.SettingsFile;
import org.advisorworkbench.ui.task.Background;
import org.advisorworkbench.ui.training.ExampleLab;
import org.advisorworkbench.ui.training.ExampleOffice;
import org.testfx.util.WaitForAsyncUtils;

/// Windows on made-up books, for tests.
final class Windows {
  private Windows() {}

  static WindowServices services(FixtureBook book, Path home) {
    return services(book, book, progress -> {}, home);
  }

  /// @param clients what the window shows
  /// @param advised what the advice knows
  static WindowServices services(
      ClientRepository clients, FixtureBook advised, SampleBook sampleBook, Path home) {
    return new WindowServices(
        clients,
        advised.shelf(),
        progress -> advised.engine(),
        new BookImporter(Windows::refuse),
        sampleBook,
        new ExampleLab(),
        ExampleOffice.in(home),
        settings(home),
        Background.onThreads());
  }

  /// Waits until the ranking of the first client is there and nothing is on its way.
  static void awaitRanking(MainWindow window) throws TimeoutException {
    await(() -> window.isSettled() && window.recommendations().resultProperty().get().isPresent());
  }

  /// @param condition asked on the JavaFX thread
  static void await(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
  }

  static SettingsFile settings(Path home) {
    return new SettingsFile(home.resolve("settings.properties"));
  }

  private static <T> T refuse(BookWriter.Work<T> work) {
    throw new UnsupportedOperationException("this book is only read");
  }
}
