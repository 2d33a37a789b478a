package org.advisorworkbench.ui.task;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/// Work of one kind, of which only the latest counts: starting the next cancels the one before, and
/// whatever that still brings is dropped. To be used on the JavaFX thread.
///
/// ```
/// lane.run(progress -> engine.rank(client, progress))
///     .onSuccess(this::show)
///     .onTrouble(this::fail)
///     .start();
/// ```
public final class Lane {
  private final Background background;
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
  private final ReadOnlyBooleanWrapper slow = new ReadOnlyBooleanWrapper(this, "slow");
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", -1);
  private Optional<Job<?>> latest = Optional.empty();

  Lane(Background background) {
    this.background = background;
  }

  /// Describes work; [Job#start] begins it.
  public <T> Job<T> run(Work<T> work) {
    return new Job<>(this, background, (progress, refined) -> work.run(progress));
  }

  /// Describes work that gives better and better results before its last one.
  public <T> Job<T> refine(RefiningWork<T> work) {
    return new Job<>(this, background, work);
  }

  /// Asks the work under way, if any, to stop. Its [Job#onCancelled] is told at once.
  public void cancel() {
    latest.ifPresent(Job::cancel);
  }

  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /// Whether work has been under way for more than half a second, so that its progress and a way to
  /// cancel it should be seen.
  public ReadOnlyBooleanProperty slowProperty() {
    return slow.getReadOnlyProperty();
  }

  /// 0 to 1, or -1 while nothing is known.
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  void begin(Job<?> job) {
    latest.ifPresent(Job::abandon);
    latest = Optional.of(job);
    progress.set(-1);
    slow.set(false);
    running.set(true);
    background.afterPatience.execute(() -> whileLatest(job, () -> slow.set(true)));
  }

  void whileLatest(Job<?> job, Runnable told) {
    if (isLatest(job)) {
      told.run();
    }
  }

  void advance(Job<?> job, double share) {
    whileLatest(job, () -> progress.set(share));
  }

  /// Whether the job's result still counts. It counts once.
  boolean finish(Job<?> job) {
    if (!isLatest(job)) {
      return false;
    }
    latest = Optional.empty();
    slow.set(false);
    running.set(false);
    return true;
  }

  private boolean isLatest(Job<?> job) {
    return latest.filter(current -> current == job).isPresent();
  }
}
