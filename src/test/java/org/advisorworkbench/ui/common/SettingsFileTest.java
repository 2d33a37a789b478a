package org.advisorworkbench.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.advisorworkbench.failure.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
  @TempDir private Path folder;

  @Test
  void whatWasWrittenIsRead() throws Exception {
    var settings =
        new Settings(
            Locale.SIMPLIFIED_CHINESE,
            Theme.DARK,
            1280,
            800,
            true,
            List.of(0.25, 0.75),
            "C-17 张 = #1");
    new SettingsFile(folder.resolve("deep/settings.properties")).write(settings);
    assertEquals(settings, new SettingsFile(folder.resolve("deep/settings.properties")).read());
  }

  @Test
  void aFirstStartTakesTheDefaults() {
    assertEquals(
        Settings.defaults(Locale.getDefault()),
        new SettingsFile(folder.resolve("settings.properties")).read());
  }

  @Test
  void aDamagedFileTakesTheDefaults() throws Exception {
    var file = folder.resolve("settings.properties");
    Files.write(file, new byte[] {(byte) 0xFF, 0, (byte) 0xFE, '\\', 'u', 'x'});
    assertEquals(Settings.defaults(Locale.getDefault()), new SettingsFile(file).read());
  }

  @Test
  void anImpossibleValueTakesItsDefaultAlone() throws Exception {
    var file = folder.resolve("settings.properties");
    Files.writeString(file, "width=-5\ndividers=0.1 NaN\ntheme=dark\nheight=tall\n");
    var read = new SettingsFile(file).read();
    var defaults = Settings.defaults(Locale.getDefault());
    assertEquals(Theme.DARK, read.theme());
    assertEquals(defaults.width(), read.width());
    assertEquals(defaults.height(), read.height());
    assertEquals(defaults.dividers(), read.dividers());
  }

  @Test
  void writingLeavesNoDraftBehind() throws Exception {
    new SettingsFile(folder.resolve("settings.properties"))
        .write(Settings.defaults(Locale.ENGLISH));
    try (var files = Files.list(folder)) {
      assertEquals(List.of(folder.resolve("settings.properties")), files.toList());
    }
  }

  @Test
  void aPlaceThatCannotBeWrittenIsAFailure() throws Exception {
    Files.writeString(folder.resolve("home"), "a file, not a folder");
    var file = new SettingsFile(folder.resolve("home/settings.properties"));
    assertThrows(Failure.class, () -> file.write(Settings.defaults(Locale.ENGLISH)));
  }
}
