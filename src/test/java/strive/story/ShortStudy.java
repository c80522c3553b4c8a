package strive.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import strive.protocol.Choice;
import strive.protocol.ParsedProtocol;
import strive.protocol.Plan;
import strive.protocol.PlanDrawer;
import strive.protocol.ProtocolReader;
import strive.protocol.RunRecord;
import strive.protocol.RunState;
import strive.protocol.Trial;
import strive.study.CreateResult;
import strive.study.Include;
import strive.study.Studies;
import strive.study.StudyData;
import strive.study.StudyId;

/// A study of two rounds that take a few seconds, on a running server.
///
/// @param id of the study
/// @param protocol its text
public record ShortStudy(StriveServer server, StudyId id, String protocol) {

  private static final Path PROTOCOL = Path.of("src/test/resources/story/short.yaml");

  /// Creates one.
  public static ShortStudy on(StriveServer server, String name) throws IOException {
    String protocol = Files.readString(PROTOCOL);
    var created =
        (CreateResult.Created)
            server.service(Studies.class).create(name, PROTOCOL.toString(), protocol);
    return new ShortStudy(server, created.id(), protocol);
  }

  /// Where people take part.
  public String link() {
    String code = server.service(Studies.class).find(id).orElseThrow().linkCode();
    return server.address() + "/p/" + code;
  }

  /// The plan of a seed.
  public Plan plan(long seed) {
    var parsed = (ParsedProtocol.Valid) ProtocolReader.read(PROTOCOL.toString(), protocol);
    return PlanDrawer.draw(parsed.protocol(), parsed.hash(), "all", seed);
  }

  /// The one run that there is.
  public RunRecord run() {
    List<RunRecord> runs = server.service(StudyData.class).runs(id, Include.EVERYBODY);
    assertThat(runs).hasSize(1);
    return runs.getFirst();
  }

  /// Whether the server holds everything that somebody did, each thing once, and counts the same
  /// points as their page did.
  public void holdsOnce(Participant person) {
    RunRecord run = run();
    assertThat(run.header().state()).isEqualTo(RunState.FINISHED);
    assertThat(run.irregulars()).isEmpty();
    assertThat(run.choices()).extracting(Choice::cards).isEqualTo(person.chosen());
    for (Choice choice : run.choices()) {
      assertThat(run.trials())
          .filteredOn(card -> card.kind() == Trial.Kind.CARD && card.block() == choice.block())
          .as("cards of round " + choice.block())
          .hasSize(choice.cards())
          .extracting(Trial::trial)
          .doesNotHaveDuplicates();
    }
    assertThat(run.trials())
        .filteredOn(Trial::kind, Trial.Kind.TEST)
        .extracting(answer -> new Participant.Answer(answer.cue(), answer.response()))
        .isEqualTo(person.answers());
    assertThat(person.pointsOfSet(1)).isEqualTo(run.points());
  }
}
