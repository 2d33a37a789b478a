package org.advisorworkbench.ui.reasons;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.layout.VBox;
import org.advisorworkbench.ui.common.RovingFocus;

/// The reasons as rows with bars. A row keeps its reason while numbers get better, so that the
/// keyboard stays with what it came to; up and down walk through the rows.
public final class ReasonRows extends VBox {
  private final RovingFocus focus = new RovingFocus(this, this::rows);
  private Map<Reason.Subject, ReasonRow> bySubject = Map.of();

  public ReasonRows() {
    getStyleClass().add("rows");
  }

  private List<ReasonRow> rows() {
    return getChildren().stream().map(ReasonRow.class::cast).toList();
  }

  void show(List<Reason> reasons, ReasonsWording wording) {
    double extent =
        reasons.stream().mapToDouble(reason -> reason.interval().reach()).max().orElse(1);
    var shown = new HashMap<Reason.Subject, ReasonRow>();
    for (var reason : reasons) {
      var row = bySubject.get(reason.subject());
      if (row != null) {
        shown.put(reason.subject(), row);
      }
    }
    var spare = new ArrayList<>(rows());
    spare.removeAll(shown.values());
    var ordered = new ArrayList<ReasonRow>();
    for (var reason : reasons) {
      var row =
          shown.computeIfAbsent(
              reason.subject(), s -> spare.isEmpty() ? new ReasonRow() : spare.removeFirst());
      row.show(reason, extent, wording);
      ordered.add(row);
    }
    bySubject = shown;
    if (!getChildren().equals(ordered)) {
      getChildren().setAll(ordered);
    }
    focus.refresh();
  }
}
