package org.advisorworkbench.training.drift;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.advisorworkbench.bert.InterestModel;
import org.advisorworkbench.client.Interaction;
import org.advisorworkbench.client.Interaction.Kind;
import org.advisorworkbench.client.Interaction.Outcome;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.advisorworkbench.product.Product;
import org.advisorworkbench.sample.BookGenerator;
import org.advisorworkbench.sample.SampleBook;
import org.advisorworkbench.training.feedback.RecordedBook;
import org.advisorworkbench.training.feedback.StoredSample;
import org.advisorworkbench.work.Progress;
import org.junit.jupiter.api.Test;

class DriftStudyTest {
  private static final LocalDate BORDER = LocalDate.of(2026, 1, 1);
  private static final int MOST = 150;

  private final SampleBook sample = new BookGenerator(11, 60).generate();
  private final Map<String, Product> shelf =
      sample.products().stream().collect(Collectors.toMap(Product::id, p -> p));

  /// A model that expects the same of everything: what was accepted in the sample.
  private final InterestModel indifferent = new Indifferent(accepted());

  private double accepted() {
    return sample.interactions().stream()
        .filter(i -> i.kind() == Kind.RECOMMENDATION)
        .mapToDouble(i -> i.outcome() == Outcome.ACCEPTED ? 1 : 0)
        .average()
        .orElseThrow();
  }

  private DriftReport study(UnaryOperator<Interaction> change) throws Failure {
    return study(change, indifferent);
  }

  private DriftReport study(UnaryOperator<Interaction> change, InterestModel model) throws Failure {
    try (var store = StoredSample.of(sample)) {
      store.write(
          book -> book.saveInteractions(sample.interactions().stream().map(change).toList()));
      return new DriftStudy(model, MOST)
          .run(
              RecordedBook.read(store.clients(), store.products()),
              Optional.of(BORDER),
              Progress.NONE);
    }
  }

  private static Alarm alarm(DriftReport report, String input) {
    return report.inputs().stream()
        .filter(shift -> shift.name().equals(input))
        .map(shift -> shift.index().alarm())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aBookThatDoesNotMoveIsSteady() throws Failure {
    var report = study(interaction -> interaction);
    assertAll(
        report.inputs().stream()
            .filter(shift -> !shift.name().equals("client holdings"))
            .map(
                shift ->
                    () ->
                        assertEquals(
                            Alarm.STEADY, shift.index().alarm(), shift.name() + shift.index())));
    assertEquals(Alarm.STEADY, report.scores().index().alarm());
  }

  /// Everybody starts with nothing in the sample and buys over the years.
  @Test
  void clientsWhoHoldMoreThanBeforeAreNoticed() throws Failure {
    assertEquals(Alarm.ALARM, alarm(study(interaction -> interaction), "client holdings"));
  }

  @Test
  void riskierProductsThanBeforeAreNoticed() throws Failure {
    var report = study(this::riskyOnesLate);
    assertAll(
        () -> assertEquals(Alarm.ALARM, alarm(report, "product risk class")),
        () -> assertEquals(Alarm.ALARM, alarm(report, "product kind")),
        () -> assertEquals(Alarm.STEADY, alarm(report, "client goal")),
        () -> assertEquals(Alarm.ALARM, report.alarm()));
  }

  private Interaction riskyOnesLate(Interaction interaction) {
    var product = shelf.get(interaction.productId());
    boolean risky = product != null && product.riskClass() >= 4;
    return on(interaction, risky ? BORDER.plusDays(40) : BORDER.minusDays(40));
  }

  private static Interaction on(Interaction i, LocalDate day) {
    return new Interaction(i.id(), i.clientId(), i.productId(), day, i.kind(), i.outcome());
  }

  @Test
  void clientsWhoAcceptLessThanExpectedAreNoticed() throws Failure {
    var report =
        study(
            i ->
                i.outcome() == Outcome.ACCEPTED && !i.date().isBefore(BORDER)
                    ? new Interaction(
                        i.id(), i.clientId(), i.productId(), i.date(), i.kind(), Outcome.DECLINED)
                    : i);
    assertEquals(Alarm.ALARM, report.calibration().alarm());
  }

  @Test
  void scoresThatMoveAreNoticed() throws Failure {
    var report = study(this::riskyOnesLate, new ByLength());
    assertTrue(report.scores().index().value() > StabilityIndex.ALARM, report.scores()::toString);
  }

  @Test
  void eachPeriodIsScoredAsFarAsWasAskedFor() throws Failure {
    var report = study(interaction -> interaction);
    assertEquals(MOST, report.reference().scored());
    assertEquals(MOST, report.recent().scored());
    assertEquals(60 * 20, report.reference().answers() + report.recent().answers());
  }

  @Test
  void aBorderOutsideTheBookIsRefused() throws Failure {
    try (var store = StoredSample.of(sample)) {
      var book = RecordedBook.read(store.clients(), store.products());
      var study = new DriftStudy(indifferent, MOST);
      var failure =
          assertThrows(
              Failure.class,
              () -> study.run(book, Optional.of(LocalDate.of(1999, 1, 1)), Progress.NONE));
      assertEquals(FailureCode.INPUT_INVALID, failure.code());
    }
  }

  private static class Indifferent implements InterestModel {
    private final double logit;

    Indifferent(double probability) {
      this.logit = Math.log(probability / (1 - probability));
    }

    @Override
    public String id() {
      return "indifferent";
    }

    @Override
    public String sha256() {
      return "00".repeat(32);
    }

    @Override
    public String device() {
      return "pencil";
    }

    @Override
    public double[] logits(List<Pair> pairs, Progress progress) {
      var logits = new double[pairs.size()];
      Arrays.fill(logits, logit);
      return logits;
    }

    @Override
    public double probability(double logit) {
      return 1 / (1 + Math.exp(-logit));
    }

    @Override
    public void close() {}
  }

  /// Tells products apart by their texts alone.
  private static final class ByLength extends Indifferent {
    ByLength() {
      super(0.5);
    }

    @Override
    public double[] logits(List<Pair> pairs, Progress progress) {
      return pairs.stream()
          .mapToDouble(pair -> pair.product().text().hashCode() % 100 / 100.0)
          .toArray();
    }
  }
}
