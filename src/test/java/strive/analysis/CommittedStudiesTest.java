package strive.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import strive.inference.FitProgress;

class CommittedStudiesTest {

  private static final Path COMMITTED = Path.of("analysis");

  @TempDir private Path folder;

  /// Studies that take minutes.
  private static final List<String> LARGE =
      List.of("model-recovery", "recovery-hierarchical", "recovery-pairs-that-stay");

  static List<Path> all() throws IOException {
    try (Stream<Path> all = Files.walk(COMMITTED)) {
      return all.filter(file -> Files.exists(file.resolve("study.yaml"))).sorted().toList();
    }
  }

  static List<Path> small() throws IOException {
    return all().stream().filter(study -> !isLarge(study)).toList();
  }

  static List<Path> large() throws IOException {
    return all().stream().filter(CommittedStudiesTest::isLarge).toList();
  }

  private static boolean isLarge(Path study) {
    return LARGE.contains(study.getFileName().toString());
  }

  @ParameterizedTest
  @MethodSource("all")
  void theSettingsOfAStudyAreWhole(Path study) throws IOException {
    Path settings = study.resolve("study.yaml");

    assertThat(SettingsReader.read(settings.toString(), Files.readString(settings)))
        .isInstanceOf(ParsedSettings.Valid.class);
  }

  @ParameterizedTest
  @MethodSource("small")
  void runningAStudyAgainGivesTheCommittedBytes(Path study) throws IOException {
    givesTheCommittedBytes(study);
  }

  @Tag("heavy")
  @ParameterizedTest
  @MethodSource("large")
  void runningALargeStudyAgainGivesTheCommittedBytes(Path study) throws IOException {
    givesTheCommittedBytes(study);
  }

  private void givesTheCommittedBytes(Path study) throws IOException {
    // Results are written beside the settings, so the study runs on a copy of its folder, as deep
    // in
    // the tree as the original one, because its protocol is named relative to it.
    Path copy = folder.resolve("analysis").resolve(study.getFileName());
    copyTree(study, copy);
    copyTree(Path.of("protocols"), folder.resolve("protocols"));

    Analysis.Outcome outcome = Analysis.run(copy.resolve("study.yaml"), 2, FitProgress.SILENT);

    assertThat(outcome).isInstanceOf(Analysis.Done.class);
    assertThat(names(copy)).isEqualTo(names(study));
    for (String name : names(study)) {
      assertThat(copy.resolve(name)).hasSameBinaryContentAs(study.resolve(name));
    }
  }

  private static List<String> names(Path study) throws IOException {
    try (Stream<Path> files = Files.list(study)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static void copyTree(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }
}
