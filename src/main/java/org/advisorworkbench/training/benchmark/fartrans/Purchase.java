package org.advisorworkbench.training.benchmark.fartrans;

/// The first time that a customer bought an asset.
///
/// @param customer index in [FarTrans#customers()]
/// @param asset index in [FarTrans#assets()]
/// @param firstSplit the first split at whose time point it was known; 0 stands for any earlier
///   time
record Purchase(int customer, int asset, int firstSplit) {}
