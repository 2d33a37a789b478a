package org.advisorworkbench.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.advisorworkbench.failure.Failure;

/// Settings of a training that takes seconds.
public final class Settings {
  public static final String TINY =
      """
      network.base = all-minilm-l6-v2
      network.separateLayers = 5
      network.train = upper 1 layer
      network.clientTokens = 48
      network.productTokens = 32
      network.figures = none
      network.towerWidth = 0
      lora.rank = 0
      lora.alpha = 16
      lora.matrices = query, value
      loss.labels = outcomes
      loss.positiveWeight = 1
      loss.labelSmoothing = 0
      optimizer.jointLearningRate = 1e-3
      optimizer.learningRate = 1e-3
      optimizer.headLearningRate = 1e-3
      optimizer.weightDecay = 0.01
      optimizer.warmupShare = 0.1
      optimizer.clipNorm = 1.0
      noise.dropout = 0.1
      noise.wordDropoutChance = 0.5
      noise.wordDropoutMost = 0.6
      noise.emptySideChance = 0.03
      schedule.jointBooks = 1
      schedule.jointEpochs = 2
      schedule.batchClients = 8
      schedule.accumulation = 1
      schedule.productsPerClient = 10
      schedule.negativesPerPositive = 0
      schedule.sampleUnrecommended = false
      schedule.epochs = 1
      schedule.checksPerEpoch = 1
      schedule.metric = auc
      schedule.patience = 10
      schedule.seed = 1
      schedule.timeLimitMinutes = 5
      books.seeds = 101
      books.clients = 16
      books.validationSeed = 190
      books.validationClients = 12
      books.heldOutSeed = 1
      books.heldOutClients = 20
      """;

  private Settings() {}

  /// The tiny settings with other values for some keys.
  ///
  /// @param folder for the file from which they are read
  /// @param changes such as `lora.rank = 4`
  static TrainingSettings tiny(Path folder, String... changes) throws IOException, Failure {
    var text = TINY;
    for (var change : changes) {
      var line = Pattern.compile("(?m)^" + Pattern.quote(change.split("=", 2)[0]) + "=.*$");
      if (!line.matcher(text).find()) {
        throw new IllegalArgumentException("expected a change of a key, found " + change);
      }
      text = line.matcher(text).replaceFirst(change);
    }
    return TrainingSettings.read(Files.writeString(folder.resolve("training.properties"), text));
  }
}
