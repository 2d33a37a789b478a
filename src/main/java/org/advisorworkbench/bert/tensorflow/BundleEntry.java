package org.advisorworkbench.bert.tensorflow;

import ai.djl.ndarray.types.Shape;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.util.ArrayList;

/// Where a tensor lies in the data of a bundle.
///
/// Source: TensorFlow, `tensor_bundle.proto` (`BundleEntryProto`) and `tensor_shape.proto`.
///
/// @param type the number of its type
/// @param sliced whether its numbers are kept in several pieces
/// @param checksum masked, see [MaskedChecksum]
record BundleEntry(int type, Shape shape, long offset, long size, int checksum, boolean sliced) {
  /// The number of 32-bit floats among TensorFlow's types.
  static final int FLOAT = 1;

  static BundleEntry parse(byte[] message) throws IOException {
    var input = CodedInputStream.newInstance(message);
    int type = 0;
    var shape = new Shape();
    long offset = 0;
    long size = 0;
    int checksum = 0;
    boolean sliced = false;
    for (int tag = input.readTag(); tag != 0; tag = input.readTag()) {
      switch (WireFormat.getTagFieldNumber(tag)) {
        case 1 -> type = input.readEnum();
        case 2 -> shape = shape(input.readByteArray());
        case 4 -> offset = input.readInt64();
        case 5 -> size = input.readInt64();
        case 6 -> checksum = input.readFixed32();
        case 7 -> {
          sliced = true;
          input.skipField(tag);
        }
        default -> input.skipField(tag);
      }
    }
    return new BundleEntry(type, shape, offset, size, checksum, sliced);
  }

  private static Shape shape(byte[] message) throws IOException {
    var input = CodedInputStream.newInstance(message);
    var sizes = new ArrayList<Long>();
    for (int tag = input.readTag(); tag != 0; tag = input.readTag()) {
      if (WireFormat.getTagFieldNumber(tag) == 2) {
        sizes.add(size(input.readByteArray()));
      } else {
        input.skipField(tag);
      }
    }
    return new Shape(sizes);
  }

  private static long size(byte[] message) throws IOException {
    var input = CodedInputStream.newInstance(message);
    long size = 0;
    for (int tag = input.readTag(); tag != 0; tag = input.readTag()) {
      if (WireFormat.getTagFieldNumber(tag) == 1) {
        size = input.readInt64();
      } else {
        input.skipField(tag);
      }
    }
    return size;
  }
}
