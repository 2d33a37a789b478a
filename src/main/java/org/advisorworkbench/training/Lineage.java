package org.advisorworkbench.training;

/// What a model was made from, as its card tells it.
///
/// @param base id of the published encoder
/// @param parentSha256 hash of the model whose weights the training started from; empty where it
///   started from the base
/// @param dataSha256 hash of what it learned from, see [LabelledBook#sha256]
public record Lineage(String base, String parentSha256, String dataSha256) {}
