package org.advisorworkbench.bert.tensorflow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import org.advisorworkbench.bert.Tensor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TensorBundleTest {
  /// Written by TensorFlow 2.21 (`tf.raw_ops.SaveV2`): three tensors of floats, one of integers.
  private static final byte[] INDEX =
      bytes(
          """
          AAAGCAEaAggBAAwPbGF5ZXJfMC9iaWFzCAESBBICCAMoDDUed4AXCAYVa2VybmVsCAESCBICCAISAggDIAwoGDV66/\
          WrAAYNc2NhbGFyCAESACAkKAQ1X8+LtQEEEXRlcHMIAxIEEgIIAiAoKAg1v9/begAAAAABAAAAAIqJRkkAAAAAAQAA\
          AADA8qGwAAECdAB7AAAAAAEAAAAAhrM/gIABCI0BDgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAABX+4\
          CLJHVH2w==\
          """);

  private static final byte[] DATA =
      bytes("AAAAPwAAgL4AAEBAAACAPwAAAEAAAEBAAACAQAAAoEAAAMBAAADgQAEAAAACAAAA");

  @TempDir private Path folder;
  private Path index = Path.of("");
  private Path data = Path.of("");

  private static byte[] bytes(String base64) {
    return Base64.getDecoder().decode(base64);
  }

  @BeforeEach
  void write() throws IOException {
    index = folder.resolve("variables.index");
    data = folder.resolve("variables.data-00000-of-00001");
    Files.write(index, INDEX);
    Files.write(data, DATA);
  }

  private static float[] values(Tensor tensor) {
    var values = new float[tensor.values().remaining()];
    tensor.values().duplicate().get(values);
    return values;
  }

  private static String message(Executable executable) {
    return String.valueOf(assertThrows(MalformedBundleException.class, executable).getMessage());
  }

  private String messageOfOpening() {
    try (var arena = Arena.ofConfined()) {
      return message(() -> TensorBundle.open(index, data, arena));
    }
  }

  private String messageOfReading(String name) throws IOException, MalformedBundleException {
    try (var arena = Arena.ofConfined()) {
      var bundle = TensorBundle.open(index, data, arena);
      return message(() -> bundle.tensor(name));
    }
  }

  private void write(BundleWriter writer) throws IOException {
    writer.write(index, data);
  }

  @Test
  void readsWhatTensorFlowHasWritten() throws IOException, MalformedBundleException {
    try (var arena = Arena.ofConfined()) {
      var bundle = TensorBundle.open(index, data, arena);
      assertEquals(Set.of("layer_0/bias", "layer_0/kernel", "scalar", "steps"), bundle.names());
      var kernel = bundle.tensor("layer_0/kernel");
      assertEquals(new Shape(2, 3), kernel.shape());
      assertArrayEquals(new float[] {1, 2, 3, 4, 5, 6}, values(kernel));
      assertArrayEquals(new float[] {0.5f, -0.25f, 3}, values(bundle.tensor("layer_0/bias")));
      assertArrayEquals(new float[] {7}, values(bundle.tensor("scalar")));
    }
  }

  @Test
  void readsTablesOfSeveralBlocks() throws IOException, MalformedBundleException {
    var writer = new BundleWriter();
    for (int i = 0; i < 20; i++) {
      writer.tensor("bert/layer_%02d/kernel".formatted(i), new int[] {2}, i, -i);
    }
    write(writer);
    try (var arena = Arena.ofConfined()) {
      var bundle = TensorBundle.open(index, data, arena);
      assertEquals(20, bundle.names().size());
      for (int i = 0; i < 20; i++) {
        var tensor = bundle.tensor("bert/layer_%02d/kernel".formatted(i));
        assertArrayEquals(new float[] {i, -i}, values(tensor));
      }
    }
  }

  @Test
  void otherTypesAreRefusedByName() throws IOException, MalformedBundleException {
    assertTrue(messageOfReading("steps").contains("steps"));
  }

  @Test
  void aTensorThatIsNotThereIsNamed() throws IOException, MalformedBundleException {
    assertEquals("expected a tensor pooler, found none", messageOfReading("pooler"));
  }

  @Test
  void aChangedNumberIsNoticed() throws IOException, MalformedBundleException {
    var changed = DATA.clone();
    changed[20] ^= 1;
    Files.write(data, changed);
    assertTrue(messageOfReading("layer_0/kernel").contains("checksum"));
  }

  @Test
  void numbersThatAreCutOffAreNoticed() throws IOException, MalformedBundleException {
    Files.write(data, Arrays.copyOf(DATA, 30));
    assertTrue(messageOfReading("layer_0/kernel").contains("within 30"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 40, 141, 155})
  void aChangedByteOfTheIndexIsNoticed(int position) throws IOException {
    var changed = INDEX.clone();
    changed[position] ^= 1;
    Files.write(index, changed);
    assertTrue(messageOfOpening().contains("checksum"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 10, 47, 48, 150, 207})
  void anIndexThatIsCutOffIsNoticed(int length) throws IOException {
    Files.write(index, Arrays.copyOf(INDEX, length));
    assertEquals("it does not end as a table of LevelDB does", messageOfOpening());
  }

  @Test
  void anIndexWithoutItsBeginningIsNoticed() throws IOException {
    Files.write(index, Arrays.copyOfRange(INDEX, 150, INDEX.length));
    messageOfOpening();
  }

  @Test
  void compressedBlocksAreRefused() throws IOException {
    var writer = new BundleWriter().tensor("bias", new int[] {1}, 1);
    writer.compression = 1;
    write(writer);
    assertTrue(messageOfOpening().contains("uncompressed"));
  }

  @Test
  void numbersInSeveralFilesAreRefused() throws IOException {
    var writer = new BundleWriter().tensor("bias", new int[] {1}, 1);
    writer.header = BundleWriter.field(1, 2);
    write(writer);
    assertTrue(messageOfOpening().contains("found 2 of byte order 0"));
  }

  @Test
  void bigEndianNumbersAreRefused() throws IOException {
    var writer = new BundleWriter().tensor("bias", new int[] {1}, 1);
    writer.header = BundleWriter.joined(BundleWriter.field(1, 1), BundleWriter.field(2, 1));
    write(writer);
    assertTrue(messageOfOpening().contains("found 1 of byte order 1"));
  }

  @Test
  void tensorsInSlicesAreRefused() throws IOException, MalformedBundleException {
    var sliced =
        BundleWriter.joined(BundleWriter.field(1, 1), BundleWriter.message(7, new byte[0]));
    write(new BundleWriter().entry("kernel", sliced));
    assertTrue(messageOfReading("kernel").contains("in several"));
  }

  @Test
  void aPlaceBeyondTheNumbersIsRefused() throws IOException, MalformedBundleException {
    var entry =
        BundleWriter.joined(
            BundleWriter.field(1, 1),
            BundleWriter.message(2, BundleWriter.message(2, BundleWriter.field(1, 1))),
            BundleWriter.field(5, 4));
    write(new BundleWriter().entry("kernel", entry));
    assertTrue(messageOfReading("kernel").contains("within 0"));
  }

  @Test
  void theMaskedChecksumIsThatOfTensorFlow() {
    // crc32c_test.cc of LevelDB and RFC 3720: CRC-32C of 32 zero bytes is 8a9136aa.
    var zeros = ByteBuffer.allocate(32);
    int plain = 0x8a9136aa;
    assertEquals(Integer.rotateRight(plain, 15) + 0xa282ead8, MaskedChecksum.of(zeros));
    assertEquals(32, zeros.remaining());
  }
}
