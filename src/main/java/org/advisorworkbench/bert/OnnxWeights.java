package org.advisorworkbench.bert;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.CodedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;

/// Reads the weights of a published BERT from its ONNX file.
///
/// Most tensors of the file carry their BERT names. Those of the linear maps are called
/// `onnx::MatMul_…`, stored as (in, out); what they are is told by the bias that the graph adds
/// after them.
final class OnnxWeights {
  private static final String BIAS = ".bias";

  private OnnxWeights() {}

  /// Every float tensor of a file by its BERT name, where it has one; linear maps as (out, in).
  ///
  /// @throws IOException if it is no ONNX file, or a tensor is not whole
  static Map<String, NDArray> read(InputStream stream, NDManager manager) throws IOException {
    var input = CodedInputStream.newInstance(stream);
    input.setSizeLimit(Integer.MAX_VALUE);
    var graph = ModelProto.parseFrom(input).getGraph();
    var linearMaps = linearMaps(graph);
    var found = new HashMap<String, NDArray>();
    for (var tensor : graph.getInitializerList()) {
      var linearMap = linearMaps.get(tensor.getName());
      if (linearMap != null) {
        found.put(linearMap, array(tensor, manager, true));
      } else if (tensor.getDataType() == TensorProto.DataType.FLOAT.getNumber()) {
        found.put(tensor.getName(), array(tensor, manager, false));
      }
    }
    return found;
  }

  /// The BERT name of each unnamed matrix: that of the bias added to its product.
  private static Map<String, String> linearMaps(GraphProto graph) {
    var matrixOfProduct = new HashMap<String, String>();
    var names = new HashMap<String, String>();
    for (var node : graph.getNodeList()) {
      switch (node.getOpType()) {
        case "MatMul" -> matrixOfProduct.put(node.getOutput(0), node.getInput(1));
        case "Add" -> {
          name(node, 0, 1, matrixOfProduct, names);
          name(node, 1, 0, matrixOfProduct, names);
        }
        default -> {}
      }
    }
    return names;
  }

  private static void name(
      NodeProto add,
      int bias,
      int product,
      Map<String, String> matrixOfProduct,
      Map<String, String> names) {
    var biasName = add.getInput(bias);
    var matrix = matrixOfProduct.get(add.getInput(product));
    if (biasName.endsWith(BIAS) && matrix != null) {
      names.put(matrix, biasName.substring(0, biasName.length() - BIAS.length()) + ".weight");
    }
  }

  private static NDArray array(TensorProto tensor, NDManager manager, boolean transposed)
      throws IOException {
    var shape = new Shape(tensor.getDimsList().stream().mapToLong(Long::longValue).toArray());
    var data = tensor.getRawData();
    if (data.size() != shape.size() * Float.BYTES) {
      throw new IOException(
          "expected %d bytes for %s, found %d"
              .formatted(shape.size() * Float.BYTES, tensor.getName(), data.size()));
    }
    var values = data.asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
    var array = manager.create(values, shape);
    return transposed ? BaseWeights.transposed(array) : array;
  }
}
