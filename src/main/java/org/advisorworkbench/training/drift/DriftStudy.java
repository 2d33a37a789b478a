package org.advisorworkbench.training.drift;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.advisorworkbench.bert.InterestModel;
import org.advisorworkbench.client.Interaction;
import org.advisorworkbench.client.Profile;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.advisorworkbench.product.Product;
import org.advisorworkbench.training.drift.DriftReport.Period;
import org.advisorworkbench.training.drift.Reliability.Expectation;
import org.advisorworkbench.training.feedback.AnsweredBook;
import org.advisorworkbench.training.feedback.RecordedBook;
import org.advisorworkbench.work.Progress;

/// Compares the recommendations of a reference period with recent ones: the clients and products in
/// them, what the model says of them, and whether that came true. Only what the model reads is
/// compared, and no protected attribute is among it.
public final class DriftStudy {
  private static final long SEED = 1;

  private final InterestModel model;
  private final int mostScored;

  /// @param mostScored of each period so many recommendations, drawn at random, are scored
  public DriftStudy(InterestModel model, int mostScored) {
    this.model = model;
    this.mostScored = mostScored;
  }

  /// A recommendation as the model sees it. Demographics are no part of it.
  private record Case(Profile profile, int held, Product product) {}

  /// @param since the first recent day; where empty, the earlier half of the answers is the
  ///   reference
  /// @throws Failure ANSWERS_TOO_FEW if a period has no answers
  public DriftReport run(RecordedBook book, Optional<LocalDate> since, Progress progress)
      throws Failure {
    var answers = book.answers();
    if (answers.isEmpty()) {
      throw new Failure(FailureCode.ANSWERS_TOO_FEW, 0, 2);
    }
    var border = since.orElse(answers.get(answers.size() / 2).date());
    var reference = answers.stream().filter(a -> a.date().isBefore(border)).toList();
    var recent = answers.stream().filter(a -> !a.date().isBefore(border)).toList();
    if (reference.isEmpty() || recent.isEmpty()) {
      throw new Failure(
          FailureCode.INPUT_INVALID,
          "There are answers on one side of %s alone; they run from %s to %s."
              .formatted(border, answers.getFirst().date(), answers.getLast().date()));
    }
    return run(book, reference, recent, progress);
  }

  private DriftReport run(
      RecordedBook book, List<Interaction> reference, List<Interaction> recent, Progress progress) {
    var referenceSample = sample(reference);
    var recentSample = sample(recent);
    var told = book.tell(Stream.concat(referenceSample.stream(), recentSample.stream()).toList());
    var probabilities = probabilities(told, progress);
    int border = referenceSample.size();
    var all = new ArrayList<>(referenceSample);
    all.addAll(recentSample);
    return new DriftReport(
        model.id(),
        model.sha256(),
        period(reference, referenceSample),
        period(recent, recentSample),
        inputs(book, reference, recent, told, border),
        Shift.ofNumbers(
            "probability",
            probabilities.subList(0, border).stream().mapToDouble(p -> p).toArray(),
            probabilities.subList(border, all.size()).stream().mapToDouble(p -> p).toArray()),
        Reliability.of(
            IntStream.range(0, all.size())
                .mapToObj(
                    i ->
                        new Expectation(
                            all.get(i).date(),
                            probabilities.get(i),
                            told.book().answers().get(i).accepted()))
                .toList()));
  }

  private List<Interaction> sample(List<Interaction> answers) {
    var shuffled = new ArrayList<>(answers);
    Collections.shuffle(shuffled, new Random(SEED));
    return List.copyOf(shuffled.subList(0, Math.min(mostScored, shuffled.size())));
  }

  private List<Double> probabilities(AnsweredBook told, Progress progress) {
    var logits = model.logits(told.pairs(), progress);
    return IntStream.range(0, logits.length).mapToObj(i -> model.probability(logits[i])).toList();
  }

  private static Period period(List<Interaction> answers, List<Interaction> scored) {
    return new Period(
        answers.getFirst().date().toString(),
        answers.getLast().date().toString(),
        answers.size(),
        scored.size());
  }

  /// @param told the sampled answers of both periods
  /// @param border how many of them belong to the reference
  private List<Shift> inputs(
      RecordedBook book,
      List<Interaction> reference,
      List<Interaction> recent,
      AnsweredBook told,
      int border) {
    var shifts = new ArrayList<>(new Cases(cases(book, reference), cases(book, recent)).shifts());
    for (var figure : model.figures()) {
      var values =
          told.book().answers().stream()
              .mapToDouble(answer -> answer.figures().valueOr(figure, Double.NaN))
              .toArray();
      shifts.add(
          Shift.ofNumbers(
              "figure " + figure.key(),
              Arrays.copyOfRange(values, 0, border),
              Arrays.copyOfRange(values, border, values.length)));
    }
    return shifts;
  }

  private static List<Case> cases(RecordedBook book, List<Interaction> answers) {
    return answers.stream()
        .map(
            answer -> {
              var file = book.past(answer);
              return new Case(
                  file.client().profile(), file.holdings().size(), book.product(answer));
            })
        .toList();
  }

  private record Cases(List<Case> reference, List<Case> recent) {
    List<Shift> shifts() {
      return List.of(
          words("client risk band", c -> c.profile().riskBand()),
          numbers("client horizon", c -> c.profile().horizonYears()),
          words("client liquidity need", c -> c.profile().liquidityNeed()),
          words("client experience", c -> c.profile().experience()),
          words("client goal", c -> c.profile().goal()),
          numbers("client income", c -> c.profile().annualIncome().amount().doubleValue()),
          numbers("client wealth", c -> c.profile().netWealth().amount().doubleValue()),
          numbers("client holdings", Case::held),
          words("product kind", c -> c.product().kind()),
          numbers("product risk class", c -> c.product().riskClass()),
          numbers("product horizon", c -> c.product().minHorizonYears()),
          words("product redemption", c -> c.product().redemption()));
    }

    private Shift words(String name, Function<Case, Enum<?>> field) {
      return Shift.ofWords(
          name,
          reference.stream().map(c -> field.apply(c).name()).toList(),
          recent.stream().map(c -> field.apply(c).name()).toList());
    }

    private Shift numbers(String name, ToDoubleFunction<Case> field) {
      return Shift.ofNumbers(
          name,
          reference.stream().mapToDouble(field).toArray(),
          recent.stream().mapToDouble(field).toArray());
    }
  }
}
