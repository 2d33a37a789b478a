package org.advisorworkbench.training.faithfulness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MarkdownSectionsTest {
  private static final String CARD =
      "# Card\n\n## Good\nIt is.\n\n## Where not to trust it\n- Here\n";

  @Test
  void aNewSectionStandsBeforeTheLimits() {
    assertEquals(
        "# Card\n\n## Good\nIt is.\n\n## New\nx\n\n## Where not to trust it\n- Here\n",
        new MarkdownSections(CARD).with("## New", "## New\nx\n"));
  }

  @Test
  void aSectionIsReplacedUpToTheNext() {
    assertEquals(
        CARD.replace("It is.", "It was."),
        new MarkdownSections(CARD).with("## Good", "## Good\nIt was.\n"));
    assertEquals(
        CARD.replace("Here", "There"),
        new MarkdownSections(CARD)
            .with("## Where not to trust it", "## Where not to trust it\n- There\n"));
  }

  @Test
  void aTextWithoutLimitsGetsItAtTheEnd() {
    assertEquals("# Card\n\n## New\n", new MarkdownSections("# Card\n").with("## New", "## New\n"));
  }
}
