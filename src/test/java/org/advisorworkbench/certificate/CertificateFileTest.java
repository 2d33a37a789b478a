package org.advisorworkbench.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.advisorworkbench.advice.AdviceEngine.ExplainOptions;
import org.advisorworkbench.advice.ExplanationMethod;
import org.advisorworkbench.advice.FusedModel;
import org.advisorworkbench.advice.Grain;
import org.advisorworkbench.advice.Repeatable;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.advisorworkbench.work.Progress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class CertificateFileTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path folder;

  private static Certificate certificate(ExplanationMethod method) {
    return new Certifier(Repeatable.explainer(new FusedModel()), CLOCK)
        .certify(ExampleQuestion.question(), new ExplainOptions(method, 0, 7), Progress.NONE);
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "EXACT")
  void whatIsWrittenIsReadAgainToTheLastBit(ExplanationMethod method) throws Failure {
    var written = certificate(method);
    var file = folder.resolve("certificate.json");
    CertificateFile.write(written, file, false);
    assertEquals(written, CertificateFile.read(file));
  }

  @ParameterizedTest
  @EnumSource(Grain.class)
  void whateverTheGrainItIsReadAgain(Grain grain) throws Failure {
    var written =
        new Certifier(Repeatable.explainer(new FusedModel()), CLOCK)
            .certify(ExampleQuestion.question(), ExplainOptions.DEFAULT.by(grain), Progress.NONE);
    var file = folder.resolve("certificate.json");
    CertificateFile.write(written, file, false);
    assertEquals(written, CertificateFile.read(file));
    assertEquals(grain, CertificateFile.read(file).explanation().grain());
  }

  @Test
  void theVersionBeforeWhichKnewWordsAloneIsReadToo() throws Exception {
    var certificate = certificate(ExplanationMethod.OCCLUSION);
    var text =
        CertificateFile.text(certificate)
            .replace("\"certificate\": 2", "\"certificate\": 1")
            .replace("    \"players\": \"words\",\n", "");
    var file = Files.writeString(folder.resolve("older.json"), text);
    assertEquals(certificate, CertificateFile.read(file));
  }

  @Test
  void intervalsThatAreNotKnownAreReadAgainAsSuch() throws Failure {
    var written =
        new Certifier(Repeatable.explainer(new FusedModel()), CLOCK)
            .certify(
                ExampleQuestion.question(),
                new ExplainOptions(
                    ExplanationMethod.LEVERAGE, ExplanationMethod.LEVERAGE.smallestBudget(20), 1),
                Progress.NONE);
    assertTrue(Double.isNaN(written.explanation().attribution().contributions().get(0).low()));
    CertificateFile.write(written, folder.resolve("rough.json"), false);
    assertEquals(written, CertificateFile.read(folder.resolve("rough.json")));
  }

  @Test
  void nothingIsLeftToTheEngineOfTheOptionsThatWereUsed() {
    var certificate = certificate(ExplanationMethod.AUTO);
    assertEquals(new ExplainOptions(ExplanationMethod.AUTO, 0, 7), certificate.asked());
    assertEquals(new ExplainOptions(ExplanationMethod.LEVERAGE, 1_024, 7), certificate.used());
  }

  @Test
  void whatTheAdvisorWroteAboutProtectedAttributesIsNotInIt() {
    assertFalse(CertificateFile.text(certificate(ExplanationMethod.AUTO)).contains("Her"));
  }

  @Test
  void aFileIsNotReplacedUnasked() throws Exception {
    var file = Files.writeString(folder.resolve("precious.json"), "precious");
    var certificate = certificate(ExplanationMethod.OCCLUSION);
    assertFailure(FailureCode.FILE_EXISTS, () -> CertificateFile.write(certificate, file, false));
    assertEquals("precious", Files.readString(file));
    CertificateFile.write(certificate, file, true);
    assertEquals(certificate, CertificateFile.read(file));
    try (var left = Files.list(folder)) {
      assertEquals(1, left.count(), "no draft is left behind");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          logit               |         | it lacks 'logit'
          players             |         | it lacks 'players'
          model.sha256        |         | 'model' lacks 'sha256'
          players.3.high      |         | 'players[3]' lacks 'high'
          players.3.extra     | 1       | 'players[3]' has the unknown key 'extra'
          remark              | "x"     | it has the unknown key 'remark'
          logit               | "1"     | expected a number as 'logit', found "1"
          evaluations         | 1.5     | expected a whole number as 'evaluations', found 1.5
          evaluations         | -1      | expected a number of 0 or more as 'evaluations', found -1
          probability         | 1.25    | expected a number from 0 to 1 as 'probability', found 1.25
          model.sha256        | "abc"   | expected 64 hexadecimal digits as 'model.sha256', found "abc"
          day                 | "soon"  | expected a day such as 2026-11-25 as 'day', found "soon"
          used.method         | "magic" | 'magic' is no word for 'used.method'
          used.method         | "auto"  | expected the method that was used as 'used.method', found auto
          used.method         | "exact" | no program explains 20 words by the exact method
          used.players        | "words?" | 'words?' is no word for 'used.players'
          asked.players       | "fields" | it was asked for fields and used words
          used.budget         | 5       | a budget of 5 does not do for 20 words
          players.3.kind      | "sound" | expected word or figure as 'players[3].kind', found "sound"
          players.3.index     | 4       | expected 3 as 'players[3].index', found 4
          players.3.text      | "risky" | the text 'risky' of player 3 does not stand where it should in the text
          players.3.field     | "risk"  | player 3, 'child', is not in the field 'risk'
          client.fields.1.end | 999     | 'client.fields[1]' is no stretch of the text
          client.text         | "other" | 'client.fields[0]' is no stretch of the text
          players.20.field    | "luck"  | 'luck' is no figure that this program knows
          players.3.high      | -99     | the interval of player 3, 'child', does not hold its value
          residual            | 0.1     | the residual should be
          logit               | 3.5     | the values and the baseline miss the logit by
          baseline            | 3.5     | the values and the baseline miss the logit by
          players.3.value     | 0.0321  | the values and the baseline miss the logit by
          certificate         |         | it lacks 'certificate', the version of the format
          """)
  void whatIsMissingOrWrongIsNamed(String place, String value, String reason) throws Exception {
    var json =
        JsonParser.parseString(CertificateFile.text(certificate(ExplanationMethod.LEVERAGE)));
    if (place.equals("players.3.value")) {
      put(json.getAsJsonObject(), "players.3.low", "-9");
      put(json.getAsJsonObject(), "players.3.high", "9");
    }
    put(json.getAsJsonObject(), place, value);
    var file = Files.writeString(folder.resolve("wrong.json"), json.toString());
    var failure = assertFailure(FailureCode.CERTIFICATE_INVALID, () -> CertificateFile.read(file));
    assertTrue(message(failure).contains(reason), message(failure));
  }

  /// @param value JSON, or null to take the key away
  private static void put(JsonObject json, String place, @Nullable String value) {
    var keys = place.split("\\.", -1);
    var at = json;
    for (int i = 0; i + 1 < keys.length; i++) {
      var next = at.get(keys[i]);
      at =
          next.isJsonArray()
              ? next.getAsJsonArray().get(Integer.parseInt(keys[++i])).getAsJsonObject()
              : next.getAsJsonObject();
    }
    var key = keys[keys.length - 1];
    if (value == null) {
      at.remove(key);
    } else {
      at.add(key, JsonParser.parseString(value));
    }
  }

  @Test
  void aWordThatWasTakenAwayIsMissed() throws Exception {
    var json =
        JsonParser.parseString(CertificateFile.text(certificate(ExplanationMethod.LEVERAGE)))
            .getAsJsonObject();
    var players = json.getAsJsonArray("players");
    var last = players.remove(players.size() - 1).getAsJsonObject();
    assertEquals("figure", last.get("kind").getAsString());
    players.remove(players.size() - 4); // the last word
    for (int i = 0; i < players.size(); i++) {
      players.get(i).getAsJsonObject().addProperty("index", i);
    }
    var file = Files.writeString(folder.resolve("less.json"), json.toString());
    var failure = assertFailure(FailureCode.CERTIFICATE_INVALID, () -> CertificateFile.read(file));
    assertTrue(message(failure).contains("are not the words of its texts"), message(failure));
  }

  @ParameterizedTest
  @CsvSource({"3", "\"2\"", "2.0", "0"})
  void anotherVersionIsRefused(String version) throws Exception {
    var text = CertificateFile.text(certificate(ExplanationMethod.OCCLUSION));
    var file = folder.resolve("newer.json");
    Files.writeString(file, text.replace("\"certificate\": 2", "\"certificate\": " + version));
    assertFailure(FailureCode.CERTIFICATE_VERSION, () -> CertificateFile.read(file));
  }

  @ParameterizedTest
  @CsvSource({"nonsense", "[]", "''", "{} {}"})
  void whatIsNoJsonObjectIsRefused(String text) throws Exception {
    var file = Files.writeString(folder.resolve("nonsense.json"), text);
    assertFailure(FailureCode.CERTIFICATE_INVALID, () -> CertificateFile.read(file));
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    assertFailure(
        FailureCode.FILE_UNREADABLE, () -> CertificateFile.read(folder.resolve("nowhere.json")));
  }

  private static String message(Failure failure) {
    return failure.messageIn(Locale.ENGLISH);
  }

  private static Failure assertFailure(FailureCode code, Executable act) {
    var failure = assertThrows(Failure.class, act);
    assertEquals(code, failure.code(), message(failure));
    return failure;
  }
}
