package org.advisorworkbench.ui.training;

import java.util.LinkedHashMap;
import java.util.Map;
import org.advisorworkbench.bert.BertConfig;
import org.advisorworkbench.training.TrainingSettings.Learning;

/// What the user chose for a training; all else stays as in the settings of the model that the
/// training starts from.
///
/// @param base the published BERT to start from; with recorded answers that of the active model
/// @param separateLayers how many lower layers read each text alone; likewise
/// @param learning what learns beside the head
/// @param epochs sweeps over all clients
/// @param batchClients clients of a step
/// @param learningRate of the layers, at its peak
/// @param books how many synthetic books to learn from
public record TrainingChoice(
    Source source,
    BertConfig base,
    int separateLayers,
    Learning learning,
    int epochs,
    int batchClients,
    double learningRate,
    int books) {

  /// From what to learn.
  public enum Source {
    /// Books that the program makes up.
    SYNTHETIC,
    /// The recommendations of this book that were accepted or declined.
    RECORDED
  }

  private static final int FIRST_SEED = 101;

  /// Whatever the settings of a model that went on learning say, one made from the published layers
  /// begins with its joint ones.
  private static final int JOINT_EPOCHS = 8;

  /// More are not needed while the joint layers are warmed up.
  private static final int MOST_JOINT_BOOKS = 24;

  /// The settings of a training that differ from those of the model that it starts from, by key.
  public Map<String, String> settings() {
    var settings = new LinkedHashMap<String, String>();
    settings.put("network.train", learning.words(base.layers()));
    settings.put("optimizer.learningRate", String.valueOf(learningRate));
    settings.put("schedule.epochs", String.valueOf(epochs));
    settings.put("schedule.batchClients", String.valueOf(batchClients));
    if (source == Source.SYNTHETIC) {
      settings.put("network.base", base.id());
      settings.put("network.separateLayers", String.valueOf(separateLayers));
      settings.put("schedule.jointBooks", String.valueOf(Math.min(books, MOST_JOINT_BOOKS)));
      settings.put("schedule.jointEpochs", String.valueOf(JOINT_EPOCHS));
      settings.put("books.seeds", FIRST_SEED + "-" + (FIRST_SEED + books - 1));
    }
    return settings;
  }
}
