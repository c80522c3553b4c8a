package strive.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import strive.behaviour.Block;
import strive.behaviour.Episode;
import strive.behaviour.Person;
import strive.protocol.Fault;

class BlocksFileTest {

  private static final String HEADER =
      "participant,condition,episode,block,effort,correct,tests,expectation,chance,imposed_cost,context\n";
  private static final String FULL_HEADER = HEADER.strip() + ",horizon,forced,effort_step\n";
  private static final String ROW = "P-1,raised,1,1,0.5,6,12,0.8,0.25,0.4,0.1;-2\n";

  @TempDir private Path folder;

  private static ParsedBlocks read(String text) throws IOException {
    return BlocksFile.read("blocks.csv", new StringReader(text));
  }

  private static List<Person> people(String text) throws IOException {
    return ((ParsedBlocks.Valid) read(text)).people();
  }

  private static List<String> faults(String text) throws IOException {
    return ((ParsedBlocks.Invalid) read(text)).faults().stream().map(Fault::toString).toList();
  }

  @Test
  void aRowBecomesABlockWithDefaultsForTheOptionalColumns() throws IOException {
    assertThat(people(HEADER + ROW))
        .containsExactly(
            new Person(
                "P-1",
                "raised",
                0.25,
                List.of(
                    new Episode(
                        1,
                        1,
                        0.4,
                        List.of(0.1, -2.0),
                        List.of(new Block(1, false, 0.5, 0, 6, 12, OptionalDouble.of(0.8)))))));
  }

  @Test
  void theOptionalColumnsAreRead() throws IOException {
    Episode episode =
        people(FULL_HEADER + "P-1,raised,1,1,1,6,12,,0.25,0.4,,10,TRUE,0.05\n")
            .getFirst()
            .episodes()
            .getFirst();

    assertThat(episode.horizon()).isEqualTo(10);
    assertThat(episode.blocks().getFirst().forced()).isTrue();
    assertThat(episode.blocks().getFirst().effortStep()).isEqualTo(0.05);
  }

  @Test
  void rowOrderByteOrderMarkLineEndsAndFurtherColumnsDoNotMatter() throws IOException {
    List<String> rows = new ArrayList<>();
    for (int episode = 1; episode <= 3; episode++) {
      for (int block = 1; block <= 12; block++) {
        rows.add(
            "P-10,a,%d,%d,0.%d,3,12,,0.25,0.4,,\"seen, \"\"twice\"\"\""
                .formatted(episode, block, block));
        rows.add("P-9,b,%d,%d,0.%d,3,12,,0.25,0.4,,x".formatted(episode, block, block));
      }
    }
    String inOrder = HEADER.strip() + ",note\n" + String.join("\n", rows) + "\n";
    Collections.shuffle(rows, new Random(7));
    String shuffled = "\uFEFF" + HEADER.strip() + ",note\r\n" + String.join("\r\n", rows);

    assertThat(people(shuffled)).isEqualTo(people(inOrder));
    assertThat(people(inOrder)).extracting(Person::id).containsExactly("P-9", "P-10");
  }

