package strive.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CsvTest {

  private static final List<Column> COLUMNS =
      List.of(
          Column.text("word", "A word."),
          Column.text("said", "Another word."),
          Column.number("number", "", "", "A number."));

  private static List<List<String>> read(String text) throws IOException {
    CsvReader reader = new CsvReader(new StringReader(text));
    List<List<String>> rows = new ArrayList<>();
    while (reader.next() instanceof CsvReader.Next.Row(int _, List<PlacedText> cells)) {
      rows.add(cells.stream().map(PlacedText::text).toList());
    }
    return rows;
  }

  private static String written(String word, String said, double number, Digits digits) {
    return new Table(COLUMNS, List.of(List.of(Cell.of(word), Cell.of(said), Cell.of(number))))
        .csv(digits);
  }

  @Test
  void numbersKeepEveryDigitAndUndefinedOnesAreEmpty() {
    assertThat(written("a", "b", 0.1 + 0.2, Digits.FULL))
        .isEqualTo("word,said,number\na,b,0.30000000000000004\n");
    assertThat(written("a", "b", Double.NaN, Digits.FULL)).endsWith("\na,b,\n");
    assertThat(written("a", "b", Double.POSITIVE_INFINITY, Digits.FULL)).endsWith("\na,b,\n");
    assertThat(written("a", "b", -0.0, Digits.FULL)).endsWith("\na,b,0.0\n");
  }

  @Test
  void committedNumbersHaveTenSignificantDigits() {
    assertThat(written("a", "b", 2.0 / 3, Digits.TEN)).endsWith(",0.6666666667\n");
    assertThat(written("a", "b", 123_456_789_012.0, Digits.TEN)).endsWith(",1.23456789E11\n");
    assertThat(written("a", "b", 1e-7 / 3, Digits.TEN)).endsWith(",3.333333333E-8\n");
  }

  @Test
  void whateverIsWrittenIsReadBack() throws IOException {
    Random random = new Random(11);
    String letters = "a,\"\n\r;'=ü\uD83D\uDE00 ";
    for (int round = 0; round < 2_000; round++) {
      StringBuilder word = new StringBuilder("x");
      random
          .ints(random.nextInt(8), 0, letters.length())
          .forEach(i -> word.append(letters.charAt(i)));
      String csv = written(word.toString(), "y", 1, Digits.FULL);

      // A quoted line break of any kind is read as a line feed.
      String expected = word.toString().replace("\r\n", "\n").replace('\r', '\n');
      assertThat(read(csv).getLast()).containsExactly(expected, "y", "1.0");
    }
  }

  @Test
  void aSingleEmptyCellIsARow() throws IOException {
    String csv =
        new Table(List.of(Column.text("word", "A word.")), List.of(List.of(Cell.EMPTY))).csv();

    assertThat(read(csv)).containsExactly(List.of("word"), List.of(""));
  }

  @Test
  void cellsKnowWhereTheyBegin() throws IOException {
    CsvReader reader = new CsvReader(new StringReader("\uFEFFa,b\r\n\"x\ny\",z\r\r\nq"));

    assertThat(reader.next())
        .isEqualTo(
            new CsvReader.Next.Row(
                1, List.of(new PlacedText("a", 1, 1), new PlacedText("b", 1, 3))));
    assertThat(reader.next())
        .isEqualTo(
            new CsvReader.Next.Row(
                2, List.of(new PlacedText("x\ny", 2, 1), new PlacedText("z", 3, 4))));
    assertThat(reader.next())
        .isEqualTo(new CsvReader.Next.Row(5, List.of(new PlacedText("q", 5, 1))));
    assertThat(reader.next()).isEqualTo(new CsvReader.Next.End());
  }
}
