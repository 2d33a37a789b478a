package org.advisorworkbench.training.faithfulness;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.advisorworkbench.advice.Grain;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.training.faithfulness.FaithfulnessReport.AccountRow;
import org.advisorworkbench.training.faithfulness.FaithfulnessReport.ComparisonRow;
import org.advisorworkbench.work.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The study on a model that adds up words, where every method but chance finds the same.
class FaithfulnessStudyTest {
  private static final FaithfulnessReport REPORT =
      new FaithfulnessStudy(6, 1, Grain.WORDS, 0).run(new AdditiveModel(), Progress.NONE);

  private static AccountRow account(Way way) {
    return REPORT.accounts().stream()
        .filter(row -> row.way().equals(way.inWords()))
        .findFirst()
        .orElseThrow();
  }

  private static ComparisonRow beside(Other other) {
    return REPORT.comparisons().stream()
        .filter(row -> row.against().equals(other.inWords()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aModelThatAddsUpIsToldFaithfully() {
    var shown = account(Way.SHOWN);
    var random = account(Way.RANDOM);
    assertAll(
        () -> assertEquals(0, shown.relativeInfidelity().value(), 1e-9),
        () -> assertEquals(1, shown.tauLoo().value(), 1e-3),
        () -> assertTrue(shown.comprehensiveness().low() > random.comprehensiveness().high()),
        () -> assertTrue(shown.sufficiency().high() < random.sufficiency().low()),
        () -> assertEquals(0, random.tauLoo().value(), 0.2),
        // Unrelated values of the same spread miss by both spreads.
        () -> assertEquals(2, random.relativeInfidelity().value(), 1),
        () -> assertEquals(0, REPORT.warned().value()));
  }

  @Test
  void methodsAgreeWhereThereIsNothingToDisagreeAbout() {
    for (var other : new Other[] {Other.SEED, Other.PERMUTATION, Other.LIME, Other.MASK}) {
      assertEquals(0, beside(other).distance().value(), 1e-3, "" + beside(other));
      assertEquals(1, beside(other).topThree().value(), "" + beside(other));
    }
    assertEquals(0, beside(Other.RANDOM).rankCorrelation().value(), 0.3);
  }

  @Test
  void aModelThatDoesNotTellTheConventionsApartAgreesWithItself() {
    assertEquals(0, beside(Other.MASK).distance().value());
    assertEquals(1, beside(Other.MASKED_OCCLUSION).topThree().value());
  }

  @Test
  void onlyClientsWithOtherWordsForTheirNeedsShowWhatWordingDoes() {
    var paraphrase = beside(Other.PARAPHRASE);
    assertTrue(0 < paraphrase.pairs() && paraphrase.pairs() <= 6, "" + paraphrase);
    assertTrue(REPORT.moved().value() > 0);
  }

  @Test
  void theSameSeedGivesTheSameReportAndItsCommandSaysHow() {
    assertEquals(
        REPORT,
        new FaithfulnessStudy(6, 1, Grain.WORDS, 0).run(new AdditiveModel(), Progress.NONE));
    assertEquals(
        "workbench benchmark faithfulness --model models/additive --pairs 6 --seed 1 --players words"
            + " --write-card",
        REPORT.command());
  }

  @Test
  void theStudyCanBeStopped() {
    var stop =
        new Progress() {
          private long seen;

          @Override
          public void report(long done, long total) {
            seen = done;
          }

          @Override
          public boolean isCancelled() {
            return seen >= 1;
          }
        };
    assertThrows(
        CancellationException.class,
        () -> new FaithfulnessStudy(6, 1, Grain.WORDS, 0).run(new AdditiveModel(), stop));
  }

  @Test
  void aCardKeepsAllElseByteForByteHoweverOftenTheSectionIsWritten(@TempDir Path folder)
      throws Exception {
    var shipped = Path.of("models/minilm-2026-11");
    for (var name : new String[] {"card.json", "card.md"}) {
      Files.copy(shipped.resolve(name), folder.resolve(name));
    }
    var section = new CardSection(folder);
    section.write(REPORT);
    var json = Files.readString(folder.resolve("card.json"));
    var markdown = Files.readString(folder.resolve("card.md"));
    section.write(REPORT);
    assertEquals(json, Files.readString(folder.resolve("card.json")));
    assertEquals(markdown, Files.readString(folder.resolve("card.md")));

    var before = JsonParser.parseString(Files.readString(shipped.resolve("card.json")));
    var after = JsonParser.parseString(json).getAsJsonObject();
    var told = after.remove("faithfulness").getAsJsonObject();
    assertEquals(before, after);
    assertEquals(REPORT.command(), told.get("command").getAsString());
    assertTrue(markdown.contains("\n" + REPORT.command() + "\n"), markdown);
    assertFalse(markdown.contains("NaN"), markdown);
  }

  @Test
  void withoutACardThereIsNothingToWriteTo(@TempDir Path folder) {
    assertThrows(Failure.class, () -> new CardSection(folder).check());
  }
}
