package org.advisorworkbench.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.advisorworkbench.advice.AdviceEngine;
import org.advisorworkbench.bert.InterestModel;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.Incident;
import org.advisorworkbench.store.Store;

/// What commands work with. Whoever opens something here closes it.
public interface Workplace {
  /// Opens the book of a home folder; a missing home is made.
  ///
  /// @param home the person's own where empty
  Store openBook(Optional<Path> home) throws Failure;

  /// Opens the sample book, kept apart from the person's own; imports it on first use.
  Store openSampleBook(Optional<Path> home) throws Failure;

  InterestModel loadModel(ModelChoice choice) throws Failure;

  /// A model at work on a book. Closing it closes the model, not the book.
  AdviceEngine loadEngine(ModelChoice choice, Store book) throws Failure;

  /// Whether a window can be shown here.
  boolean hasDisplay();

  /// Shows the window and returns when it is closed.
  ///
  /// @param sample whether to begin with the sample book
  void showWindow(Optional<Path> home, boolean sample, ModelChoice choice) throws Failure;

  /// Draws the real screens into PNG files.
  ///
  /// @return the files
  java.util.List<Path> drawScreens(Store book, AdviceEngine engine, Path folder) throws Failure;

  /// Writes down what nobody expected.
  ///
  /// @return the file, or empty where even that failed
  Optional<Path> log(Optional<Path> home, Incident incident);
}
