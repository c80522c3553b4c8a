package strive.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import strive.protocol.ParsedProtocol;
import strive.protocol.Plan;
import strive.protocol.PlanDrawer;
import strive.protocol.ProtocolReader;

/// The main job end to end, in a real browser, on a real server with a real database: a lab creates
/// a study, a person takes part, nothing is lost by a reload and a restart of the server, the model
/// is fitted, and the workbook holds what the person did.
class MainJobStoryTest {

  private static final String PASSWORD = "a good long password";
  private static final Path PROTOCOL = Path.of("protocols/demo.yaml");

  /// How many cards the person practises in each of the five blocks.
  private static final List<Integer> WISHES = List.of(4, 3, 2, 1, 0);

  @TempDir private Path folder;
  private StriveServer server;
  private StoryBrowser browser;

  @BeforeEach
  void start() {
    server = StriveServer.start(folder.resolve("data"));
    browser = new StoryBrowser();
  }

  @AfterEach
  void stop() {
    browser.close();
    server.close();
  }

  @Test
  void fromAProtocolToAWorkbookThatHoldsWhatThePersonDid() throws Exception {
    String protocol = Files.readString(PROTOCOL);
    var lab = new LabMember(browser.newPerson(1440, 900), server.address());
    lab.signIn(server.oneTimePassword());
    lab.choosePassword(server.oneTimePassword(), PASSWORD);
    String link = lab.createStudy("A short study", protocol);
    var person = new Participant(browser.newPerson(1280, 800), plan(protocol), WISHES);

    person.open(link);
    person.until(screen -> screen.kind() == Screen.Kind.CARD);
    lab.sees("Working now");
    person.until(at("round 2", "Card 2 of 3"));
    person.reload();
    assertThat(person.until(screen -> true).title()).isEqualTo("Welcome back");
    assertThat(person.until(screen -> screen.kind() == Screen.Kind.CARD))
        .matches(at("round 2", "Card 2 of 3"), "the card that was broken off");
    person.until(at("round 3", "Word 2 of 4"));
    server.close();
    person.until(at("round 3", "Word 4 of 4"));
    server.start();
    String code = person.code();

    assertThat(code).matches("[A-Z2-9]{4}-[A-Z2-9]{4}");
    lab.signIn(PASSWORD);
    lab.openStudy("A short study");
    lab.sees("Finished");
    lab.open("Comparison");
    lab.fit();
    Path workbook = folder.resolve("study.xlsx");
    lab.downloadWorkbook(workbook);
    holdsWhatWasDone(new Sheets(workbook), person);
    assertThat(browser.complaints()).isEmpty();
  }

  private static void holdsWhatWasDone(Sheets sheets, Participant person) {
    assertThat(sheets.names())
        .contains(
            "About",
            "Codebook",
            "Participants",
            "Blocks",
            "Trials",
            "Probes",
            "Parameters",
            "Comparison",
            "Predictions");
    assertThat(person.chosen()).isEqualTo(WISHES);
    assertThat(sheets.column("Blocks", "effort")).containsExactly(0.4, 0.3, 0.2, 0.1, 0.0);
    List<Map<String, Object>> tests =
        sheets.of("Trials").stream().filter(row -> row.get("kind").equals("test")).toList();
    assertThat(tests)
        .extracting(
            row -> new Participant.Answer((String) row.get("cue"), (String) row.get("response")))
        .isEqualTo(person.answers());
    for (double block = 1; block <= WISHES.size(); block++) {
      double number = block;
      double right =
          tests.stream()
              .filter(row -> row.get("block").equals(number))
              .mapToDouble(row -> (Double) row.get("correct"))
              .sum();
      assertThat(sheets.of("Blocks").get((int) block - 1)).containsEntry("correct", right);
    }
    assertThat(sheets.column("Parameters", "participant")).contains("P-001");
  }

  private static Predicate<Screen> at(String where, String count) {
    return screen -> screen.where().contains(where) && screen.count().equals(count);
  }

  private static Plan plan(String protocol) {
    var parsed = (ParsedProtocol.Valid) ProtocolReader.read(PROTOCOL.toString(), protocol);
    return PlanDrawer.draw(parsed.protocol(), parsed.hash(), "all", 1);
  }
}
