package org.advisorworkbench.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.advisorworkbench.advice.FusedModel;
import org.advisorworkbench.advice.WordCountModel;
import org.advisorworkbench.work.Progress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The ablation of a model that reads texts and figures, against models that are made of one part.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvaluationPartsTest {
  private final Evaluator evaluator = new Evaluator(new SyntheticBooks().generate(5, 12));
  private Evaluation fused;

  @BeforeAll
  void evaluate() {
    fused = evaluator.evaluate(new FusedModel(), Progress.NONE);
  }

  @Test
  void textsAloneAreAModelWithoutFigures() {
    var texts = evaluator.evaluate(new WordCountModel(), Progress.NONE);
    var part = fused.parts().getFirst();
    assertEquals("texts alone", part.name());
    assertEquals(texts.interest().auc(), part.auc());
    assertEquals(texts.order().model().ndcg(), part.ndcg());
    assertEquals(List.of(), texts.parts());
  }

  @Test
  void gainsAreWhatTheWholeModelHasOverThePart() {
    for (var part : fused.parts()) {
      assertEquals(
          fused.interest().auc().value() - part.auc().value(),
          part.aucGain().difference().value(),
          1e-12);
      assertEquals(
          fused.order().model().ndcg().value() - part.ndcg().value(),
          part.ndcgGain().difference().value(),
          1e-12);
    }
  }

  @Test
  void behaviourAloneKnowsSomethingThatTheseTextsDoNot() {
    var behaviour = fused.parts().getLast();
    assertEquals("behaviour alone", behaviour.name());
    assertTrue(behaviour.auc().value() > fused.parts().getFirst().auc().value());
  }
}
