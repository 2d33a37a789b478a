package org.advisorworkbench.training;

/// Settings of a training that takes seconds.
public final class Settings {
  public static final String TINY =
      """
      network.base = all-minilm-l6-v2
      network.separateLayers = 5
      network.trainableFrom = 5
      network.clientTokens = 48
      network.productTokens = 32
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
      schedule.productsPerClient = 10
      schedule.epochs = 1
      schedule.checksPerEpoch = 1
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
}
