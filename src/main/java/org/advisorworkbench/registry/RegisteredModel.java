package org.advisorworkbench.registry;

/// A model as it was when it was registered. What happens to it afterwards are [Act]s.
///
/// @param id a short name such as `minilm-2026-11`; a newer version of the program may bring
///   another model of the same id
/// @param sha256 hexadecimal content hash, which no two models share
/// @param folder name of its folder among the models of its origin
public record RegisteredModel(
    String id, String sha256, Origin origin, String folder, Lineage lineage) {

  /// Whose a model is.
  public enum Origin {
    /// came with the program
    PROGRAM,
    /// lies in the home folder, with the store
    HOME,
  }
}
