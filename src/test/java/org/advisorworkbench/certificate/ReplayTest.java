package org.advisorworkbench.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.advisorworkbench.advice.AdviceEngine.ExplainOptions;
import org.advisorworkbench.advice.Explanation;
import org.advisorworkbench.advice.ExplanationMethod;
import org.advisorworkbench.advice.FusedModel;
import org.advisorworkbench.advice.Repeatable;
import org.advisorworkbench.advice.WordCountModel;
import org.advisorworkbench.bert.InterestModel;
import org.advisorworkbench.bert.LentModel;
import org.advisorworkbench.certificate.Replay.Outcome;
import org.advisorworkbench.explain.Attribution;
import org.advisorworkbench.explain.Attribution.Contribution;
import org.advisorworkbench.work.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class ReplayTest {
  private static Certificate certificate(ExplanationMethod method) {
    return new Certifier(Repeatable.explainer(new FusedModel()), Clock.systemUTC())
        .certify(ExampleQuestion.question(), new ExplainOptions(method, 0, 7), Progress.NONE);
  }

  private static Replay replay(Certificate certificate, InterestModel model) {
    return Replay.of(certificate, Repeatable.explainer(model), Progress.NONE);
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "EXACT")
  void theSameModelGivesTheSameNumbers(ExplanationMethod method) {
    var replay = replay(certificate(method), new FusedModel());
    assertEquals(List.of(), replay.differences());
    assertEquals(Outcome.EXACT, replay.outcome());
  }

  @Test
  void aMachineThatRoundsOtherwiseIsCloseEnough() {
    var replay = replay(certificate(ExplanationMethod.AUTO), new Rounding(1e-7));
    assertEquals(Outcome.CLOSE, replay.outcome());
  }

  @Test
  void whatIsFartherAwayDiffers() {
    var replay = replay(certificate(ExplanationMethod.AUTO), new Rounding(1e-3));
    assertEquals(Outcome.DIFFERS, replay.outcome());
  }

  @Test
  void aValueThatWasMovedFromOneWordToAnotherIsFound() {
    var honest = certificate(ExplanationMethod.AUTO);
    var replay = replay(moved(honest, 2, 5, 0.25), new FusedModel());
    assertEquals(Outcome.DIFFERS, replay.outcome());
    var worst = replay.differences().getFirst();
    assertEquals(0.25, worst.size(), 1e-12);
    assertTrue(worst.what().matches("player [25] '.+', (value|low|high)"), worst.what());
    assertEquals(6, replay.differences().size(), "value, low and high of two words");
  }

  private static Certificate moved(Certificate from, int giver, int taker, double value) {
    var it = from.explanation();
    var contributions = new ArrayList<>(it.attribution().contributions());
    contributions.set(giver, shifted(contributions.get(giver), -value));
    contributions.set(taker, shifted(contributions.get(taker), value));
    var attribution = it.attribution();
    return new Certificate(
        from.program(),
        from.day(),
        from.asked(),
        from.used(),
        from.probability(),
        new Explanation(
            it.clientId(),
            it.productId(),
            it.modelId(),
            it.modelSha256(),
            it.client(),
            it.product(),
            it.grain(),
            it.players(),
            new Attribution(
                attribution.method(),
                attribution.seed(),
                attribution.evaluations(),
                attribution.baseline(),
                attribution.logit(),
                contributions)));
  }

  private static Contribution shifted(Contribution from, double by) {
    return new Contribution(from.value() + by, from.low() + by, from.high() + by);
  }

  @Test
  void anotherModelIsNotAsked() {
    var certificate = certificate(ExplanationMethod.OCCLUSION);
    assertThrows(IllegalArgumentException.class, () -> replay(certificate, new WordCountModel()));
  }

  /// The same model on a machine that computes a little differently.
  private static final class Rounding extends LentModel {
    private final double error;

    Rounding(double error) {
      super(new FusedModel());
      this.error = error;
    }

    @Override
    public double[] logits(List<Pair> pairs, Progress progress) {
      var logits = super.logits(pairs, progress);
      for (int i = 0; i < logits.length; i++) {
        logits[i] += i % 2 == 0 ? error : 0;
      }
      return logits;
    }
  }
}
