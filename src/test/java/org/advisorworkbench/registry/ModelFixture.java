package org.advisorworkbench.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.advisorworkbench.bert.InterestModel;
import org.advisorworkbench.bert.ModelFolder;
import org.advisorworkbench.bert.RandomModel;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.work.Progress;

/// Real model folders with a head alone, and a way to load them that takes no time: the scores are
/// the same for every pair.
public final class ModelFixture implements InterestModel {
  private final ModelFolder folder;
  private final double logit;

  private ModelFixture(ModelFolder folder, double logit) {
    this.folder = folder;
    this.logit = logit;
  }

  /// Writes a model that passes every check.
  public static Path write(Path folder, String id, long seed) throws Failure, IOException {
    RandomModel.write(folder, id, seed);
    writeCard(folder, ModelFolder.identity(folder).sha256(), 0.02);
    return folder;
  }

  static void writeCard(Path folder, String sha256, double calibrationError) throws IOException {
    writeCard(folder, sha256, "\"calibrationError\": " + calibrationError, "");
  }

  /// Writes a model that was worse than another when it was made.
  public static Path writeWorse(Path folder, String id, long seed) throws Failure, IOException {
    RandomModel.write(folder, id, seed);
    writeCard(
        folder,
        ModelFolder.identity(folder).sha256(),
        "\"calibrationError\": 0.02",
        ", \"guard\": {\"active\": \"shipped\", \"verdict\": \"WORSE\"}");
    return folder;
  }

  /// @param outcomes members of the outcomes on held-out data
  /// @param members further ones of the card, each behind a comma
  static void writeCard(Path folder, String sha256, String outcomes, String members)
      throws IOException {
    Files.writeString(
        folder.resolve("card.json"),
        """
        {"lineage": {"parentSha256": "%s", "dataSha256": "%s"},
         "after": {
           "sha256": "%s",
           "outcomes": {"auc": {"value": 0.8, "low": 0.7, "high": 0.9},
                        %s}}%s}
        """
            .formatted("11".repeat(32), "22".repeat(32), sha256, outcomes, members));
  }

  /// Loads a model whose scores are finite.
  public static InterestModel load(Path folder) throws Failure {
    return new ModelFixture(ModelFolder.read(folder), 0.5);
  }

  /// Loads a model whose scores are no numbers.
  static InterestModel loadBroken(Path folder) throws Failure {
    return new ModelFixture(ModelFolder.read(folder), Double.NaN);
  }

  @Override
  public String id() {
    return folder.settings().id();
  }

  @Override
  public String sha256() {
    return folder.sha256();
  }

  @Override
  public String device() {
    return "none";
  }

  @Override
  public double[] logits(List<Pair> pairs, Progress progress) {
    var logits = new double[pairs.size()];
    Arrays.fill(logits, logit);
    return logits;
  }

  @Override
  public double probability(double logit) {
    return folder.settings().calibration().probability(logit);
  }

  @Override
  public void close() {}
}
