package org.advisorworkbench.ui.shell;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/// A way through the real window, which has ranked its first client before a test begins. Whoever
/// shows the window sets both fields.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the fields are filled when the window is shown
abstract class WindowWalk {
  WindowServices services;
  MainWindow window;

  @AfterEach
  void endWork() {
    services.background().close();
  }

  @BeforeEach
  void settle() throws Exception {
    Windows.awaitRanking(window);
  }
}
