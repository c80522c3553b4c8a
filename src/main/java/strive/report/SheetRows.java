package strive.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import strive.report.table.CsvReader;
import strive.report.table.PlacedText;

/// Turns the XML of a sheet into rows of texts: numbers with all their digits, truth values as
/// `true` and `false`. Blank rows are passed over.
final class SheetRows extends DefaultHandler {

  /// Takes one row.
  interface Taker {
    void take(int line, List<PlacedText> cells);
  }

  private final IntFunction<RichTextString> strings;
  private final Taker taker;
  private final StringBuilder text = new StringBuilder();
  private List<PlacedText> cells = new ArrayList<>();
  private int line;
  private int place;
  private String type = "";
  private boolean inValue;

  SheetRows(IntFunction<RichTextString> strings, Taker taker) {
    this.strings = strings;
    this.taker = taker;
  }

  @Override
  public void startElement(
      @Nullable String uri, String localName, String name, Attributes attributes)
      throws SAXException {
    switch (localName) {
      case "row" -> startRow(attributes.getValue("r"));
      case "c" -> startCell(attributes.getValue("r"), attributes.getValue("t"));
      case "v", "t" -> inValue = true;
      default -> {}
    }
  }

  private void startRow(@Nullable String number) {
    line = number == null ? line + 1 : Integer.parseInt(number);
    cells = new ArrayList<>();
  }

  private void startCell(@Nullable String reference, @Nullable String cellType)
      throws SAXException {
    place = reference == null ? cells.size() : new CellReference(reference).getCol();
    if (place >= CsvReader.MOST_CELLS) {
      throw new SAXException("row " + line + " has more than " + CsvReader.MOST_CELLS + " cells");
    }
    type = cellType == null ? "n" : cellType;
    text.setLength(0);
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    if (inValue) {
      text.append(characters, start, length);
    }
  }

  @Override
  public void endElement(@Nullable String uri, String localName, String name) {
    switch (localName) {
      case "v", "t" -> inValue = false;
      case "c" -> endCell();
      case "row" -> endRow();
      default -> {}
    }
  }

  private void endCell() {
    while (cells.size() < place) {
      cells.add(new PlacedText("", line, cells.size() + 1));
    }
    cells.add(new PlacedText(value(), line, place + 1));
  }

  private String value() {
    if (text.isEmpty()) {
      return "";
    }
    return switch (type) {
      case "s" -> strings.apply(Integer.parseInt(text.toString())).getString();
      case "b" -> text.charAt(0) == '1' ? "true" : "false";
      case "str", "inlineStr" -> new XSSFRichTextString(text.toString()).getString();
      default -> text.toString();
    };
  }

  private void endRow() {
    if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
      taker.take(line, cells);
    }
  }
}
