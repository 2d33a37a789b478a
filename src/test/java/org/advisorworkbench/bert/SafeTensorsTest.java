package org.advisorworkbench.bert;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.advisorworkbench.bert.SafeTensors.MalformedException;
import org.advisorworkbench.bert.SafeTensors.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTensorsTest {
  /// Exact in sixteen bits.
  private static final float[] VALUES = {0, -1.5f, 0.25f, 1024, -65504, 6.1035156e-5f};

  private static final SafeTensors SAMPLE =
      new SafeTensors(
          Map.of(
              "b", new Tensor(new Shape(2, 3), FloatBuffer.wrap(VALUES)),
              "a", new Tensor(new Shape(1), FloatBuffer.wrap(new float[] {7})),
              "scalar", new Tensor(new Shape(), FloatBuffer.wrap(new float[] {3})),
              "empty", new Tensor(new Shape(0, 4), FloatBuffer.allocate(0))),
          Map.of("base", "名字 \"quoted\""));

  private static float[] values(Tensor tensor) {
    var values = new float[tensor.values().remaining()];
    tensor.values().duplicate().get(values);
    return values;
  }

  private static Tensor tensor(SafeTensors file, String name) {
    return Objects.requireNonNull(file.tensors().get(name));
  }

  private static byte[] file(String header, int dataBytes) {
    var bytes = header.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(8 + bytes.length + dataBytes)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(bytes.length)
        .put(bytes)
        .array();
  }

  @ParameterizedTest
  @EnumSource(Precision.class)
  void whatIsWrittenIsReadBack(Precision precision) throws MalformedException {
    var read = SafeTensors.parse(SAMPLE.toBytes(precision));
    assertEquals(SAMPLE.metadata(), read.metadata());
    assertEquals(SAMPLE.tensors().keySet(), read.tensors().keySet());
    for (var tensor : SAMPLE.tensors().entrySet()) {
      var found = tensor(read, tensor.getKey());
      assertEquals(tensor.getValue().shape(), found.shape());
      assertArrayEquals(values(tensor.getValue()), values(found));
    }
  }

  // Laid out by hand from the format's description.
  @Test
  void aFileOfAnotherWriterIsRead() throws MalformedException {
    var header = "{\"x\":{\"shape\":[2],\"dtype\":\"F32\",\"data_offsets\":[0,8]}}   ";
    var bytes = file(header, 8);
    ByteBuffer.wrap(bytes)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putFloat(bytes.length - 8, 1.5f)
        .putFloat(bytes.length - 4, -2f);
    assertArrayEquals(new float[] {1.5f, -2f}, values(tensor(SafeTensors.parse(bytes), "x")));
  }

  @Test
  void theHeaderEndsOnEightBytes() {
    var length =
        ByteBuffer.wrap(SAMPLE.toBytes(Precision.F32)).order(ByteOrder.LITTLE_ENDIAN).getLong();
    assertEquals(0, length % 8);
  }

  @Test
  void equalContentsGiveEqualBytes() {
    var same = new SafeTensors(SAMPLE.tensors(), SAMPLE.metadata());
    assertArrayEquals(SAMPLE.toBytes(Precision.F16), same.toBytes(Precision.F16));
  }

  @Test
  void aFileCutAnywhereIsRefused() {
    var whole = SAMPLE.toBytes(Precision.F32);
    for (int length = 0; length < whole.length; length++) {
      var cut = Arrays.copyOf(whole, length);
      assertThrows(MalformedException.class, () -> SafeTensors.parse(cut));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{",
        "null",
        "{\"x\":7}",
        "{\"x\":{}}",
        "{\"x\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0]}}",
        "{\"x\":{\"dtype\":\"BF16\",\"shape\":[4],\"data_offsets\":[0,8]}}",
        "{\"x\":{\"dtype\":\"F32\",\"shape\":[3],\"data_offsets\":[0,8]}}",
        "{\"x\":{\"dtype\":\"F32\",\"shape\":[-2],\"data_offsets\":[0,8]}}",
        "{\"x\":{\"dtype\":\"F32\",\"shape\":[\"two\"],\"data_offsets\":[0,8]}}",
        "{\"x\":{\"dtype\":\"F32\",\"shape\":2,\"data_offsets\":[0,8]}}",
        "{\"x\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":{\"a\":0,\"b\":8}}}",
        "{\"x\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[8,16]}}",
        "{\"x\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[-8,0]}}",
        "{\"x\":{\"dtype\":\"F32\",\"shape\":[4294967296,4294967296],\"data_offsets\":[0,8]}}",
        "{\"x\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}",
        "{\"__metadata__\":[],\"x\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}",
        "{\"x\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]},"
            + "\"y\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}",
      })
  void aMalformedHeaderIsRefused(String header) {
    var bytes = file(header, 8);
    assertThrows(MalformedException.class, () -> SafeTensors.parse(bytes));
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 0, 1_000, Long.MAX_VALUE, Long.MIN_VALUE})
  void anImpossibleHeaderLengthIsRefused(long length) {
    var bytes = file("{}", 0);
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putLong(length);
    assertThrows(MalformedException.class, () -> SafeTensors.parse(bytes));
  }
}
