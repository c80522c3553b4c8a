package strive.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/// The rooms of Strive and the directions in which they may look. Rooms before `study` are held to
/// a list of what they may use, so that a new dependency is a decision and not an accident.
@AnalyzeClasses(packages = "strive", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String[] LANGUAGE = {
    "java.lang..",
    "java.math..",
    "java.nio..",
    "java.io..",
    "java.security..",
    "java.text..",
    "java.time..",
    "java.util..",
    "org.jspecify..",
    "com.google.errorprone.annotations.."
  };
  private static final String HIPPARCHUS = "org.hipparchus..";
  private static final String[] BEFORE_REPORT = {
    "strive.behaviour..", "strive.theory..", "strive.policy..", "strive.inference.."
  };
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
  static final ArchRule behaviourUsesTheLanguageOnly =
      room("strive.behaviour..", "strive.behaviour..");

  @ArchTest
  static final ArchRule theoryUsesHipparchusOnly =
      room("strive.theory..", "strive.theory..", HIPPARCHUS);

  @ArchTest
  static final ArchRule policyUsesBehaviourAndTheory =
      room(
          "strive.policy..",
          "strive.policy..",
          "strive.behaviour..",
          "strive.theory..",
          HIPPARCHUS);

  @ArchTest
  static final ArchRule inferenceUsesPolicyAndBehaviour =
      room(
          "strive.inference..",
          "strive.inference..",
          "strive.policy..",
          "strive.behaviour..",
          HIPPARCHUS);

  @ArchTest
  static final ArchRule protocolUsesBehaviour =
      room(
          "strive.protocol..",
          "strive.protocol..",
          "strive.behaviour..",
          "org.snakeyaml.engine..",
          "com.networknt..",
          "tools.jackson..",
          "com.fasterxml.jackson.annotation..");

  @ArchTest
  static final ArchRule reportUsesEverythingBeforeIt =
      room(
          "strive.report..",
          with(
              BEFORE_REPORT,
              "strive.report..",
              "strive.protocol..",
              HIPPARCHUS,
              "org.apache.poi..",
              "org.apache.commons.compress..",
              "org.openxmlformats..",
              "org.jetbrains.letsPlot..",
              "kotlin..",
              "javax.xml..",
              "org.w3c.dom..",
              "org.xml.sax..",
              "tools.jackson..",
              "com.fasterxml.jackson.annotation.."));

  @ArchTest
  static final ArchRule analysisUsesReportAndInwards =
      room(
          "strive.analysis..",
          with(
              BEFORE_STUDY,
              HIPPARCHUS,
              "org.snakeyaml.engine..",
              "tools.jackson..",
              "com.fasterxml.jackson.annotation.."));

  @ArchTest
  static final ArchRule studyKnowsNoOtherLaterRoom =
      never("strive.study..", "strive.storage..", "strive.web..", "strive.command..");

  @ArchTest
  static final ArchRule storageKnowsNoDoorOfTheHouse =
      never("strive.storage..", "strive.web..", "strive.command..");

  @ArchTest
  static final ArchRule webNeverReachesIntoStorage =
      never("strive.web..", "strive.storage..", "strive.command..");

  @ArchTest
  static final ArchRule commandsNeverReachIntoStorage =
      never("strive.command..", "strive.storage..", "strive.web..");

  @ArchTest
  static final ArchRule botsSpeakOverHttpOnly =
      never("strive.command.bots..", "strive.study..", "org.springframework..");

  @ArchTest
  static final ArchRule studyKnowsNoPageAndNoSql =
      never("strive.study..", "com.vaadin..", "java.sql..", "javax.sql..", "jakarta.servlet..");

  @ArchTest
  static final ArchRule participantsNeverMeetVaadin =
      never("strive.web.participant..", "com.vaadin..", "strive.web.lab..");

  @ArchTest
  static final ArchRule onlyStorageSpeaksSql =
      noClasses()
          .that()
          .resideOutsideOfPackages("strive.storage..", "strive")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.sql..",
              "javax.sql..",
              "org.springframework.jdbc..",
              "org.h2..",
              "org.flywaydb..");

  @ArchTest
  static final ArchRule onlyReportKnowsPoi =
      noClasses()
          .that()
          .resideOutsideOfPackage("strive.report..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.poi..");

  @ArchTest
  static final ArchRule viewModelsKnowNoComponent =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("ViewModel")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "com.vaadin.flow.component..", "com.vaadin.flow.router..", "org.springframework..")
          .orShould()
          .bePublic()
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule packagesAreNamedByWhatTheyAreAbout =
      noClasses()
          .should()
          .resideInAnyPackage("..common..", "..util..", "..core..", "..impl..", "..helper..");

  @ArchTest
  static final ArchRule everyPackageIsNullMarked =
      classes().should(PackageRules.beInAMarkedPackage());

  @ArchTest
  static final ArchRule roomsBeforeStudyTakeTimeAndChanceAsArguments =
      noClasses()
          .that()
          .resideInAnyPackage(BEFORE_STUDY)
          .should()
          .callCodeUnitWhere(HiddenInput.isRead())
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(java.time.Clock.class)
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule roomsBeforeStudyGiveTheSameBytesOnEveryProcessor =
      noClasses()
          .that()
          .resideInAnyPackage(BEFORE_STUDY)
          .should()
          .callMethodWhere(HiddenInput.isInexactMath())
          .allowEmptyShould(true);

  /// Classes of a room may use these packages and the language, nothing else.
  private static ArchRule room(String room, String... mayUse) {
    return classes()
        .that()
        .resideInAPackage(room)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(with(LANGUAGE, mayUse))
        .allowEmptyShould(true);
  }

  private static ArchRule never(String room, String... forbidden) {
    return noClasses()
        .that()
        .resideInAPackage(room)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden)
        .allowEmptyShould(true);
  }

  private static String[] with(String[] some, String... more) {
    return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
  }
}
