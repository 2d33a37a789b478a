package org.advisorworkbench.registry;

/// What a model was made from.
///
/// @param base id of the published encoder
/// @param parentSha256 hash of the model whose weights its training started from, or empty where it
///   started from the base
/// @param dataSha256 hash of what it learned from, or empty where its card does not say
public record Lineage(String base, String parentSha256, String dataSha256) {}
