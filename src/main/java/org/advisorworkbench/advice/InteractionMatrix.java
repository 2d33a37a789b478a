package org.advisorworkbench.advice;

import java.util.List;
import org.advisorworkbench.advice.Explanation.TextPlayer;
import org.advisorworkbench.explain.Interactions.Interaction;

/// How words of a client and words of a product act together.
///
/// A cell is the Shapley interaction index of its two words, in logits: what they are worth
/// together beyond what each is worth alone. Positive where they strengthen each other, negative
/// where one stands in for the other or takes back what it gives. The intervals hold together for
/// all cells in 95 % of such matrices.
///
/// @param rows words of the client, strongest first
/// @param columns words of the product, strongest first
/// @param cells row by row
/// @param evaluations how many coalitions were evaluated
public record InteractionMatrix(
    String clientId,
    String productId,
    String modelId,
    List<TextPlayer> rows,
    List<TextPlayer> columns,
    List<Interaction> cells,
    int evaluations,
    long seed) {
  public InteractionMatrix {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    cells = List.copyOf(cells);
  }

  public Interaction cell(int row, int column) {
    return cells.get(row * columns.size() + column);
  }
}
