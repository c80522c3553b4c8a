package strive.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import strive.behaviour.Block;
import strive.behaviour.Episode;
import strive.behaviour.Person;
import strive.inference.Method;
import strive.report.BlocksFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A file of people of whom little can be said, through the command to its files: each has a row of
/// each model, no table holds what is not a number, and each doubt has its reason.
class FitUnusualPeopleTest {

  private static final List<String> MODELS = List.of("miscalibrated", "trend", "random");

  @TempDir private Path folder;

  private static Block block(int number, double effort, int correct, int tests) {
    return new Block(number, false, effort, 0, correct, tests, OptionalDouble.empty());
  }

  private static Episode episode(int blocks, IntFunction<Block> each) {
    return new Episode(
        1, blocks, 0.5, List.of(), IntStream.rangeClosed(1, blocks).mapToObj(each).toList());
  }

  private static Person person(String id, String condition, Episode episode) {
    return new Person(id, condition, 0.25, List.of(episode));
  }

  private static List<Person> people() {
    Episode usual = episode(8, t -> block(t, 1 - 0.1 * t, Math.min(11, 3 + t), 12));
    Episode late =
        new Episode(1, 8, 0.5, List.of(), usual.blocks().subList(1, usual.blocks().size()));
    return List.of(
        person("usual", "a", usual),
        person("nothing varies", "a", episode(8, t -> block(t, 0.5, 6, 12))),
        person("no effort", "a", episode(8, t -> block(t, 0, 3, 12))),
        person("full effort", "a", episode(8, t -> block(t, 1, 9, 12))),
        person("everything right", "a", episode(8, t -> block(t, 0.3, 12, 12))),
        person("first block missing", "a", late),
        person("one block", "a", episode(1, t -> block(t, 0.4, 6, 12))),
        person("never tested", "a", episode(8, t -> block(t, 0.1 * t, 0, 0))),
        person("alone in a condition", "b", usual));
  }

  private String fit(Method method, List<Person> people) throws IOException {
    Path blocks = folder.resolve("blocks.csv");
    try (var file = Files.newBufferedWriter(blocks)) {
      BlocksFile.write(people, file);
    }
    StringWriter out = new StringWriter();
    CommandLine line =
        StriveCommand.line(List.of(new FitCommand(InstantSource.fixed(Instant.EPOCH))));
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(out, true));
    int code =
        line.execute(
            "fit",
            blocks.toString(),
            "--models",
            String.join(",", MODELS),
            "--method",
            method.id(),
            "--threads",
            "1",
            "--out",
            folder.resolve("out").toString());
    assertThat(code).as(out::toString).isZero();
    return out.toString();
  }

  private void assertFiles(List<Person> people) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("out"))) {
      for (Path file : files.toList()) {
        assertThat(Files.readString(file)).as(file.toString()).doesNotContain("NaN", "Infinity");
      }
    }
    List<String> expected = new ArrayList<>();
    people.forEach(one -> MODELS.forEach(model -> expected.add(one.id() + "," + model)));
    List<String> rows = Files.readAllLines(folder.resolve("out/fits.csv"));
    assertThat(rows.subList(1, rows.size()))
        .extracting(row -> row.substring(0, row.indexOf(',', row.indexOf(',') + 1)))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void everybodyHasARowOfEachModelAndEachDoubtItsReason(Method method) throws IOException {
    String said = fit(method, people());

    assertFiles(people());
    assertThat(said)
        .doesNotContain("NaN")
        .contains("9 of 9 people made fewer than 40 effort choices")
        .contains("Condition b has one person")
        .contains("first block missing, miscalibrated: failed, no block that the likelihood");
    JsonNode json = JsonMapper.shared().readTree(Files.readString(folder.resolve("out/fit.json")));
    assertThat(json.at("/doubtful"))
        .isNotEmpty()
        .allSatisfy(doubt -> assertThat(doubt.at("/remarks")).isNotEmpty());
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void aFileOfOnePersonIsFittedToo(Method method) throws IOException {
    for (Person person : people()) {
      fit(method, List.of(person));

      assertFiles(List.of(person));
    }
  }
}
