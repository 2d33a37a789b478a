package org.advisorworkbench.ui.whatif;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.ToggleButton;
import org.advisorworkbench.ui.common.Readability;
import org.advisorworkbench.ui.common.ScreenLoader;
import org.advisorworkbench.ui.common.Selection;
import org.advisorworkbench.ui.common.Snapshots;
import org.advisorworkbench.ui.common.Texts;
import org.advisorworkbench.ui.common.Theme;
import org.advisorworkbench.ui.shell.FixtureBook;
import org.advisorworkbench.ui.task.Background;
import org.advisorworkbench.whatif.EditableField;
import org.advisorworkbench.whatif.FieldValue.Whole;
import org.advisorworkbench.work.Progress;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.ApplicationExtension;

/// The what-if panel for people who see little, or nothing.
@ExtendWith(ApplicationExtension.class)
class WhatIfAccessTest {
  private final FixtureBook book = new FixtureBook(10, 20);
  private final Texts texts = new Texts(Locale.ENGLISH);
  private final Selection selection = new Selection();

  private final WhatIfModel model = new WhatIfModel(selection, Background.onCallingThread());
  private final ChangesModel changes = new ChangesModel(selection, Background.onCallingThread());

  private Parent panel() {
    var panel = new ScreenLoader(texts).load(new WhatIfController(model, changes, texts));
    var client = book.file("C00001").orElseThrow();
    var ranking = book.engine().rank(client, Progress.NONE);
    selection.engineProperty().set(Optional.of(book.engine()));
    selection.clientProperty().set(Optional.of(client));
    selection.recommendationProperty().set(Optional.of(ranking.suitable().getLast()));
    model.openProperty().set(true);
    model.set(EditableField.HORIZON, new Whole(3));
    return panel;
  }

  @ParameterizedTest
  @CsvSource({
    "LIGHT, en, #fieldsPage",
    "LIGHT, zh, #fieldsPage",
    "DARK, en, #fieldsPage",
    "DARK, zh, #fieldsPage",
    "LIGHT, en, #changesPage",
    "LIGHT, zh, #changesPage",
    "DARK, en, #changesPage",
    "DARK, zh, #changesPage"
  })
  void everyTextStandsOutAndWhateverTabReachesHasAName(Theme theme, String language, String page) {
    Snapshots.onFxThread(
        () -> {
          texts.localeProperty().set(Texts.supported(Locale.forLanguageTag(language)));
          var scene = Snapshots.scene(panel(), theme, 360, 700);
          ((ToggleButton) scene.lookup(page)).setSelected(true);
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          Snapshots.write(scene, "what-if-" + theme + "-" + language + page.replace('#', '-'));
          Readability.check(scene.getRoot(), 5, 3);
          return null;
        });
  }
}
