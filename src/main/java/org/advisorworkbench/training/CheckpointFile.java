package org.advisorworkbench.training;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.advisorworkbench.bert.Calibration;
import org.advisorworkbench.bert.SafeTensors;
import org.advisorworkbench.bert.Tensor;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.advisorworkbench.failure.IoReason;
import org.advisorworkbench.training.TrainingListener.Check;
import org.advisorworkbench.training.TrainingListener.Phase;

/// The last checkpoint of a run, in the folder of the model that it makes: one file of tensors, in
/// full precision, whose metadata tell the rest.
///
/// A new one is written beside the old and then takes its name at once, so that a run that dies
/// while it writes leaves the old one whole.
public final class CheckpointFile implements Checkpoints {
  private static final String NAME = "checkpoint.safetensors";
  private static final Duration INTERVAL = Duration.ofMinutes(2);
  private static final String RUN = "run";
  private static final String STATE = "state";

  private final Path file;
  private final Path unfinished;
  private final Duration interval;
  private long savedNanos = System.nanoTime();

  /// @param folder of the model
  public CheckpointFile(Path folder) {
    this(folder, INTERVAL);
  }

  /// @param interval between two checkpoints
  CheckpointFile(Path folder, Duration interval) {
    this.file = folder.resolve(NAME);
    this.unfinished = folder.resolve(NAME + ".unfinished");
    this.interval = interval;
  }

  /// Whether an interrupted run can go on.
  public boolean exists() {
    return Files.exists(file);
  }

  /// Forgets an interrupted run, if there was one.
  public void remove() throws Failure {
    try {
      Files.deleteIfExists(file);
      Files.deleteIfExists(unfinished);
    } catch (IOException e) {
      throw new Failure(FailureCode.FILE_UNWRITABLE, e, file, IoReason.of(e));
    }
  }

  @Override
  public boolean isDue() {
    return System.nanoTime() - savedNanos >= interval.toNanos();
  }

  @Override
  public void save(Checkpoint checkpoint, RunIdentity run) throws Failure {
    var contents =
        new SafeTensors(
            Group.tensors(checkpoint),
            Map.of(RUN, gson().toJson(run), STATE, gson().toJson(State.of(checkpoint))));
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (var stream = new FileOutputStream(unfinished.toFile());
          var buffered = new BufferedOutputStream(stream)) {
        contents.writeTo(buffered, SafeTensors.Precision.F32);
        buffered.flush();
        stream.getFD().sync();
      }
      Files.move(
          unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new Failure(FailureCode.FILE_UNWRITABLE, e, file, IoReason.of(e));
    }
    savedNanos = System.nanoTime();
  }

  @Override
  public Optional<Checkpoint> last(RunIdentity run) throws Failure {
    if (!exists()) {
      return Optional.empty();
    }
    try {
      var contents = SafeTensors.parse(Files.readAllBytes(file));
      checkSame(run, read(contents, RUN, RunIdentity.class));
      return Optional.of(read(contents, STATE, State.class).with(contents.tensors()));
    } catch (SafeTensors.MalformedException | IllegalArgumentException e) {
      throw new Failure(FailureCode.CHECKPOINT_CORRUPT, e, file, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new Failure(FailureCode.FILE_UNREADABLE, e, file, IoReason.of(e));
    }
  }

  private void checkSame(RunIdentity expected, RunIdentity found) throws Failure {
    if (!found.settingsSha256().equals(expected.settingsSha256())) {
      throw new Failure(FailureCode.CHECKPOINT_OTHER_SETTINGS, file);
    }
    if (!found.equals(expected)) {
      throw new Failure(FailureCode.CHECKPOINT_OTHER_DATA, file);
    }
  }

  /// @throws IllegalArgumentException if the metadata lack it or say it in other words
  private static <T> T read(SafeTensors contents, String name, Class<T> type) {
    try {
      return Optional.ofNullable(gson().fromJson(contents.metadata().get(name), type))
          .orElseThrow(() -> new IllegalArgumentException("expected metadata about the " + name));
    } catch (JsonParseException e) {
      throw new IllegalArgumentException("the metadata about the %s: %s".formatted(name, e), e);
    }
  }

  /// What a checkpoint says besides its tensors.
  private record State(
      Phase phase,
      int step,
      double lossSinceCheck,
      int stepsSinceCheck,
      Duration elapsed,
      List<Check> checks,
      Calibration calibrationBefore,
      int optimizerSteps) {
    static State of(Checkpoint checkpoint) {
      return new State(
          checkpoint.phase(),
          checkpoint.step(),
          checkpoint.lossSinceCheck(),
          checkpoint.stepsSinceCheck(),
          checkpoint.elapsed(),
          checkpoint.checks(),
          checkpoint.before().calibration(),
          checkpoint.optimizer().steps());
    }

    Checkpoint with(Map<String, Tensor> tensors) {
      return new Checkpoint(
          phase,
          step,
          lossSinceCheck,
          stepsSinceCheck,
          elapsed,
          checks,
          new TrainedModel.Stage(Group.BEFORE.of(tensors), calibrationBefore),
          Group.LEARNED.of(tensors),
          Group.BEST.of(tensors),
          new AdamW.Memory(
              optimizerSteps, list(Group.MEAN.of(tensors)), list(Group.SQUARE.of(tensors))));
    }

    private static List<Tensor> list(Map<String, Tensor> numbered) {
      var list = new ArrayList<Tensor>();
      for (int i = 0; i < numbered.size(); i++) {
        var tensor = numbered.get(String.valueOf(i));
        if (tensor == null) {
          throw new IllegalArgumentException("expected the optimizer's tensor " + i);
        }
        list.add(tensor);
      }
      return list;
    }
  }

  /// Tensors of a kind: their names begin alike.
  private enum Group {
    BEFORE,
    LEARNED,
    BEST,
    MEAN,
    SQUARE;

    static Map<String, Tensor> tensors(Checkpoint checkpoint) {
      var all = new HashMap<String, Tensor>();
      BEFORE.put(checkpoint.before().changed(), all);
      LEARNED.put(checkpoint.learned(), all);
      BEST.put(checkpoint.best(), all);
      MEAN.put(numbered(checkpoint.optimizer().means()), all);
      SQUARE.put(numbered(checkpoint.optimizer().squares()), all);
      return all;
    }

    private static Map<String, Tensor> numbered(List<Tensor> tensors) {
      var numbered = new HashMap<String, Tensor>();
      tensors.forEach(tensor -> numbered.put(String.valueOf(numbered.size()), tensor));
      return numbered;
    }

    private void put(Map<String, Tensor> tensors, Map<String, Tensor> all) {
      tensors.forEach((name, tensor) -> all.put(prefix() + name, tensor));
    }

    Map<String, Tensor> of(Map<String, Tensor> all) {
      var own = new HashMap<String, Tensor>();
      all.forEach(
          (name, tensor) -> {
            if (name.startsWith(prefix())) {
              own.put(name.substring(prefix().length()), tensor);
            }
          });
      return own;
    }

    private String prefix() {
      return name() + "/";
    }
  }

  private static Gson gson() {
    JsonSerializer<Duration> write =
        (duration, type, context) -> new JsonPrimitive(duration.toString());
    JsonDeserializer<Duration> read = (json, type, context) -> Duration.parse(json.getAsString());
    return new GsonBuilder()
        .serializeSpecialFloatingPointValues()
        .registerTypeAdapter(Duration.class, write)
        .registerTypeAdapter(Duration.class, read)
        .create();
  }
}
