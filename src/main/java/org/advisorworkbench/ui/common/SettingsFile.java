package org.advisorworkbench.ui.common;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;

/// Keeps [Settings] in a properties file. A setting that cannot be read takes its default; losing
/// settings never keeps the window from opening.
public final class SettingsFile {
  private static final System.Logger LOG = System.getLogger(SettingsFile.class.getName());

  private final Path file;

  public SettingsFile(Path file) {
    this.file = file;
  }

  public Settings read() {
    var defaults = Settings.defaults(Locale.getDefault());
    var entries = entries();
    return new Settings(
        Texts.supported(
            Locale.forLanguageTag(
                entries.getProperty("language", defaults.language().toLanguageTag()))),
        "dark".equals(entries.getProperty("theme")) ? Theme.DARK : Theme.LIGHT,
        number(entries, "width", 640, 20_000, defaults.width()),
        number(entries, "height", 480, 20_000, defaults.height()),
        Boolean.parseBoolean(entries.getProperty("maximized")),
        dividers(entries, defaults.dividers()),
        entries.getProperty("client", ""));
  }

  /// Replaces the file in one step, so that there is always a whole one.
  public void write(Settings settings) throws Failure {
    var entries = new Properties();
    entries.setProperty("language", settings.language().toLanguageTag());
    entries.setProperty("theme", settings.theme().name().toLowerCase(Locale.ROOT));
    entries.setProperty("width", Double.toString(settings.width()));
    entries.setProperty("height", Double.toString(settings.height()));
    entries.setProperty("maximized", Boolean.toString(settings.maximized()));
    entries.setProperty(
        "dividers",
        settings.dividers().stream().map(String::valueOf).collect(Collectors.joining(" ")));
    entries.setProperty("client", settings.clientId());
    try {
      var folder = file.toAbsolutePath().getParent();
      Files.createDirectories(folder);
      var draft = Files.createTempFile(folder, "settings", ".tmp");
      try {
        try (var out = Files.newBufferedWriter(draft)) {
          entries.store(out, null);
        }
        Files.move(
            draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw new Failure(FailureCode.FILE_UNWRITABLE, e, file, String.valueOf(e.getMessage()));
    }
  }

  private Properties entries() {
    var entries = new Properties();
    try (var in = Files.newBufferedReader(file)) {
      entries.load(in);
    } catch (NoSuchFileException e) {
      // The first start.
    } catch (CharacterCodingException | IllegalArgumentException e) {
      LOG.log(System.Logger.Level.WARNING, file + " is damaged; the settings start anew", e);
      return new Properties();
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, file + " cannot be read; the settings start anew", e);
    }
    return entries;
  }

  private static List<Double> dividers(Properties entries, List<Double> defaults) {
    var positions = new ArrayList<Double>();
    for (var word : entries.getProperty("dividers", "").split(" ", -1)) {
      positions.add(number(word, 0, 1, Double.NaN));
    }
    return positions.size() == defaults.size() && !positions.contains(Double.NaN)
        ? positions
        : defaults;
  }

  private static double number(
      Properties entries, String key, double least, double most, double otherwise) {
    return number(entries.getProperty(key, ""), least, most, otherwise);
  }

  private static double number(String text, double least, double most, double otherwise) {
    try {
      double value = Double.parseDouble(text);
      return value >= least && value <= most ? value : otherwise;
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }
}
