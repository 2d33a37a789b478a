package org.advisorworkbench.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.imports.BookFolder;
import org.advisorworkbench.imports.BookImporter;
import org.advisorworkbench.work.Progress;

/// A second Java process that works on a store: it says a line on its standard output for each step
/// that the store has acknowledged.
final class OtherProcess implements AutoCloseable {
  static final int NOTES_PER_FILE = 50;

  private final Process process;
  private final BufferedReader output;

  private OtherProcess(List<String> launcher, String... arguments) throws IOException {
    var command = new ArrayList<>(launcher);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
    command.addAll(List.of("-cp", classPath(), OtherProcess.class.getName()));
    command.addAll(List.of(arguments));
    process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    output = process.inputReader(UTF_8);
  }

  /// The test runs with modules; for its child everything lies on one class path.
  private static String classPath() {
    var paths = new ArrayList<String>();
    for (var property : List.of("jdk.module.path", "java.class.path", "surefire.test.class.path")) {
      paths.add(System.getProperty(property, ""));
    }
    paths.add(Path.of("target", "test-classes").toAbsolutePath().toString());
    return String.join(File.pathSeparator, paths);
  }

  /// Opens a store and keeps it until it is closed. Says `open`.
  static OtherProcess holding(Path home) throws IOException {
    return new OtherProcess(List.of(), "hold", home.toString());
  }

  /// Imports one small file after another, without end. Says the name of each one when the store
  /// has acknowledged it; the file holds [#NOTES_PER_FILE] notes whose ids begin with that name.
  static OtherProcess importing(Path home, Path folder, String name) throws IOException {
    return new OtherProcess(
        List.of(),
        "import",
        home.toString(),
        folder.toString(),
        name,
        String.valueOf(NOTES_PER_FILE));
  }

  /// The same with a limit to the size of any file, as on a disk that fills up. Ends by saying the
  /// code of its failure.
  ///
  /// @param notes how many of them each file holds
  static OtherProcess importingWithin(int kilobytes, int notes, Path home, Path folder, String name)
      throws IOException {
    var limited = List.of("bash", "-c", "ulimit -f " + kilobytes + "; exec \"$0\" \"$@\"");
    return new OtherProcess(
        limited, "import", home.toString(), folder.toString(), name, String.valueOf(notes));
  }

  /// All lines that it says until it ends by itself.
  List<String> awaitEnd() throws IOException {
    return output.readAllLines();
  }

  void awaitLine(String expected) throws IOException {
    var line = output.readLine();
    if (!expected.equals(line)) {
      throw new IOException("expected the other process to say " + expected + ", heard " + line);
    }
  }

  /// Kills the process without a warning and returns the lines it had said and nobody had read.
  List<String> kill() throws IOException, InterruptedException {
    process.toHandle().destroyForcibly(); // unlike the process itself, leaves its output readable
    process.waitFor();
    return output.readAllLines();
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly().onExit().orTimeout(10, TimeUnit.SECONDS).join();
    output.close();
  }

  public static void main(String[] arguments) throws InterruptedException {
    var home = Path.of(arguments[1]);
    try (var store = Store.open(home)) {
      if (arguments[0].equals("hold")) {
        System.out.println("open");
        Thread.sleep(60_000);
      } else {
        importWithoutEnd(
            store, Path.of(arguments[2]), arguments[3], Integer.parseInt(arguments[4]));
      }
    } catch (Failure e) {
      System.out.println(e.code());
    }
  }

  private static void importWithoutEnd(Store store, Path folder, String name, int size)
      throws Failure {
    var importer = new BookImporter(store);
    for (int file = 0; ; file++) {
      var notes = new StringBuilder("note_id,client_id,date,text\n");
      for (int i = 0; i < size; i++) {
        notes.append("%s-%d-%d,C1,2026-10-01,Note %d.\n".formatted(name, file, i, i));
      }
      var path = BookFolder.write(folder, "notes.csv", notes.toString());
      importer.run(List.of(path), Progress.NONE);
      System.out.println(name + "-" + file);
    }
  }
}
