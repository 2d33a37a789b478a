package org.advisorworkbench.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EnvironmentTest {
  private static final Path USER = Path.of("/users/ada");
  private static final Path WORKING = Path.of("/work");

  @Test
  void onLinuxTheHomeLiesInTheDataFolderOfTheDesktop() {
    assertEquals(
        USER.resolve(".local/share/advisor-workbench"), on("Linux", Map.of()).defaultHome());
    assertEquals(
        Path.of("/data/advisor-workbench"),
        on("Linux", Map.of("XDG_DATA_HOME", "/data")).defaultHome());
  }

  @Test
  void aRelativeDataFolderIsIgnored() {
    assertEquals(
        USER.resolve(".local/share/advisor-workbench"),
        on("Linux", Map.of("XDG_DATA_HOME", "data")).defaultHome());
  }

  @Test
  void onMacTheHomeLiesInApplicationSupport() {
    assertEquals(
        USER.resolve("Library/Application Support/Advisor Workbench"),
        on("Mac OS X", Map.of("XDG_DATA_HOME", "/data")).defaultHome());
  }

  @Test
  void onWindowsTheHomeLiesInTheLocalAppData() {
    assertEquals(
        Path.of("/local/Advisor Workbench"),
        on("Windows 11", Map.of("LOCALAPPDATA", "/local")).defaultHome());
    assertEquals(
        USER.resolve("AppData/Local/Advisor Workbench"), on("Windows 11", Map.of()).defaultHome());
  }

  @Test
  void linuxHasADisplayWhenAVariableNamesOne() {
    assertTrue(on("Linux", Map.of("DISPLAY", ":0")).hasDisplay());
    assertTrue(on("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0")).hasDisplay());
    assertFalse(on("Linux", Map.of("DISPLAY", "")).hasDisplay());
    assertFalse(on("Linux", Map.of()).hasDisplay());
  }

  @Test
  void windowsAndMacAlwaysHaveADisplay() {
    assertTrue(on("Windows 11", Map.of()).hasDisplay());
    assertTrue(on("Mac OS X", Map.of()).hasDisplay());
  }

  @Test
  void programFilesLieWhereTheLauncherSaysElseInTheWorkingFolder() {
    var installed =
        new Environment(
            "Linux", "ada", Map.of(), USER, WORKING, Optional.of(Path.of("/opt/workbench")));
    assertEquals(Path.of("/opt/workbench/models"), installed.programFiles().models());
    assertEquals(WORKING.resolve("sample-data"), on("Linux", Map.of()).programFiles().sampleBook());
  }

  private static Environment on(String system, Map<String, String> variables) {
    return new Environment(system, "ada", variables, USER, WORKING, Optional.empty());
  }
}
