package org.advisorworkbench.narrative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.advisorworkbench.product.ProductKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProductNarratorTest {
  private final ProductNarrator narrator = new ProductNarrator();

  @Test
  void tellsAProductInShortProse() {
    assertEquals(
        "thematic fund, Europe. medium-high risk. for 6 years or longer. money back within days."
            + " low cost. small minimum. water, climate."
            + " Invests in companies that clean and carry water.",
        narrator
            .narrate(
                SampleFile.product("P", ProductKind.THEMATIC_FUND, List.of("water", "climate")))
            .text());
  }

  @Test
  void leavesOutAFieldThatHasNothingToSay() {
    var narrative = narrator.narrate(SampleFile.product("P", ProductKind.DEPOSIT, List.of()));
    assertFalse(narrative.fields().stream().anyMatch(f -> f.name().equals("themes")));
  }

  @ParameterizedTest
  @EnumSource(ProductKind.class)
  void neverTellsNameOrIssuer(ProductKind kind) {
    var text = narrator.narrate(SampleFile.product("P", kind, List.of())).text();
    assertFalse(text.contains("Quellwasser") || text.contains("Bank"), text);
  }

  @Test
  void tellsTheInterestOfALoan() {
    var narrative = narrator.narrate(SampleFile.product("P", ProductKind.LOAN, List.of()));
    var cost =
        narrative.fields().stream().filter(f -> f.name().equals("cost")).findFirst().orElseThrow();
    assertEquals("low interest", narrative.text().substring(cost.start(), cost.end()));
  }
}
