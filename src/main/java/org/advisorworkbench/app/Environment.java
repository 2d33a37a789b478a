package org.advisorworkbench.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What the program sees of the machine and the person who started it.
///
/// @param system the name of the operating system, as the property `os.name` gives it
/// @param userName who started the program, as the system calls that person
/// @param variables the environment variables
/// @param userHome the home folder of the person
/// @param workingFolder where the program was started
/// @param programFolder where the launcher says that the program is installed
public record Environment(
    String system,
    String userName,
    Map<String, String> variables,
    Path userHome,
    Path workingFolder,
    Optional<Path> programFolder) {
  private static final String FOLDER = "advisor-workbench";
  private static final String TITLE = "Advisor Workbench";

  public Environment {
    variables = Map.copyOf(variables);
  }

  /// The environment of this process.
  public static Environment current() {
    return new Environment(
        System.getProperty("os.name"),
        System.getProperty("user.name"),
        System.getenv(),
        Path.of(System.getProperty("user.home")),
        Path.of("").toAbsolutePath(),
        Optional.ofNullable(System.getProperty("workbench.app")).map(Path::of));
  }

  /// The folder in which this person's store and settings live unless another is chosen.
  ///
  /// `$XDG_DATA_HOME` follows the XDG Base Directory Specification, which has relative paths
  /// ignored.
  public Path defaultHome() {
    if (isWindows()) {
      return folder("LOCALAPPDATA")
          .orElse(userHome.resolve("AppData").resolve("Local"))
          .resolve(TITLE);
    }
    if (isMac()) {
      return userHome.resolve("Library").resolve("Application Support").resolve(TITLE);
    }
    return folder("XDG_DATA_HOME")
        .orElse(userHome.resolve(".local").resolve("share"))
        .resolve(FOLDER);
  }

  /// Whether a window can be shown. Windows and macOS always have a display.
  public boolean hasDisplay() {
    return isWindows() || isMac() || isSet("DISPLAY") || isSet("WAYLAND_DISPLAY");
  }

  /// The files that come with the program.
  public ProgramFiles programFiles() {
    return new ProgramFiles(programFolder.orElse(workingFolder));
  }

  private boolean isWindows() {
    return system.toLowerCase(Locale.ROOT).startsWith("windows");
  }

  private boolean isMac() {
    return system.toLowerCase(Locale.ROOT).startsWith("mac");
  }

  private boolean isSet(String variable) {
    return !variables.getOrDefault(variable, "").isEmpty();
  }

  private Optional<Path> folder(String variable) {
    return Optional.ofNullable(variables.get(variable))
        .filter(value -> !value.isEmpty())
        .map(Path::of)
        .filter(Path::isAbsolute);
  }
}
