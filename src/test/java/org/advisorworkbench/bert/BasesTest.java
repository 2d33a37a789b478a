package org.advisorworkbench.bert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BasesTest {
  @TempDir private Path folder;

  static BertConfig[] fetched() {
    return new BertConfig[] {BertConfig.BGE_SMALL_EN, BertConfig.BERT_BASE_CASED};
  }

  private Failure failureOfWeights(BertConfig base) throws Failure {
    try (var manager = TorchEngine.start(DeviceChoice.CPU).newManager()) {
      return assertThrows(Failure.class, () -> Bases.in(folder).weights(base, manager));
    }
  }

  private void writeGarbage(BertConfig base) throws IOException {
    for (var path : base.origin().files()) {
      var file = Bases.file(folder, base, path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "not what it should be");
    }
  }

  @Test
  void theDefaultBaseComesWithTheProgram() {
    assertTrue(Bases.shipped().has(BertConfig.MINILM_L6));
    assertFalse(Bases.shipped().has(BertConfig.BERT_BASE_CASED));
  }

  @ParameterizedTest
  @MethodSource("fetched")
  void aBaseThatIsNotThereNamesTheCommandThatFetchesIt(BertConfig base) throws Failure {
    var failure = failureOfWeights(base);
    assertEquals(FailureCode.BASE_MISSING, failure.code());
    var message = failure.messageIn(Locale.ENGLISH);
    assertTrue(message.contains("'workbench bases fetch %s'".formatted(base.id())), message);
  }

  @ParameterizedTest
  @MethodSource("fetched")
  void damagedFilesAreToldFromMissingOnes(BertConfig base) throws Failure, IOException {
    writeGarbage(base);
    assertTrue(Bases.in(folder).has(base));
    assertEquals(FailureCode.BASE_CORRUPT, failureOfWeights(base).code());
  }

  @ParameterizedTest
  @MethodSource("fetched")
  void aBaseThatLacksAFileIsNotThere(BertConfig base) throws IOException {
    writeGarbage(base);
    Files.delete(Bases.file(folder, base, base.origin().vocabulary()));
    assertFalse(Bases.in(folder).has(base));
  }

  @Test
  void aDamagedTokenizerIsToldByItsBase() throws IOException {
    writeGarbage(BertConfig.BGE_SMALL_EN);
    var failure =
        assertThrows(
            Failure.class,
            () -> Bases.in(folder).tokenizer(BertConfig.BGE_SMALL_EN, TokenLimits.DEFAULT));
    assertEquals(FailureCode.BASE_CORRUPT, failure.code());
  }
}
