package org.advisorworkbench.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import org.advisorworkbench.architecture.offences.EstimatorThatOpensAWindow;
import org.advisorworkbench.architecture.offences.ScreenThatTalksSql;
import org.junit.jupiter.api.Test;

/// The layering of `docs/architecture.md`. Each capability names the few others it may know; a new
/// exception to a rule states its reason beside it.
@AnalyzeClasses(packages = LayeringTest.ROOT, importOptions = ImportOption.DoNotIncludeTests.class)
class LayeringTest {
  static final String ROOT = "org.advisorworkbench";

  /// What each capability may know besides itself, `failure`, `language` and `work`.
  private static final Map<String, String[]> MAY_KNOW =
      Map.ofEntries(
          Map.entry("client", new String[] {}),
          Map.entry("product", new String[] {}),
          Map.entry("narrative", new String[] {"client", "product"}),
          Map.entry("suitability", new String[] {"client", "product"}),
          Map.entry("imports", new String[] {"client", "product"}),
          Map.entry("explain", new String[] {}),
          Map.entry("fairness", new String[] {}),
          Map.entry("behaviour", new String[] {"client", "product"}),
          Map.entry("bert", new String[] {"narrative", "behaviour"}),
          Map.entry(
              "ranking",
              new String[] {"client", "product", "narrative", "behaviour", "bert", "suitability"}),
          Map.entry("whatif", new String[] {"client", "product", "ranking", "suitability"}),
          Map.entry("sample", new String[] {"client", "product"}),
          // The store stands behind interfaces that the capabilities declare.
          Map.entry(
              "store",
              new String[] {"client", "product", "imports", "bert", "ranking", "registry"}),
          Map.entry("registry", new String[] {"bert"}),
          Map.entry(
              "training",
              new String[] {
                "client",
                "product",
                "imports",
                "narrative",
                "behaviour",
                "bert",
                "ranking",
                "sample",
                // For Wilson's interval of a proportion.
                "fairness",
                // What cards tell of explanations is measured on those that advisors see.
                "explain",
                "advice"
              }),
          Map.entry("certificate", new String[] {"advice", "explain", "narrative", "behaviour"}),
          Map.entry("report", new String[] {}),
          Map.entry(
              "advice",
              new String[] {
                "client",
                "product",
                "narrative",
                "behaviour",
                "bert",
                "ranking",
                "suitability",
                "explain",
                "fairness",
                "whatif"
              }));

  @Test
  void eachCapabilityKnowsOnlyWhatItMay() {
    var program =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);
    assertAll(
        MAY_KNOW.entrySet().stream()
            .map(entry -> () -> knowsOnly(entry.getKey(), entry.getValue()).check(program)));
  }

  private static ArchRule knowsOnly(String capability, String... others) {
    return noClasses()
        .that()
        .resideInAPackage(within(capability))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(ROOT + "..")
                .and(resideOutsideOfPackages(allowed(capability, others))))
        .as("%s knows only %s".formatted(capability, String.join(", ", others)));
  }

  private static String[] allowed(String capability, String... others) {
    var packages = new java.util.ArrayList<String>();
    packages.add(within(capability));
    packages.add(within("failure"));
    packages.add(within("language"));
    packages.add(within("work"));
    for (var other : others) {
      packages.add(within(other));
    }
    return packages.toArray(String[]::new);
  }

  private static String within(String capability) {
    return ROOT + "." + capability + "..";
  }

  @ArchTest
  static final ArchRule capabilitiesFormNoCycle =
      slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

  @ArchTest static final ArchRule onlyTheModelKnowsDjl = library("ai.djl..", "bert", "training");

  @ArchTest static final ArchRule onlyTheScreensKnowJavaFx = library("javafx..", "ui", "app");

  @ArchTest static final ArchRule onlyTheStoreSpeaksSql = library("java.sql..", "store");

  @ArchTest static final ArchRule onlyTheStoreKnowsJdbi = library("org.jdbi..", "store");

  @ArchTest static final ArchRule onlyImportsReadTables = library("tech.tablesaw..", "imports");

  @ArchTest static final ArchRule onlyReportsDrawPdf = library("org.apache.pdfbox..", "report");

  @ArchTest
  static final ArchRule onlyTheCommandLineParsesArguments = library("picocli..", "cli", "app");

  @ArchTest
  static final ArchRule nobodyReachesForTheCompositionRoot =
      noClasses()
          .that()
          .resideOutsideOfPackage(within("app"))
          .should()
          .dependOnClassesThat()
          .resideInAPackage(within("app"));

  @ArchTest
  static final ArchRule explanationsAndFairnessArePure =
      classes()
          .that()
          .resideInAnyPackage(within("explain"), within("fairness"))
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                      within("explain"),
                      within("fairness"),
                      within("work"),
                      "java.lang..",
                      "java.util..",
                      "java.math..",
                      "java.time..",
                      "org.apache.commons.statistics..",
                      "org.jspecify..")
                  .or(primitive()));

  @ArchTest
  static final ArchRule nothingIsMutableAndStatic =
      fields()
          .that()
          .areStatic()
          .and()
          .doNotHaveModifier(JavaModifier.SYNTHETIC)
          .should()
          .beFinal();

  @ArchTest
  static final ArchRule modelsOfScreensHoldNoNodes =
      noClasses()
          .that()
          .resideInAPackage(within("ui"))
          .and()
          .haveSimpleNameEndingWith("Model")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx.scene..", "javafx.stage..");

  private static ArchRule library(String library, String... users) {
    var allowed = java.util.Arrays.stream(users).map(LayeringTest::within).toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage(ROOT + "..")
        .and()
        .resideOutsideOfPackages(allowed)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .as("only %s know %s".formatted(String.join(" and ", users), library));
  }

  private static DescribedPredicate<JavaClass> primitive() {
    return DescribedPredicate.describe(
        "are primitive", type -> type.isPrimitive() || type.isArray());
  }

  @Test
  void theRulesBite() {
    var offenders =
        new ClassFileImporter()
            .importClasses(ScreenThatTalksSql.class, EstimatorThatOpensAWindow.class);
    assertAll(
        () -> assertTrue(onlyTheStoreSpeaksSql.evaluate(offenders).hasViolation()),
        () -> assertTrue(onlyTheScreensKnowJavaFx.evaluate(offenders).hasViolation()));
  }
}
