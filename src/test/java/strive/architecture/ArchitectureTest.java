package strive.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// The rooms of Strive and the directions in which they may look.
@AnalyzeClasses(packages = "strive", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String[] BEFORE_STUDY = {
    "strive.behaviour..",
    "strive.theory..",
    "strive.policy..",
    "strive.inference..",
    "strive.protocol..",
    "strive.report..",
    "strive.analysis.."
  };

  @ArchTest
  static final ArchRule roomsBeforeStudyKnowNoFramework =
      noClasses()
          .that()
          .resideInAnyPackage(BEFORE_STUDY)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework..", "com.vaadin..", "java.sql..", "javax.sql..", "jakarta..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule roomsBeforeStudyKnowNoLaterRoom =
      noClasses()
          .that()
          .resideInAnyPackage(BEFORE_STUDY)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "strive.study..", "strive.storage..", "strive.web..", "strive.command..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule roomsBeforeStudyTakeTimeAndChanceAsArguments =
      noClasses()
          .that()
          .resideInAnyPackage(BEFORE_STUDY)
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(Math.class, "random")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule webNeverReachesIntoStorage =
      noClasses()
          .that()
          .resideInAPackage("strive.web..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("strive.storage..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule onlyReportKnowsPoi =
      noClasses()
          .that()
          .resideOutsideOfPackage("strive.report..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.poi..")
          .allowEmptyShould(true);
}
