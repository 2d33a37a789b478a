package org.advisorworkbench.bert;

import ai.djl.ndarray.types.Shape;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The safetensors format: eight bytes of header length, a JSON header, then the numbers of all
/// tensors without gaps, little-endian.
///
/// Source: Hugging Face, `safetensors` README, "Format". Of its number types only F32 and F16 are
/// known here.
///
/// @param metadata free words about the file
public record SafeTensors(Map<String, Tensor> tensors, Map<String, String> metadata) {
  private static final String METADATA = "__metadata__";

  /// As in the reference implementation.
  private static final int LONGEST_HEADER = 100_000_000;

  /// Numbers that are written at once.
  private static final int PORTION = 1 << 14;

  public SafeTensors {
    tensors = Map.copyOf(tensors);
    metadata = Map.copyOf(metadata);
  }

  /// How exactly numbers are written.
  public enum Precision {
    F32(Float.BYTES),
    F16(Short.BYTES);

    private final int bytes;

    Precision(int bytes) {
      this.bytes = bytes;
    }

    private void put(ByteBuffer buffer, float value) {
      switch (this) {
        case F32 -> buffer.putFloat(value);
        case F16 -> buffer.putShort(Float.floatToFloat16(value));
      }
    }

    private float get(ByteBuffer buffer) {
      return switch (this) {
        case F32 -> buffer.getFloat();
        case F16 -> Float.float16ToFloat(buffer.getShort());
      };
    }
  }

