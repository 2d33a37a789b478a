package org.advisorworkbench.ui.shell;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.advisorworkbench.ui.common.SavePlace;
import org.advisorworkbench.ui.common.ScreenLoader;
import org.advisorworkbench.ui.common.Selection;
import org.advisorworkbench.ui.common.Texts;
import org.advisorworkbench.ui.compare.CompareController;
import org.advisorworkbench.ui.compare.CompareModel;
import org.advisorworkbench.ui.export.ExportDesk;
import org.advisorworkbench.ui.export.ExportLane;
import org.advisorworkbench.ui.interactions.InteractionsController;
import org.advisorworkbench.ui.interactions.InteractionsModel;
import org.advisorworkbench.ui.reasons.ReasonsModel;
import org.advisorworkbench.ui.recommendations.RecommendationsModel;
import org.advisorworkbench.ui.task.Background;

/// The sheets that look further into the product in question: two products side by side, and words
/// that act together.
final class ComparisonSheets {
  private final CompareModel compare;
  private final InteractionsModel interactions;
  private final Parent compareSheet;
  private final Parent interactionsSheet;
  private final Consumer<Node> lay;

  /// @param saving asks where exported files should go
  /// @param lay lays a sheet over the window
  /// @param lift takes it away again
  ComparisonSheets(
      Selection selection,
      RecommendationsModel recommendations,
      ReasonsModel reasons,
      Background background,
      SavePlace saving,
      Texts texts,
      Consumer<Node> lay,
      Runnable lift) {
    this.lay = lay;
    var loader = new ScreenLoader(texts);
    compare = new CompareModel(selection, recommendations.resultProperty(), background);
    interactions =
        new InteractionsModel(selection, reasons.explanation().resultProperty(), background);
    compareSheet =
        loader.load(new CompareController(compare, desk(background, saving, texts), texts, lift));
    interactionsSheet =
        loader.load(
            new InteractionsController(interactions, desk(background, saving, texts), texts, lift));
  }

  private static ExportDesk desk(Background background, SavePlace saving, Texts texts) {
    return new ExportDesk(new ExportLane(background), saving, texts);
  }

  /// Compares the chosen product with its neighbour in the ranking.
  void compare() {
    lay.accept(compareSheet);
    compare.open();
  }

  /// Whether the comparison may still get better.
  boolean isComparing() {
    return compare.comparison().runningProperty().get();
  }

  /// Looks how the strongest words of the chosen product's reasons act together.
  void interactions() {
    lay.accept(interactionsSheet);
    interactions.find();
  }
}
