package strive.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import strive.behaviour.Block;
import strive.command.StriveCommand;
import strive.command.bots.BotsCommand;
import strive.protocol.Origin;
import strive.protocol.RunRecord;
import strive.protocol.RunState;
import strive.protocol.Trial;
import strive.study.CreateResult;
import strive.study.Include;
import strive.study.Studies;
import strive.study.StudyData;
import strive.study.StudyId;

/// Simulated participants and a real server, over HTTP.
class BotsStoryTest {

  @TempDir private static Path folder;
  private static StriveServer server;
  private StudyId study;
  private String link;

  @BeforeAll
  static void aServer() {
    server = StriveServer.start(folder.resolve("data"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void aStudy() throws Exception {
    String protocol = Files.readString(Path.of("protocols/demo.yaml"));
    var created =
        (CreateResult.Created) server.service(Studies.class).create("Bots", "demo.yaml", protocol);
    study = created.id();
    link = server.service(Studies.class).find(study).orElseThrow().linkCode();
  }

  @Test
  void finishAndAreKnownAsSimulated() {
    String printed = bots(0, "--count", "3", "--seed", "7");

    assertThat(runs()).hasSize(3).allMatch(run -> run.header().origin() == Origin.SIMULATED);
    assertThat(runs()).allMatch(run -> run.header().state() == RunState.FINISHED);
    assertThat(runs()).allMatch(run -> run.irregulars().isEmpty());
    assertThat(printed).startsWith("3 finished, ");
  }

  @Test
  void thatAreToldToWorkAlwaysDo() {
    bots(0, "--count", "2", "--policy", "constant", "--set", "a=1,sigma=0.01");

    assertThat(runs())
        .flatMap(run -> run.person().episodes())
        .flatMap(episode -> episode.blocks())
        .extracting(Block::effort)
        .containsOnly(1.0);
  }

  @Test
  void writeTheirTrueParametersUnderTheNamesThatTheServerGave() throws Exception {
    Path truth = folder.resolve("truth.csv");

    bots(0, "--count", "2", "--set", "b=0.2", "--spread", "kappa=0.3", "--truth", truth.toString());

    List<String> lines = Files.readAllLines(truth);
    assertThat(lines.getFirst()).isEqualTo("participant,parameter,value");
    assertThat(lines).contains("P-001,b,0.2", "P-002,b,0.2", "P-001,p0,0.25");
    assertThat(lines.stream().filter(line -> line.contains(",kappa,")).distinct()).hasSize(2);
  }

  @Test
  void goOnWhenTheServerIsRestartedUnderThem() {
    // About a second a person at this speed, so that the restart comes in the middle.
    var sent =
        CompletableFuture.supplyAsync(
            () -> bots(0, "--count", "4", "--at-once", "4", "--speed", "40"));
    await().until(() -> runs().stream().anyMatch(run -> run.trials().size() > 3));

    server.close();
    server.start();

    assertThat(sent.join()).startsWith("4 finished, ");
    assertThat(runs()).hasSize(4).allMatch(run -> run.header().state() == RunState.FINISHED);
    assertThat(runs())
        .allSatisfy(
            run -> {
              assertThat(run.irregulars()).isEmpty();
              assertThat(run.trials()).filteredOn(Trial::kind, Trial.Kind.TEST).hasSize(20);
            });
  }

  @Test
  void sayWhichLinkCannotBeUsed() {
    link = "nosuchlink";

    assertThat(bots(1, "--count", "1")).contains("nosuchlink").hasLineCount(1);
  }

  @Test
  void refuseAParameterThatTheirPolicyDoesNotHave() {
    assertThat(bots(2, "--count", "1", "--policy", "constant", "--set", "beta=1"))
        .contains("constant has no parameter beta");
  }

  private List<RunRecord> runs() {
    return server.service(StudyData.class).runs(study, Include.EVERYBODY);
  }

  /// Runs the command and returns what it printed.
  private String bots(int expectedCode, String... more) {
    var printed = new StringWriter();
    String[] fixed = {"bots", "--url", server.address().toString(), "--link", link};
    int code =
        StriveCommand.line(List.of(new BotsCommand()))
            .setOut(new PrintWriter(printed, true))
            .setErr(new PrintWriter(printed, true))
            .execute(Stream.concat(Stream.of(fixed), Stream.of(more)).toArray(String[]::new));
    assertThat(code).as(printed.toString()).isEqualTo(expectedCode);
    return printed.toString();
  }
}
