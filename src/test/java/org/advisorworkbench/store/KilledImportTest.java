package org.advisorworkbench.store;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.advisorworkbench.client.MeetingNote;
import org.advisorworkbench.imports.BookFolder;
import org.advisorworkbench.imports.BookImporter;
import org.advisorworkbench.work.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledImportTest {
  private static final int KILLS = 20;

  @TempDir private Path home;
  @TempDir private Path folder;

  @Test
  void twentyKillsDuringImportLoseNothingAcknowledgedAndLeaveNoFileHalfTaken() throws Exception {
    BookFolder.write(folder, "clients.csv", BookFolder.CLIENTS);
    try (var store = Store.open(home)) {
      new BookImporter(store).run(List.of(folder), Progress.NONE);
    }
    var random = new Random(20);
    var acknowledged = new HashSet<String>();
    for (int round = 0; round < KILLS; round++) {
      var name = "R" + round;
      try (var importing = OtherProcess.importing(home, folder, name)) {
        importing.awaitLine(name + "-0");
        acknowledged.add(name + "-0");
        Thread.sleep(random.nextInt(150));
        acknowledged.addAll(importing.kill());
      }
      assertHolds(acknowledged);
    }
    assertTrue(acknowledged.size() > KILLS, "some kills came amid many imports");
  }

  private void assertHolds(Set<String> acknowledged) throws Exception {
    try (var store = Store.open(home)) {
      var notesByFile =
          store.clients().file("C1").orElseThrow().notes().stream()
              .collect(groupingBy(KilledImportTest::file, counting()));
      assertTrue(notesByFile.keySet().containsAll(acknowledged), "something acknowledged is lost");
      assertEquals(Set.of((long) OtherProcess.NOTES_PER_FILE), Set.copyOf(notesByFile.values()));
    }
  }

  private static String file(MeetingNote note) {
    return note.id().substring(0, note.id().lastIndexOf('-'));
  }
}
