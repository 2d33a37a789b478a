package org.advisorworkbench.bert;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/// An addition to the matrix of a linear map, as a product of two small ones: scale · up · down. In
/// its place few numbers learn, and afterwards it can be added to the matrix for good.
///
/// Shapes: R its rank, I features in, O features out.
///
/// Source: E. Hu et al., "LoRA: Low-Rank Adaptation of Large Language Models", 2021.
///
/// @param down (R, I)
/// @param up (O, R)
/// @param scale alpha / R in the paper
public record LowRank(NDArray down, NDArray up, float scale) {
  /// One that adds nothing yet: `down` is normal with the deviation 1 / √I, `up` is zero.
  public static LowRank none(long out, long in, int rank, float scale, NDManager manager) {
    var down = manager.randomNormal(new Shape(rank, in));
    down.muli((float) (1 / Math.sqrt((double) in)));
    return new LowRank(down, manager.zeros(new Shape(out, rank)), scale);
  }

  /// What it adds to the map's output.
  ///
  /// @param input (…, I)
  /// @return (…, O)
  NDArray apply(NDArray input) {
    return input.matMul(down.transpose()).matMul(up.transpose()).mul(scale);
  }

  /// What it adds to the matrix.
  ///
  /// @return (O, I), owned by the manager of `up`
  public NDArray product() {
    return up.matMul(down).mul(scale);
  }
}
