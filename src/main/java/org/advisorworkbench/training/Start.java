package org.advisorworkbench.training;

import org.advisorworkbench.bert.ModelFolder;
import org.jspecify.annotations.Nullable;

/// Where a training started, and so what a model was before its layers learned.
public enum Start {
  /// The published layers with a head fitted on them.
  BASE,
  /// Another model, whose head was fitted again, because it had to learn of figures or towers.
  PARENT_WITH_NEW_HEAD,
  /// Another model as it was.
  PARENT;

  /// @param parent none for the published base
  /// @param network of the new model
  static Start of(@Nullable ModelFolder parent, TrainingSettings.Network network) {
    if (parent == null) {
      return BASE;
    }
    var shape = parent.settings();
    return shape.figures().size() == network.figures().size()
            && shape.towerWidth() == network.towerWidth()
        ? PARENT
        : PARENT_WITH_NEW_HEAD;
  }
}
