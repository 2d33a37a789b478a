package org.advisorworkbench.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.advisorworkbench.client.Client;
import org.advisorworkbench.client.ClientFile;
import org.advisorworkbench.client.Gender;
import org.advisorworkbench.client.MeetingNote;
import org.junit.jupiter.api.Test;

class RephraserTest {
  private static final List<ClientFile> FILES = new BookGenerator(1, 60).generate().files();
  private static final Client SHE =
      FILES.stream()
          .map(ClientFile::client)
          .filter(client -> client.demographics().gender() == Gender.FEMALE)
          .findFirst()
          .orElseThrow();

  private final Phrasebook phrases = new Phrasebook("needs.txt");

  private static String rephrased(String text, long seed) {
    var note = new MeetingNote("N1", SHE.id(), LocalDate.of(2026, 1, 2), text);
    var notes = new Rephraser(seed).rephrase(SHE, List.of(note));
    assertEquals(1, notes.size());
    assertEquals(note.date(), notes.getFirst().date());
    return notes.getFirst().text();
  }

  @Test
  void aNeedIsToldInEveryOtherWayAndNeverInTheSame() {
    var told = "She trusts gold more than banks.";
    var others = new HashSet<String>();
    IntStream.range(0, 200).forEach(seed -> others.add(rephrased(told, seed)));
    var expected = new HashSet<>(phrases.section("GOLD"));
    expected.remove("{S} trusts gold more than banks.");
    assertEquals(
        new HashSet<>(expected.stream().map(text -> text.replace("{p}", "her")).toList()), others);
  }

  @Test
  void whatIsNoNeedStaysAsItIs() {
    var text = "The dog is doing well again. Simple and transparent, that is her rule. 再见。";
    var other = rephrased(text, 1);
    assertTrue(other.startsWith("The dog is doing well again. "), other);
    assertTrue(other.endsWith(" 再见。"), other);
    assertNotEquals(text, other);
  }

  @Test
  void aNeedThatIsToldInOneWayOnlyStaysToo() {
    assertEquals("希望合理节税。", rephrased("希望合理节税。", 1));
  }

  @Test
  void nearlyAllNotesOfABookThatTellNeedsChange() {
    var rephraser = new Rephraser(1);
    int changed = 0;
    int notes = 0;
    for (var file : FILES) {
      var others = rephraser.rephrase(file.client(), file.notes());
      for (int i = 0; i < others.size(); i++) {
        notes++;
        changed += others.get(i).text().equals(file.notes().get(i).text()) ? 0 : 1;
        assertEquals(-1, others.get(i).text().indexOf('{'), others.get(i).text());
      }
    }
    // A tenth of the notes tell no need, and a need told before is not told again.
    assertTrue(changed > notes * 0.7, changed + " of " + notes);
  }
}
