package org.advisorworkbench.ui.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.advisorworkbench.advice.Contrast;
import org.advisorworkbench.ui.common.RovingFocus;
import org.advisorworkbench.ui.compare.Difference.Group;
import org.advisorworkbench.ui.compare.Difference.Part;
import org.advisorworkbench.ui.compare.Difference.Subject;

/// The differences of a contrast by groups, each under its sum. A row keeps its difference while
/// numbers get better, so that the keyboard stays with what it came to; up and down walk through
/// the rows.
public final class DifferenceRows extends VBox {
  /// How many of a group get a row of their own.
  static final int MOST = 5;

  private final List<DifferenceRow> rows = new ArrayList<>();
  private final RovingFocus focus = new RovingFocus(this, () -> rows);
  private Map<Place, DifferenceRow> byPlace = Map.of();

  /// Which row it is: the others of one group are not those of another.
  private record Place(Group group, Subject subject) {}

  public DifferenceRows() {
    getStyleClass().add("rows");
  }

  void show(Contrast contrast, CompareWording wording) {
    var differences = new Differences(contrast);
    var parts = differences.parts(MOST);
    double extent = extent(parts);
    var shown = new HashMap<Place, DifferenceRow>();
    var children = new ArrayList<Node>();
    rows.clear();
    for (var part : parts) {
      children.add(new PartHeading(wording.group(part.group()), wording.signed(part.hundredths())));
      for (var difference : part.rows()) {
        var place = new Place(part.group(), difference.subject());
        var known = byPlace.get(place);
        var row = known == null ? new DifferenceRow() : known;
        row.show(difference, extent, wording);
        shown.put(place, row);
        rows.add(row);
        children.add(row);
      }
    }
    children.add(
        new PartHeading(wording.baselines(), wording.signed(differences.baselineHundredths())));
    children.add(new PartHeading(wording.gap(), wording.signed(differences.gapHundredths())));
    byPlace = shown;
    getChildren().setAll(children);
    focus.refresh();
  }

  private static double extent(List<Part> parts) {
    return parts.stream()
        .flatMap(part -> part.rows().stream())
        .mapToDouble(row -> row.interval().reach())
        .max()
        .orElse(1);
  }
}
