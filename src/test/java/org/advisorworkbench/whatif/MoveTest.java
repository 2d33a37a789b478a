package org.advisorworkbench.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.advisorworkbench.client.RiskBand;
import org.advisorworkbench.product.Product;
import org.advisorworkbench.whatif.FieldValue.Choice;
import org.junit.jupiter.api.Test;

class MoveTest {
  private static final List<Product> SHELF =
      List.of(
          Examples.product("A", 1, 1),
          Examples.product("B", 2, 1),
          Examples.product("C", 3, 1),
          Examples.product("D", 5, 1),
          Examples.product("E", 7, 1));

  /// Balanced clients may have classes up to 4: A, B, C in this order, then E and D refused.
  @Test
  void aProductMovesStaysComesInOrFallsOut() {
    var client = Examples.client();
    var before = Examples.rank(client, SHELF, (profile, product) -> weight(product, "E D A B C"));
    var bolder =
        Edits.of(Edit.of(Examples.PROFILE, EditableField.RISK_BAND, new Choice(RiskBand.GROWTH)));
    var after =
        Examples.rank(
            bolder.applyTo(client), SHELF, (profile, product) -> weight(product, "E C A D B"));

    assertEquals(
        Map.of(
            "C", "UP 2", "A", "DOWN -1", "D", "NEWLY_SUITABLE 2", "B", "DOWN -2", "E", "SAME -1"),
        moves(Move.between(before, after)));
    assertEquals("NEWLY_REFUSED -2", moves(Move.between(after, before)).get("D"));
    assertEquals(
        List.of("C", "A", "D", "B", "E"),
        Move.between(before, after).stream().map(move -> move.after().product().id()).toList());
  }

  private static double weight(Product product, String order) {
    return -order.indexOf(product.id());
  }

  private static Map<String, String> moves(List<Move> moves) {
    return moves.stream()
        .collect(
            Collectors.toMap(
                move -> move.after().product().id(), move -> move.kind() + " " + move.places()));
  }
}
