package org.advisorworkbench.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.advisorworkbench.client.Experience;
import org.advisorworkbench.client.Goal;
import org.advisorworkbench.client.LiquidityNeed;
import org.advisorworkbench.client.RiskBand;
import org.advisorworkbench.product.ProductKind;
import org.advisorworkbench.product.Redemption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The words of the screens are complete in both languages.
class MessagesTest {
  private static final Path RESOURCES = Path.of("src/main/resources/org/advisorworkbench/ui");
  private static final Path SOURCES = Path.of("src/main/java/org/advisorworkbench/ui");
  private static final Pattern IN_FXML = Pattern.compile("\\$\\{texts\\.(\\w+\\.[\\w.\\[\\]']+)}");
  private static final Pattern IN_CODE =
      Pattern.compile("texts\\s*\\.\\s*(?:get|bind)\\(\\s*\"([\\w.-]+)\"\\s*[,)]");
  private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");

  static List<Path> bundles() throws IOException {
    try (var files = Files.walk(RESOURCES)) {
      return files.filter(file -> file.endsWith("messages.properties")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void bothLanguagesHaveTheSameKeys(Path english) throws IOException {
    assertEquals(keys(english), keys(english.resolveSibling("messages_zh.properties")));
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void bothLanguagesNameTheSameDetails(Path english) throws IOException {
    var here = load(english);
    var there = load(english.resolveSibling("messages_zh.properties"));
    for (var key : here.stringPropertyNames()) {
      assertEquals(
          places(here.getProperty(key)), places(there.getProperty(key, "")), english + ": " + key);
    }
  }

  @Test
  void everyKeyThatAScreenUsesExists() throws IOException {
    var known = new TreeSet<String>();
    for (var bundle : bundles()) {
      var screen = bundle.getName(bundle.getNameCount() - 2).toString();
      keys(bundle).forEach(key -> known.add(screen + "." + key));
    }
    var missing = new TreeMap<String, Path>();
    int used = 0;
    for (var root : List.of(RESOURCES, SOURCES)) {
      for (var file : filesUnder(root)) {
        var pattern = file.toString().endsWith(".fxml") ? IN_FXML : IN_CODE;
        var matcher = pattern.matcher(Files.readString(file));
        while (matcher.find()) {
          used++;
          if (!known.contains(matcher.group(1))) {
            missing.put(matcher.group(1), file);
          }
        }
      }
    }
    assertFalse(used < 50, "the patterns find the keys: " + used);
    assertEquals(new TreeMap<>(), missing);
  }

  static Stream<Enum<?>> wordsOfTheDomain() {
    return Stream.of(
            RiskBand.values(),
            LiquidityNeed.values(),
            Experience.values(),
            Goal.values(),
            ProductKind.values(),
            Redemption.values())
        .flatMap(Stream::of);
  }

  @ParameterizedTest
  @MethodSource("wordsOfTheDomain")
  void everyWordOfTheDomainHasItsText(Enum<?> value) {
    for (var language : Texts.LANGUAGES) {
      assertFalse(new Texts(language).of(value).isBlank());
    }
  }

  private static Set<String> places(String text) {
    var places = new TreeSet<String>();
    var matcher = PLACE.matcher(text);
    while (matcher.find()) {
      places.add(matcher.group(1));
    }
    return places;
  }

  private static Set<String> keys(Path bundle) throws IOException {
    return new TreeSet<>(load(bundle).stringPropertyNames());
  }

  private static Properties load(Path bundle) throws IOException {
    var texts = new Properties();
    try (var in = Files.newBufferedReader(bundle)) {
      texts.load(in);
    }
    return texts;
  }

  private static List<Path> filesUnder(Path root) throws IOException {
    try (var files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".fxml") || file.toString().endsWith(".java"))
          .toList();
    }
  }
}
