package org.advisorworkbench.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailureTest {
  @ParameterizedTest
  @EnumSource
  void everyCodeHasAOneLineTextInBothLanguages(FailureCode code) {
    var failure = new Failure(code, "A", "B", "C", "D");
    for (var locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
      var text = failure.messageIn(locale);
      assertFalse(text.isBlank(), code + " in " + locale);
      assertFalse(text.contains("\n"), code + " in " + locale);
      assertFalse(text.contains("{"), code + " in " + locale);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"failures.properties", "failures_zh.properties"})
  void noTextIsLeftOverFromACodeThatIsGone(String file) throws Exception {
    var texts = new java.util.Properties();
    try (var in = FailureTest.class.getResourceAsStream(file)) {
      texts.load(new java.io.InputStreamReader(in, java.nio.charset.StandardCharsets.UTF_8));
    }
    Set<String> codes = Stream.of(FailureCode.values()).map(Enum::name).collect(Collectors.toSet());
    assertEquals(codes, texts.stringPropertyNames());
  }

  @Test
  void aDetailIsShownAsItIs() {
    var failure = new Failure(FailureCode.CLIENT_UNKNOWN, "C'1 {0}");
    assertEquals(
        "There is no client with the id C'1 {0} in this book. List the clients with 'workbench"
            + " clients'.",
        failure.getMessage());
  }
}
