package org.advisorworkbench.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.advisorworkbench.advice.AdviceEngine;
import org.advisorworkbench.advice.LocalAdviceEngine;
import org.advisorworkbench.behaviour.FigureSource;
import org.advisorworkbench.bert.InterestModel;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.ranking.ScoreCache;
import org.advisorworkbench.ui.shell.FixtureBook;
import org.advisorworkbench.work.Progress;
import org.junit.jupiter.api.Test;

class LateEngineTest {
  private final List<String> closed = new ArrayList<>();
  private int made;

  private AdviceEngine make(Progress progress) {
    var book = new FixtureBook(1, 1);
    return new LocalAdviceEngine(
        new Closable("model " + ++made),
        book,
        book.shelf(),
        FigureSource.NONE,
        ScoreCache.NONE,
        Clock.systemUTC());
  }

  @Test
  void anEngineStaysOpenUntilTheNextOneHasItsPlace() throws Failure {
    var engine = new LateEngine(this::make);
    engine.load(Progress.NONE);
    engine.load(Progress.NONE);
    assertEquals(List.of(), closed);
    engine.load(Progress.NONE);
    assertEquals(List.of("model 1"), closed);
    engine.close();
    assertEquals(List.of("model 1", "model 2", "model 3"), closed);
  }

  private final class Closable implements InterestModel {
    private final String id;

    Closable(String id) {
      this.id = id;
    }

    @Override
    public String id() {
      return id;
    }

    @Override
    public String sha256() {
      return "0".repeat(64);
    }

    @Override
    public String device() {
      return "none";
    }

    @Override
    public double[] logits(List<Pair> pairs, Progress progress) {
      return new double[pairs.size()];
    }

    @Override
    public double probability(double logit) {
      return 0.5;
    }

    @Override
    public void close() {
      closed.add(id);
    }
  }
}
