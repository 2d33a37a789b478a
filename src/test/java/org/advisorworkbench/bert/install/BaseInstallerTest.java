package org.advisorworkbench.bert.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.advisorworkbench.bert.Bases;
import org.advisorworkbench.bert.BertConfig;
import org.advisorworkbench.bert.Origin;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.advisorworkbench.work.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class BaseInstallerTest {
  private static final Map<String, String> FILES =
      Map.of(
          "variables/model.index", "index", "variables/model.data", "data", "vocab.txt", "pieces");

  @TempDir private Path folder;
  private Path bases = Path.of("");
  private Path jar = Path.of("");

  @BeforeEach
  void name() {
    bases = folder.resolve("home").resolve("bases");
    jar = folder.resolve("tiny-1.jar");
  }

  private static byte[] zip(Map<String, byte[]> files) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("README"));
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] zipOfFiles() throws IOException {
    var files = new HashMap<String, byte[]>();
    FILES.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return zip(files);
  }

  /// Writes the jar and describes it.
  private BertConfig base(byte[] bytes, String archive)
      throws IOException, NoSuchAlgorithmException {
    Files.write(jar, bytes);
    var sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    var origin =
        new Origin(
            "org.example:tiny:1",
            bytes.length,
            sha256,
            archive,
            Origin.Format.TENSORFLOW,
            List.of("variables/model.index", "variables/model.data"),
            "vocab.txt",
            false,
            "MIT",
            "nobody");
    return new BertConfig("tiny", origin, 1, 2, 1, 3, 5, 4, true, 1e-12f);
  }

  private BertConfig base() throws IOException, NoSuchAlgorithmException {
    return base(zipOfFiles(), "");
  }

  private void assertInstalled(BertConfig base) throws IOException {
    assertTrue(Bases.in(bases).has(base));
    for (var file : FILES.entrySet()) {
      assertEquals(file.getValue(), Files.readString(Bases.file(bases, base, file.getKey())));
    }
    assertNothingElse("tiny");
  }

  private void assertNothingElse(String... names) throws IOException {
    try (var files = Files.list(bases)) {
      assertEquals(
          List.of(names), files.map(file -> file.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void theFilesOfAJarAreUnpacked() throws Exception {
    var base = base();
    new BaseInstaller(bases).install(base, jar, Progress.NONE);
    assertInstalled(base);
  }

  @Test
  void theFilesOfAnArchiveInAJarAreUnpacked() throws Exception {
    var base = base(zip(Map.of("org/example/model", zipOfFiles())), "org/example/model");
    new BaseInstaller(bases).install(base, jar, Progress.NONE);
    assertInstalled(base);
  }

  @Test
  void whatWasThereIsReplaced() throws Exception {
    var base = base();
    var installer = new BaseInstaller(bases);
    installer.install(base, jar, Progress.NONE);
    Files.writeString(Bases.file(bases, base, "vocab.txt"), "damaged");
    installer.install(base, jar, Progress.NONE);
    assertInstalled(base);
  }

  @Test
  void anotherJarIsRefused() throws Exception {
    var base = base();
    Files.write(jar, zip(Map.of()));
    var failure =
        assertThrows(
            Failure.class, () -> new BaseInstaller(bases).install(base, jar, Progress.NONE));
    assertEquals(FailureCode.BASE_JAR_WRONG, failure.code());
    assertFalse(Bases.in(bases).has(base));
  }

  @Test
  void aJarThatIsNotThereIsNamed() throws Exception {
    var base = base();
    Files.delete(jar);
    var failure =
        assertThrows(
            Failure.class, () -> new BaseInstaller(bases).install(base, jar, Progress.NONE));
    assertEquals(FailureCode.FILE_UNREADABLE, failure.code());
    assertTrue(failure.messageIn(Locale.ENGLISH).contains(jar.toString()));
  }

  @Test
  void cancellingLeavesNothing() throws Exception {
    var base = base();
    var afterTheCheck =
        new Progress() {
          private long done;

          @Override
          public void report(long done, long total) {
            this.done = done;
          }

          @Override
          public boolean isCancelled() {
            return done >= base.origin().bytes();
          }
        };
    assertThrows(
        CancellationException.class,
        () -> new BaseInstaller(bases).install(base, jar, afterTheCheck));
    assertFalse(Bases.in(bases).has(base));
  }

  /// Stands in for Maven: a script that is given the same arguments.
  private MavenDownload maven(String script) throws IOException {
    return new MavenDownload(
        List.of("sh", Files.writeString(folder.resolve("mvn.sh"), script).toString()));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aDownloadedBaseIsInstalledAndTheDownloadRemoved() throws Exception {
    var base = base();
    var maven =
        maven(
            """
            for argument; do
              case $argument in
                -Dartifact=org.example:tiny:1) right=yes ;;
                -DoutputDirectory=*) folder=${argument#-DoutputDirectory=} ;;
              esac
            done
            test "$right" = yes && cp '%s' "$folder/tiny-1.jar"
            """
                .formatted(jar));
    new BaseInstaller(bases).fetch(base, maven, Progress.NONE);
    assertInstalled(base);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theFirstErrorOfMavenIsTheReason() throws Exception {
    var base = base();
    var maven = maven("echo '[INFO] no'; echo '[ERROR] no route'; echo '[ERROR] more'; exit 1");
    var failure =
        assertThrows(
            Failure.class, () -> new BaseInstaller(bases).fetch(base, maven, Progress.NONE));
    assertEquals(FailureCode.MAVEN_FAILED, failure.code());
    var message = failure.messageIn(Locale.ENGLISH);
    assertTrue(message.contains("org.example:tiny:1: no route. "), message);
    assertNothingElse();
  }

  @Test
  void aMachineWithoutMavenIsToldWhatToDo() throws Exception {
    var base = base();
    var maven = new MavenDownload(List.of(folder.resolve("no-such-maven").toString()));
    var failure =
        assertThrows(
            Failure.class, () -> new BaseInstaller(bases).fetch(base, maven, Progress.NONE));
    assertEquals(FailureCode.MAVEN_MISSING, failure.code());
    assertTrue(failure.messageIn(Locale.ENGLISH).contains("--jar"));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void cancellingEndsMaven() throws Exception {
    var base = base();
    var started = System.nanoTime();
    var cancelled =
        new Progress() {
          @Override
          public void report(long done, long total) {}

          @Override
          public boolean isCancelled() {
            return true;
          }
        };
    var maven = maven("exec sleep 60");
    assertThrows(
        CancellationException.class, () -> new BaseInstaller(bases).fetch(base, maven, cancelled));
    assertTrue(System.nanoTime() - started < 30e9);
  }
}
