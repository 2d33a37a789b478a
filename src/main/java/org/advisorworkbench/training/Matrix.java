package org.advisorworkbench.training;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The linear maps of a layer.
public enum Matrix {
  QUERY("attention.self.query"),
  KEY("attention.self.key"),
  VALUE("attention.self.value"),
  /// From the heads of the attention back to the width of the layer.
  ATTENTION("attention.output.dense"),
  /// The first of the feed-forward block, up to its inner width.
  INNER("intermediate.dense"),
  /// The second, back down.
  OUTER("output.dense");

  private final String bertName;

  Matrix(String bertName) {
    this.bertName = bertName;
  }

  /// What its tensors are called within a layer.
  String bertName() {
    return bertName;
  }

  /// Some of them, as in `query, value`; none for no words.
  ///
  /// @throws IllegalArgumentException if a word is none of them
  static SortedSet<Matrix> setOf(String words) {
    var set = new TreeSet<Matrix>();
    for (var word : words.isBlank() ? new String[0] : words.split(",", -1)) {
      set.add(
          Arrays.stream(values())
              .filter(matrix -> matrix.word().equals(word.strip()))
              .findFirst()
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "some of " + words(EnumSet.allOf(Matrix.class)))));
    }
    return set;
  }

  /// `query, value` for these two.
  static String words(Set<Matrix> matrices) {
    return matrices.stream().sorted().map(Matrix::word).collect(Collectors.joining(", "));
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
