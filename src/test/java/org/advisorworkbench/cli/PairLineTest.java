package org.advisorworkbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.advisorworkbench.cli.PairLine.Malformed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairLineTest {
  @Test
  void absentWordsAreNumberedThroughBothTexts() throws Malformed {
    var pair =
        PairLine.parse("{'client':'a b c','product':'d e','absent':[0,3]}".replace('\'', '"'));
    assertEquals("a b c", pair.client().text());
    assertEquals(bits(0), pair.client().absent());
    assertEquals("d e", pair.product().text());
    assertEquals(bits(0), pair.product().absent());
  }

  @Test
  void figuresAndAbsentWordsMayBeLeftOut() throws Malformed {
    var pair = PairLine.parse("{\"client\":\"a\",\"product\":\"\",\"figures\":{}}");
    assertEquals(new BitSet(), pair.client().absent());
    assertEquals("", pair.product().text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          nonsense                                          | this is not JSON
          {"client":"a","product":"b"                       | this is not JSON
          {"client":"a","product":"b"} {}                   | this is not JSON
          ["a","b"]                                         | expected one JSON object
          {"client":"a"}                                    | expected a text as 'product'
          {"client":1,"product":"b"}                        | expected a text as 'client'
          {"client":"a","product":"b","abscent":[]}         | unknown key 'abscent'
          {"client":"a","product":"b","absent":3}           | expected a list as 'absent'
          {"client":"a","product":"b","absent":[2]}         | expected the number of a word, 0 to 1, as 'absent', found 2
          {"client":"a","product":"b","absent":[-1]}        | expected the number of a word, 0 to 1, as 'absent', found -1
          {"client":"a","product":"b","absent":[0.5]}       | expected the number of a word, 0 to 1, as 'absent', found 0.5
          {"client":"a","product":"b","absent":["0"]}       | expected the number of a word, 0 to 1, as 'absent', found "0"
          {"client":"a","product":"b","absent":[1e400]}     | expected the number of a word, 0 to 1, as 'absent', found 1e400
          {"client":"a","product":"b","figures":[]}         | expected an object as 'figures'
          {"client":"a","product":"b","figures":{"x":1}}    | unknown figure 'x'
          """)
  void aLineThatCannotBeUnderstoodSaysWhy(String line, String reason) {
    assertEquals(reason, assertThrows(Malformed.class, () -> PairLine.parse(line)).reason());
  }

  private static BitSet bits(int... indexes) {
    var bits = new BitSet();
    IntStream.of(indexes).forEach(bits::set);
    return bits;
  }
}
