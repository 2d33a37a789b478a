package org.advisorworkbench.ui.common;

import java.util.List;
import javafx.stage.Window;

/// The details that are seen at the moment.
public final class DetailTips {
  private DetailTips() {}

  public static List<String> shown() {
    return Snapshots.onFxThread(
        () ->
            Window.getWindows().stream()
                .filter(window -> window instanceof DetailTip && window.isShowing())
                .map(window -> ((DetailTip) window).getText())
                .toList());
  }
}
