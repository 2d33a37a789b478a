package org.advisorworkbench.bert.tensorflow;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.advisorworkbench.bert.Tensor;

/// The variables of a TensorFlow model: an index of names, which is a [SortedTable], and a file of
/// little-endian numbers, which is mapped into memory.
///
/// Source: TensorFlow, `core/util/tensor_bundle/tensor_bundle.h`. Known here are bundles whose
/// numbers lie in one file, and in them whole tensors of 32-bit floats.
public final class TensorBundle {
  /// The entry that tells about the bundle itself.
  private static final String HEADER = "";

  private final Map<String, BundleEntry> entries;
  private final MemorySegment data;

  private TensorBundle(Map<String, BundleEntry> entries, MemorySegment data) {
    this.entries = entries;
    this.data = data;
  }

  /// @param index the file that is usually called `variables.index`
  /// @param data the file that is usually called `variables.data-00000-of-00001`
  /// @param arena how long the numbers stay in memory
  /// @throws MalformedBundleException if the index breaks the format
  public static TensorBundle open(Path index, Path data, Arena arena)
      throws IOException, MalformedBundleException {
    var entries = entries(SortedTable.read(Files.readAllBytes(index)));
    try (var channel = FileChannel.open(data)) {
      return new TensorBundle(entries, channel.map(MapMode.READ_ONLY, 0, channel.size(), arena));
    }
  }

  private static Map<String, BundleEntry> entries(Map<String, byte[]> table)
      throws IOException, MalformedBundleException {
    var messages = new HashMap<>(table);
    var header = messages.remove(HEADER);
    if (header == null) {
      throw new MalformedBundleException("the table has no header of a bundle");
    }
    checkHeader(header);
    var entries = new LinkedHashMap<String, BundleEntry>();
    for (var message : messages.entrySet()) {
      entries.put(message.getKey(), BundleEntry.parse(message.getValue()));
    }
    return entries;
  }

  private static void checkHeader(byte[] message) throws IOException, MalformedBundleException {
    var input = CodedInputStream.newInstance(message);
    int files = 0;
    int endianness = 0;
    for (int tag = input.readTag(); tag != 0; tag = input.readTag()) {
      switch (WireFormat.getTagFieldNumber(tag)) {
        case 1 -> files = input.readInt32();
        case 2 -> endianness = input.readEnum();
        default -> input.skipField(tag);
      }
    }
    if (files != 1 || endianness != 0) {
      throw new MalformedBundleException(
          "expected one file of little-endian numbers, found %d of byte order %d"
              .formatted(files, endianness));
    }
  }

  /// The names of all tensors.
  public Set<String> names() {
    return Set.copyOf(entries.keySet());
  }

  /// A tensor, whose values are those of the mapped file: they go with its arena.
  ///
  /// @throws MalformedBundleException if it is not there or not whole, or its checksum differs
  public Tensor tensor(String name) throws MalformedBundleException {
    var entry = entries.get(name);
    if (entry == null) {
      throw new MalformedBundleException("expected a tensor %s, found none".formatted(name));
    }
    if (entry.type() != BundleEntry.FLOAT || entry.sliced()) {
      throw new MalformedBundleException(
          "expected %s to be 32-bit floats in one piece, found type %d%s"
              .formatted(name, entry.type(), entry.sliced() ? " in several" : ""));
    }
    var bytes = bytes(name, entry);
    int found = MaskedChecksum.of(bytes);
    if (entry.checksum() != found) {
      throw new MalformedBundleException(
          "expected the checksum %08x of %s, found %08x".formatted(entry.checksum(), name, found));
    }
    return new Tensor(entry.shape(), bytes.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer());
  }

  private ByteBuffer bytes(String name, BundleEntry entry) throws MalformedBundleException {
    long expected = entry.shape().size() * Float.BYTES;
    boolean within =
        entry.offset() >= 0
            && entry.size() >= 0
            && entry.size() <= data.byteSize() - entry.offset();
    if (entry.size() != expected || !within) {
      throw new MalformedBundleException(
          "expected %d bytes for %s within %d, found %d from byte %d on"
              .formatted(expected, name, data.byteSize(), entry.size(), entry.offset()));
    }
    return data.asSlice(entry.offset(), entry.size()).asByteBuffer();
  }
}
