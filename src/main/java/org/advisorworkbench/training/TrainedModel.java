package org.advisorworkbench.training;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.advisorworkbench.bert.Bases;
import org.advisorworkbench.bert.Calibration;
import org.advisorworkbench.bert.FigureScale;
import org.advisorworkbench.bert.ModelFolder;
import org.advisorworkbench.bert.ModelSettings;
import org.advisorworkbench.bert.SafeTensors;
import org.advisorworkbench.bert.Tensor;
import org.advisorworkbench.failure.Failure;

/// What a training run leaves.
///
/// @param network what was trained
/// @param figures what is read beside the texts
/// @param before the published layers with a head fitted on them
/// @param after what fine-tuning made of it, at the step that validation liked best
/// @param checks everything that validation said, in order
/// @param elapsed wall-clock time of the run
public record TrainedModel(
    TrainingSettings.Network network,
    List<FigureScale> figures,
    Stage before,
    Stage after,
    List<TrainingListener.Check> checks,
    Duration elapsed) {
  public TrainedModel {
    figures = List.copyOf(figures);
    checks = List.copyOf(checks);
  }

  /// A model at one stage of a run.
  ///
  /// @param changed the learned tensors, the head, the towers and the network of figures, by their
  ///   names
  /// @param calibration fitted on the validation book
  public record Stage(Map<String, Tensor> changed, Calibration calibration) {
    public Stage {
      changed = Map.copyOf(changed);
    }
  }

  /// Writes a stage of a model on a base that comes with the program.
  ///
  /// @return the model's hash
  public String write(Stage stage, Path folder, String id) throws Failure {
    return write(stage, folder, id, Bases.shipped());
  }

  /// Writes a stage as the program reads models, in half precision: half the size, and what is
  /// written is what is measured.
  ///
  /// @param bases among which the model's is
  /// @return the model's hash
  public String write(Stage stage, Path folder, String id, Bases bases) throws Failure {
    return ModelFolder.write(
        folder,
        new ModelSettings(
            id,
            network.base(),
            network.separateLayers(),
            network.limits(),
            stage.calibration(),
            network.towerWidth(),
            figures),
        stage.changed(),
        SafeTensors.Precision.F16,
        bases);
  }
}
