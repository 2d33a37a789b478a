package org.advisorworkbench.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.advisorworkbench.advice.AdviceEngine;
import org.advisorworkbench.advice.AdviceEngine.ExplainOptions;
import org.advisorworkbench.advice.Explanation;
import org.advisorworkbench.advice.ExplanationMethod;
import org.advisorworkbench.advice.Grain;
import org.advisorworkbench.client.ClientFile;
import org.advisorworkbench.explain.Precision;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.product.Product;
import org.advisorworkbench.work.Progress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Says which words and figures gave a product its score for a client.
@Command(
    name = "explain",
    description = {
      "Says which words and figures gave a product its score: Shapley values that add up to it.",
      "A certificate holds all it takes to compute the same numbers again, here or elsewhere."
    })
final class ExplainCommand implements Callable<Integer> {
  private final WorkbenchCommand workbench;

  @ArgGroup(multiplicity = "1")
  private ExplainQuestion question = new ExplainQuestion();

  @Option(
      names = "--method",
      paramLabel = "METHOD",
      description =
          "One of ${COMPLETION-CANDIDATES}; auto is exact up to 12 players, else leverage (default:"
              + " ${DEFAULT-VALUE}). Figures are always exact.")
  private ExplanationMethod method = ExplanationMethod.AUTO;

  @Mixin private GrainOption players = new GrainOption(Grain.WORDS);

  @Option(
      names = "--budget",
      paramLabel = "N",
      description = "How often the model may be asked; by default as often as it takes.")
  private int budget = ExplainOptions.DEFAULT.budget();

  @Mixin private SeedOption seed = new SeedOption(ExplainOptions.DEFAULT.seed());

  @Option(
      names = "--tolerance",
      paramLabel = "LOGIT",
      description = "Stop as soon as no interval reaches farther from its value than this.")
  private double tolerance = Precision.NEVER.reach();

  @Option(
      names = "--tolerance-share",
      paramLabel = "SHARE",
      description = "The same as a share of the greatest value, such as 0.1.")
  private double toleranceShare = Precision.NEVER.share();

  @Spec private CommandSpec command = CommandSpec.create();

  @Mixin private ExplainFiles files = new ExplainFiles();

  @Mixin private ModelOptions model = new ModelOptions();

  ExplainCommand(WorkbenchCommand workbench) {
    this.workbench = workbench;
  }

  @Override
  public Integer call() throws Failure {
    var pair = question.pair;
    if (pair != null) {
      explain(pair);
    } else {
      new CertificateReplay(workbench, model).run(Objects.requireNonNull(question.replay));
    }
    return ExitCode.OK;
  }

  private void explain(PairOptions pair) throws Failure {
    files.requireFree();
    var options = new ExplainOptions(method, players.grain(), budget, seed.seed(), precision());
    try (var book = workbench.openBook()) {
      var lookup = new Lookup(book);
      var client = pair.client(lookup);
      var product = pair.product(lookup);
      try (var engine = workbench.loadEngine(model, book)) {
        var asked = engine.repeatable().question(client, product);
        ExplainQuestion.check(options, asked.textPlayers(players.grain()), command);
        var made =
            files.areWanted()
                ? files.write(workbench, engine, client, product, options)
                : explain(engine, client, product, options);
        var explanation = made.explanation();
        workbench
            .output()
            .print(
                document(explanation, AgreementEntry.of(made.agreement())),
                () -> text(explanation) + AgreementEntry.warning(explanation, made.agreement()));
      }
    }
  }

  private ExplainFiles.Made explain(
      AdviceEngine engine, ClientFile client, Product product, ExplainOptions options) {
    var explanation = engine.explain(client, product, options, progress(), refined -> {});
    return new ExplainFiles.Made(explanation, engine.agreement(explanation, Progress.NONE));
  }

  private Precision precision() {
    OptionRange.checkAtLeast(0, command, "--tolerance", tolerance);
    OptionRange.checkAtLeast(0, command, "--tolerance-share", toleranceShare);
    return new Precision(tolerance, toleranceShare);
  }

  private Progress progress() {
    return workbench.output().progress("evaluations");
  }

  record Document(
      String client,
      String product,
      ModelName model,
      double logit,
      double baseline,
      double residual,
      int evaluations,
      String method,
      long seed,
      List<Share> players,
      @Nullable AgreementEntry agreement) {}

  record Share(
      int index,
      String kind,
      String text,
      String field,
      @Nullable String side,
      @Nullable Integer start,
      @Nullable Integer end,
      double value,
      double low,
      double high) {}

  /// @param agreement absent where it was not asked for
  static Document document(Explanation explanation, @Nullable AgreementEntry agreement) {
    var attribution = explanation.attribution();
    var shares = new ArrayList<Share>();
    for (var player : explanation.players()) {
      var entry = PlayerEntry.of(player, explanation.grain());
      var contribution = attribution.contributions().get(player.index());
      shares.add(
          new Share(
              entry.index(),
              entry.kind(),
              entry.text(),
              entry.field(),
              entry.side(),
              entry.start(),
              entry.end(),
              contribution.value(),
              contribution.low(),
              contribution.high()));
    }
    return new Document(
        explanation.clientId(),
        explanation.productId(),
        new ModelName(explanation.modelId(), explanation.modelSha256()),
        attribution.logit(),
        attribution.baseline(),
        attribution.residual(),
        attribution.evaluations(),
        attribution.method(),
        attribution.seed(),
        shares,
        agreement);
  }

  private static String text(Explanation explanation) {
    var attribution = explanation.attribution();
    var rows = new ShownReasons(explanation, Integer.MAX_VALUE);
    return """
    %s for %s: logit %s = baseline %s + the values below (residual %.1e)
    %s, %,d evaluations, seed %d

    %s\
    """
        .formatted(
            explanation.productId(),
            explanation.clientId(),
            rows.logit(),
            rows.baseline(),
            attribution.residual(),
            attribution.method(),
            attribution.evaluations(),
            attribution.seed(),
            rows.table());
  }
}
