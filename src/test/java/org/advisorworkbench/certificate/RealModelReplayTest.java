package org.advisorworkbench.certificate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.advisorworkbench.advice.AdviceEngine.ExplainOptions;
import org.advisorworkbench.advice.Grain;
import org.advisorworkbench.advice.Repeatable;
import org.advisorworkbench.bert.BertInterestModel;
import org.advisorworkbench.bert.DeviceChoice;
import org.advisorworkbench.bert.InterestModel;
import org.advisorworkbench.bert.InterestModel.Pair;
import org.advisorworkbench.bert.MaskedText;
import org.advisorworkbench.certificate.Replay.Outcome;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.work.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Certificates of the shipped models are reproduced to the last bit, whatever else the models were
/// asked, here and in another process.
class RealModelReplayTest {
  private static final Path MODEL = Path.of("models/minilm-towers-2026-11");

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(names = {"WORDS", "PHRASES"})
  void theSameNumbersComeWhateverWasAskedBeforeAndInWhicheverProcess(Grain grain) throws Exception {
    var file = folder.resolve("certificate.json");
    try (var model = load()) {
      // The halves of both texts are remembered now, from batches with longer ones.
      ask(model, 40);
      CertificateFile.write(certificate(model, grain), file, false);
    }
    var recorded = CertificateFile.read(file);
    try (var model = load()) {
      assertEquals(Outcome.EXACT, replay(recorded, model).outcome(), "asked nothing before");
      ask(model, 7);
      assertEquals(List.of(), replay(recorded, model).differences(), "asked other things before");
    }
    assertEquals(List.of("EXACT"), inAnotherProcess(file));
  }

  @Test
  void theNumbersOnTheScreenAreThoseOfTheCertificate() throws Exception {
    try (var model = load()) {
      var question = ExampleQuestion.question();
      var certificate = certificate(model, Grain.WORDS);
      double shown =
          model
              .logits(
                  List.of(
                      new Pair(
                          MaskedText.whole(question.client().text()),
                          MaskedText.whole(question.product().text()),
                          question.figures())),
                  Progress.NONE)[0];
      assertEquals(shown, certificate.explanation().attribution().logit(), 1e-5);
      assertTrue(certificate.explanation().attribution().residual() <= 1e-6);
      assertNotEquals(0, certificate.explanation().figures().size());
    }
  }

  private static InterestModel load() throws Failure {
    return BertInterestModel.load(MODEL, DeviceChoice.CPU);
  }

  private static Certificate certificate(InterestModel model, Grain grain) {
    return new Certifier(Repeatable.explainer(model), Clock.systemUTC())
        .certify(ExampleQuestion.question(), ExplainOptions.DEFAULT.by(grain), Progress.NONE);
  }

  private static Replay replay(Certificate certificate, InterestModel model) {
    return Replay.of(certificate, Repeatable.explainer(model), Progress.NONE);
  }

  /// Questions in which the texts of the example meet longer ones.
  private static void ask(InterestModel model, int others) {
    var question = ExampleQuestion.question();
    var pairs = new ArrayList<Pair>();
    for (int i = 0; i < others; i++) {
      var longer = question.product().text() + " global equity fund".repeat(i % 5);
      pairs.add(new Pair(MaskedText.whole(question.client().text()), MaskedText.whole(longer)));
    }
    model.logits(pairs, Progress.NONE);
  }

  private static List<String> inAnotherProcess(Path file) throws Exception {
    var paths = new ArrayList<String>();
    for (var property : List.of("jdk.module.path", "java.class.path", "surefire.test.class.path")) {
      paths.add(System.getProperty(property, ""));
    }
    paths.add(Path.of("target", "test-classes").toAbsolutePath().toString());
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                String.join(File.pathSeparator, paths),
                RealModelReplayTest.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var output = process.inputReader(UTF_8)) {
      return output.readAllLines();
    }
  }

  /// Replays a certificate and says how it went.
  public static void main(String[] arguments) throws Failure {
    var certificate = CertificateFile.read(Path.of(arguments[0]));
    try (var model = load()) {
      ask(model, 3);
      System.out.println(replay(certificate, model).outcome());
    }
  }
}
