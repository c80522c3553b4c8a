package strive.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProtocolReaderTest {

  private static final Path PROTOCOLS = Path.of("protocols");

  private static String demo() throws IOException {
    return Files.readString(PROTOCOLS.resolve("demo.yaml"));
  }

  private static List<String> faults(String text) {
    return switch (ProtocolReader.read("study.yaml", text)) {
      case ParsedProtocol.Valid _ -> List.of();
      case ParsedProtocol.Invalid(List<Fault> faults) ->
          faults.stream().map(Fault::toString).toList();
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"paired-associates.yaml", "demo.yaml"})
  void shippedProtocolsAreValid(String name) throws IOException {
    assertThat(faults(Files.readString(PROTOCOLS.resolve(name)))).isEmpty();
  }

  @Test
  void theDefaultProtocolIsTheOneThatRecoveryWasShownFor() throws IOException {
    var text = Files.readString(PROTOCOLS.resolve("paired-associates.yaml"));

    var protocol = ((ParsedProtocol.Valid) ProtocolReader.read("p", text)).protocol();

    assertThat(protocol.effortChoices()).isEqualTo(40);
    assertThat(protocol.scoredBlocks()).isEqualTo(46);
    assertThat(protocol.task().imposedCost()).isEqualTo(2.0 / 3);
    assertThat(protocol.knownStart()).hasValue(0.25);
    var duration = DurationEstimate.of(protocol);
    assertThat(List.of(duration.minMinutes(), duration.maxMinutes())).containsExactly(35, 50);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          reward: 100 | rewrad: 100 | unknown key "rewrad", did you mean "reward"?
          cards: 10 | cards: ten | cards must be a whole number, got "ten"
          cards: 10 | cards: 0 | cards must be at least 1, got 0
          cards: 10 | cards: 10.5 | cards must be a whole number, got 10.5
          cards: 10 | cards: .inf | cards must be a whole number, got ".inf"
          pairs: 4 | pairs: 3 | pairs must be at least 4, got 3
          options: 4 | options: 5 | options must not be more than pairs (4), got 5
          targets: words | targets: wrods | targets must be one of ["words","symbols"], got "wrods"
          strive: 1 | strive: 2 | strive must be 1, got 2
          right: 3 | right: 4 | right must be one of the 3 options, got 4
          blocks: [1, 4] | blocks: [1, 9] | block must be at most 5, the blocks of the shortest chosen episode, got 9
          floor: 0 | floor: 5 | floor must not be above cap (2.0), got 5.0
          conditions: [all] | conditions: [all, all] | conditions must not hold the same entry twice
          """)
  void aFaultIsReportedWhereItStandsInWordsForItsAuthor(String right, String wrong, String message)
      throws IOException {
    String text = demo().replaceFirst(java.util.regex.Pattern.quote(right), wrong);
    int line = (int) text.substring(0, text.indexOf(wrong) + 1).lines().count();

    List<String> faults = faults(text);

    assertThat(faults)
        .anySatisfy(
            fault ->
                assertThat(fault).startsWith("study.yaml:" + line + ":").endsWith(": " + message));
  }

  @Test
  void allFaultsAreReportedAtOnceInOrder() throws IOException {
    String text =
        demo()
            .replace("cards: 10 ", "cards: -1 ")
            .replace("reward: 100", "reward: lots")
            .replace("strive: 1", "strive: 3");

    assertThat(faults(text)).hasSize(3);
  }

  @Test
  void aMissingKeyIsNamed() throws IOException {
    assertThat(faults(demo().replaceFirst("  reward: 100[^\n]*\n", "")))
        .singleElement()
        .asString()
        .endsWith("the key \"reward\" is missing here");
  }

  @Test
  void anUnknownPlaceholderIsAFault() throws IOException {
    assertThat(faults(demo().replace("earns {reward} points", "earns {rewards} points")))
        .anySatisfy(fault -> assertThat(fault).contains("unknown placeholder {rewards}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a: &x 1 | anchors (&name) are not allowed
          a: *x | aliases (*name) are not allowed: write the value again
          a: !!int 1 | tags (!name) are not allowed
          <<: {a: 1} | merge keys (<<) are not allowed
          1: a | a key must be a text
          ? [a] : b | a key must be a text
          """)
  void yamlThatMeansSomethingElseThanItShowsIsRefused(String text, String message) {
    assertThat(faults(text)).anySatisfy(fault -> assertThat(fault).endsWith(message));
  }

  @Test
  void aKeyThatStandsTwiceIsRefusedAtItsSecondPlace() {
    assertThat(faults("title: a\ntitle: b\n"))
        .contains("study.yaml:2:1: the key \"title\" stands here twice");
  }

  @Test
  void hostileTextsAreRefusedWithoutHarm() {
    assertThat(faults("a".repeat(256 * 1024 + 1)).getFirst()).contains("too large");
    assertThat(faults("[".repeat(5_000)).getFirst()).contains("nested deeper than 40 levels");
    assertThat(faults("").getFirst()).contains("the file is empty");
    assertThat(faults("a: \u0000").getFirst()).contains("not YAML");
    assertThat(faults("- just\n- a list").getFirst()).contains("a list of keys and values");
    assertThat(faults("a: [1, 2\nb: 3").getFirst()).startsWith("study.yaml:2:");
  }

  @Test
  void aByteOrderMarkAndWindowsLineEndsDoNotMatter() throws IOException {
    assertThat(faults("\uFEFF" + demo().replace("\n", "\r\n"))).isEmpty();
  }

  @Test
  void theHashIsOfTheText() throws IOException {
    var valid = (ParsedProtocol.Valid) ProtocolReader.read("p", demo());

    assertThat(valid.hash()).isEqualTo(ProtocolReader.hash(demo())).hasSize(64);
    assertThat(ProtocolReader.hash("")).startsWith("e3b0c44298fc1c149afbf4c8996fb924");
  }
}
