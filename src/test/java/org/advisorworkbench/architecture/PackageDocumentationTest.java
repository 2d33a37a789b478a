package org.advisorworkbench.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackageDocumentationTest {
  private static final Path MAIN = Path.of("src/main/java/org/advisorworkbench");

  @Test
  void everyPackageSaysWhatItIsForAndIsCheckedForNulls() throws IOException {
    try (var folders = Files.walk(MAIN)) {
      var silent =
          folders
              .filter(Files::isDirectory)
              .filter(PackageDocumentationTest::holdsSources)
              .filter(folder -> !saysWhatItIs(folder.resolve("package-info.java")))
              .toList();
      assertEquals(List.of(), silent, "packages without a described, null-marked package-info");
    }
  }

  @Test
  void theArchitecturePageNamesEveryCapability() throws IOException {
    var page = Files.readString(Path.of("docs/architecture.md"));
    try (var folders = Files.list(MAIN)) {
      folders
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .forEach(
              name -> assertTrue(page.contains("`" + name), () -> "nothing is said of " + name));
    }
  }

  private static boolean holdsSources(Path folder) {
    try (var files = Files.list(folder)) {
      return files.anyMatch(file -> file.toString().endsWith(".java"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static boolean saysWhatItIs(Path packageInfo) {
    try {
      return Files.exists(packageInfo)
          && Files.readString(packageInfo).startsWith("///")
          && Files.readString(packageInfo).contains("@NullMarked");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
