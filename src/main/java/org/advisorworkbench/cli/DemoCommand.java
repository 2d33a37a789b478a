package org.advisorworkbench.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import org.advisorworkbench.advice.AdviceEngine;
import org.advisorworkbench.advice.AdviceEngine.ExplainOptions;
import org.advisorworkbench.advice.AdviceEngine.FairnessOptions;
import org.advisorworkbench.advice.Explanation;
import org.advisorworkbench.advice.Grain;
import org.advisorworkbench.client.ClientFile;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.advisorworkbench.fairness.FairnessReport;
import org.advisorworkbench.fairness.ProtectedAttribute;
import org.advisorworkbench.ranking.Ranking;
import org.advisorworkbench.ranking.Recommendation;
import org.advisorworkbench.store.Store;
import org.advisorworkbench.suitability.Refusal;
import org.advisorworkbench.work.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Does the main job on the sample book, told in text, and draws the real screens.
@Command(
    name = "demo",
    description = "Ranks, explains and checks on the sample book, and draws the screens.")
final class DemoCommand implements Callable<Integer> {
  private static final int PLACES = 8;
  private static final int REFUSALS = 3;
  private static final int REASONS = 12;
  private static final int TOP = 5;
  private static final Duration FAIRNESS_TIME = Duration.ofSeconds(45);

  private final WorkbenchCommand workbench;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where the pictures go; by default the folder 'demo' of the home.")
  private Optional<Path> folder = Optional.empty();

  @Mixin private ModelOptions model = new ModelOptions();

  DemoCommand(WorkbenchCommand workbench) {
    this.workbench = workbench;
  }

  @Override
  public Integer call() throws Failure {
    return call(model);
  }

  Integer call(ModelOptions options) throws Failure {
    var home = workbench.home();
    var workplace = workbench.workplace();
    var output = workbench.output();
    try (var book = workplace.openSampleBook(home, output.progress("lines read"));
        var engine = workbench.loadEngine(options, book)) {
      introduce(book, engine);
      var client = talkativeClient(book);
      showClient(client);
      var ranking = engine.rank(client, Progress.NONE);
      showRanking(ranking);
      var first =
          ranking.suitable().stream()
              .findFirst()
              .orElseThrow(() -> new Failure(FailureCode.BOOK_EMPTY));
      var explanation = explain(engine, client, first);
      showReasons(explanation, first);
      var report = compare(engine, first);
      showFairness(report, first);
      var pictures =
          workplace.drawScreens(
              book, engine, client.client().id(), folder.orElse(home.resolve("demo")));
      showPictures(pictures);
      var model = ModelName.of(engine);
      if (output.json()) {
        output.document(
            new Document(
                RankCommand.document(ranking, ranking.ranked(), model),
                ExplainCommand.document(explanation, null),
                FairnessCommand.document(report, model),
                pictures.stream().map(Path::toString).toList()));
      }
    }
    return ExitCode.OK;
  }

  private record Document(
      RankCommand.Document rank,
      ExplainCommand.Document explain,
      FairnessCommand.Document fairness,
      List<String> pictures) {}

  private void introduce(Store book, AdviceEngine engine) {
    tell(
        ("The sample book: %,d synthetic clients, %,d products. Model %s on %s; no datum leaves"
                + " this machine.")
            .formatted(
                book.clients().all().size(),
                book.products().all().size(),
                engine.modelId(),
                engine.device()));
  }

  /// The client whose notes say most: the one whose ranking owes most to them.
  private static ClientFile talkativeClient(Store book) throws Failure {
    return book.clients().files().stream()
        .max(Comparator.comparingInt(DemoCommand::noteLength))
        .orElseThrow(() -> new Failure(FailureCode.BOOK_EMPTY));
  }

  private static int noteLength(ClientFile file) {
    return file.notes().stream().mapToInt(note -> note.text().length()).sum();
  }

