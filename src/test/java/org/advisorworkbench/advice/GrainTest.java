package org.advisorworkbench.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.advisorworkbench.narrative.Narrative;
import org.advisorworkbench.narrative.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GrainTest {
  private static final String CLIENT = "calm, little risk. saves for a boat";
  private static final Narrative NARRATIVE =
      new Narrative(
          CLIENT,
          List.of(
              new Narrative.Field("risk", 0, 17), new Narrative.Field("goal", 19, CLIENT.length())),
          List.of());

  private static List<String> parts(Grain grain, Narrative narrative) {
    return grain.parts(narrative).stream()
        .map(words -> narrative.text().substring(words.getFirst().start(), words.getLast().end()))
        .toList();
  }

  private static Narrative unfielded(String text) {
    return new Narrative(text, List.of(), List.of());
  }

  @Test
  void eachGrainHasItsParts() {
    assertEquals(
        List.of("calm", "little", "risk", "saves", "for", "a", "boat"),
        parts(Grain.WORDS, NARRATIVE));
    assertEquals(
        List.of("calm", "little risk", "saves for a boat"), parts(Grain.PHRASES, NARRATIVE));
    assertEquals(List.of("calm, little risk", "saves for a boat"), parts(Grain.FIELDS, NARRATIVE));
  }

  @ParameterizedTest
  @EnumSource(Grain.class)
  void everyWordIsInOnePartAndTheirOrderIsKept(Grain grain) {
    assertEquals(Words.of(CLIENT), grain.parts(NARRATIVE).stream().flatMap(List::stream).toList());
  }

  @ParameterizedTest
  @EnumSource(Grain.class)
  void aPartitionHoldsAllPlayersOfBothTextsInTheirOrder(Grain grain) {
    int players = 2 * grain.parts(NARRATIVE).size();
    assertEquals(
        IntStream.range(0, players).boxed().toList(),
        grain.partition(NARRATIVE, NARRATIVE).players());
  }

  @ParameterizedTest
  @CsvSource({"12, 1", "13, 2", "24, 2", "300, 25"})
  void notesWithoutPunctuationAreCut(int words, int phrases) {
    var parts = Grain.PHRASES.parts(unfielded("word ".repeat(words)));
    assertEquals(phrases, parts.size());
    int shortest = parts.stream().mapToInt(List::size).min().orElseThrow();
    int longest = parts.stream().mapToInt(List::size).max().orElseThrow();
    assertTrue(longest <= 12 && longest - shortest <= 1, shortest + " to " + longest);
  }

  @ParameterizedTest
  @CsvSource({
    "'sold the house last spring and now wants a lump sum kept safe', "
        + "'sold the house last spring|and now wants a lump sum kept safe'",
    "'would rather wait for the pension Because the loan on the flat runs out', "
        + "'would rather wait for the pension|Because the loan on the flat runs out'",
    "'so a boat or a house or a car or a van or a bike', "
        + "'so a boat or a house|or a car or a van or a bike'",
    "'and a b c d e f g h i j k l', 'and a b c d e|f g h i j k l'",
    "'客户明年三月出售城里的房子所以希望本金安全不承担风险', '客户明年三月出售城里的房子|所以希望本金安全不承担风险'"
  })
  void aLongPhraseIsCutBeforeAConjunctionThatIsNear(String text, String phrases) {
    assertEquals(List.of(phrases.split("\\|")), parts(Grain.PHRASES, unfielded(text)));
  }

  @Test
  void twoChineseCharactersAreAsLongAsAWord() {
    assertEquals(1, Grain.PHRASES.parts(unfielded("客户".repeat(12))).size());
    assertEquals(2, Grain.PHRASES.parts(unfielded("客户".repeat(13))).size());
    assertEquals(List.of("客户喜欢债券", "不要烟草"), parts(Grain.PHRASES, unfielded("客户喜欢债券，不要烟草。")));
  }

  @ParameterizedTest
  @EnumSource(Grain.class)
  void aTextWithoutWordsHasNoParts(Grain grain) {
    assertEquals(List.of(), grain.parts(unfielded(" … ")));
    assertEquals(List.of(), grain.partition(unfielded(""), unfielded("")).players());
  }
}
