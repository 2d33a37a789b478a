package org.advisorworkbench.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.advisorworkbench.bert.BertInterestModel;
import org.advisorworkbench.bert.DeviceChoice;
import org.advisorworkbench.bert.InterestModel;
import org.advisorworkbench.bert.MaskedText;
import org.advisorworkbench.bert.RandomModel;
import org.advisorworkbench.bert.TorchEngine;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.advisorworkbench.training.LabelledBook.Answer;
import org.advisorworkbench.work.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistillationTest {
  private static final float[] LOGITS = {-3f, -0.5f, 0f, 0.7f, 2f, 5f};
  private static final double[] TAUGHT = {1, -1, 0, 3, 2.5, -4};

  @TempDir private Path folder;
  private NDManager manager;

  @BeforeEach
  void open() throws Failure {
    manager = TorchEngine.start(DeviceChoice.CPU).newManager();
  }

  @AfterEach
  void close() {
    manager.close();
  }

  private static List<Answer> answers() {
    return IntStream.range(0, TAUGHT.length)
        .mapToObj(i -> new Answer(0, i, i % 2 == 0).taught(TAUGHT[i]))
        .toList();
  }

  private static double entropy(double p, double q) {
    return -p * Math.log(q) - (1 - p) * Math.log(1 - q);
  }

  private static double sigmoid(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }

  /// By the definition, with doubles.
  @ParameterizedTest
  @CsvSource({"0.25, 1", "0.5, 2", "1, 4"})
  void theLossIsThatOfTheDefinition(double weight, double temperature) {
    double sum = 0;
    for (int i = 0; i < LOGITS.length; i++) {
      double p = sigmoid(TAUGHT[i] / temperature);
      double q = sigmoid(LOGITS[i] / temperature);
      double divergence = entropy(p, q) - entropy(p, p);
      double ofOutcome = entropy(i % 2 == 0 ? 1 : 0, sigmoid(LOGITS[i]));
      sum += (1 - weight) * ofOutcome + weight * temperature * temperature * divergence;
    }
    var loss =
        InterestLoss.PLAIN
            .with(new Distillation("teacher", weight, temperature))
            .mean(manager.create(LOGITS), answers(), manager);
    assertEquals(sum / LOGITS.length, loss.getFloat(), 1e-4);
  }

  @Test
  void whoSaysWhatTheTeacherSaysLosesNothing() {
    var logits = manager.create(LOGITS);
    var divergences = new Distillation("teacher", 1, 3).divergences(logits, logits);
    assertArrayEquals(new float[LOGITS.length], divergences.toFloatArray(), 1e-6f);
  }

  /// Knows nothing but how long the description of a product is.
  private static final class LengthTeacher implements InterestModel {
    static double logit(String product) {
      return product.length() % 40 / 10.0 - 2;
    }

    @Override
    public String id() {
      return "length";
    }

    @Override
    public String sha256() {
      return "00".repeat(32);
    }

    @Override
    public String device() {
      return "ruler";
    }

    @Override
    public double[] logits(List<Pair> pairs, Progress progress) {
      return pairs.stream().mapToDouble(pair -> logit(pair.product().text())).toArray();
    }

    @Override
    public double probability(double logit) {
      return sigmoid(logit);
    }

    @Override
    public void close() {}
  }

  private TrainingSettings settings(String... lines) throws IOException, Failure {
    var text = Settings.TINY.replaceFirst("network.train = .*", "network.train = head");
    return TrainingSettings.read(
        Files.writeString(
            folder.resolve("training.properties"), text + String.join("\n", lines) + "\n"));
  }

  private static LabelledBook taught() {
    var book = new SyntheticBooks().generate(101, 16);
    return new Teacher(new LengthTeacher()).teach(List.of(book), Progress.NONE).getFirst();
  }

  private String train(TrainingSettings settings) throws Failure {
    var trained =
        new Trainer(settings, TorchEngine.start(DeviceChoice.CPU))
            .train(
                List.of(taught()),
                new SyntheticBooks().generate(190, 12),
                TrainingListener.NONE,
                Progress.NONE);
    return trained.write(trained.after(), folder.resolve("student"), "student");
  }

  /// The mean squared difference of the student's logits from the teacher's.
  private double distance() throws Failure {
    var book = taught();
    try (var student = BertInterestModel.load(folder.resolve("student"), DeviceChoice.CPU)) {
      var pairs =
          book.answers().stream()
              .map(
                  answer ->
                      new InterestModel.Pair(
                          MaskedText.whole(book.pastClients().get(answer.client())),
                          MaskedText.whole(book.products().get(answer.product()))))
              .toList();
      var logits = student.logits(pairs, Progress.NONE);
      return IntStream.range(0, logits.length)
          .mapToDouble(i -> logits[i] - book.answers().get(i).taught())
          .map(difference -> difference * difference)
          .average()
          .orElseThrow();
    }
  }

  @Test
  void everyAnswerBearsTheTeachersLogit() {
    var book = taught();
    for (var answer : book.answers()) {
      assertEquals(
          LengthTeacher.logit(book.products().get(answer.product())), answer.taught(), 1e-6);
    }
  }

  @Test
  void theStudentApproachesItsTeacher() throws IOException, Failure {
    train(settings());
    double untaught = distance();
    var folderOfTeacher = RandomModel.write(folder.resolve("length"), "length", 5);
    train(
        settings(
            "distill.teacher = " + folderOfTeacher,
            "distill.weight = 1",
            "distill.temperature = 2"));
    double taught = distance();
    assertTrue(taught < untaught / 2, () -> "%f against %f".formatted(taught, untaught));
  }

  @Test
  void withoutWeightTheTeacherChangesNothing() throws IOException, Failure {
    var alone = train(settings());
    var weightless =
        settings(
            "distill.teacher = no-such-model", "distill.weight = 0", "distill.temperature = 2");
    assertEquals(alone, train(weightless));
    var books = List.of(new SyntheticBooks().generate(101, 4));
    assertEquals(books, Teacher.taught(weightless, books, DeviceChoice.CPU, Progress.NONE));
  }

  @Test
  void aTeacherIsNotAskedAboutWhatNobodyRecommended() {
    var failure =
        assertThrows(
            Failure.class,
            () ->
                settings(
                    "distill.teacher = length",
                    "distill.weight = 1",
                    "distill.temperature = 2",
                    "schedule.negativesPerPositive = 1",
                    "schedule.sampleUnrecommended = true"));
    assertEquals(FailureCode.INPUT_INVALID, failure.code());
  }

  /// Whatever its folder is called.
  @Test
  void anotherTeacherMakesAnotherRun() throws IOException, Failure {
    var place = folder.resolve("teacher");
    var settings =
        settings("distill.teacher = " + place, "distill.weight = 1", "distill.temperature = 2");
    var validation = new SyntheticBooks().generate(190, 4);
    RandomModel.write(place, "teacher", 5);
    var run = RunIdentity.of(settings, null, List.of(taught()), validation);
    assertEquals(run, RunIdentity.of(settings, null, List.of(taught()), validation));
    RandomModel.write(place, "teacher", 4);
    assertNotEquals(run, RunIdentity.of(settings, null, List.of(taught()), validation));
  }

  @Test
  void whatIsLearnedFromHasTheSameHashWhoeverTeaches() {
    assertEquals(
        LabelledBook.sha256(List.of(new SyntheticBooks().generate(101, 16))),
        LabelledBook.sha256(List.of(taught())));
  }
}
