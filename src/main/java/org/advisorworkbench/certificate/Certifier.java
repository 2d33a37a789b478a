package org.advisorworkbench.certificate;

import java.time.Clock;
import java.time.LocalDate;
import org.advisorworkbench.advice.AdviceEngine.ExplainOptions;
import org.advisorworkbench.advice.Question;
import org.advisorworkbench.advice.RepeatableExplainer;
import org.advisorworkbench.work.Progress;

/// Makes certificates.
///
/// @param clock tells the day
public record Certifier(RepeatableExplainer explainer, Clock clock) {

  /// Explains a question so that the result can be reproduced, and writes down all it takes.
  ///
  /// @throws IllegalArgumentException if the method cannot treat so many words, or not on such a
  ///   budget
  public Certificate certify(Question question, ExplainOptions options, Progress progress) {
    var told =
        new Question(
            question.clientId(),
            question.productId(),
            Certificate.withoutOriginals(question.client()),
            Certificate.withoutOriginals(question.product()),
            question.figures());
    var used = explainer.settled(told, options);
    var explanation = explainer.explain(told, used, progress);
    return new Certificate(
        Certificate.PROGRAM,
        LocalDate.now(clock),
        options,
        used,
        explainer.probability(explanation.attribution().logit()),
        explanation);
  }
}
