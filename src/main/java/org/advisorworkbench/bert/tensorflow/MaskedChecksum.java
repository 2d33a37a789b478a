package org.advisorworkbench.bert.tensorflow;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/// CRC-32C, rotated and shifted, so that the checksum of bytes which hold checksums themselves is
/// none that those bytes would lead to.
///
/// Source: TensorFlow, `tsl/lib/hash/crc32c.h`; LevelDB, `util/crc32c.h`.
final class MaskedChecksum {
  private static final int SHIFT = 0xa282ead8;

  private MaskedChecksum() {}

  /// The checksum of a buffer's remaining bytes, which stay unread.
  static int of(ByteBuffer bytes) {
    var checksum = new CRC32C();
    checksum.update(bytes.duplicate());
    return Integer.rotateRight((int) checksum.getValue(), 15) + SHIFT;
  }
}
