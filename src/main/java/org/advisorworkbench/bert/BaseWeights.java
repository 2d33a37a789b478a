package org.advisorworkbench.bert;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.advisorworkbench.failure.Failure;

/// The weights of a published BERT under their BERT names, whatever they are called in its files.
public final class BaseWeights {
  private BaseWeights() {}

  /// All parameters of a base that comes with the program, by the names of
  /// [BertConfig#parameterShapes()], in that order.
  ///
  /// @throws Failure if its file is missing, unreadable, or not that of this base
  public static Map<String, NDArray> read(BertConfig config, NDManager manager) throws Failure {
    return Bases.shipped().weights(config, manager);
  }

  /// The parameters that a base has to have, with the shapes that they have to have. Other arrays
  /// are closed.
  ///
  /// @param found all arrays of its files
  /// @throws IOException if one is missing or has another shape
  static Map<String, NDArray> checked(BertConfig config, Map<String, NDArray> found)
      throws IOException {
    var parameters = new LinkedHashMap<String, NDArray>();
    for (var expected : config.parameterShapes().entrySet()) {
      var array = found.remove(expected.getKey());
      if (array == null) {
        throw new IOException("expected a tensor %s, found none".formatted(expected.getKey()));
      }
      if (!array.getShape().equals(expected.getValue())) {
        throw new IOException(
            "expected %s to be %s, found %s"
                .formatted(expected.getKey(), expected.getValue(), array.getShape()));
      }
      array.setName(expected.getKey());
      parameters.put(expected.getKey(), array);
    }
    found.values().forEach(NDArray::close);
    return parameters;
  }

  /// A matrix turned around, in place of the given one, which is closed.
  ///
  /// @param matrix (in, out)
  /// @return (out, in)
  static NDArray transposed(NDArray matrix) {
    try (matrix;
        var view = matrix.transpose()) {
      return view.duplicate();
    }
  }
}
