package org.advisorworkbench.ui.shell;

import java.nio.file.Path;
import org.advisorworkbench.client.ClientRepository;
import org.advisorworkbench.imports.BookImporter;
import org.advisorworkbench.imports.BookWriter;
import org.advisorworkbench.ui.common.SettingsFile;
import org.advisorworkbench.ui.task.Background;
import org.advisorworkbench.ui.training.ExampleLab;

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
        settings(home),
        Background.onThreads());
  }

  static SettingsFile settings(Path home) {
    return new SettingsFile(home.resolve("settings.properties"));
  }

  private static <T> T refuse(BookWriter.Work<T> work) {
    throw new UnsupportedOperationException("this book is only read");
  }
}
