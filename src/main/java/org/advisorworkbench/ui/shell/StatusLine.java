package org.advisorworkbench.ui.shell;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import org.advisorworkbench.advice.AdviceEngine;
import org.advisorworkbench.ranking.Ranking;
import org.advisorworkbench.ui.common.Figures;
import org.advisorworkbench.ui.common.Selection;
import org.advisorworkbench.ui.common.State;
import org.advisorworkbench.ui.common.Texts;
import org.advisorworkbench.ui.recommendations.EngineModel;
import org.advisorworkbench.ui.recommendations.RecommendationsModel;

/// What the status bar says of the model and its last piece of work.
final class StatusLine {
  private final Texts texts;
  private final Selection selection;
  private final EngineModel engine;
  private final RecommendationsModel recommendations;

  StatusLine(
      Texts texts, Selection selection, EngineModel engine, RecommendationsModel recommendations) {
    this.texts = texts;
    this.selection = selection;
    this.engine = engine;
    this.recommendations = recommendations;
  }

  /// `model minilm-2026-11 · CPU fp32`
  StringBinding model() {
    return Bindings.createStringBinding(
        this::modelNow, selection.engineProperty(), engine.stateProperty(), texts.localeProperty());
  }

  /// `80 products in 0.24 s`
  StringBinding work() {
    return Bindings.createStringBinding(
        this::workNow, recommendations.resultProperty(), texts.localeProperty());
  }

  private String modelNow() {
    Optional<AdviceEngine> loaded = selection.engineProperty().get();
    if (loaded.isPresent()) {
      return texts.get("shell.model", loaded.get().modelId(), loaded.get().device());
    }
    return texts.get(
        engine.stateProperty().get() == State.FAILED ? "shell.noModel" : "shell.loadingModel");
  }

  private String workNow() {
    Optional<Ranking> ranking = recommendations.resultProperty().get();
    return ranking
        .map(
            done ->
                texts.get(
                    "shell.ranked",
                    done.ranked().size(),
                    Figures.seconds(done.elapsed(), texts.locale())))
        .orElse("");
  }
}
