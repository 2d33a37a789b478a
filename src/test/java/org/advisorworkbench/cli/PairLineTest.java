package org.advisorworkbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.advisorworkbench.behaviour.Figure;
import org.advisorworkbench.behaviour.Figures;
import org.advisorworkbench.cli.PairLine.Malformed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairLineTest {
  private static final List<Figure> FIGURES = List.of(Figure.LOOKS, Figure.RISK);

  @Test
  void absentWordsAreNumberedThroughBothTexts() throws Malformed {
    var pair =
        PairLine.parse(
            "{'client':'a b c','product':'d e','absent':[0,3]}".replace('\'', '"'), FIGURES);
    assertEquals("a b c", pair.client().text());
    assertEquals(bits(0), pair.client().absent());
    assertEquals("d e", pair.product().text());
    assertEquals(bits(0), pair.product().absent());
  }

  @Test
  void figuresAreNumberedBehindTheWords() throws Malformed {
    var pair =
        PairLine.parse(
            """
            {"client":"a b","product":"c","figures":{"looks":1.5,"risk":-2},"absent":[1,4]}
            """,
            FIGURES);
    assertEquals(bits(1), pair.client().absent());
    assertEquals(bits(), pair.product().absent());
    assertEquals(new Figures(Map.of(Figure.LOOKS, 1.5)), pair.figures());
  }

  @Test
  void figuresAndAbsentWordsMayBeLeftOut() throws Malformed {
    var pair = PairLine.parse("{\"client\":\"a\",\"product\":\"\",\"figures\":{}}", FIGURES);
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
          {"client":"a","product":"b","absent":[4]}         | expected the number of a word or figure, 0 to 3, as 'absent', found 4
          {"client":"a","product":"b","absent":[-1]}        | expected the number of a word or figure, 0 to 3, as 'absent', found -1
          {"client":"a","product":"b","absent":[0.5]}       | expected the number of a word or figure, 0 to 3, as 'absent', found 0.5
          {"client":"a","product":"b","absent":["0"]}       | expected the number of a word or figure, 0 to 3, as 'absent', found "0"
          {"client":"a","product":"b","absent":[1e400]}     | expected the number of a word or figure, 0 to 3, as 'absent', found 1e400
          {"client":"a","product":"b","figures":[]}         | expected an object as 'figures'
          {"client":"a","product":"b","figures":{"x":1}}    | unknown figure 'x'
          {"client":"a","product":"b","figures":{"peers":1}} | unknown figure 'peers'
          {"client":"a","product":"b","figures":{"risk":"1"}} | expected a number as 'risk', found "1"
          {"client":"a","product":"b","figures":{"risk":1e999}} | expected a number as 'risk', found 1e999
          """)
  void aLineThatCannotBeUnderstoodSaysWhy(String line, String reason) {
    assertEquals(
        reason, assertThrows(Malformed.class, () -> PairLine.parse(line, FIGURES)).reason());
  }

  private static BitSet bits(int... indexes) {
    var bits = new BitSet();
    IntStream.of(indexes).forEach(bits::set);
    return bits;
  }
}
