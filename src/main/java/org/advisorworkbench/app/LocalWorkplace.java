package org.advisorworkbench.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.advisorworkbench.advice.AdviceEngine;
import org.advisorworkbench.bert.InterestModel;
import org.advisorworkbench.cli.ModelChoice;
import org.advisorworkbench.cli.Workplace;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.Incident;
import org.advisorworkbench.store.Store;

/// The composition root: puts the parts of the program together on this machine.
final class LocalWorkplace implements Workplace {
  private final Environment environment;

  LocalWorkplace(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Store openBook(Optional<Path> home) throws Failure {
    return Store.open(open(home).folder());
  }

  @Override
  public Store openSampleBook(Optional<Path> home) throws Failure {
    throw new UnsupportedOperationException();
  }

  @Override
  public InterestModel loadModel(ModelChoice choice) throws Failure {
    throw new UnsupportedOperationException();
  }

  @Override
  public AdviceEngine loadEngine(ModelChoice choice, Store book) throws Failure {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean hasDisplay() {
    return environment.hasDisplay();
  }

  @Override
  public void showWindow(Optional<Path> home, boolean sample, ModelChoice choice) throws Failure {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Path> drawScreens(Store book, AdviceEngine engine, Path folder) throws Failure {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Path> log(Optional<Path> home, Incident incident) {
    var folder = home.orElse(environment.defaultHome()).toAbsolutePath();
    return new IncidentLog(folder.resolve("logs"), Clock.systemUTC()).write(incident);
  }

  private Home open(Optional<Path> home) throws Failure {
    return Home.open(home.orElse(environment.defaultHome()));
  }
}
