package org.advisorworkbench.store;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.advisorworkbench.client.MeetingNote;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.imports.BookFolder;
import org.advisorworkbench.imports.BookImporter;
import org.advisorworkbench.work.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class InterruptedImportTest {
  private static final int KILLS = 20;

  @TempDir private Path home;
  @TempDir private Path folder;

  @BeforeEach
  void importTheClients() throws Failure {
    BookFolder.write(folder, "clients.csv", BookFolder.CLIENTS);
    try (var store = Store.open(home)) {
      new BookImporter(store).run(List.of(folder), Progress.NONE);
    }
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no ulimit")
  void aDiskThatFillsUpDuringImportLosesNothingAcknowledged() throws Exception {
    try (var importing =
        OtherProcess.importingWithin(1024, OtherProcess.NOTES_PER_FILE, home, folder, "F")) {
      var said = importing.awaitEnd();
      assertEquals("DISK_FULL", said.getLast());
      var acknowledged = said.subList(0, said.size() - 1);
      assertFalse(acknowledged.isEmpty());
      assertHolds(Set.copyOf(acknowledged));
    }
  }

  @Test
  @Timeout(60)
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no ulimit")
  void aDiskThatFillsUpInTheMiddleOfAFileEndsTheImport() throws Exception {
    try (var importing = OtherProcess.importingWithin(800, 20_000, home, folder, "L")) {
      assertEquals(List.of("DISK_FULL"), importing.awaitEnd());
    }
    try (var store = Store.open(home)) {
      assertEquals(List.of(), store.clients().file("C1").orElseThrow().notes());
    }
  }

  @Test
  void twentyKillsDuringImportLoseNothingAcknowledgedAndLeaveNoFileHalfTaken() throws Exception {
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

  /// A copy of the file is what a kill would leave. Freed space is open to reuse after 45 seconds;
  /// the test lets it be so at once.
  @Test
  void everyAcknowledgedStateIsInTheFileEvenWhenFreedSpaceCouldBeReused() throws Exception {
    try (var store = Store.open(home)) {
      execute(home.resolve("book"), "SET RETENTION_TIME 0");
      for (int i = 1; i <= 40; i++) {
        var note = new MeetingNote("N" + i, "C1", LocalDate.of(2026, 10, 1), "x".repeat(i * 50));
        store.write(book -> book.saveNotes(List.of(note)));
        var copy = folder.resolve("copy" + i);
        Files.copy(home.resolve("book.mv.db"), Path.of(copy + ".mv.db"));
        assertEquals(i, notesIn(copy));
      }
    }
  }

  private static void execute(Path database, String sql) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:h2:file:" + database);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static int notesIn(Path database) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:h2:file:" + database);
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT COUNT(*) FROM meeting_note")) {
      assertTrue(rows.next());
      int notes = rows.getInt(1);
      statement.execute("SHUTDOWN IMMEDIATELY");
      return notes;
    }
  }

  private void assertHolds(Set<String> acknowledged) throws Exception {
    try (var store = Store.open(home)) {
      var notesByFile =
          store.clients().file("C1").orElseThrow().notes().stream()
              .collect(groupingBy(InterruptedImportTest::file, counting()));
      var lost = new HashSet<>(acknowledged);
      lost.removeAll(notesByFile.keySet());
      assertEquals(Set.of(), lost, "acknowledged and lost");
      assertEquals(Set.of((long) OtherProcess.NOTES_PER_FILE), Set.copyOf(notesByFile.values()));
    }
  }

  private static String file(MeetingNote note) {
    return note.id().substring(0, note.id().lastIndexOf('-'));
  }
}
