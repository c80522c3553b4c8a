package strive.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProtocolNotesTest {

  private static List<String> notes(String right, String wrong) throws IOException {
    String text = PlanDrawerTest.protocol("paired-associates.yaml").source();
    assertThat(text).contains(right);
    var valid = (ParsedProtocol.Valid) ProtocolReader.read("p", text.replace(right, wrong));
    return ProtocolNotes.of(valid.protocol());
  }

  @Test
  void nothingIsToBeSaidOfTheDefaultProtocol() throws IOException {
    assertThat(notes("repeat: 4", "repeat: 4")).isEmpty();
  }

  @Test
  void tooFewChoicesAreNoted() throws IOException {
    assertThat(notes("repeat: 4", "repeat: 3"))
        .singleElement()
        .asString()
        .startsWith("fewer than 40 effort choices (30)");
  }

  @Test
  void aMissingFullEffortEpisodeIsNoted() throws IOException {
    assertThat(notes("forced: true", "forced: false"))
        .singleElement()
        .asString()
        .startsWith("no forced episode");
  }

  @Test
  void costsThatAreNotWholeFreeOrTooHighAreNoted() throws IOException {
    assertThat(notes("cost_at_full: 400", "cost_at_full: 500"))
        .containsExactly(
            "cost_at_full is no multiple of cards squared (400): costs are rounded to whole points");
    assertThat(notes("cost_at_full: 400", "cost_at_full: 0"))
        .singleElement()
        .asString()
        .startsWith("cost_at_full is 0");
    assertThat(notes("cost_at_full: 400", "cost_at_full: 1600"))
        .containsExactly(
            "all cards of one block cost more (1600) than a test without a fault earns (1200)");
  }

  @Test
  void aRunOfHoursIsNoted() throws IOException {
    assertThat(notes("repeat: 4", "repeat: 12"))
        .singleElement()
        .asString()
        .contains("people get tired");
  }
}
