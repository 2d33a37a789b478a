package org.advisorworkbench.ui.common;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

/// Light or dark. The two differ in the colours they give to the same names, in nothing else.
public enum Theme {
  LIGHT,
  DARK;

  public Theme other() {
    return this == LIGHT ? DARK : LIGHT;
  }

  /// Where the theme's stylesheet for all of the program lies.
  public String stylesheet() {
    return (this == LIGHT ? new PrimerLight() : new PrimerDark()).getUserAgentStylesheet();
  }
}
