package org.advisorworkbench.bert.install;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.advisorworkbench.failure.IoReason;
import org.advisorworkbench.work.Progress;

/// Lets the Maven of this machine download a jar, with the mirrors and the proxy that its user has
/// set. Maven keeps a copy in its local repository and does not download it again.
public final class MavenDownload {
  private static final String GOAL = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy";
  private static final String ERROR = "[ERROR] ";
  private static final int PAUSE_MILLIS = 100;

  private final List<String> command;

  /// @param command starts Maven; its arguments are added
  MavenDownload(List<String> command) {
    this.command = List.copyOf(command);
  }

  /// The Maven that is found on the path.
  public static MavenDownload onThisMachine() {
    boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    return new MavenDownload(List.of(windows ? "mvn.cmd" : "mvn"));
  }

  /// Downloads a jar.
  ///
  /// @param artifact `group:artifact:version`
  /// @param folder where the jar is put; it has to exist
  /// @return the jar
  /// @throws Failure if Maven is missing or fails
  public Path download(String artifact, Path folder, Progress progress) throws Failure {
    var log = folder.resolve("maven.log");
    try {
      int exitCode = run(start(artifact, folder, log), progress);
      if (exitCode != 0) {
        throw new Failure(FailureCode.MAVEN_FAILED, artifact, reason(log, exitCode));
      }
      return folder.resolve(fileName(artifact));
    } catch (IOException e) {
      throw new Failure(FailureCode.FILE_UNREADABLE, e, log, IoReason.of(e));
    }
  }

  private Process start(String artifact, Path folder, Path log) throws Failure {
    var line = new ArrayList<>(command);
    line.addAll(
        List.of(
            "-B",
            "-q",
            GOAL,
            "-Dartifact=" + artifact,
            "-DoutputDirectory=" + folder.toAbsolutePath()));
    try {
      return new ProcessBuilder(line)
          .directory(folder.toFile())
          .redirectErrorStream(true)
          .redirectOutput(log.toFile())
          .start();
    } catch (IOException e) {
      throw new Failure(FailureCode.MAVEN_MISSING, e, IoReason.of(e), artifact);
    }
  }

  private static int run(Process process, Progress progress) {
    try {
      while (!process.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
        progress.checkCancelled();
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    } finally {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
    }
  }

  /// The first line that Maven calls an error.
  private static String reason(Path log, int exitCode) throws IOException {
    // Maven writes in the machine's own encoding; a character that is lost does no harm here.
    var text = new String(Files.readAllBytes(log), Charset.defaultCharset());
    return text.lines()
        .filter(line -> line.startsWith(ERROR))
        .map(line -> line.substring(ERROR.length()).strip())
        .findFirst()
        .orElse("it ended with the exit code " + exitCode);
  }

  private static String fileName(String artifact) {
    var parts = artifact.split(":", -1);
    return parts[1] + "-" + parts[2] + ".jar";
  }
}
