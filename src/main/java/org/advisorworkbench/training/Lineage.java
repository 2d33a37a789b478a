package org.advisorworkbench.training;

import org.advisorworkbench.bert.ModelFolder;
import org.jspecify.annotations.Nullable;

/// What a model was made from, as its card tells it.
///
/// @param base id of the published encoder
/// @param start where the training started
/// @param parentId of the model whose weights it started from; empty where it started from the base
/// @param parentSha256 hash of that model, likewise
/// @param dataSha256 hash of what it learned from, see [LabelledBook#sha256]
public record Lineage(
    String base, Start start, String parentId, String parentSha256, String dataSha256) {

  /// @param parent none for the published base
  public static Lineage of(
      TrainingSettings.Network network, @Nullable ModelFolder parent, String dataSha256) {
    return new Lineage(
        network.base().id(),
        Start.of(parent, network),
        parent == null ? "" : parent.settings().id(),
        parent == null ? "" : parent.sha256(),
        dataSha256);
  }
}
