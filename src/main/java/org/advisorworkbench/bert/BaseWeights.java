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
import java.util.LinkedHashMap;
import java.util.Map;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;

/// Reads the weights of a published BERT from its ONNX file.
///
/// Most tensors of the file carry their BERT names. Those of the linear maps are called
/// `onnx::MatMul_…`, stored as (in, out); what they are is told by the bias that the graph adds
/// after them.
public final class BaseWeights {
  private static final String BIAS = ".bias";

  private BaseWeights() {}

  /// All parameters of a base by the names of [BertConfig#parameterShapes()], in that order.
  ///
  /// @throws Failure if the file is missing, unreadable, or not that of this base
  public static Map<String, NDArray> read(BertConfig config, NDManager manager) throws Failure {
    var file = config.weightsResource();
    try (var stream = ClassLoader.getSystemResourceAsStream(file)) {
      if (stream == null) {
        throw new Failure(FailureCode.MODEL_MISSING, file);
      }
      return read(config, stream, manager);
    } catch (IOException e) {
      throw new Failure(FailureCode.MODEL_CORRUPT, e, file, String.valueOf(e.getMessage()));
    }
  }

  static Map<String, NDArray> read(BertConfig config, InputStream stream, NDManager manager)
      throws IOException, Failure {
    var input = CodedInputStream.newInstance(stream);
    input.setSizeLimit(Integer.MAX_VALUE);
    var graph = ModelProto.parseFrom(input).getGraph();
    var linearMaps = linearMaps(graph);
    var found = new HashMap<String, NDArray>();
    for (var tensor : graph.getInitializerList()) {
      var linearMap = linearMaps.get(tensor.getName());
      if (linearMap != null) {
        found.put(linearMap, array(config, tensor, manager, true));
      } else if (tensor.getDataType() == TensorProto.DataType.FLOAT.getNumber()) {
        found.put(tensor.getName(), array(config, tensor, manager, false));
      }
    }
    return checked(config, found);
  }

  private static Map<String, NDArray> checked(BertConfig config, Map<String, NDArray> found)
      throws Failure {
    var parameters = new LinkedHashMap<String, NDArray>();
    for (var expected : config.parameterShapes().entrySet()) {
      var array = found.remove(expected.getKey());
      if (array == null) {
        throw corrupt(config, "expected a tensor %s, found none".formatted(expected.getKey()));
      }
      if (!array.getShape().equals(expected.getValue())) {
        throw corrupt(
            config,
            "expected %s to be %s, found %s"
                .formatted(expected.getKey(), expected.getValue(), array.getShape()));
      }
      array.setName(expected.getKey());
      parameters.put(expected.getKey(), array);
    }
    found.values().forEach(NDArray::close);
    return parameters;
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

  private static NDArray array(
      BertConfig config, TensorProto tensor, NDManager manager, boolean transposed) throws Failure {
    var shape = new Shape(tensor.getDimsList().stream().mapToLong(Long::longValue).toArray());
    var data = tensor.getRawData();
    if (data.size() != shape.size() * Float.BYTES) {
      throw corrupt(
          config,
          "expected %d bytes for %s, found %d"
              .formatted(shape.size() * Float.BYTES, tensor.getName(), data.size()));
    }
    var values = data.asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
    var array = manager.create(values, shape);
    if (!transposed) {
      return array;
    }
    try (array;
        var view = array.transpose()) {
      return view.duplicate();
    }
  }

  private static Failure corrupt(BertConfig config, String reason) {
    return new Failure(FailureCode.MODEL_CORRUPT, config.weightsResource(), reason);
  }
}
