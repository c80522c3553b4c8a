package strive.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What authors read when a protocol is broken: one change to a valid file, and every fault that it
/// makes, with line and column.
class BrokenProtocolTest {

  private static String[] faults(String right, String wrong) throws IOException {
    String valid = WalkContract.protocol().source();
    assertThat(valid).contains(right);
    String broken = valid.replaceFirst(java.util.regex.Pattern.quote(right), wrong);
    return switch (ProtocolReader.read("study.yaml", broken)) {
      case ParsedProtocol.Valid _ -> new String[0];
      case ParsedProtocol.Invalid(var faults) ->
          faults.stream().map(Fault::toString).toArray(String[]::new);
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          strive: 1 | strive: 2 | 2:9: strive must be 1, got 2
          title: Every key | title: 2024 | 3:8: title must be a text (put it in quotes), got 2024
          title: Every key | title: | 3:7: title must be a text (put it in quotes), got nothing
          language: en | language: English | 4:11: language must be a language code such as en or de-AT, got "English"
          conditions: [neutral, raised] | conditions: [] | 5:13: conditions must have at least 1 entry
          conditions: [neutral, raised] | conditions: [raised, raised] | 5:13: conditions must not hold the same entry twice
          kind: paired-associates | kind: mazes | 9:9: kind must be paired-associates, got "mazes"
          pairs: 5 | pairs: 3 | 10:10: pairs must be at least 4, got 3
          pairs: 5 | pairs: 5.5 | 10:10: pairs must be a whole number, got 5.5
          targets: symbols | targets: [words] | 12:12: targets must be one of words, symbols, got a list
          cards: 4 | cards: 0 | 13:10: cards must be at least 1, got 0
          cards: 4 | cards: 4 cards | 13:10: cards must be a whole number, got "4 cards"
          cards: 4 | cards: .inf | 13:10: cards must be a whole number, got ".inf"
          cards: 4 | cards: 0x4 | 13:10: cards must be a whole number, got "0x4"
          card_ms: 500 | card_ms: 50 | 14:12: card_ms must be at least 100, got 50
          reward: 10 | reward: -10 | 15:11: reward must be at least 1, got -10
          cost_at_full: 15 | cost_at_full: 1e12 | 16:17: cost_at_full must be at most 10000000, got 1.0E12
          cost_at_full: 15 | cost_at_full: free | 16:17: cost_at_full must be a whole number, got "free"
          prior_knowledge: none | prior_knowledge: no | 17:20: prior_knowledge must be one of none, unknown, got "no"
          attempts: 2 | attempts: 0 | 30:13: attempts must be at least 1, got 0
          right: 2 | right: 3 | 35:14: right must be one of the 2 options, got 3
          right: 2 | right: 0 | 35:14: right must be at least 1, got 0
          options: [Nothing., "{reward} points."] | options: [Nothing.] | 34:16: options must have at least 2 entries
          options: [Nothing., "{reward} points."] | options: [Nothing., Nothing.] | 34:16: options must not hold the same entry twice
          earns {reward} | earns {rewrad} | 28:9: unknown placeholder {rewrad}; known here: bonus_cap, bonus_floor, card_seconds, cards, cost_full, currency, minutes, options, pairs, points_per_unit, reward, rounds, sets
          {rounds} round. | {set} round. | 43:11: unknown placeholder {set}; known here: bonus_cap, bonus_floor, card_seconds, cards, cost_full, currency, minutes, options, pairs, points_per_unit, reward, rounds, sets
          context: [1, 0] | context: [1] | 59:14: context must have as many features in each episode (2), got 1
          context: [1, 0] | context: [1, x] | 59:18: this entry must be a number, got "x"
          blocks: 3 | blocks: many | 57:13: blocks must be a whole number, got "many"
          blocks: [1] | blocks: [4] | 61:12: block must be at most 3, the last of the shortest chosen episode, got 4
          blocks: [1] | blocks: [1, 1] | 61:11: blocks must not hold the same entry twice
          random_blocks: 1 | random_blocks: 3 | 62:18: 4 questions need as many blocks, the shortest chosen episode has 3
          currency: EUR | currency: euro | 68:13: currency must be a code of ISO 4217 such as EUR, got "euro"
          currency: EUR | currency: XYZ | 68:13: currency must be a code of ISO 4217 such as EUR, got "XYZ"
          floor: 0.5 | floor: 4 | 69:10: floor must not be above cap (3.0), got 4.0
          """)
  void aFaultIsReportedWhereItStandsInWordsForItsAuthor(String right, String wrong, String fault)
      throws IOException {
    assertThat(faults(right, wrong)).containsExactly("study.yaml:" + fault);
  }

  @Test
  void aMistypedKeyIsUnknownAndTheRightOneMissing() throws IOException {
    assertThat(faults("reward: 10", "rewrad: 10"))
        .containsExactly(
            "study.yaml:9:3: the key \"reward\" is missing here",
            "study.yaml:15:3: unknown key \"rewrad\", did you mean \"reward\"?");
  }

  @Test
  void aKeyInTheWrongGroupIsSentToItsOwn() throws IOException {
    assertThat(faults("agree: I agree", "agree: I agree\n  reward: 3"))
        .containsExactly("study.yaml:22:3: unknown key \"reward\", it belongs to \"task\"");
  }

  @Test
  void aTextOfBlanksIsEmpty() throws IOException {
    assertThat(faults("title: Every key", "title: ' '"))
        .containsExactly("study.yaml:3:8: title must not be empty, got \" \"");
  }

  @Test
  void oneWrongNumberMayBreakTwoRules() throws IOException {
    assertThat(faults("options: 3", "options: 6"))
        .containsExactly(
            "study.yaml:11:12: options must not be more than pairs (5), got 6",
            "study.yaml:42:10: pairs must be at least task.options (6), got 4");
  }

  @Test
  void chargedBelongsToForcedEpisodes() throws IOException {
    assertThat(
            faults("    forced: true\n    charged: true", "    forced: false\n    charged: true"))
        .contains("study.yaml:54:14: charged belongs to forced episodes; others always are");
  }

  /// Else a run could hang for ever in the search for fresh material, or its points overflow.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          50 | 60  | 1 | 10:10: the episodes need 3124 different pairs, at most 600 can be told apart: use fewer pairs or episodes
          1  | 500 | 1 | 10:10: pairs must be at most 60, got 500
          50 | 5   | 200 | 45:3: at most 1000 blocks in all, got 10004
          """)
  void aRunMustBePossible(String repeat, String pairs, String blocks, String fault)
      throws IOException {
    String broken =
        WalkContract.protocol()
            .source()
            .replace("repeat: 1\n    blocks: 1", "repeat: " + repeat + "\n    blocks: " + blocks)
            .replace("pairs: 5", "pairs: " + pairs);

    assertThat(((ParsedProtocol.Invalid) ProtocolReader.read("study.yaml", broken)).faults())
        .extracting(Fault::toString)
        .contains("study.yaml:" + fault);
  }
}
