package org.advisorworkbench.ui.shell;

/// Where in the window the user is.
enum Place {
  /// Clients, what fits them and why.
  DESK,
  /// Where models are trained.
  LAB
}
