package org.advisorworkbench.bert;

import java.nio.file.Path;
import org.advisorworkbench.bert.install.BaseInstaller;
import org.advisorworkbench.bert.install.MavenDownload;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.work.Progress;

/// The bases that tests fetch, where somebody allows it with `-Dbases=true`: half a gigabyte, in
/// `target/bases`.
public final class FetchedBases {
  public static final String PROPERTY = "bases";
  public static final String SKIPPED = "downloads published models: run with -Dbases=true";
  private static final Path FOLDER = Path.of("target", "bases");

  private FetchedBases() {}

  /// @param base is fetched if it is not there
  public static Bases with(BertConfig base) throws Failure {
    var bases = Bases.in(FOLDER);
    if (!bases.has(base)) {
      new BaseInstaller(FOLDER).fetch(base, MavenDownload.onThisMachine(), Progress.NONE);
    }
    return bases;
  }

  /// A file of a base that is there.
  static Path file(BertConfig base, String path) {
    return Bases.file(FOLDER, base, path);
  }
}