  private void showClient(ClientFile file) {
    var profile = file.client().profile();
    heading("Client %s, %s".formatted(file.client().name(), file.client().id()));
    tell(
        "%s risk appetite, %d years, %s, aims at %s by %d."
            .formatted(
                Labels.spoken(profile.riskBand()),
                profile.horizonYears(),
                profile.occupation(),
                Labels.spoken(profile.goal()),
                profile.goalYear()));
    file.notes().forEach(note -> tell("%s: %s".formatted(note.date(), note.text())));
  }

  private void showRanking(Ranking ranking) {
    heading(
        "Ranked for this client: %d products in %.2f s"
            .formatted(ranking.ranked().size(), ranking.elapsed().toMillis() / 1000.0));
    var suitable = ranking.suitable().stream().limit(PLACES).toList();
    tell(RankCommand.table(suitable).toString().stripTrailing());
    heading(
        "Refused: %d products, the most interesting of them".formatted(ranking.refused().size()));
    for (var refused : ranking.refused().stream().limit(REFUSALS).toList()) {
      tell("%s: %s".formatted(refused.product().name(), reasons(refused)));
    }
  }

  private static String reasons(Recommendation refused) {
    return String.join(" ", refused.refusals().stream().map(Refusal::text).toList());
  }

  private Explanation explain(AdviceEngine engine, ClientFile client, Recommendation first) {
    return engine.explain(
        client,
        first.product(),
        ExplainOptions.DEFAULT.by(Grain.PHRASES),
        workbench.output().progress("evaluations"),
        refined -> {});
  }

  private void showReasons(Explanation explanation, Recommendation first) {
    heading("Why %s?".formatted(first.product().name()));
    var attribution = explanation.attribution();
    var rows = new ShownReasons(explanation, REASONS);
    tell(
        ("Its logit %s is the baseline %s plus the values of %d phrases and figures (they add"
                + " up within %.0e).%nThe strongest, with 95 %% intervals from %,d evaluations:")
            .formatted(
                rows.logit(),
                rows.baseline(),
                explanation.players().size(),
                attribution.residual(),
                attribution.evaluations()));
    tell(rows.table().toString().stripTrailing());
  }

  /// Ranks clients in random order for as long as a demonstration may take; what was ranked is
  /// remembered, so that the next one gets further.
  private FairnessReport compare(AdviceEngine engine, Recommendation first) {
    var attributes = List.of(ProtectedAttribute.GENDER, ProtectedAttribute.AGE_BAND);
    var options = new FairnessOptions(attributes, first.product().id(), TOP);
    var latest = new AtomicReference<FairnessReport>();
    try {
      return engine.fairness(
          options,
          new TimeLimit(workbench.output().progress("clients"), FAIRNESS_TIME),
          latest::set);
    } catch (CancellationException timeIsUp) {
      return Objects.requireNonNull(latest.get(), "no client could be ranked in time");
    }
  }

  private void showFairness(FairnessReport report, Recommendation first) {
    heading(
        "Who gets %s among the first %d suitable products?".formatted(first.product().name(), TOP));
    tell(
        "Over %,d clients of %,d, drawn at random; 'workbench fairness' takes the whole book."
            .formatted(report.clientsRanked(), report.clientsInBook()));
    for (var slices : report.products()) {
      tell(
          "By %s: %s%n%s"
              .formatted(
                  Labels.spoken(slices.attribute()),
                  FairnessCommand.verdict(slices),
                  FairnessCommand.table(slices).toString().stripTrailing()));
    }
  }

  private void showPictures(List<Path> pictures) {
    heading("Pictures of the screens");
    pictures.forEach(picture -> tell(picture.toString()));
  }

  private void heading(String text) {
    tell("\n" + text + "\n" + "─".repeat(text.length()));
  }

  private void tell(String text) {
    if (!workbench.output().json()) {
      workbench.output().line(text);
      workbench.output().flush();
    }
  }
}
