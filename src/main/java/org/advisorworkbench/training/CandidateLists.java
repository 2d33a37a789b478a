package org.advisorworkbench.training;

import java.util.Arrays;

/// Clients, each with the same number of candidates, what is known of each candidate, and which of
/// them the client took.
///
/// Shapes: N lists, C candidates, F figures, of any unit.
public final class CandidateLists {
  /// Added to the logits of what is no candidate; its softmax underflows to zero.
  static final float NEVER = -1e9f;

  private final int lists;
  private final int candidates;
  private final int figures;
  private final float[] values;
  private final float[] prior;
  private final float[] taken;

  public CandidateLists(int lists, int candidates, int figures) {
    this.lists = lists;
    this.candidates = candidates;
    this.figures = figures;
    this.values = new float[lists * candidates * figures];
    this.prior = new float[lists * candidates];
    this.taken = new float[lists * candidates];
  }

  int lists() {
    return lists;
  }

  int candidates() {
    return candidates;
  }

  /// Says what is known of a candidate.
  ///
  /// @param logit what is thought of it before anything is learned, but for a constant of the list
  /// @param known its figures
  public void put(int list, int candidate, double logit, double... known) {
    int cell = list * candidates + candidate;
    prior[cell] = (float) logit;
    for (int figure = 0; figure < figures; figure++) {
      values[cell * figures + figure] = (float) known[figure];
    }
  }

  /// Takes a candidate off a list.
  public void remove(int list, int candidate) {
    prior[list * candidates + candidate] = NEVER;
  }

  /// Marks a candidate as taken.
  public void take(int list, int candidate) {
    taken[list * candidates + candidate] = 1;
  }

  boolean isCandidate(int cell) {
    return prior[cell] != NEVER;
  }

  float value(int cell, int figure) {
    return values[cell * figures + figure];
  }

  /// What was thought before, (N', C).
  float[] prior(int[] chosen) {
    return rows(prior, chosen, candidates);
  }

  /// The first figures of some lists, (N', C, F').
  float[] values(int[] chosen, int first) {
    if (first == figures) {
      return rows(values, chosen, candidates * figures);
    }
    var some = new float[chosen.length * candidates * first];
    for (int i = 0; i < chosen.length; i++) {
      for (int candidate = 0; candidate < candidates; candidate++) {
        System.arraycopy(
            values,
            (chosen[i] * candidates + candidate) * figures,
            some,
            (i * candidates + candidate) * first,
            first);
      }
    }
    return some;
  }

  /// What was taken, (N', C): each list sums to the square root of how much, so that a client who
  /// took much counts for more than one who took little, but not for as many.
  float[] targets(int[] chosen) {
    var targets = rows(taken, chosen, candidates);
    for (int list = 0; list < chosen.length; list++) {
      float count = 0;
      for (int i = list * candidates; i < (list + 1) * candidates; i++) {
        count += targets[i];
      }
      for (int i = list * candidates; i < (list + 1) * candidates; i++) {
        targets[i] /= count > 0 ? (float) Math.sqrt(count) : 1;
      }
    }
    return targets;
  }

  private static float[] rows(float[] all, int[] chosen, int width) {
    var rows = new float[chosen.length * width];
    for (int i = 0; i < chosen.length; i++) {
      System.arraycopy(all, chosen[i] * width, rows, i * width, width);
    }
    return rows;
  }

  /// Numbers of all lists.
  int[] all() {
    var all = new int[lists];
    Arrays.setAll(all, i -> i);
    return all;
  }
}