  @Test
  void whatIsWrittenReadsBackAsTheSamePeople() throws IOException {
    Block untested = new Block(1, true, 1, 0, 0, 0, OptionalDouble.empty());
    Block afterGap = new Block(3, false, 0.1 + 0.2, 0.05, 7, 12, OptionalDouble.of(1.0 / 3));
    List<Person> people =
        List.of(
            new Person(
                "=cmd, \"x\"\nü",
                "a;b",
                0.25,
                List.of(
                    new Episode(
                        2, 9, 2.0 / 3, List.of(1e-300, -0.5), List.of(untested, afterGap)))));
    StringBuilder written = new StringBuilder();

    BlocksFile.write(people, written);

    assertThat(people(written.toString())).isEqualTo(people);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "P-1,a,1,1,1.2,6,12,,0.25,0.4, | blocks.csv:2:11: effort must be between 0 and 1, got 1.2",
        "P-1,a,1,1,-0.1,6,12,,0.25,0.4, | blocks.csv:2:11: effort must be between 0 and 1, got -0.1",
        "P-1,a,1,1,NaN,6,12,,0.25,0.4, | blocks.csv:2:11: effort must be a finite number with . as decimal mark, got NaN",
        "P-1,a,1,1,1e999,6,12,,0.25,0.4, | blocks.csv:2:11: effort must be a finite number with . as decimal mark, got 1e999",
        "P-1,a,1,1,0x1p-1,6,12,,0.25,0.4, | blocks.csv:2:11: effort must be a finite number with . as decimal mark, got 0x1p-1",
        "P-1,a,1,1,0,5,6,12,,0.25,0.4, | blocks.csv:2:1: the row has 12 cells, the header 11",
        "P-1,a,1,1,,6,12,,0.25,0.4, | blocks.csv:2:11: effort is empty",
        ",a,1,1,0.5,6,12,,0.25,0.4, | blocks.csv:2:1: participant is empty",
        "P-1,,1,1,0.5,6,12,,0.25,0.4, | blocks.csv:2:5: condition is empty",
        "P-1,a,0,1,0.5,6,12,,0.25,0.4, | blocks.csv:2:7: episode must be at least 1, got 0",
        "P-1,a,1,1.5,0.5,6,12,,0.25,0.4, | blocks.csv:2:9: block must be a whole number, got 1.5",
        "P-1,a,1,1001,0.5,6,12,,0.25,0.4, | blocks.csv:2:9: block must be between 1 and 1000, got 1001",
        "P-1,a,1,1,0.5,13,12,,0.25,0.4, | blocks.csv:2:15: correct must be between 0 and tests (12), got 13",
        "P-1,a,1,1,0.5,-1,12,,0.25,0.4, | blocks.csv:2:15: correct must be at least 0, got -1",
        "P-1,a,1,1,0.5,6,12,1.1,0.25,0.4, | blocks.csv:2:20: expectation must be between 0 and 1, got 1.1",
        "P-1,a,1,1,0.5,6,12,,1,0.4, | blocks.csv:2:21: chance must be below 1, got 1",
        "P-1,a,1,1,0.5,6,12,,0.25,-0.4, | blocks.csv:2:26: imposed_cost must be at least 0, got -0.4",
        "P-1,a,1,1,0.5,6,12,,0.25,0.4,1;x | blocks.csv:2:30: context must be a finite number with . as decimal mark, got 1;x",
        "P-1,a,1,1,0.5,6,12,,0.25,0.4,1;;2 | blocks.csv:2:30: context must be a finite number with . as decimal mark, got 1;;2"
      })
  void eachBadCellIsNamedWithItsPlace(String row, String fault) throws IOException {
    assertThat(faults(HEADER + row + "\n")).containsExactly(fault);
  }

  @Test
  void rowsThatContradictEachOtherAreNamed() throws IOException {
    String rows =
        """
        P-1,a,1,1,0.5,6,12,,0.25,0.4,1;2,3,false,0
        P-1,a,1,1,0.5,6,12,,0.25,0.4,1;2,3,false,0
        P-1,a,1,2,0.5,6,12,,0.2,0.4,1;2,3,false,0
        P-1,a,1,3,0.5,6,12,,0.25,0.5,1;2,3,false,0
        P-1,a,1,4,0.5,6,12,,0.25,0.4,1;2,4,false,0
        P-1,a,1,5,0.5,6,12,,0.25,0.4,1;2;3,3,false,0
        P-1,a,1,6,0.5,6,12,,0.25,0.4,1;2,3,false,0
        P-1,a,2,1,0.5,6,12,,0.25,0.4,,3,false,0
        """;

    assertThat(faults(FULL_HEADER + rows))
        .containsExactly(
            "blocks.csv:3:9: participant, episode and block are the same as in line 2",
            "blocks.csv:4:21: chance must be the same for all of a participant's rows, got 0.2 after 0.25",
            "blocks.csv:5:26: imposed_cost must be the same throughout an episode, got 0.5 after 0.4",
            "blocks.csv:6:34: horizon must be the same throughout an episode, got 4 after 3",
            "blocks.csv:7:30: context has 3 numbers, earlier ones have 2",
            "blocks.csv:8:9: block 6 is beyond the horizon, 3",
            "blocks.csv:9:1: context is empty, other rows of this participant have one");
  }

  @Test
  void theFirstTwentyFaultsAreShownInTheOrderOfTheFileAndTheOthersCounted() throws IOException {
    StringBuilder rows = new StringBuilder(HEADER);
    IntStream.rangeClosed(1, 50)
        .forEach(block -> rows.append("P-1,a,1,").append(block).append(",7,6,12,,0.25,0.4,\n"));

    ParsedBlocks.Invalid invalid = (ParsedBlocks.Invalid) read(rows.toString());

    assertThat(invalid.faults())
        .extracting(Fault::line)
        .containsExactlyElementsOf(IntStream.rangeClosed(2, 21).boxed().toList());
    assertThat(invalid.more()).isEqualTo(30);
  }

  @Test
  void aMissingColumnIsNamedOnceAndTheRowsAreNotBlamed() throws IOException {
    assertThat(faults("participant,condition,episode,block\nP-1,a,1,1\n"))
        .containsExactly(
            "blocks.csv:1:1: missing column: effort, correct, tests, expectation, chance, imposed_cost, context");
  }

  @Test
  void aColumnThatStandsTwiceIsNamed() throws IOException {
    assertThat(faults(HEADER.strip() + ",effort\n" + ROW.strip() + ",1\n"))
        .containsExactly("blocks.csv:1:98: column effort stands there twice");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "\uFEFF"})
  void anEmptyFileIsAFault(String text) throws IOException {
    assertThat(faults(text))
        .containsExactly(
            "blocks.csv:1:1: the file is empty: it needs a header line and at least one data row");
  }

  @Test
  void aFileWithoutDataRowIsAFault() throws IOException {
    assertThat(faults(HEADER + "\n"))
        .containsExactly("blocks.csv:1:1: no data row below the header");
  }

  @Test
  void brokenQuotesAreFaultsAtTheirPlace() throws IOException {
    assertThat(faults(HEADER + ROW + "\"P-1,raised"))
        .containsExactly("blocks.csv:3:1: this quote is never closed");
    assertThat(faults(HEADER + "P\"1,a,1"))
        .containsExactly("blocks.csv:2:2: a quote inside a cell that does not begin with one");
    assertThat(faults(HEADER + "\"P\"1,a,1"))
        .containsExactly("blocks.csv:2:4: text after the closing quote of a cell");
  }

  @Test
  void bytesThatAreNotUtf8AreAFaultAtTheirPlace() throws IOException {
    Path file = folder.resolve("latin.csv");
    Files.write(file, (HEADER + "Jürgen" + ROW).getBytes(StandardCharsets.ISO_8859_1));

    assertThat(((ParsedBlocks.Invalid) BlocksFile.read(file)).faults())
        .containsExactly(
            new Fault(file.toString(), 2, 2, "this is not UTF-8 text: save the file as UTF-8"));
  }

  @Test
  void aMissingBlockIsNoFaultAndItsEpisodeHasAGap() throws IOException {
    String rows = ROW.replace(",1,1,", ",1,2,") + ROW.replace(",1,1,", ",1,5,");

    Episode episode = people(HEADER + rows).getFirst().episodes().getFirst();

    assertThat(episode.blocks()).extracting(Block::number).containsExactly(2, 5);
    assertThat(episode.horizon()).isEqualTo(5);
  }

  @Test
  void severalConditionsOfOnePersonAreReadWithAWarning() throws IOException {
    String rows = ROW.replace(",1,1,", ",2,1,") + ROW.replace("raised", "lowered");

    ParsedBlocks.Valid valid = (ParsedBlocks.Valid) read(HEADER + rows);

    assertThat(valid.people().getFirst().condition()).isEqualTo("lowered");
    assertThat(valid.warnings())
        .containsExactly(
            "participant P-1 has several conditions; the one of the first block, lowered, is used");
  }

  @Test
  void aCellLongerThanAWorkbookAllowsIsAFault() throws IOException {
    assertThat(faults(HEADER + "x".repeat(40_000) + ROW))
        .containsExactly("blocks.csv:2:32769: a cell has at most 32767 characters");
  }
}
