package org.advisorworkbench.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoteWriterTest {
  private static final Pattern GENDERED =
      Pattern.compile("\\b(she|he|her|hers|his|him|herself|himself|mr|mrs)\\b");

  private final Phrasebook phrases = new Phrasebook("needs.txt");

  @ParameterizedTest
  @EnumSource(Need.class)
  void everyNeedIsSaidInSixWaysAndInChinese(Need need) {
    var phrasings = phrases.section(need.name());
    assertTrue(phrasings.size() >= 6, () -> "only " + phrasings);
    assertEquals(phrasings.size(), new HashSet<>(phrasings).size());
    assertTrue(phrases.section(need + " zh").stream().allMatch(NoteWriterTest::isChinese));
  }

  @ParameterizedTest
  @EnumSource(Need.class)
  void everyPhrasingSpeaksOfTheClientWithoutGender(Need need) {
    for (var phrasing : phrases.section(need.name())) {
      assertFalse(GENDERED.matcher(phrasing.toLowerCase(Locale.ROOT)).find(), phrasing);
    }
  }

  @Test
  void notesAreFilledAndSometimesChinese() {
    var notes = new BookGenerator(1, 320).generate().notes();
    notes.forEach(note -> assertFalse(note.text().contains("{"), note::text));
    long chinese = notes.stream().filter(note -> isChinese(note.text())).count();
    assertTrue(chinese > 0 && chinese < notes.size() / 20, () -> chinese + " Chinese notes");
  }

  @Test
  void nobodyHasMoreThanFourNotes() {
    var counts =
        new BookGenerator(1, 320)
            .generate().notes().stream()
                .collect(Collectors.groupingBy(n -> n.clientId(), Collectors.counting()));
    assertTrue(counts.values().stream().allMatch(count -> count <= 4));
    assertTrue(counts.size() < 320, "some have none");
  }

  private static boolean isChinese(String text) {
    return text.codePoints()
        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
  }
}
