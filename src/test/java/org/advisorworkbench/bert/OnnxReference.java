package org.advisorworkbench.bert;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.Map;

/// An independent judge: ONNX Runtime on a published file.
final class OnnxReference implements AutoCloseable {
  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;

  OnnxReference(byte[] model) throws OrtException {
    var options = new OrtSession.SessionOptions();
    options.setIntraOpNumThreads(1);
    session = environment.createSession(model, options);
  }

  /// The hidden states behind the last layer.
  ///
  /// @return (B, T, W)
  float[][][] hidden(BertInput input) throws OrtException {
    try (var ids = OnnxTensor.createTensor(environment, input.ids());
        var mask = OnnxTensor.createTensor(environment, input.mask());
        var types = OnnxTensor.createTensor(environment, input.types());
        var result =
            session.run(
                Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
      return (float[][][]) result.get(0).getValue();
    }
  }

  @Override
  public void close() throws OrtException {
    session.close();
  }
}
