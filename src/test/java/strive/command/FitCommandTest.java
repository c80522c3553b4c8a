package strive.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import strive.behaviour.Person;
import strive.inference.Method;
import strive.policy.LogLikelihood;
import strive.policy.ParameterValues;
import strive.policy.Policies;
import strive.policy.SimulatedStudy;
import strive.policy.StudyDesign;
import strive.report.BlocksFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FitCommandTest {

  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  @TempDir private Path folder;
  private Path blocks = Path.of("");
  private List<Person> people = List.of();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void simulateThreePeople() throws IOException {
    ParameterValues truth =
        ParameterValues.NONE
            .with("p0", 0.25)
            .with("pmax", 0.92)
            .with("kappa", 0.5)
            .with("beta", 0.8)
            .with("b", 0.05)
            .with("sigma", 0.1);
    people =
        SimulatedStudy.of(
                Policies.MISCALIBRATED,
                Collections.nCopies(3, truth),
                StudyDesign.defaultProtocol(),
                5)
            .people();
    blocks = folder.resolve("blocks.csv");
    try (Writer file = Files.newBufferedWriter(blocks)) {
      BlocksFile.write(people, file);
    }
  }

  private int strive(String... arguments) {
    CommandLine line = StriveCommand.line(List.of(new FitCommand(InstantSource.fixed(NOON))));
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(arguments);
  }

  private List<String> lines(String file) throws IOException {
    return Files.readAllLines(folder.resolve("out").resolve(file));
  }

  private String dir() {
    return folder.resolve("out").toString();
  }

  @Test
  void aBlocksFileIsFittedAndEveryResultFileIsThere() throws IOException {
    assertThat(
            strive(
                "fit",
                blocks.toString(),
                "--models",
                "miscalibrated,trend",
                "--fix",
                "p0=chance",
                "--starts",
                "3",
                "--out",
                dir()))
        .as(err::toString)
        .isZero();

    assertThat(err.toString()).isEmpty();
    assertThat(out.toString()).contains("3 people, 120 effort choices").contains("miscalibrated");
    assertThat(lines("fits.csv")).hasSize(1 + 3 * 2);
    assertThat(lines("comparison.csv")).hasSize(1 + 2);
    // 6 forced and 40 chosen blocks a person
    assertThat(lines("predictions.csv")).hasSize(1 + 3 * 46);
    assertThat(lines("engagement.csv")).hasSize(1 + 3 * 4);
    assertThat(lines("parameters.csv"))
        .contains("P-001,miscalibrated,p0,0.25,,false")
        .noneMatch(line -> line.contains("NaN"));
    assertThat(lines("fit.json")).anyMatch(line -> line.contains("2026-11-24T12:00:00Z"));
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void correlationsOfErrorsAndTooFewChoicesAreSaidUnderEveryMethod(Method method)
      throws IOException {
    try (Writer file = Files.newBufferedWriter(blocks)) {
      BlocksFile.write(shortened(), file);
    }
    strive(
        "fit",
        blocks.toString(),
        "--models",
        "miscalibrated",
        "--method",
        method.id(),
        "--out",
        dir());

    assertThat(out.toString())
        .contains("3 of 3 people made fewer than 40 effort choices")
        .containsPattern("errors correlate +b with beta +b with pmax")
        .containsPattern("miscalibrated +[+-]\\d\\.\\d\\d +[+-]\\d\\.\\d\\d");
    JsonNode json = JsonMapper.shared().readTree(String.join("\n", lines("fit.json")));
    assertThat(json.at("/error_correlations")).isNotEmpty();
    assertThat(json.at("/error_correlations/0/belief_beta").doubleValue()).isBetween(-1.0, 1.0);
  }

  /// Without their last episode.
  private List<Person> shortened() {
    return people.stream()
        .map(
            one ->
                new Person(
                    one.id(),
                    one.condition(),
                    one.chance(),
                    one.episodes().subList(0, one.episodes().size() - 1)))
        .toList();
  }

  @Test
  void intervalsCanBeLeftOutAndFilesSaySo() throws IOException {
    strive("fit", blocks.toString(), "--models", "trend", "--intervals", "none", "--out", dir());

    JsonNode json = JsonMapper.shared().readTree(String.join("\n", lines("fit.json")));
    assertThat(json.at("/settings/intervals").stringValue()).isEqualTo("none");

    assertThat(strive("fit", blocks.toString(), "--intervals", "wide")).isEqualTo(2);
    assertThat(err.toString()).contains("--intervals must be profile or none, got 'wide'");
  }

  @Test
  void theSameSeedGivesTheSameBytesWhateverTheNumberOfThreads() throws IOException {
    strive("fit", blocks.toString(), "--models", "miscalibrated", "--threads", "1", "--out", dir());
    List<String> first = lines("parameters.csv");
    strive("fit", blocks.toString(), "--models", "miscalibrated", "--threads", "3", "--out", dir());

    assertThat(lines("parameters.csv")).isEqualTo(first);
  }

  @Test
  void peopleOfWhomNothingCanBeUsedAreNoLikelihoodAtGivenValues() throws IOException {
    Path late = folder.resolve("late.csv");
    Files.writeString(
        late,
        """
        participant,condition,episode,block,effort,correct,tests,expectation,chance,imposed_cost,context
        a,all,1,3,0.5,3,4,,0.25,0.4,
        """);

    assertThat(strive("fit", late.toString(), "--models", "constant")).as(err::toString).isZero();

    assertThat(out.toString()).contains("maximum likelihood").doesNotContain("given values");
  }

  @Test
  void atEvaluatesTheLikelihoodAndFitsNothing() throws IOException {
    int code =
        strive(
            "fit",
            blocks.toString(),
            "--models",
            "miscalibrated",
            "--at",
            "p0=0.3,pmax=0.9,kappa=0.4,beta=0.7,b=-0.05,sigma=0.2",
            "--out",
            dir());

    assertThat(code).as(err::toString).isZero();
    assertThat(out.toString()).contains("likelihood at given values, nothing is fitted");
    double[] values = {0.3, 0.9, 0.4, 0.7, -0.05, 0.2};
    for (int i = 0; i < people.size(); i++) {
      List<String> row = List.of(lines("fits.csv").get(i + 1).split(",", -1));
      double expected = LogLikelihood.of(people.get(i), Policies.MISCALIBRATED).at(values);
      // The same function on the same values: only the way through text may differ.
      assertThat(Double.parseDouble(row.get(3))).isCloseTo(expected, within(1e-12));
      assertThat(row.get(4)).isEqualTo("0");
    }
  }

  @Test
  void withoutModelsAtTakesThoseThatTheValuesAreEnoughFor() throws IOException {
    int code =
        strive(
            "fit",
            blocks.toString(),
            "--at",
            "p0=0.3,pmax=0.9,kappa=0.4,beta=0.7,sigma=0.2",
            "--out",
            dir());

    assertThat(code).as(err::toString).isZero();
    assertThat(lines("comparison.csv").stream().skip(1).map(line -> line.split(",", -1)[0]))
        .containsExactly("optimal", "optimal-continuous", "random");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--method map --at kappa=1 | --at evaluates the likelihood, which needs --method mle",
        "--method guess | --method must be mle, map, hierarchical or hbi, got 'guess'",
        "--models trend --include-expectations | trend has no option expectations",
        "--options luck | --options must be among beta-binomial",
        "--models optimal,optimal+expectations | reported expectations must count in all models",
        "--models adaptable | no model is called adaptable",
        "--prior p.csv | --prior needs a method with priors, and mle has none",
        "--fix p0=much | --fix p0 must be a number or chance, got 'much'",
        "--fix height=1 | no parameter is called height",
        "--models trend --at a=1,p0=0.3,pmax=0.9 | --at needs a value of kappa, d, sigma for trend",
        "--models trend --fix p0=0.1 | p0 must be between chance (0.25)",
        "--at kappa=many | kappa must be a finite number, got 'many'",
        "--starts 0 | starts must be between 1 and 1000, got 0",
        "--threads 0 | --threads must be at least 1, got 0"
      })
  void wrongUsageIsOneLineAndExitTwo(String options, String message) {
    List<String> arguments = new ArrayList<>(List.of("fit", blocks.toString()));
    arguments.addAll(List.of(options.split(" ")));

    assertThat(strive(arguments.toArray(String[]::new))).isEqualTo(2);
    assertThat(err.toString()).contains(message).hasLineCount(1);
  }

  @Test
  void fixedPriorsAreStatedAndCanBeReplaced() throws IOException {
    Path prior = Files.writeString(folder.resolve("prior.csv"), "parameter,mean,sd\nb,0.1,0.05\n");

    int code =
        strive(
            "fit",
            blocks.toString(),
            "--models",
            "miscalibrated,trend",
            "--method",
            "map",
            "--prior",
            prior.toString(),
            "--out",
            dir());

    assertThat(code).as(err::toString).isZero();
    JsonNode json =
        JsonMapper.shared().readTree(folder.resolve("out").resolve("fit.json").toFile());
    JsonNode priors = json.get("settings").get("priors");
    assertThat(json.get("settings").get("method").asString()).isEqualTo("map");
    assertThat(priors.get("b").get("mean").asDouble()).isEqualTo(0.1);
    assertThat(priors.get("b").get("sd").asDouble()).isEqualTo(0.05);
    assertThat(priors.get("kappa").get("mean").asDouble()).isEqualTo(-0.7);
    assertThat(lines("fits.csv").get(1)).startsWith("P-001,miscalibrated,map,");
    assertThat(out.toString()).contains("maximum a posteriori");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hierarchical", "hbi"})
  void aGroupIsFittedTheSameWhateverTheNumberOfThreads(String method) throws IOException {
    String[] all = {
      "fit",
      blocks.toString(),
      "--models",
      "miscalibrated,trend",
      "--method",
      "hierarchical",
      "--out",
      dir(),
      "--threads",
      "1"
    };
    assertThat(strive(all)).as(err::toString).isZero();
    List<String> group = lines("group.csv");
    List<String> parameters = lines("parameters.csv");
    all[all.length - 1] = "3";
    assertThat(strive(all)).isZero();

    assertThat(lines("group.csv")).isEqualTo(group);
    assertThat(lines("parameters.csv")).isEqualTo(parameters);
    assertThat(group.getFirst()).isEqualTo("model,condition,parameter,mean,sd,se");
    assertThat(group).hasSize(1 + 6 + 6).noneMatch(line -> line.contains("NaN"));
    assertThat(out.toString()).contains("integrated BIC").contains("errors correlate");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "parameter,mean,sd~height,0,1 | :2:1: no parameter is called height",
        "parameter,mean,sd~b,0,0 | :2:5: sd must be above 0, got 0.0",
        "parameter,mean,sd~b,0,1~b,0,1 | :3:1: b stands there twice",
        "parameter,mean~b,0 | :1:1: missing column: sd"
      })
  void aFaultyPriorIsExitOneWithItsPlace(String text, String message) throws IOException {
    Path prior = Files.writeString(folder.resolve("prior.csv"), text.replace('~', '\n'));

    assertThat(strive("fit", blocks.toString(), "--method", "map", "--prior", prior.toString()))
        .isEqualTo(1);
    assertThat(err.toString()).isEqualToIgnoringNewLines(prior + message);
  }

  @Test
  void aFaultyFileIsExitOneWithItsPlaces() throws IOException {
    String text = Files.readString(blocks);
    Files.writeString(
        blocks, text.replaceFirst("P-001,miscalibrated,1,2,1.0", "P-001,miscalibrated,1,2,1.5"));

    assertThat(strive("fit", blocks.toString())).isEqualTo(1);
    assertThat(err.toString())
        .isEqualToIgnoringNewLines(blocks + ":3:25: effort must be between 0 and 1, got 1.5");
  }

  @Test
  void aMissingFileIsOneLine() {
    assertThat(strive("fit", folder.resolve("none.csv").toString())).isEqualTo(1);
    assertThat(err.toString()).contains("there is no such file").hasLineCount(1);
  }

  @Test
  void resultsThatCannotBeWrittenAreOneLine() throws IOException {
    Path file = Files.writeString(folder.resolve("taken"), "");

    assertThat(strive("fit", blocks.toString(), "--models", "random", "--out", file.toString()))
        .isEqualTo(1);
    assertThat(err.toString()).contains("cannot be written").hasLineCount(1);
  }

  @Test
  void onePersonIsNotCalledPeople() throws IOException {
    try (Writer file = Files.newBufferedWriter(blocks)) {
      BlocksFile.write(people.subList(0, 1), file);
    }

    assertThat(strive("fit", blocks.toString(), "--models", "constant")).as(err::toString).isZero();

    assertThat(out.toString()).startsWith("1 person, ").contains("constant, 1 person ");
    assertThat(out.toString()).doesNotContain("1 people");
  }

  private Path families(String text) throws IOException {
    return Files.writeString(folder.resolve("families.csv"), "model,family\n" + text);
  }

  private int fitWithFamilies(Path families, String models) {
    return strive(
        "fit",
        blocks.toString(),
        "--models",
        models,
        "--fix",
        "p0=chance",
        "--starts",
        "2",
        "--families",
        families.toString(),
        "--out",
        dir());
  }

  @Test
  void familiesArePrintedAndWrittenBesideTheModels() throws IOException {
    Path families = families("miscalibrated,expects\noptimal,expects\ntrend,rule\n");

    assertThat(fitWithFamilies(families, "optimal,miscalibrated,trend")).as(err::toString).isZero();

    assertThat(out.toString())
        .contains("family", "frequency [95 %]", "Beforehand every family is equally likely.");
    assertThat(lines("families.csv")).hasSize(1 + 2);
    assertThat(lines("families.csv").get(1)).startsWith("expects,optimal miscalibrated,0.");
    JsonNode json = new JsonMapper().readTree(Files.readString(folder.resolve("out/fit.json")));
    assertThat(json.at("/families/families/1/family").asString()).isEqualTo("rule");
    assertThat(
            json.at("/families/families/0/expected_frequency").asDouble()
                + json.at("/families/families/1/expected_frequency").asDouble())
        .isCloseTo(1, within(1e-12)); // shares of one sum
  }

  @Test
  void familiesThatLeaveNothingToCompareAreRefusedBeforeAnythingIsFitted() throws IOException {
    assertThat(fitWithFamilies(families("optimal,one\ntrend,one\n"), "optimal,trend")).isEqualTo(1);
    assertThat(err.toString()).contains("all models that are fitted are of one family, one");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void aModelWithoutAFamilyIsNamed() throws IOException {
    assertThat(fitWithFamilies(families("optimal,one\n"), "optimal,trend")).isEqualTo(1);
    assertThat(err.toString()).contains("no family of trend");
  }
}