  /// A file that breaks the format.
  public static final class MalformedException extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedException(String reason) {
      super(reason);
    }
  }

  /// Writes tensors ordered by name, so that equal contents give equal bytes.
  public byte[] toBytes(Precision precision) {
    var bytes = new ByteArrayOutputStream();
    try {
      writeTo(bytes, precision);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail", e);
    }
    return bytes.toByteArray();
  }

  /// Writes what [#toBytes(Precision)] gives, without holding all of it in memory.
  public void writeTo(OutputStream stream, Precision precision) throws IOException {
    var names = tensors.keySet().stream().sorted().toList();
    var header = header(names, precision);
    var length = new byte[Long.BYTES];
    littleEndian(length).putLong(header.length);
    stream.write(length);
    stream.write(header);
    var portion = new byte[PORTION * precision.bytes];
    var buffer = littleEndian(portion);
    for (var name : names) {
      var values = tensor(name).values().duplicate();
      while (values.hasRemaining()) {
        buffer.clear();
        while (values.hasRemaining() && buffer.hasRemaining()) {
          precision.put(buffer, values.get());
        }
        stream.write(portion, 0, buffer.position());
      }
    }
  }

  private static ByteBuffer littleEndian(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /// JSON, filled up with spaces to whole words of eight bytes.
  private byte[] header(List<String> names, Precision precision) {
    var header = new JsonObject();
    var words = new JsonObject();
    metadata.keySet().stream().sorted().forEach(k -> words.addProperty(k, metadata.get(k)));
    header.add(METADATA, words);
    long offset = 0;
    for (var name : names) {
      var shape = tensor(name).shape();
      long end = offset + shape.size() * precision.bytes;
      header.add(name, entry(precision, shape, offset, end));
      offset = end;
    }
    var json = header.toString().getBytes(StandardCharsets.UTF_8);
    var filled = Arrays.copyOf(json, Math.ceilDiv(json.length, Long.BYTES) * Long.BYTES);
    Arrays.fill(filled, json.length, filled.length, (byte) ' ');
    return filled;
  }

  private Tensor tensor(String name) {
    return Objects.requireNonNull(tensors.get(name));
  }

  private static JsonObject entry(Precision precision, Shape shape, long begin, long end) {
    var entry = new JsonObject();
    entry.addProperty("dtype", precision.name());
    var dimensions = new JsonArray();
    for (long dimension : shape.getShape()) {
      dimensions.add(dimension);
    }
    entry.add("shape", dimensions);
    var offsets = new JsonArray();
    offsets.add(begin);
    offsets.add(end);
    entry.add("data_offsets", offsets);
    return entry;
  }

  /// Reads a whole file.
  ///
  /// @throws MalformedException if anything is not as the format says; nothing is guessed
  public static SafeTensors parse(byte[] bytes) throws MalformedException {
    var buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    if (bytes.length < Long.BYTES) {
      throw new MalformedException("expected at least 8 bytes, found " + bytes.length);
    }
    long length = buffer.getLong();
    if (length < 2 || length > Math.min(LONGEST_HEADER, buffer.remaining())) {
      throw new MalformedException(
          "expected a header within %d bytes, found a length of %d"
              .formatted(buffer.remaining(), length));
    }
    var header = header(new String(bytes, Long.BYTES, (int) length, StandardCharsets.UTF_8));
    var data = buffer.position(Long.BYTES + (int) length).slice().order(ByteOrder.LITTLE_ENDIAN);
    try {
      return new SafeTensors(tensors(header, data), metadata(header));
    } catch (IllegalStateException
        | UnsupportedOperationException
        | ClassCastException
        | NumberFormatException
        | ArithmeticException e) {
      throw new MalformedException("the header is not as expected: " + e.getMessage());
    }
  }

  private static JsonObject header(String json) throws MalformedException {
    try {
      if (JsonParser.parseString(json) instanceof JsonObject header) {
        return header;
      }
    } catch (JsonParseException e) {
      throw new MalformedException("the header is no JSON: " + e.getMessage());
    }
    throw new MalformedException("the header is no JSON object");
  }

  private static Map<String, String> metadata(JsonObject header) {
    var metadata = new LinkedHashMap<String, String>();
    if (header.has(METADATA)) {
      header
          .getAsJsonObject(METADATA)
          .asMap()
          .forEach((name, value) -> metadata.put(name, value.getAsString()));
    }
    return metadata;
  }

  private static Map<String, Tensor> tensors(JsonObject header, ByteBuffer data)
      throws MalformedException {
    var tensors = new LinkedHashMap<String, Tensor>();
    long used = 0;
    for (var entry : header.entrySet()) {
      if (!entry.getKey().equals(METADATA)) {
        var tensor = new Entry(entry.getKey(), object(entry.getKey(), entry.getValue()));
        used += tensor.bytes(data.capacity());
        tensors.put(entry.getKey(), tensor.read(data));
      }
    }
    checkCovered(header, used, data.capacity());
    return tensors;
  }

  /// Tensors that neither overlap nor leave a gap begin where another ends.
  private static void checkCovered(JsonObject header, long used, long size)
      throws MalformedException {
    if (used != size) {
      throw new MalformedException("expected %d bytes of numbers, found %d".formatted(used, size));
    }
    var begins =
        header.entrySet().stream()
            .filter(e -> !e.getKey().equals(METADATA))
            .map(e -> e.getValue().getAsJsonObject().getAsJsonArray("data_offsets"))
            .sorted(
                Comparator.comparingLong((JsonArray o) -> o.get(0).getAsLong())
                    .thenComparingLong(o -> o.get(1).getAsLong()))
            .toList();
    long end = 0;
    for (var offsets : begins) {
      if (offsets.get(0).getAsLong() != end) {
        throw new MalformedException("the tensors overlap or leave a gap at byte " + end);
      }
      end = offsets.get(1).getAsLong();
    }
  }

  private static JsonObject object(String name, JsonElement element) throws MalformedException {
    if (element instanceof JsonObject object
        && object.has("dtype")
        && object.has("shape")
        && object.has("data_offsets")
        && object.getAsJsonArray("data_offsets").size() == 2) {
      return object;
    }
    throw new MalformedException("expected dtype, shape and data_offsets of " + name);
  }

  private record Entry(String name, JsonObject json) {
    Precision precision() throws MalformedException {
      var dtype = json.get("dtype").getAsString();
      for (var precision : Precision.values()) {
        if (precision.name().equals(dtype)) {
          return precision;
        }
      }
      throw new MalformedException(
          "expected %s to be of type F32 or F16, found %s".formatted(name, dtype));
    }

    Shape shape() throws MalformedException {
      var array = json.getAsJsonArray("shape");
      var dimensions = new long[array.size()];
      long size = 1;
      for (int i = 0; i < dimensions.length; i++) {
        dimensions[i] = array.get(i).getAsLong();
        if (dimensions[i] < 0) {
          throw new MalformedException("%s has a negative dimension".formatted(name));
        }
        size = Math.multiplyExact(size, dimensions[i]);
      }
      return new Shape(dimensions);
    }

    long begin() {
      return json.getAsJsonArray("data_offsets").get(0).getAsLong();
    }

    long end() {
      return json.getAsJsonArray("data_offsets").get(1).getAsLong();
    }

    long bytes(long available) throws MalformedException {
      long expected = Math.multiplyExact(shape().size(), (long) precision().bytes);
      if (begin() < 0 || end() > available || begin() > end() || end() - begin() != expected) {
        throw new MalformedException(
            "expected %d bytes for %s within %d, found %d to %d"
                .formatted(expected, name, available, begin(), end()));
      }
      return expected;
    }

    Tensor read(ByteBuffer data) throws MalformedException {
      var precision = precision();
      var shape = shape();
      var values = FloatBuffer.allocate((int) shape.size());
      var source = data.duplicate().order(ByteOrder.LITTLE_ENDIAN).position((int) begin());
      while (values.hasRemaining()) {
        values.put(precision.get(source));
      }
      return new Tensor(shape, values.flip());
    }
  }
}
