package org.advisorworkbench.bert.tensorflow;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/// Writes bundles for tests: few keys in a block, so that even small ones have several.
public final class BundleWriter {
  private static final int KEYS_IN_A_BLOCK = 3;

  byte[] header = {0x08, 1, 0x1a, 2, 0x08, 1};
  byte compression;
  private final Map<String, byte[]> entries = new TreeMap<>();
  private final ByteArrayOutputStream data = new ByteArrayOutputStream();

  /// @param values as many as the shape says, row by row
  public BundleWriter tensor(String name, int[] shape, float... values) {
    var bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    var sizes = new ByteArrayOutputStream();
    for (int size : shape) {
      var dimension = field(1, size);
      sizes.writeBytes(message(2, dimension));
    }
    entries.put(
        name,
        joined(
            field(1, 1),
            message(2, sizes.toByteArray()),
            field(4, data.size()),
            field(5, bytes.capacity()),
            fixed(6, mask(bytes.array()))));
    data.writeBytes(bytes.array());
    return this;
  }

  /// An entry as it stands, whatever it says.
  BundleWriter entry(String name, byte[] message) {
    entries.put(name, message);
    return this;
  }

  public void write(Path index, Path numbers) throws IOException {
    Files.write(index, table());
    Files.write(numbers, data.toByteArray());
  }

  byte[] table() {
    var table = new ByteArrayOutputStream();
    var all = new ArrayList<Map.Entry<String, byte[]>>();
    all.add(Map.entry("", header));
    all.addAll(entries.entrySet());
    var index = new ArrayList<Map.Entry<String, byte[]>>();
    for (int first = 0; first < all.size(); first += KEYS_IN_A_BLOCK) {
      var some = all.subList(first, Math.min(first + KEYS_IN_A_BLOCK, all.size()));
      index.add(Map.entry(some.getLast().getKey(), append(table, some)));
    }
    var statistics = append(table, List.of());
    var places = joined(statistics, append(table, index));
    table.writeBytes(Arrays.copyOf(places, 40));
    table.writeBytes(
        ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(0xdb4775248b80fb57L).array());
    return table.toByteArray();
  }

  /// @return where the block lies
  private byte[] append(ByteArrayOutputStream table, List<Map.Entry<String, byte[]>> some) {
    var block = new ByteArrayOutputStream();
    var last = new byte[0];
    for (var entry : some) {
      var key = entry.getKey().getBytes(StandardCharsets.UTF_8);
      int shared = Math.max(0, Arrays.mismatch(last, key));
      block.writeBytes(varint(shared));
      block.writeBytes(varint(key.length - shared));
      block.writeBytes(varint(entry.getValue().length));
      block.write(key, shared, key.length - shared);
      block.writeBytes(entry.getValue());
      last = key;
    }
    block.writeBytes(little(0));
    block.writeBytes(little(1));
    var place = joined(varint(table.size()), varint(block.size()));
    block.write(compression);
    table.writeBytes(block.toByteArray());
    table.writeBytes(little(mask(block.toByteArray())));
    return place;
  }

  static byte[] field(int number, long value) {
    return joined(varint(number << 3), varint(value));
  }

  static byte[] message(int number, byte[] contents) {
    return joined(varint((number << 3) | 2), varint(contents.length), contents);
  }

  static byte[] joined(byte[]... parts) {
    var all = new ByteArrayOutputStream();
    for (var part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static byte[] fixed(int number, int value) {
    return joined(varint((number << 3) | 5), little(value));
  }

  private static byte[] little(int value) {
    return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
  }

  private static byte[] varint(long value) {
    var bytes = new ByteArrayOutputStream();
    long rest = value;
    while (rest >= 128) {
      bytes.write((int) ((rest & 127) | 128));
      rest >>>= 7;
    }
    bytes.write((int) rest);
    return bytes.toByteArray();
  }

  private static int mask(byte[] bytes) {
    var checksum = new CRC32C();
    checksum.update(bytes);
    int plain = (int) checksum.getValue();
    return Integer.rotateRight(plain, 15) + 0xa282ead8;
  }
}
