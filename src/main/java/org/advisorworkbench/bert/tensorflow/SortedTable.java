package org.advisorworkbench.bert.tensorflow;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/// Reads the table format of LevelDB: blocks of sorted keys with values, a block that says where
/// the others lie, and a footer that says where that block lies.
///
/// Within a block a key tells only what differs from the key before it. Every block is followed by
/// the number of its compression and a [MaskedChecksum]. TensorFlow never compresses its tables,
/// and compressed blocks are refused.
///
/// Source: LevelDB, `doc/table_format.md` and `table/format.cc`.
final class SortedTable {
  private static final long MAGIC = 0xdb4775248b80fb57L;
  private static final int FOOTER_BYTES = 48;
  private static final int TRAILER_BYTES = 1 + Integer.BYTES;
  private static final byte UNCOMPRESSED = 0;
  private static final int LONGEST_VARINT = 10;

  private final ByteBuffer table;

  private SortedTable(ByteBuffer table) {
    this.table = table;
  }

  /// All entries, in the order of the table.
  ///
  /// @throws MalformedBundleException if anything is not as the format says, or a checksum differs
  static Map<String, byte[]> read(byte[] bytes) throws MalformedBundleException {
    try {
      return new SortedTable(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN)).entries();
    } catch (BufferUnderflowException
        | IndexOutOfBoundsException
        | IllegalArgumentException
        | ArithmeticException e) {
      throw new MalformedBundleException("the table ends where more is announced");
    }
  }

  private Map<String, byte[]> entries() throws MalformedBundleException {
    int footer = table.capacity() - FOOTER_BYTES;
    if (footer < 0 || table.getLong(table.capacity() - Long.BYTES) != MAGIC) {
      throw new MalformedBundleException("it does not end as a table of LevelDB does");
    }
    var handles = table.duplicate().position(footer);
    skipHandle(handles);
    var entries = new LinkedHashMap<String, byte[]>();
    for (var handle : block(handles).values()) {
      entries.putAll(block(ByteBuffer.wrap(handle)));
    }
    return entries;
  }

  /// The footer begins with the place of a block of statistics, which TensorFlow leaves empty.
  private static void skipHandle(ByteBuffer handles) throws MalformedBundleException {
    varint(handles, Integer.MAX_VALUE);
    varint(handles, Integer.MAX_VALUE);
  }

  /// @param handle is read: the place and the size of the block
  private Map<String, byte[]> block(ByteBuffer handle) throws MalformedBundleException {
    int offset = varint(handle, table.capacity());
    int size = varint(handle, table.capacity());
    var trailer = table.slice(offset + size, TRAILER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    byte compression = trailer.get();
    int expected = trailer.getInt();
    int found = MaskedChecksum.of(table.slice(offset, size + 1));
    if (expected != found) {
      throw new MalformedBundleException(
          "expected the checksum %08x of the block at byte %d, found %08x"
              .formatted(expected, offset, found));
    }
    if (compression != UNCOMPRESSED) {
      throw new MalformedBundleException(
          "expected an uncompressed block at byte %d, found compression %d"
              .formatted(offset, compression));
    }
    return entries(table.slice(offset, size).order(ByteOrder.LITTLE_ENDIAN));
  }

  /// At the end of a block stand the places where whole keys do, for those who search, and how many
  /// such places there are.
  private static Map<String, byte[]> entries(ByteBuffer block) throws MalformedBundleException {
    int restarts = block.getInt(block.limit() - Integer.BYTES);
    block.limit(block.limit() - Integer.BYTES - Math.multiplyExact(Integer.BYTES, restarts));
    var entries = new LinkedHashMap<String, byte[]>();
    var key = new byte[0];
    while (block.hasRemaining()) {
      int shared = varint(block, key.length);
      int added = varint(block, block.remaining());
      var value = new byte[varint(block, block.remaining())];
      key = Arrays.copyOf(key, shared + added);
      block.get(key, shared, added);
      block.get(value);
      entries.put(new String(key, StandardCharsets.UTF_8), value);
    }
    return entries;
  }

  /// A number in groups of seven bits, the lowest first; all groups but the last have their eighth
  /// bit set.
  private static int varint(ByteBuffer buffer, int most) throws MalformedBundleException {
    long value = 0;
    for (int group = 0; group < LONGEST_VARINT; group++) {
      byte bits = buffer.get();
      value |= (bits & 0x7fL) << (7 * group);
      if (bits >= 0) {
        if (value < 0 || value > most) {
          throw new MalformedBundleException(
              "expected a number from 0 to %d, found %d".formatted(most, value));
        }
        return (int) value;
      }
    }
    throw new MalformedBundleException("a number has more than %d bytes".formatted(LONGEST_VARINT));
  }
}
