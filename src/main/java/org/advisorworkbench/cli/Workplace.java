package org.advisorworkbench.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.advisorworkbench.advice.AdviceEngine;
import org.advisorworkbench.advice.Agreement;
import org.advisorworkbench.bert.DeviceChoice;
import org.advisorworkbench.bert.InterestModel;
import org.advisorworkbench.certificate.Certificate;
import org.advisorworkbench.client.Client;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.Incident;
import org.advisorworkbench.product.Product;
import org.advisorworkbench.registry.ModelRegistry;
import org.advisorworkbench.store.Store;
import org.advisorworkbench.work.Progress;

/// What commands work with. Whoever opens something here closes it.
public interface Workplace {
  /// A home folder that exists and can be written.
  ///
  /// @param chosen the person's own where empty
  Path home(Optional<Path> chosen) throws Failure;

  Store openBook(Path home) throws Failure;

  /// Opens the sample book of a home, kept apart from the person's own; imports it on first use.
  Store openSampleBook(Path home, Progress progress) throws Failure;

  /// Loads the model that was chosen, or else the one that is active in the book of a home.
  InterestModel loadModel(ModelChoice choice, Path home) throws Failure;

  /// The models of a book. The one that comes with the program is among them.
  ///
  /// @param device where models are loaded
  ModelRegistry models(Store book, DeviceChoice device) throws Failure;

  /// A model at work on a book. Closing it closes the model, not the book.
  AdviceEngine loadEngine(ModelChoice choice, Store book) throws Failure;

  /// Whether a window can be shown here.
  boolean hasDisplay();

  /// Shows the window and returns when it is closed.
  ///
  /// @param sample whether to work on the sample book
  void showWindow(Path home, boolean sample, ModelChoice choice) throws Failure;

  /// Draws the real screens into PNG files.
  ///
  /// @param clientId the client that is open in the pictures
  /// @return the files
  List<Path> drawScreens(Store book, AdviceEngine engine, String clientId, Path folder)
      throws Failure;

  /// Lays an explanation out on pages, as PDF.
  ///
  /// @param agreement of the explanation with other ways to ask; the pages warn where it is
  ///   doubtful
  /// @param language of what is not quoted
  /// @param replace whether a file of that name may be replaced
  void print(
      Certificate certificate,
      Agreement agreement,
      Client client,
      Product product,
      Locale language,
      Path file,
      boolean replace)
      throws Failure;

  /// Writes down what nobody expected.
  ///
  /// @param home as the person chose it; it may be unusable
  /// @return the file, or empty where even that failed
  Optional<Path> log(Optional<Path> home, Incident incident);
}
