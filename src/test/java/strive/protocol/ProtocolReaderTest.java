package strive.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

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
  void depthIsLimitedToForty() {
    assertThat(faults("[".repeat(40) + "]".repeat(40)))
        .containsExactly("study.yaml:1:1: a protocol is a list of keys and values");
    assertThat(faults("[".repeat(41) + "]".repeat(41)))
        .containsExactly("study.yaml:1:41: nested deeper than 40 levels");
    assertThat(faults("[".repeat(100_000)))
        .containsExactly("study.yaml:1:41: nested deeper than 40 levels");
  }

  @Test
  void sizeIsLimitedTo256KilobytesOfUtf8() throws IOException {
    String comment = "#" + "x".repeat(ProtocolReader.MAX_BYTES - demo().length() - 2) + "\n";

    assertThat(faults(comment + demo())).isEmpty();
    assertThat(faults(comment.replaceFirst("xx", "é") + demo())).isEmpty();
    assertThat(faults(comment.replaceFirst("xx", "éx") + demo()))
        .containsExactly("study.yaml:1:1: the file is too large: at most 262144 bytes");
  }

  @Test
  void anAliasBombIsRefusedAtItsFirstAnchor() {
    String bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n";

    assertThat(faults(bomb)).startsWith("study.yaml:1:4: anchors (&name) are not allowed");
  }

  @Test
  void charactersThatCannotBeShownAreRefused() throws IOException {
    assertThat(faults("a: \u0000").getFirst()).startsWith("study.yaml:1:").contains("not YAML");
    for (String escape : List.of("\\e[31m", "\\0", "\\a", "\\ud800")) {
      assertThat(faults(demo().replaceFirst("title: .*", "title: \"" + "\\" + escape + "\"")))
          .as(escape)
          .isNotEmpty();
    }
  }

  @Test
  void whatIsNoListOfKeysIsNoProtocol() {
    assertThat(faults("")).containsExactly("study.yaml:1:1: the file is empty");
    assertThat(faults("- just\n- a list"))
        .containsExactly("study.yaml:1:1: a protocol is a list of keys and values");
    assertThat(faults("a: [1, 2\nb: 3").getFirst()).startsWith("study.yaml:2:");
    assertThat(faults("a: 1\n---\na: 2\n").getFirst()).contains("only one document in a file");
  }

  /// Any text has an answer: a valid protocol or faults, never an exception.
  @Test
  void noTextBreaksTheReader() throws IOException {
    var random = new SplittableRandom(3);
    String[] scraps = {
      "{",
      "}",
      "[",
      "]",
      ":",
      " ",
      "\n",
      "\"",
      "'",
      "- ",
      "0",
      "-1",
      "1e9",
      "99999999999999999999",
      "10.0",
      "null",
      "true",
      "~",
      "|",
      ">",
      "#",
      "%",
      "@",
      "?",
      "é",
      "\t",
      "&a",
      "*a",
      "!!str"
    };
    for (int i = 0; i < 400; i++) {
      var text = new StringBuilder(demo());
      for (int j = 0; j <= random.nextInt(4); j++) {
        int at = random.nextInt(text.length());
        int end = Math.min(text.length(), at + random.nextInt(6));
        text.replace(at, end, scraps[random.nextInt(scraps.length)]);
      }
      assertThat(faults(text.toString()))
          .allSatisfy(fault -> assertThat(fault).matches("(?s)study\\.yaml:\\d+:\\d+: .+"));
    }
  }

  @Test
  void manyFaultsAreCountedAfterTheFirstFifty() throws IOException {
    var text = new StringBuilder(demo());
    for (int i = 0; i < 60; i++) {
      text.append("wrong_").append(i).append(": 1\n");
    }

    assertThat(faults(text.toString()))
        .hasSize(51)
        .last()
        .asString()
        .endsWith("10 more faults from here");
  }

  @Test
  void textsAreFilledWhenTheFileIsRead() throws IOException {
    Protocol protocol = WalkContract.protocol().protocol();

    assertThat(protocol.landing()).containsExactly("About 4–7 minutes.");
    assertThat(protocol.instructions().getFirst().text())
        .containsExactly("3 sets, 5 rounds, 5 pairs.");
    assertThat(protocol.quiz().questions().getFirst().options())
        .containsExactly("Nothing.", "10 points.");
    assertThat(Objects.requireNonNull(protocol.practice()).intro())
        .containsExactly("4 pairs, 1 round.");
    assertThat(protocol.debrief().text()).containsExactly("You have learned 3 sets.");
  }

  @Test
  void numbersInTextsAreWrittenAsInTheirLanguage() throws IOException {
    String german =
        demo().replace("language: en", "language: de").replace("card_ms: 1000", "card_ms: 1500");

    Protocol protocol = ((ParsedProtocol.Valid) ProtocolReader.read("p", german)).protocol();

    assertThat(protocol.instructions().toString())
        .contains("for 1,5 second")
        .contains("1.000 points are worth 1 EUR, up to 2.00 EUR");
  }

  @Test
  void thePublishedSchemaIsTheOneThatIsUsedAndExplainsEveryKey() throws IOException {
    assertThat(ProtocolReader.schemaText())
        .isEqualTo(Files.readString(PROTOCOLS.resolve("protocol.schema.json")));
    assertThat(keysWithoutDescription(ProtocolReader.schemaTree())).isEmpty();
  }

  private static List<String> keysWithoutDescription(JsonNode schema) {
    var missing = new ArrayList<String>();
    schema
        .path("properties")
        .properties()
        .forEach(
            key -> {
              if (!key.getValue().has("description")) {
                missing.add(key.getKey());
              }
            });
    for (JsonNode below : schema) {
      missing.addAll(keysWithoutDescription(below));
    }
    return missing;
  }

  /// The page of every key is written by hand; a key that it forgets shows here.
  @Test
  void everyKeyOfTheSchemaIsExplainedInTheReadme() throws IOException {
    String readme = Files.readString(PROTOCOLS.resolve("README.md"));

    assertThat(keys(ProtocolReader.schemaTree()))
        .hasSizeGreaterThan(35)
        .allSatisfy(key -> assertThat(readme).contains("`" + key + "`"));
  }

  private static List<String> keys(JsonNode schema) {
    var keys = new ArrayList<>(schema.path("properties").propertyNames());
    for (JsonNode below : schema) {
      keys.addAll(keys(below));
    }
    return keys;
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
