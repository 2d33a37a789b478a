package org.advisorworkbench.narrative;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTest {
  static List<Arguments> texts() {
    return List.of(
        Arguments.of("", List.of()),
        Arguments.of(" .,; ", List.of()),
        Arguments.of("Her son starts university.", List.of("Her", "son", "starts", "university")),
        Arguments.of("long-term, client's 1,200.50", List.of("long-term", "client's", "1,200.50")),
        Arguments.of("costs 0.25% a year", List.of("costs", "0.25%", "a", "year")),
        Arguments.of("孩子三年后 university", List.of("孩", "子", "三", "年", "后", "university")),
        Arguments.of("happy 😀 client 👩🏽‍💻", List.of("happy", "😀", "client", "👩🏽‍💻")),
        Arguments.of("naïve Ελλάδα", List.of("naïve", "Ελλάδα")));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void splitsATextIntoItsWords(String text, List<String> expected) {
    assertEquals(expected, Words.of(text).stream().map(Words.Word::text).toList());
  }

  @ParameterizedTest
  @MethodSource("texts")
  void everyWordStandsWhereItSaysItDoes(String text, List<String> ignored) {
    for (var word : Words.of(text)) {
      assertEquals(word.text(), text.substring(word.start(), word.end()));
    }
  }
}
