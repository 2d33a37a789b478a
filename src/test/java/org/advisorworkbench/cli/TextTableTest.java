package org.advisorworkbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class TextTableTest {
  @Test
  void columnsAreAsWideAsTheirWidestCell() {
    assertEquals(
        "NAME     N  END\nlonger   7  x\na       12  y\n",
        new TextTable("NAME", ">N", "END").row("longer", 7, "x").row("a", 12, "y").toString());
  }

  @Test
  void wideCharactersFillTwoPlaces() {
    assertEquals(
        "A       B\n教育    1\nabcdef  2\n",
        new TextTable("A", "B").row("教育", 1).row("abcdef", 2).toString());
  }

  @Test
  void aLongTextIsCutToWhatAColumnHolds() {
    assertEquals("x".repeat(64), TextTable.brief("x".repeat(64)));
    assertEquals("x".repeat(63) + "…", TextTable.brief("x".repeat(65)));
    assertEquals("教".repeat(32), TextTable.brief("教".repeat(32)));
    assertEquals("教".repeat(31) + "…", TextTable.brief("教".repeat(33)));
  }

  @Test
  void aRowOfAnotherLengthIsAMistake() {
    var table = new TextTable("A", "B");
    assertThrows(IllegalArgumentException.class, () -> table.row("only one"));
  }
}
